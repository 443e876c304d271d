-- Themes and wishes can be put into the bin, as everything else can: since when they lie there.
ALTER TABLE theme ADD COLUMN binned INTEGER;
ALTER TABLE wish ADD COLUMN binned INTEGER;

CREATE TRIGGER search_wish_binned AFTER UPDATE OF binned ON wish BEGIN
  INSERT INTO search_due (subject, id) VALUES ('wish', NEW.id);
END;
