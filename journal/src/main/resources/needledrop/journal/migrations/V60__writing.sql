-- When a draft is to be published; one that waits for nothing has none.
ALTER TABLE entry ADD COLUMN due INTEGER;
CREATE INDEX entry_due ON entry (due) WHERE due IS NOT NULL;

-- What an entry was after each save. One written before there were revisions gets its first with its next save.
CREATE TABLE revision (
  entry   INTEGER NOT NULL REFERENCES entry (id),
  version INTEGER NOT NULL,         -- of the entry
  writing TEXT NOT NULL,            -- JSON
  author  INTEGER NOT NULL REFERENCES member (id),
  saved   INTEGER NOT NULL,
  PRIMARY KEY (entry, version)
) ${strict};

-- What stands in an editor and was not saved, one row for each editor that is open.
CREATE TABLE working_copy (
  member  INTEGER NOT NULL REFERENCES member (id),
  sheet   TEXT NOT NULL,            -- the editor's own name
  entry   INTEGER REFERENCES entry (id),  -- none: one that was never saved
  version INTEGER NOT NULL,         -- of the entry, on which it rests
  fields  TEXT NOT NULL,            -- JSON: what was typed, by field
  kept    INTEGER NOT NULL,
  PRIMARY KEY (member, sheet)
) ${strict};
CREATE INDEX working_copy_entry ON working_copy (entry, kept);

-- Links that show one draft to whoever has them, until they expire.
CREATE TABLE share_link (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  entry   INTEGER NOT NULL REFERENCES entry (id),
  hash    TEXT NOT NULL UNIQUE,     -- SHA-256 of the token
  made    INTEGER NOT NULL,
  expires INTEGER NOT NULL
) ${strict};
CREATE INDEX share_link_entry ON share_link (entry);
