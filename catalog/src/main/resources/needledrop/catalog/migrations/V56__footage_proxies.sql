-- Footage that no browser plays gets a small film beside it to look at.
ALTER TABLE footage ADD COLUMN proxied INTEGER;
ALTER TABLE footage ADD COLUMN proxy_problem TEXT;
