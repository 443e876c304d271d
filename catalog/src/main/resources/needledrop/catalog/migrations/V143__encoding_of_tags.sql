-- The encoding that the owner chose for the tags of a file, which do not name theirs.
ALTER TABLE song_file ADD COLUMN encoding TEXT;
