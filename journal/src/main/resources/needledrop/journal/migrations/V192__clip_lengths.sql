-- Lengths in nanoseconds, like all positions; they were milliseconds.
UPDATE clip SET length = length * 1000000;
