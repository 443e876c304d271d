-- What the last scan of a folder could not take, one file a line, each with its reason.
ALTER TABLE folder ADD COLUMN left_out TEXT NOT NULL DEFAULT '';
