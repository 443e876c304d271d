-- Letters that are due, those who asked to be told of answers, and the server that takes letters.

CREATE TABLE letter (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT NOT NULL CHECK (kind IN ('arrived', 'answered', 'confirm')),
  subject  INTEGER NOT NULL,        -- the author told of replies; the reply that answers; the watcher
  since    INTEGER NOT NULL,        -- it lies ready
  due      INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  why      TEXT,                    -- it was not sent yet
  sent     INTEGER,
  UNIQUE (kind, subject)
) ${strict};
CREATE INDEX letter_due ON letter (due) WHERE sent IS NULL;

-- Somebody who ticked "tell me", and what came of it.
CREATE TABLE watcher (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  email  TEXT NOT NULL UNIQUE,
  token  TEXT NOT NULL UNIQUE,      -- in the links of its letters
  state  TEXT NOT NULL CHECK (state IN ('asked', 'confirmed', 'left')),
  since  INTEGER NOT NULL
) ${strict};

-- Where a member hears of replies to their entries.
CREATE TABLE member_email (
  member INTEGER PRIMARY KEY REFERENCES member (id),
  email  TEXT NOT NULL
) ${strict};

-- The password lies in a file of its own, outside of the database and of its copies.
CREATE TABLE mail_server (
  id       INTEGER PRIMARY KEY CHECK (id = 1),
  host     TEXT NOT NULL,
  port     INTEGER NOT NULL,
  security TEXT NOT NULL CHECK (security IN ('tls', 'starttls', 'none')),
  username TEXT NOT NULL,
  sender   TEXT NOT NULL            -- address that letters come from
) ${strict};
