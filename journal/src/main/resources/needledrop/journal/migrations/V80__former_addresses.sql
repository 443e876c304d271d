-- Names that published entries had in their addresses before: they lead on to the entry.
CREATE TABLE former_slug (
  slug  TEXT PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE
) ${strict};
