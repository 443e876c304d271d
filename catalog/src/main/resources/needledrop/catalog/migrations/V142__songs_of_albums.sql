-- Several songs can lie in one file, each from one moment to another; so a path is no longer unique alone.
CREATE TABLE song_file_new (
  song          INTEGER PRIMARY KEY REFERENCES item (id),
  content       TEXT,           -- on the shelf, or
  path          TEXT,           -- in a folder on the disk
  start         INTEGER,        -- this and the next in nanoseconds; neither if the song is all of the file
  finish        INTEGER,
  sheet         TEXT,           -- digest of the cue sheet beside the file, to notice another one
  file_name     TEXT,           -- of an uploaded file
  added         INTEGER NOT NULL,
  fingerprinted INTEGER,
  problem       TEXT,
  size          INTEGER,        -- bytes
  modified      INTEGER,        -- milliseconds since 1970
  sound         TEXT,           -- digest of the coded sound without its tags, and the span
  missing       INTEGER,        -- since when the file is gone
  tagged_title  TEXT,           -- what its tags said, to notice new ones
  tagged_artist TEXT,
  CHECK ((content IS NULL) <> (path IS NULL)),
  CHECK ((start IS NULL) = (finish IS NULL)),
  CHECK (finish > start)
) ${strict};

INSERT INTO song_file_new (song, content, path, added, fingerprinted, problem, size, modified, sound, missing,
  tagged_title, tagged_artist)
SELECT song, content, path, added, fingerprinted, problem, size, modified, sound, missing, tagged_title, tagged_artist
FROM song_file;

DROP TABLE song_file;
ALTER TABLE song_file_new RENAME TO song_file;
CREATE UNIQUE INDEX song_file_path ON song_file (path, coalesce(start, -1));
CREATE INDEX song_file_content ON song_file (content);
CREATE INDEX song_file_sound ON song_file (sound);
