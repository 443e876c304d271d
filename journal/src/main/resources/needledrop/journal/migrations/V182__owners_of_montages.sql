-- The member who began it.
ALTER TABLE montage ADD COLUMN owner INTEGER;
