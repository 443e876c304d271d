-- Films, songs, albums, people, places and sagas share one line of numbers, so that a fact can be about any of them.
CREATE TABLE item (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT NOT NULL CHECK (kind IN ('film', 'song', 'album', 'person', 'place', 'saga')),
  slug     TEXT NOT NULL,
  name     TEXT NOT NULL,
  folded   TEXT NOT NULL,   -- the name in lower case without accents, for finding it
  artist   TEXT,            -- of a song or an album
  isrc     TEXT,            -- of a song
  year     INTEGER,         -- of a film: tells two of one title apart
  complete INTEGER,         -- of a saga: since when all its films are here
  binned   INTEGER,         -- since when it lies in the bin
  UNIQUE (kind, slug)
) ${strict};
CREATE INDEX item_folded ON item (folded);

-- One sourced statement a row; which columns a kind of fact fills is said in FactRow.
CREATE TABLE fact (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  kind        TEXT NOT NULL,
  subject     INTEGER NOT NULL REFERENCES item (id),
  object      INTEGER REFERENCES item (id),
  third       INTEGER REFERENCES item (id),
  role        TEXT,
  number      INTEGER,
  date        TEXT,            -- 1985-11-27, 1985-11, 1985 or ~1985
  name        TEXT,            -- what the fact names that is no item: a label, a chart, a level, a work, a title
  detail      TEXT,
  country     TEXT,
  address     TEXT,
  source      TEXT NOT NULL CHECK (source IN ('cited', 'heard', 'imported', 'recalled')),
  source_name TEXT,            -- what is cited or imported from, or who recalls
  source_page TEXT,
  source_date TEXT,
  confidence  REAL,            -- of what was heard
  since       INTEGER NOT NULL,
  binned      INTEGER
) ${strict};
CREATE INDEX fact_subject ON fact (subject);
CREATE INDEX fact_object ON fact (object);
CREATE INDEX fact_third ON fact (third);

CREATE TABLE song_file (
  song          INTEGER PRIMARY KEY REFERENCES item (id),
  content       TEXT,           -- on the shelf, or
  path          TEXT UNIQUE,    -- in a folder on the disk
  added         INTEGER NOT NULL,
  fingerprinted INTEGER,
  problem       TEXT,
  CHECK ((content IS NULL) <> (path IS NULL))
) ${strict};
CREATE INDEX song_file_content ON song_file (content);

CREATE TABLE folder (
  path    TEXT PRIMARY KEY,
  holds   TEXT NOT NULL CHECK (holds IN ('songs', 'footage')),
  added   INTEGER NOT NULL,
  scanned INTEGER,
  problem TEXT
) ${strict};

CREATE TABLE footage (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  title          TEXT NOT NULL,
  content        TEXT,
  path           TEXT UNIQUE,
  added          INTEGER NOT NULL,
  length         REAL,          -- seconds; this and the next as probed
  width          INTEGER,
  height         INTEGER,
  fps            REAL,
  picture_codec  TEXT,
  channels       INTEGER,
  rate           INTEGER,
  sound_codec    TEXT,
  tags           TEXT,          -- JSON
  probed         INTEGER,
  probe_problem  TEXT,
  looked         INTEGER,
  look_problem   TEXT,
  listened       INTEGER,
  listen_problem TEXT,
  binned         INTEGER,
  CHECK ((content IS NULL) <> (path IS NULL))
) ${strict};

CREATE TABLE shot (
  footage          INTEGER NOT NULL REFERENCES footage (id),
  first_frame      INTEGER NOT NULL,
  start            INTEGER NOT NULL,   -- this and the next in nanoseconds
  finish           INTEGER NOT NULL,
  opens_with       TEXT NOT NULL,
  transition_first INTEGER,
  transition_last  INTEGER,
  PRIMARY KEY (footage, first_frame)
) ${strict};

CREATE TABLE cue (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  footage    INTEGER REFERENCES footage (id),
  clip       INTEGER,                  -- of the journal, which looks after it
  song       INTEGER NOT NULL REFERENCES item (id),
  start      INTEGER NOT NULL,         -- this and the next two in nanoseconds
  finish     INTEGER NOT NULL,
  song_in    INTEGER NOT NULL,
  speed      REAL NOT NULL,
  confidence REAL NOT NULL,
  use        TEXT,
  origin     TEXT NOT NULL CHECK (origin IN ('heard', 'adjusted', 'by hand')),
  standing   TEXT NOT NULL CHECK (standing IN ('proposed', 'confirmed', 'rejected')),
  judge      INTEGER,                  -- the member who confirmed or rejected it
  judged     INTEGER,
  CHECK ((footage IS NULL) <> (clip IS NULL)),
  CHECK (finish > start)
) ${strict};
CREATE INDEX cue_footage ON cue (footage);
CREATE INDEX cue_clip ON cue (clip);
CREATE INDEX cue_song ON cue (song);
