CREATE TABLE pebble (id INTEGER PRIMARY KEY, name TEXT NOT NULL) ${strict};
CREATE TABLE mark (pebble INTEGER NOT NULL REFERENCES pebble (id)) ${strict};
