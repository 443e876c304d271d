-- Browsers in which members signed in before: a token opens nothing, so only its hash is kept.
CREATE TABLE known_device (
  id INTEGER PRIMARY KEY,
  member INTEGER NOT NULL REFERENCES member (id),
  hash TEXT NOT NULL UNIQUE,
  since INTEGER NOT NULL
) ${strict};

CREATE INDEX known_device_member ON known_device (member);
