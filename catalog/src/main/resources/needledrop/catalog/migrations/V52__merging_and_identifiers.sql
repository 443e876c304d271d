-- An item that turned out to be another one lies in the bin and says which; its old address leads there.
ALTER TABLE item ADD COLUMN merged INTEGER REFERENCES item (id);
CREATE INDEX item_merged ON item (merged) WHERE merged IS NOT NULL;
CREATE INDEX item_of_kind ON item (kind, folded);

-- What others call an item, as Wikidata's Q185109.
CREATE TABLE identifier (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  item   INTEGER NOT NULL REFERENCES item (id),
  scheme TEXT NOT NULL,
  value  TEXT NOT NULL,
  source TEXT NOT NULL,      -- what it came with
  since  INTEGER NOT NULL,
  UNIQUE (item, scheme, value)
) ${strict};
CREATE INDEX identifier_value ON identifier (scheme, value);

CREATE TABLE merge (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  gone   INTEGER NOT NULL REFERENCES item (id),
  kept   INTEGER NOT NULL REFERENCES item (id),
  since  INTEGER NOT NULL,
  undone INTEGER
) ${strict};

-- Every row that a merge led from the one item to the other, so that it can be taken back.
CREATE TABLE merge_moved (
  merge INTEGER NOT NULL REFERENCES merge (id),
  place TEXT NOT NULL,       -- as "fact.object"
  row   INTEGER NOT NULL,
  PRIMARY KEY (merge, place, row)
) ${strict};
