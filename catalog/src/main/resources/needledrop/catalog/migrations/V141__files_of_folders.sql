-- What a file of a watched folder was at the last scan, so that the next one notices what changed.
ALTER TABLE song_file ADD COLUMN size INTEGER;          -- bytes
ALTER TABLE song_file ADD COLUMN modified INTEGER;      -- milliseconds since 1970
ALTER TABLE song_file ADD COLUMN sound TEXT;            -- digest of the coded sound without its tags
ALTER TABLE song_file ADD COLUMN missing INTEGER;       -- since when the file is gone
ALTER TABLE song_file ADD COLUMN tagged_title TEXT;     -- what its tags said, to notice new ones
ALTER TABLE song_file ADD COLUMN tagged_artist TEXT;
CREATE INDEX song_file_sound ON song_file (sound);

ALTER TABLE footage ADD COLUMN size INTEGER;
ALTER TABLE footage ADD COLUMN modified INTEGER;
ALTER TABLE footage ADD COLUMN digest TEXT;             -- of samples of the file
ALTER TABLE footage ADD COLUMN missing INTEGER;
CREATE INDEX footage_digest ON footage (digest);
