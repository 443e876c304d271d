-- Which items readers can see. An item is public if published content names it, if it is published by itself, or if a
-- public item gives it on: see the view "disclosure". Triggers keep "public" in step with every change (V132).
ALTER TABLE item ADD COLUMN named INTEGER NOT NULL DEFAULT 0;   -- 1 if published content names it
ALTER TABLE item ADD COLUMN published INTEGER;                  -- since when its page is published by itself
ALTER TABLE item ADD COLUMN public INTEGER NOT NULL DEFAULT 0;  -- 1 if readers can see it
CREATE INDEX item_public ON item (kind, folded, year, id) WHERE public = 1;

-- A public "giver" makes the "taker" public: a film its people, places, sagas, albums and songs; an album its songs and
-- people; a song its albums and people; an item the former addresses that were merged into it. Nothing makes a film
-- public but its name in published content.
CREATE VIEW disclosure (fact, giver, taker) AS
  SELECT id, subject, object FROM fact
  WHERE binned IS NULL AND kind IN ('credit', 'in_saga', 'on_album', 'filmed_at', 'commissioned_by')
  UNION ALL SELECT id, object, subject FROM fact
  WHERE binned IS NULL AND kind IN ('soundtrack_of', 'heard_in', 'on_album')
  UNION ALL SELECT id, third, subject FROM fact WHERE binned IS NULL AND kind = 'stands_in'
  UNION ALL SELECT id, third, object FROM fact WHERE binned IS NULL AND kind = 'stands_in'
  UNION ALL SELECT NULL, merged, id FROM item WHERE merged IS NOT NULL;

-- Items whose support has changed; a row stays only while the trigger on it runs.
CREATE TABLE publicity_due (
  item INTEGER PRIMARY KEY
) ${strict};

-- What the items that are due lead to: nothing else can change with them.
CREATE VIEW publicity_reach (item) AS
  WITH RECURSIVE reach (item) AS (
    SELECT item FROM publicity_due
    UNION SELECT disclosure.taker FROM reach JOIN disclosure ON disclosure.giver = reach.item)
  SELECT item FROM reach;

-- Of those, the ones that are public: supported from outside of them, or by one that is.
CREATE VIEW publicity_found (item) AS
  WITH RECURSIVE
    reach AS MATERIALIZED (SELECT item FROM publicity_reach),
    found (item) AS (
      SELECT item.id FROM reach JOIN item ON item.id = reach.item
      WHERE (item.binned IS NULL AND (item.named = 1 OR item.published IS NOT NULL))
        OR ((item.binned IS NULL OR item.merged IS NOT NULL) AND EXISTS (
          SELECT 1 FROM disclosure JOIN item AS giver ON giver.id = disclosure.giver
          WHERE disclosure.taker = item.id AND giver.public = 1
            AND giver.id NOT IN (SELECT item FROM reach)))
      UNION SELECT item.id
      FROM found
      JOIN disclosure ON disclosure.giver = found.item
      JOIN item ON item.id = disclosure.taker
      WHERE item.binned IS NULL OR item.merged IS NOT NULL)
  SELECT item FROM found;
