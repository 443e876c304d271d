-- Of facts that contradict each other, the one that the owner holds true.
ALTER TABLE fact ADD COLUMN preferred INTEGER;
