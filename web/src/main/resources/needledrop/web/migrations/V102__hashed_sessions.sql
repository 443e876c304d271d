-- Who is signed in, in which browser. Those who were have to sign in again.
DROP TABLE session;
CREATE TABLE session (
  hash       TEXT PRIMARY KEY,   -- SHA-256 of the id in the cookie
  attributes TEXT NOT NULL,      -- JSON: strings and whole numbers
  created    INTEGER NOT NULL,
  accessed   INTEGER NOT NULL,
  expires    INTEGER NOT NULL
) ${strict};
CREATE INDEX session_expires ON session (expires);
