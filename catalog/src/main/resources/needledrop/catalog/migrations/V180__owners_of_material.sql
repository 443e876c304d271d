-- The member who added it; NULL for what the program or a watched folder added.
ALTER TABLE footage ADD COLUMN owner INTEGER;
ALTER TABLE song_file ADD COLUMN owner INTEGER;
CREATE INDEX footage_owner ON footage (owner) WHERE owner IS NOT NULL;
CREATE INDEX song_file_owner ON song_file (owner) WHERE owner IS NOT NULL;
