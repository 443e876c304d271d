-- Still pictures that texts show. The files that readers get are made from the originals on the shelf.
CREATE TABLE image (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  content     TEXT NOT NULL UNIQUE,   -- SHA-256 of the original
  name        TEXT NOT NULL,          -- of the file, as it came
  width       INTEGER NOT NULL,       -- standing upright
  height      INTEGER NOT NULL,
  transparent INTEGER NOT NULL,
  author      INTEGER NOT NULL REFERENCES member (id),
  added       INTEGER NOT NULL
) ${strict};

-- Which entry shows which, in the order of its text; a picture is public as long as a published entry shows it.
CREATE TABLE entry_image (
  entry    INTEGER NOT NULL REFERENCES entry (id),
  position INTEGER NOT NULL,
  image    INTEGER NOT NULL REFERENCES image (id),
  PRIMARY KEY (entry, position)
) ${strict};
CREATE INDEX entry_image_image ON entry_image (image);
