-- What search has still to read again; the triggers below write a line whenever something changes that can be found.
CREATE TABLE search_due (
  line    INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL CHECK (subject IN ('entry', 'item', 'theme', 'cue', 'wish', 'reply', 'footage')),
  id      INTEGER NOT NULL
) ${strict};

-- One row: which index on the disk holds all that was there before the lines above.
CREATE TABLE search_index (
  id   INTEGER PRIMARY KEY CHECK (id = 1),
  name TEXT NOT NULL
) ${strict};

-- Who was thanked: the reply that had what was wished for.
ALTER TABLE wish ADD COLUMN granted_by INTEGER REFERENCES reply (id);

CREATE TRIGGER search_entry_added AFTER INSERT ON entry BEGIN
  INSERT INTO search_due (subject, id) VALUES ('entry', NEW.id);
END;
CREATE TRIGGER search_entry_changed AFTER UPDATE OF title, film, teaser, body, standing, published ON entry BEGIN
  INSERT INTO search_due (subject, id) VALUES ('entry', NEW.id);
END;
CREATE TRIGGER search_entry_deleted AFTER DELETE ON entry BEGIN
  INSERT INTO search_due (subject, id) VALUES ('entry', OLD.id);
END;
CREATE TRIGGER search_entry_renamed AFTER UPDATE OF title, standing ON entry
WHEN NEW.title <> OLD.title OR NEW.standing <> OLD.standing BEGIN
  INSERT INTO search_due (subject, id)
  SELECT 'cue', cue.id FROM entry_clip JOIN cue ON cue.clip = entry_clip.clip WHERE entry_clip.entry = NEW.id;
END;
CREATE TRIGGER search_entry_moved AFTER UPDATE OF standing ON entry WHEN NEW.standing <> OLD.standing BEGIN
  INSERT INTO search_due (subject, id) SELECT 'reply', id FROM reply WHERE entry = NEW.id AND standing = 'shown';
  INSERT INTO search_due (subject, id) SELECT 'wish', id FROM wish WHERE entry = NEW.id;
END;

CREATE TRIGGER search_entry_theme_added AFTER INSERT ON entry_theme BEGIN
  INSERT INTO search_due (subject, id) VALUES ('entry', NEW.entry);
END;
CREATE TRIGGER search_entry_theme_deleted AFTER DELETE ON entry_theme BEGIN
  INSERT INTO search_due (subject, id) VALUES ('entry', OLD.entry);
END;
CREATE TRIGGER search_entry_clip_added AFTER INSERT ON entry_clip BEGIN
  INSERT INTO search_due (subject, id) SELECT 'cue', id FROM cue WHERE clip = NEW.clip;
END;
CREATE TRIGGER search_entry_clip_deleted AFTER DELETE ON entry_clip BEGIN
  INSERT INTO search_due (subject, id) SELECT 'cue', id FROM cue WHERE clip = OLD.clip;
END;

CREATE TRIGGER search_item_added AFTER INSERT ON item BEGIN
  INSERT INTO search_due (subject, id) VALUES ('item', NEW.id);
END;
CREATE TRIGGER search_item_changed AFTER UPDATE OF name, artist, year, binned ON item BEGIN
  INSERT INTO search_due (subject, id) VALUES ('item', NEW.id);
  INSERT INTO search_due (subject, id) SELECT 'entry', id FROM entry WHERE film = NEW.id;
  INSERT INTO search_due (subject, id) SELECT 'cue', id FROM cue WHERE song = NEW.id;
END;
CREATE TRIGGER search_item_deleted AFTER DELETE ON item BEGIN
  INSERT INTO search_due (subject, id) VALUES ('item', OLD.id);
END;
CREATE TRIGGER search_fact_added AFTER INSERT ON fact WHEN NEW.name IS NOT NULL BEGIN
  INSERT INTO search_due (subject, id) VALUES ('item', NEW.subject);
END;
CREATE TRIGGER search_fact_changed AFTER UPDATE OF subject, name, binned ON fact
WHEN NEW.name IS NOT NULL OR OLD.name IS NOT NULL BEGIN
  INSERT INTO search_due (subject, id) VALUES ('item', NEW.subject), ('item', OLD.subject);
END;
CREATE TRIGGER search_fact_deleted AFTER DELETE ON fact WHEN OLD.name IS NOT NULL BEGIN
  INSERT INTO search_due (subject, id) VALUES ('item', OLD.subject);
END;

CREATE TRIGGER search_theme_added AFTER INSERT ON theme BEGIN
  INSERT INTO search_due (subject, id) VALUES ('theme', NEW.id);
END;
CREATE TRIGGER search_theme_changed AFTER UPDATE ON theme BEGIN
  INSERT INTO search_due (subject, id) VALUES ('theme', NEW.id);
  INSERT INTO search_due (subject, id) SELECT 'entry', entry FROM entry_theme WHERE theme = NEW.id;
END;
CREATE TRIGGER search_theme_deleted AFTER DELETE ON theme BEGIN
  INSERT INTO search_due (subject, id) VALUES ('theme', OLD.id);
END;

CREATE TRIGGER search_cue_added AFTER INSERT ON cue BEGIN
  INSERT INTO search_due (subject, id) VALUES ('cue', NEW.id);
END;
CREATE TRIGGER search_cue_changed AFTER UPDATE OF song, standing, footage, clip ON cue BEGIN
  INSERT INTO search_due (subject, id) VALUES ('cue', NEW.id);
END;
CREATE TRIGGER search_cue_deleted AFTER DELETE ON cue BEGIN
  INSERT INTO search_due (subject, id) VALUES ('cue', OLD.id);
END;

CREATE TRIGGER search_wish_added AFTER INSERT ON wish BEGIN
  INSERT INTO search_due (subject, id) VALUES ('wish', NEW.id);
END;
CREATE TRIGGER search_wish_changed AFTER UPDATE OF wanted, entry ON wish BEGIN
  INSERT INTO search_due (subject, id) VALUES ('wish', NEW.id);
END;
CREATE TRIGGER search_wish_deleted AFTER DELETE ON wish BEGIN
  INSERT INTO search_due (subject, id) VALUES ('wish', OLD.id);
END;

-- A reply that nobody sees costs search nothing.
CREATE TRIGGER search_reply_added AFTER INSERT ON reply WHEN NEW.standing = 'shown' BEGIN
  INSERT INTO search_due (subject, id) VALUES ('reply', NEW.id);
END;
CREATE TRIGGER search_reply_changed AFTER UPDATE OF name, words, standing, entry ON reply
WHEN NEW.standing = 'shown' OR OLD.standing = 'shown' BEGIN
  INSERT INTO search_due (subject, id) VALUES ('reply', NEW.id);
END;
CREATE TRIGGER search_reply_deleted AFTER DELETE ON reply WHEN OLD.standing = 'shown' BEGIN
  INSERT INTO search_due (subject, id) VALUES ('reply', OLD.id);
END;

CREATE TRIGGER search_footage_added AFTER INSERT ON footage BEGIN
  INSERT INTO search_due (subject, id) VALUES ('footage', NEW.id);
END;
CREATE TRIGGER search_footage_changed AFTER UPDATE OF title, path, binned ON footage BEGIN
  INSERT INTO search_due (subject, id) VALUES ('footage', NEW.id);
  INSERT INTO search_due (subject, id) SELECT 'cue', id FROM cue WHERE footage = NEW.id;
END;
CREATE TRIGGER search_footage_deleted AFTER DELETE ON footage BEGIN
  INSERT INTO search_due (subject, id) VALUES ('footage', OLD.id);
END;
