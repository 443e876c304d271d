-- What people did to the items of the catalog, one deed a row.
CREATE TABLE history (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  item        INTEGER NOT NULL REFERENCES item (id),
  deed        TEXT NOT NULL,
  words       TEXT NOT NULL,               -- what it was done to, as it was called then
  member      INTEGER NOT NULL,            -- of the journal
  since       INTEGER NOT NULL,
  fact        INTEGER REFERENCES fact (id),
  former      INTEGER REFERENCES fact (id),  -- the version before, which lies in the bin
  former_name TEXT,
  merge       INTEGER REFERENCES merge (id)
) ${strict};
CREATE INDEX history_item ON history (item);
CREATE INDEX history_fact ON history (fact);
