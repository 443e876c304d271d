ALTER TABLE footage ADD COLUMN film INTEGER REFERENCES item (id);
CREATE INDEX footage_film ON footage (film);
