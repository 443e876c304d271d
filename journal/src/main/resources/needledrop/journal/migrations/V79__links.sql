-- Where published entries lead, and what was found there when it was last asked.
CREATE TABLE link (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  address  TEXT NOT NULL UNIQUE,
  state    TEXT CHECK (state IN ('alive', 'doubtful', 'dead')),   -- NULL until it was asked
  title    TEXT,                    -- of the page, as it was when it last answered
  why      TEXT,                    -- it is not alive
  failing  INTEGER,                 -- since when it is not
  failures INTEGER NOT NULL DEFAULT 0,   -- one after the other, on different days
  failed   INTEGER,                 -- when the last of them was
  checked  INTEGER,
  due      INTEGER NOT NULL
) ${strict};
CREATE INDEX link_due ON link (due);
CREATE INDEX link_state ON link (state, failing);

CREATE TABLE entry_link (
  entry INTEGER NOT NULL REFERENCES entry (id),
  link  INTEGER NOT NULL REFERENCES link (id),
  PRIMARY KEY (entry, link)
) ${strict};
CREATE INDEX entry_link_link ON entry_link (link);

-- One row while the owner has the links checked.
CREATE TABLE link_checks (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  since INTEGER NOT NULL
) ${strict};

-- Entries whose links are still to be read; the triggers write them down.
CREATE TABLE link_unread (
  entry INTEGER PRIMARY KEY REFERENCES entry (id)
) ${strict};
INSERT INTO link_unread (entry) SELECT id FROM entry WHERE standing = 'published';

CREATE TRIGGER link_entry_added AFTER INSERT ON entry WHEN NEW.standing = 'published' BEGIN
  INSERT OR IGNORE INTO link_unread (entry) VALUES (NEW.id);
END;
CREATE TRIGGER link_entry_changed AFTER UPDATE OF teaser, body, links, standing ON entry
WHEN NEW.standing = 'published' OR OLD.standing = 'published' BEGIN
  INSERT OR IGNORE INTO link_unread (entry) VALUES (NEW.id);
END;
