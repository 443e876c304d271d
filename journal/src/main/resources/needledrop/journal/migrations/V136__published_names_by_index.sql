-- The same as in V131, with a join for each kind of name, so that SQLite looks an item up by index.
DROP VIEW published_name;
CREATE VIEW published_name (item) AS
  SELECT film FROM entry WHERE film IS NOT NULL AND standing = 'published'
  UNION ALL SELECT name_meaning.item
  FROM name_meaning
  CROSS JOIN entry_name ON entry_name.name = name_meaning.name
  CROSS JOIN entry ON entry.id = entry_name.entry
  WHERE name_meaning.item IS NOT NULL AND entry.standing = 'published'
  UNION ALL SELECT cue.song
  FROM cue
  CROSS JOIN clip ON clip.id = cue.clip
  CROSS JOIN entry_clip ON entry_clip.clip = cue.clip
  CROSS JOIN entry ON entry.id = entry_clip.entry
  WHERE cue.standing <> 'rejected' AND clip.binned IS NULL AND entry.standing = 'published';
