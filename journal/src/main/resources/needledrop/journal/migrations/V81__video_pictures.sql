-- The picture by which the provider of an embedded video shows it, kept like any other; and where it is to be had, until it was asked for.
ALTER TABLE link ADD COLUMN picture INTEGER REFERENCES image (id);
ALTER TABLE link ADD COLUMN picture_at TEXT;
CREATE INDEX link_picture ON link (picture) WHERE picture IS NOT NULL;
CREATE INDEX link_picture_at ON link (id) WHERE picture_at IS NOT NULL;
