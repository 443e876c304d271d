-- One row: what the owner calls the journal and how it is run.
CREATE TABLE settings (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  title          TEXT NOT NULL,
  tagline        TEXT NOT NULL,
  public_address TEXT,
  time_zone      TEXT NOT NULL,
  language       TEXT NOT NULL,
  a_page         INTEGER NOT NULL   -- entries on one page of the front
) ${strict};

CREATE TABLE member (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  name     TEXT NOT NULL,
  folded   TEXT NOT NULL UNIQUE,    -- the name in lower case, for signing in
  role     TEXT NOT NULL CHECK (role IN ('owner')),
  password TEXT,                    -- its Argon2id hash; nobody signs in without
  since    INTEGER NOT NULL
) ${strict};

-- One link at a time lets its holder set the owner's password.
CREATE TABLE owner_link (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  hash    TEXT NOT NULL,            -- SHA-256 of the token
  expires INTEGER NOT NULL
) ${strict};

CREATE TABLE theme (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  slug       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  folded     TEXT NOT NULL UNIQUE,
  definition TEXT NOT NULL          -- Markdown
) ${strict};

CREATE TABLE wish (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  wanted   TEXT NOT NULL,           -- Markdown
  entry    INTEGER REFERENCES entry (id),
  since    INTEGER NOT NULL,
  granted  INTEGER
) ${strict};
CREATE INDEX wish_entry ON wish (entry);

CREATE TABLE clip (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  title             TEXT NOT NULL,
  edit              TEXT NOT NULL,     -- JSON
  revision          INTEGER NOT NULL,  -- of the edit; 0: a sketch of what is still to be cut
  problem           TEXT,              -- why this revision could not be rendered
  rendered_revision INTEGER,           -- the revision whose files are there
  rendered          INTEGER,
  length            INTEGER,           -- of those files, in milliseconds
  width             INTEGER,
  height            INTEGER,
  listened_revision INTEGER,
  listened          INTEGER,           -- when that listening began
  listen_problem    TEXT,
  binned            INTEGER
) ${strict};

CREATE TABLE entry (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  slug      TEXT NOT NULL UNIQUE,
  title     TEXT NOT NULL,
  film      INTEGER REFERENCES item (id),
  teaser    TEXT NOT NULL,          -- Markdown
  more      TEXT NOT NULL,          -- the words of the link to the whole entry
  body      TEXT NOT NULL,          -- Markdown
  links     TEXT NOT NULL,          -- JSON: [{"title": …, "address": …}]
  replies   INTEGER NOT NULL,       -- whether readers may reply
  author    INTEGER NOT NULL REFERENCES member (id),
  standing  TEXT NOT NULL CHECK (standing IN ('draft', 'published', 'binned')),
  published INTEGER,                -- when it first was; its address rests on this
  binned    INTEGER,
  version   INTEGER NOT NULL,       -- counts the saves
  updated   INTEGER NOT NULL
) ${strict};
CREATE INDEX entry_published ON entry (standing, published);
CREATE INDEX entry_film ON entry (film);

CREATE TABLE entry_clip (
  entry    INTEGER NOT NULL REFERENCES entry (id),
  position INTEGER NOT NULL,
  clip     INTEGER NOT NULL REFERENCES clip (id),
  PRIMARY KEY (entry, position)
) ${strict};
CREATE INDEX entry_clip_clip ON entry_clip (clip);

CREATE TABLE entry_theme (
  entry    INTEGER NOT NULL REFERENCES entry (id),
  position INTEGER NOT NULL,
  theme    INTEGER NOT NULL REFERENCES theme (id),
  PRIMARY KEY (entry, position)
) ${strict};
CREATE INDEX entry_theme_theme ON entry_theme (theme);

-- What stands in double brackets in an entry, folded as the catalog does: what a name means may change later.
CREATE TABLE entry_name (
  entry INTEGER NOT NULL REFERENCES entry (id),
  name  TEXT NOT NULL,
  PRIMARY KEY (entry, name)
) ${strict};
CREATE INDEX entry_name_name ON entry_name (name);

CREATE TABLE reply (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  entry    INTEGER NOT NULL REFERENCES entry (id),
  parent   INTEGER REFERENCES reply (id),
  depth    INTEGER NOT NULL,
  name     TEXT NOT NULL,
  email    TEXT NOT NULL,           -- shown to the owner alone
  website  TEXT,
  words    TEXT NOT NULL,           -- Markdown
  member   INTEGER REFERENCES member (id),
  sent     INTEGER NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('waiting', 'shown', 'spam', 'binned')),
  since    INTEGER NOT NULL,        -- of this standing
  score    REAL,                    -- of spam
  why      TEXT,                    -- it is held
  judge    INTEGER REFERENCES member (id)
) ${strict};
CREATE INDEX reply_entry ON reply (entry, standing);
CREATE INDEX reply_standing ON reply (standing, since);
CREATE INDEX reply_email ON reply (email);
CREATE INDEX reply_parent ON reply (parent);

-- The standings a reply had before, so that a judgement can be undone.
CREATE TABLE reply_before (
  reply    INTEGER NOT NULL REFERENCES reply (id),
  step     INTEGER NOT NULL,
  standing TEXT NOT NULL,
  since    INTEGER NOT NULL,
  score    REAL,
  why      TEXT,
  judge    INTEGER REFERENCES member (id),
  PRIMARY KEY (reply, step)
) ${strict};
