-- Ways to a hundred thousand held replies: each pile in its order, a writer among many, what was taught.

CREATE INDEX reply_waiting ON reply (since) WHERE standing = 'waiting' AND erased IS NULL;
CREATE INDEX reply_spam ON reply (score, since DESC) WHERE standing = 'spam' AND erased IS NULL;
CREATE INDEX reply_binned ON reply (since) WHERE standing = 'binned' AND erased IS NULL;
CREATE INDEX reply_known ON reply (email, name) WHERE standing = 'shown';
CREATE INDEX reply_erased ON reply (id) WHERE erased IS NOT NULL;

DROP INDEX reply_taught;
CREATE INDEX reply_taught ON reply (taught, since) WHERE taught IS NOT NULL;
