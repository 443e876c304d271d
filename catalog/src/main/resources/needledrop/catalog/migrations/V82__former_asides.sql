-- A new name may come with another artist or year; until now those stayed.
ALTER TABLE history ADD COLUMN former_aside TEXT;
UPDATE history SET former_aside = (
  SELECT CASE item.kind WHEN 'film' THEN CAST(item.year AS TEXT) ELSE item.artist END
  FROM item WHERE item.id = history.item)
WHERE former_name IS NOT NULL;
