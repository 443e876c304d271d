-- The member who made it; NULL for what the program made.
ALTER TABLE clip ADD COLUMN owner INTEGER;
CREATE INDEX clip_owner ON clip (owner) WHERE owner IS NOT NULL;
CREATE INDEX entry_of_author ON entry (author);

-- The items that a member works on: named in their entries as entry_item says, or added by them.
-- Each kind of name has a join of its own, so that SQLite starts from the member's entries.
CREATE VIEW member_item (member, item) AS
  SELECT author, film FROM entry WHERE film IS NOT NULL AND standing <> 'binned'
  UNION ALL SELECT entry.author, name_meaning.item
  FROM entry
  CROSS JOIN entry_name ON entry_name.entry = entry.id
  CROSS JOIN name_meaning ON name_meaning.name = entry_name.name
  WHERE name_meaning.item IS NOT NULL AND entry.standing <> 'binned'
  UNION ALL SELECT entry.author, cue.song
  FROM entry
  CROSS JOIN entry_clip ON entry_clip.entry = entry.id
  CROSS JOIN clip ON clip.id = entry_clip.clip
  CROSS JOIN cue ON cue.clip = clip.id
  WHERE cue.standing <> 'rejected' AND clip.binned IS NULL AND entry.standing <> 'binned'
  UNION ALL SELECT owner, song FROM song_file WHERE owner IS NOT NULL
  UNION ALL SELECT member, item FROM history WHERE deed = 'ADDED';
CREATE INDEX history_added ON history (member, item) WHERE deed = 'ADDED';
