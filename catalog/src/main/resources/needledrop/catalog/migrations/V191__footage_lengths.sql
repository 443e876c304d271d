-- Lengths in nanoseconds, like all positions; they were REAL seconds.
ALTER TABLE footage ADD COLUMN nanos INTEGER;
UPDATE footage SET nanos = CAST(ROUND(length * 1e9) AS INTEGER);
ALTER TABLE footage DROP COLUMN length;
ALTER TABLE footage RENAME COLUMN nanos TO length;
