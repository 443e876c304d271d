-- One row a piece of long work: what the studio shows of it.
CREATE TABLE jobs (
  id         INTEGER PRIMARY KEY,
  kind       TEXT    NOT NULL, -- a name we chose, never a class's
  subject    TEXT    NOT NULL, -- the key of the row that it works on
  state      TEXT    NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress   REAL    NOT NULL DEFAULT 0,
  attempts   INTEGER NOT NULL DEFAULT 0,
  words      TEXT,             -- why it waits, or why it failed
  asked_at   INTEGER NOT NULL,
  ended_at   INTEGER
) ${strict};

-- Nothing is done twice at once.
CREATE UNIQUE INDEX jobs_under_way ON jobs (kind, subject) WHERE state IN ('waiting', 'running');
CREATE INDEX jobs_of_a_noun ON jobs (kind, subject, id);

-- db-scheduler's own table, with its own types.
CREATE TABLE scheduled_jobs (
  task_name            TEXT NOT NULL,
  task_instance        TEXT NOT NULL,
  task_data            BLOB,
  execution_time       TIMESTAMP NOT NULL,
  picked               BIT NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMP,
  last_failure         TIMESTAMP,
  consecutive_failures INT,
  last_heartbeat       TIMESTAMP,
  version              BIGINT NOT NULL,
  priority             SMALLINT,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_jobs_due ON scheduled_jobs (priority DESC, execution_time ASC);
