-- Most replies answer the entry itself.
DROP INDEX reply_parent;
CREATE INDEX reply_parent ON reply (parent) WHERE parent IS NOT NULL;
