-- The same as in V130 and V132, with each step spelled out: SQLite finds no index through a compound view in a recursion.
DROP VIEW publicity_reach;
CREATE VIEW publicity_reach (item) AS
  WITH RECURSIVE reach (item) AS (
    SELECT item FROM publicity_due
    UNION SELECT fact.object FROM reach CROSS JOIN fact ON fact.subject = reach.item
    WHERE fact.binned IS NULL AND fact.object IS NOT NULL
      AND fact.kind IN ('credit', 'in_saga', 'on_album', 'filmed_at', 'commissioned_by')
    UNION SELECT fact.subject FROM reach CROSS JOIN fact ON fact.object = reach.item
    WHERE fact.binned IS NULL AND fact.kind IN ('soundtrack_of', 'heard_in', 'on_album')
    UNION SELECT fact.subject FROM reach CROSS JOIN fact ON fact.third = reach.item
    WHERE fact.third IS NOT NULL AND fact.binned IS NULL AND fact.kind = 'stands_in'
    UNION SELECT fact.object FROM reach CROSS JOIN fact ON fact.third = reach.item
    WHERE fact.third IS NOT NULL AND fact.binned IS NULL AND fact.kind = 'stands_in'
    UNION SELECT item.id FROM reach CROSS JOIN item ON item.merged = reach.item
    WHERE item.merged IS NOT NULL)
  SELECT item FROM reach;

DROP VIEW publicity_found;
CREATE VIEW publicity_found (item) AS
  WITH RECURSIVE
    reach AS MATERIALIZED (SELECT item FROM publicity_reach),
    found (item) AS (
      SELECT item.id FROM reach CROSS JOIN item ON item.id = reach.item
      WHERE (item.binned IS NULL AND (item.named = 1 OR item.published IS NOT NULL))
        OR ((item.binned IS NULL OR item.merged IS NOT NULL) AND (
          EXISTS (
            SELECT 1 FROM fact JOIN item AS giver ON giver.id = fact.subject
            WHERE fact.object = item.id AND fact.binned IS NULL
              AND fact.kind IN ('credit', 'in_saga', 'on_album', 'filmed_at', 'commissioned_by')
              AND giver.public = 1 AND giver.id NOT IN (SELECT item FROM reach))
          OR EXISTS (
            SELECT 1 FROM fact JOIN item AS giver ON giver.id = fact.object
            WHERE fact.subject = item.id AND fact.binned IS NULL
              AND fact.kind IN ('soundtrack_of', 'heard_in', 'on_album')
              AND giver.public = 1 AND giver.id NOT IN (SELECT item FROM reach))
          OR EXISTS (
            SELECT 1 FROM fact JOIN item AS giver ON giver.id = fact.third
            WHERE (fact.subject = item.id OR fact.object = item.id)
              AND fact.binned IS NULL AND fact.kind = 'stands_in'
              AND giver.public = 1 AND giver.id NOT IN (SELECT item FROM reach))
          OR EXISTS (
            SELECT 1 FROM item AS giver
            WHERE giver.id = item.merged AND giver.public = 1
              AND giver.id NOT IN (SELECT item FROM reach))))
      UNION SELECT item.id
      FROM found CROSS JOIN fact ON fact.subject = found.item CROSS JOIN item ON item.id = fact.object
      WHERE fact.binned IS NULL AND item.binned IS NULL
        AND fact.kind IN ('credit', 'in_saga', 'on_album', 'filmed_at', 'commissioned_by')
      UNION SELECT item.id
      FROM found CROSS JOIN fact ON fact.object = found.item CROSS JOIN item ON item.id = fact.subject
      WHERE fact.binned IS NULL AND item.binned IS NULL
        AND fact.kind IN ('soundtrack_of', 'heard_in', 'on_album')
      UNION SELECT item.id
      FROM found CROSS JOIN fact ON fact.third = found.item CROSS JOIN item ON item.id = fact.subject
      WHERE fact.third IS NOT NULL AND fact.binned IS NULL AND item.binned IS NULL
        AND fact.kind = 'stands_in'
      UNION SELECT item.id
      FROM found CROSS JOIN fact ON fact.third = found.item CROSS JOIN item ON item.id = fact.object
      WHERE fact.third IS NOT NULL AND fact.binned IS NULL AND item.binned IS NULL
        AND fact.kind = 'stands_in'
      UNION SELECT item.id FROM found CROSS JOIN item ON item.merged = found.item
      WHERE item.merged IS NOT NULL)
  SELECT item FROM found;

DROP TRIGGER publicity_of_new_fact;
CREATE TRIGGER publicity_of_new_fact AFTER INSERT ON fact
WHEN NEW.binned IS NULL
  AND (SELECT max(public) FROM item WHERE id IN (NEW.subject, NEW.object, NEW.third)) = 1 BEGIN
  INSERT INTO publicity_due (item)
  SELECT id FROM item WHERE id IN (NEW.subject, NEW.object, NEW.third) AND public = 0;
END;
