-- Where on earth a place is, in degrees; and items in the order in which a list of one kind shows them.
ALTER TABLE fact ADD COLUMN latitude REAL;
ALTER TABLE fact ADD COLUMN longitude REAL;
CREATE INDEX item_kind ON item (kind, folded, year, id);
