-- These keep item.public in step; they come after V131, which works it out at once for what is there already.
CREATE TRIGGER publicity_settled AFTER INSERT ON publicity_due BEGIN
  UPDATE item SET public = NOT public
  WHERE id IN (SELECT item FROM publicity_reach)
    AND public <> (id IN (SELECT item FROM publicity_found));
  DELETE FROM publicity_due;
END;

CREATE TRIGGER publicity_of_item AFTER UPDATE OF named, published, binned, merged ON item
WHEN NEW.public <> (NEW.binned IS NULL AND (NEW.named = 1 OR NEW.published IS NOT NULL))
  OR OLD.binned IS NOT NEW.binned OR OLD.merged IS NOT NEW.merged BEGIN
  INSERT INTO publicity_due (item) VALUES (NEW.id);
END;
CREATE TRIGGER publicity_of_new_item AFTER INSERT ON item
WHEN NEW.binned IS NULL AND (NEW.named = 1 OR NEW.published IS NOT NULL) BEGIN
  INSERT INTO publicity_due (item) VALUES (NEW.id);
END;

CREATE TRIGGER publicity_of_new_fact AFTER INSERT ON fact WHEN NEW.binned IS NULL BEGIN
  INSERT INTO publicity_due (item)
  SELECT DISTINCT taker.id
  FROM disclosure
  JOIN item AS giver ON giver.id = disclosure.giver
  JOIN item AS taker ON taker.id = disclosure.taker
  WHERE disclosure.fact = NEW.id AND giver.public = 1 AND taker.public = 0;
END;
CREATE TRIGGER publicity_of_fact AFTER UPDATE OF kind, subject, object, third, binned ON fact BEGIN
  INSERT INTO publicity_due (item)
  SELECT id FROM item
  WHERE id IN (OLD.subject, OLD.object, OLD.third, NEW.subject, NEW.object, NEW.third)
    AND EXISTS (
      SELECT 1 FROM item
      WHERE id IN (OLD.subject, OLD.object, OLD.third, NEW.subject, NEW.object, NEW.third)
        AND public = 1);
END;
CREATE TRIGGER publicity_of_former_fact AFTER DELETE ON fact BEGIN
  INSERT INTO publicity_due (item)
  SELECT id FROM item
  WHERE id IN (OLD.subject, OLD.object, OLD.third) AND public = 1;
END;
