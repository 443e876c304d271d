-- A folder that came with a restored backup: neither scanned nor read until the owner confirms it.
ALTER TABLE folder ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0 CHECK (suspended IN (0, 1));
