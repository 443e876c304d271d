-- The name by which feed readers know an entry or a reply: made once, and never changed.
-- Those that feeds showed before keep the name they had there, which was made from their day and the journal's host.
ALTER TABLE entry ADD COLUMN feed_id TEXT;
ALTER TABLE reply ADD COLUMN feed_id TEXT;

-- The same for the journal's own feeds, and since when there is something to tell.
CREATE TABLE feed_identity (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  name  TEXT NOT NULL,
  since INTEGER NOT NULL
) ${strict};

INSERT INTO feed_identity (id, name, since)
SELECT 1,
  coalesce(
    (SELECT public_address || '/' FROM settings WHERE id = 1),
    'urn:uuid:' || lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2)))
      || '-4' || substr(lower(hex(randomblob(2))), 2) || '-a' || substr(lower(hex(randomblob(2))), 2)
      || '-' || lower(hex(randomblob(6)))),
  unixepoch() * 1000;

CREATE TEMPORARY TABLE feed_host AS
SELECT CASE
    WHEN authority LIKE '[%' THEN substr(authority, 1, instr(authority, ']'))
    WHEN instr(authority, ':') > 0 THEN substr(authority, 1, instr(authority, ':') - 1)
    ELSE authority
  END AS host
FROM (
  SELECT coalesce(
    (SELECT substr(public_address, instr(public_address, '://') + 3) FROM settings WHERE id = 1),
    'localhost') AS authority);

UPDATE entry SET feed_id = 'tag:' || (SELECT host FROM feed_host) || ','
  || strftime('%Y-%m-%d', coalesce(published, updated) / 1000, 'unixepoch') || ':entry/' || id;
UPDATE reply SET feed_id = 'tag:' || (SELECT host FROM feed_host) || ','
  || strftime('%Y-%m-%d', sent / 1000, 'unixepoch') || ':reply/' || id;
DROP TABLE feed_host;

-- Publishing read the clock anew, so that entries were published after their last change.
UPDATE entry SET updated = published WHERE updated < published;
