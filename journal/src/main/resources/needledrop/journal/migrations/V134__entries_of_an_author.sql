-- The entries of one author that readers see, in the order of their page.
CREATE INDEX entry_author ON entry (author, published) WHERE standing = 'published';
