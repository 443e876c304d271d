-- What replies learned: to be changed by who wrote them, to answer a wish, and to teach what spam is.

ALTER TABLE reply ADD COLUMN wish     INTEGER REFERENCES wish (id);                  -- that it answers
ALTER TABLE reply ADD COLUMN tell     INTEGER NOT NULL DEFAULT 0;                    -- its writer of answers
ALTER TABLE reply ADD COLUMN edit_key TEXT;                                          -- hash of the writer's key
ALTER TABLE reply ADD COLUMN edited   INTEGER;
ALTER TABLE reply ADD COLUMN erased   INTEGER;                                       -- at the writer's wish
ALTER TABLE reply ADD COLUMN taught   TEXT CHECK (taught IN ('good', 'spam'));       -- by the owner's judgement
ALTER TABLE reply_before ADD COLUMN taught TEXT;

CREATE INDEX reply_taught ON reply (since) WHERE taught IS NOT NULL;
CREATE INDEX reply_sent ON reply (sent) WHERE standing = 'shown';
CREATE INDEX reply_wish ON reply (wish) WHERE wish IS NOT NULL;

-- Keys that this journal alone knows.
CREATE TABLE secret (
  name TEXT PRIMARY KEY,
  key  BLOB NOT NULL
) ${strict};

-- What a reply may not hold: a line of the owner's for each.
CREATE TABLE blocked (
  kind TEXT NOT NULL CHECK (kind IN ('word', 'link', 'email', 'name')),
  text TEXT NOT NULL,
  PRIMARY KEY (kind, text)
) ${strict};
