-- What the sample that a journal begins with put into it, so that it can be put away again.
CREATE TABLE sample (
  what TEXT NOT NULL CHECK (what IN ('item', 'fact', 'footage', 'clip', 'theme', 'entry', 'wish')),
  id   INTEGER NOT NULL,
  away INTEGER,             -- since when it lies in the bin with the rest of the sample
  was  TEXT,                -- of an entry that is away: its standing before
  PRIMARY KEY (what, id)
) ${strict};
