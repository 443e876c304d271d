-- What a name in double brackets means at present, worked out by NameMeanings; no item: a theme, or nothing.
CREATE TABLE name_meaning (
  name TEXT PRIMARY KEY,
  item INTEGER
) ${strict};
CREATE INDEX name_meaning_item ON name_meaning (item) WHERE item IS NOT NULL;

-- Names whose meaning has still to be worked out, which is done at the end of each write.
CREATE TABLE name_due (
  name TEXT PRIMARY KEY
) ${strict};
INSERT INTO name_due (name) SELECT DISTINCT name FROM entry_name;

CREATE TRIGGER name_due_written AFTER INSERT ON entry_name
WHEN NOT EXISTS (SELECT 1 FROM name_meaning WHERE name = NEW.name) BEGIN
  INSERT OR IGNORE INTO name_due (name) VALUES (NEW.name);
END;
CREATE TRIGGER name_due_item_added AFTER INSERT ON item BEGIN
  INSERT OR IGNORE INTO name_due (name) SELECT name FROM entry_name
  WHERE name = NEW.folded OR (name >= NEW.folded || ' (' AND name < NEW.folded || ' )');
END;
CREATE TRIGGER name_due_item_changed AFTER UPDATE OF folded, artist, year, binned, merged ON item BEGIN
  INSERT OR IGNORE INTO name_due (name) SELECT name FROM entry_name
  WHERE name = NEW.folded OR (name >= NEW.folded || ' (' AND name < NEW.folded || ' )')
    OR name = OLD.folded OR (name >= OLD.folded || ' (' AND name < OLD.folded || ' )');
END;

-- The items that an entry names: its film, the names in its text, the songs of its clips.
CREATE VIEW entry_item (entry, item) AS
  SELECT id, film FROM entry WHERE film IS NOT NULL
  UNION ALL SELECT entry_name.entry, name_meaning.item
  FROM name_meaning JOIN entry_name ON entry_name.name = name_meaning.name
  WHERE name_meaning.item IS NOT NULL
  UNION ALL SELECT entry_clip.entry, cue.song
  FROM cue JOIN clip ON clip.id = cue.clip JOIN entry_clip ON entry_clip.clip = cue.clip
  WHERE cue.standing <> 'rejected' AND clip.binned IS NULL;

-- The items that published entries name.
CREATE VIEW published_name (item) AS
  SELECT entry_item.item FROM entry_item JOIN entry ON entry.id = entry_item.entry
  WHERE entry.standing = 'published';

-- The sample is published as a whole, as it was shown until now.
UPDATE item SET published = unixepoch() * 1000
WHERE id IN (SELECT id FROM sample WHERE what = 'item');

UPDATE item SET named = 1 WHERE id IN (SELECT item FROM published_name);
UPDATE item SET public = 1 WHERE id IN (
  WITH RECURSIVE found (item) AS (
    SELECT id FROM item WHERE binned IS NULL AND (named = 1 OR published IS NOT NULL)
    UNION SELECT item.id
    FROM found
    JOIN disclosure ON disclosure.giver = found.item
    JOIN item ON item.id = disclosure.taker
    WHERE item.binned IS NULL OR item.merged IS NOT NULL)
  SELECT item FROM found);

CREATE TRIGGER named_by_new_entry AFTER INSERT ON entry WHEN NEW.standing = 'published' BEGIN
  UPDATE item SET named = 1 WHERE id = NEW.film AND named = 0;
END;
CREATE TRIGGER named_by_entry AFTER UPDATE OF standing, film ON entry
WHEN (OLD.standing = 'published' OR NEW.standing = 'published')
  AND (OLD.standing <> NEW.standing OR OLD.film IS NOT NEW.film) BEGIN
  UPDATE item SET named = NOT named
  WHERE id IN (SELECT item FROM entry_item WHERE entry = NEW.id UNION SELECT OLD.film)
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_new_name AFTER INSERT ON entry_name BEGIN
  UPDATE item SET named = NOT named
  WHERE id = (SELECT item FROM name_meaning WHERE name = NEW.name)
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_former_name AFTER DELETE ON entry_name BEGIN
  UPDATE item SET named = NOT named
  WHERE id = (SELECT item FROM name_meaning WHERE name = OLD.name)
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_new_meaning AFTER INSERT ON name_meaning BEGIN
  UPDATE item SET named = NOT named
  WHERE id = NEW.item
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_meaning AFTER UPDATE OF item ON name_meaning BEGIN
  UPDATE item SET named = NOT named
  WHERE id IN (OLD.item, NEW.item)
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_new_entry_clip AFTER INSERT ON entry_clip BEGIN
  UPDATE item SET named = NOT named
  WHERE id IN (SELECT song FROM cue WHERE clip = NEW.clip)
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_former_entry_clip AFTER DELETE ON entry_clip BEGIN
  UPDATE item SET named = NOT named
  WHERE id IN (SELECT song FROM cue WHERE clip = OLD.clip)
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_clip AFTER UPDATE OF binned ON clip BEGIN
  UPDATE item SET named = NOT named
  WHERE id IN (SELECT song FROM cue WHERE clip = NEW.id)
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_new_cue AFTER INSERT ON cue WHEN NEW.clip IS NOT NULL BEGIN
  UPDATE item SET named = NOT named
  WHERE id = NEW.song
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_cue AFTER UPDATE OF song, standing, clip ON cue
WHEN OLD.clip IS NOT NULL OR NEW.clip IS NOT NULL BEGIN
  UPDATE item SET named = NOT named
  WHERE id IN (OLD.song, NEW.song)
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;
CREATE TRIGGER named_by_former_cue AFTER DELETE ON cue WHEN OLD.clip IS NOT NULL BEGIN
  UPDATE item SET named = NOT named
  WHERE id = OLD.song
    AND named <> EXISTS (SELECT 1 FROM published_name WHERE published_name.item = item.id);
END;

-- Search keeps what readers see apart from the rest.
CREATE TRIGGER search_item_public AFTER UPDATE OF public ON item WHEN OLD.public <> NEW.public BEGIN
  INSERT INTO search_due (subject, id) VALUES ('item', NEW.id);
END;
CREATE TRIGGER search_theme_of_entry AFTER UPDATE OF standing ON entry WHEN OLD.standing <> NEW.standing BEGIN
  INSERT INTO search_due (subject, id) SELECT 'theme', theme FROM entry_theme WHERE entry = NEW.id;
  INSERT INTO search_due (subject, id)
  SELECT 'theme', theme.id FROM entry_name JOIN theme ON theme.folded = entry_name.name WHERE entry = NEW.id;
END;
CREATE TRIGGER search_theme_entry_added AFTER INSERT ON entry_theme BEGIN
  INSERT INTO search_due (subject, id) VALUES ('theme', NEW.theme);
END;
CREATE TRIGGER search_theme_entry_deleted AFTER DELETE ON entry_theme BEGIN
  INSERT INTO search_due (subject, id) VALUES ('theme', OLD.theme);
END;
CREATE TRIGGER search_theme_named AFTER INSERT ON entry_name BEGIN
  INSERT INTO search_due (subject, id) SELECT 'theme', id FROM theme WHERE folded = NEW.name;
END;
CREATE TRIGGER search_theme_not_named AFTER DELETE ON entry_name BEGIN
  INSERT INTO search_due (subject, id) SELECT 'theme', id FROM theme WHERE folded = OLD.name;
END;
INSERT INTO search_due (subject, id) SELECT 'item', id FROM item;
INSERT INTO search_due (subject, id) SELECT 'theme', id FROM theme;
