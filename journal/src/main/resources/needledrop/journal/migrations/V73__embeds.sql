-- The videos of others that an entry shows, with the titles their authors gave them: what is left once one is gone.
CREATE TABLE embed (
  entry    INTEGER NOT NULL REFERENCES entry (id),
  position INTEGER NOT NULL,
  page     TEXT NOT NULL,             -- where its provider shows it
  title    TEXT NOT NULL,             -- empty where none was typed
  PRIMARY KEY (entry, position)
) ${strict};
CREATE INDEX embed_page ON embed (page);
