-- Who is signed in. Jetty reads and writes this table; its names are what it expects.
CREATE TABLE session (
  sessionId      TEXT    NOT NULL,
  contextPath    TEXT    NOT NULL,
  virtualHost    TEXT    NOT NULL,
  lastNode       TEXT,
  accessTime     INTEGER,
  lastAccessTime INTEGER,
  createTime     INTEGER,
  cookieTime     INTEGER,
  lastSavedTime  INTEGER,
  expiryTime     INTEGER,
  maxInterval    INTEGER,
  map            BLOB,
  PRIMARY KEY (sessionId, contextPath, virtualHost)
) ${strict};

CREATE INDEX session_by_expiry ON session (expiryTime);
