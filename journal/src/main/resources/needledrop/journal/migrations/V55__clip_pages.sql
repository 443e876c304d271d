-- A clip may be withdrawn while its page stays; and it is streamed once all its heights are made.
ALTER TABLE clip ADD COLUMN withdrawn INTEGER;
ALTER TABLE clip ADD COLUMN streamed_revision INTEGER;
ALTER TABLE clip ADD COLUMN stream_problem TEXT;

-- What is said or sung in a clip, a row a language. The text is WebVTT as we write it, never as it came.
CREATE TABLE caption (
  clip     INTEGER NOT NULL REFERENCES clip (id),
  language TEXT NOT NULL,          -- a tag, as in "en" or "pt-BR"
  label    TEXT NOT NULL,
  text     TEXT NOT NULL,
  version  INTEGER NOT NULL,       -- counts the saves; its address carries it
  PRIMARY KEY (clip, language)
) ${strict};
