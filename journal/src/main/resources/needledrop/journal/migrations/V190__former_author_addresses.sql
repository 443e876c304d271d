-- Names that authors of published entries had in their addresses before: they lead on to the author.
CREATE TABLE former_author_slug (
  slug   TEXT PRIMARY KEY,
  member INTEGER NOT NULL REFERENCES member (id) ON DELETE CASCADE
) ${strict};
