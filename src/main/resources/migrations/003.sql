-- A second key for feeds whose entry ids change from fetch to fetch: what link and title have in common, as a digest.
-- Null where an entry has no page of its own or no title, and for entries from before this table had it.
ALTER TABLE identity ADD COLUMN alike BLOB;
CREATE INDEX identity_alike ON identity (feed, alike) WHERE alike IS NOT NULL;
