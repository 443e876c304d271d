-- More than the owner may sign in now; the column is made anew, since a CHECK can not be widened.
ALTER TABLE member RENAME COLUMN role TO former;
ALTER TABLE member ADD COLUMN role TEXT NOT NULL DEFAULT 'moderator'
  CHECK (role IN ('owner', 'editor', 'author', 'moderator'));
UPDATE member SET role = former;
ALTER TABLE member DROP COLUMN former;
ALTER TABLE member ADD COLUMN gone INTEGER;   -- since when they are no member; what they wrote keeps their name

-- Links that open once: for somebody new, or for a member who has lost the password.
CREATE TABLE invitation (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  hash    TEXT NOT NULL UNIQUE,    -- SHA-256 of the token
  role    TEXT NOT NULL CHECK (role IN ('editor', 'author', 'moderator')),
  name    TEXT NOT NULL,           -- whom it is meant for
  member  INTEGER REFERENCES member (id),
  expires INTEGER NOT NULL
) ${strict};

-- One row as long as somebody is signed in somewhere; a session without its row is worth nothing.
CREATE TABLE sign_in (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  member  INTEGER NOT NULL REFERENCES member (id),
  browser TEXT NOT NULL,           -- in short, as "Firefox on Linux"
  since   INTEGER NOT NULL,
  seen    INTEGER NOT NULL
) ${strict};
CREATE INDEX sign_in_member ON sign_in (member);

-- The secret that a member's telephone shares with us (RFC 6238).
CREATE TABLE second_factor (
  member INTEGER PRIMARY KEY REFERENCES member (id),
  secret TEXT NOT NULL,            -- base32
  since  INTEGER,                  -- NULL until a first code has shown that it works
  step   INTEGER NOT NULL          -- of the last code used; none at or before it is taken again
) ${strict};

CREATE TABLE recovery_code (
  hash   TEXT PRIMARY KEY,         -- SHA-256; a code has 120 random bits
  member INTEGER NOT NULL REFERENCES member (id)
) ${strict};
CREATE INDEX recovery_code_member ON recovery_code (member);

-- What members did that another member may have to know. Nothing here tells of a reader.
CREATE TABLE audit (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  at     INTEGER NOT NULL,
  member INTEGER REFERENCES member (id),
  deed   TEXT NOT NULL,
  about  TEXT NOT NULL,
  times  INTEGER NOT NULL          -- failures of one hour are one row
) ${strict};
