-- Clips in the making, as the cutting screen shows them.
CREATE TABLE montage (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  title     TEXT NOT NULL,
  sequences TEXT NOT NULL,   -- JSON
  clip      INTEGER          -- of the journal, once it was rendered
) ${strict};
CREATE INDEX montage_clip ON montage (clip);
