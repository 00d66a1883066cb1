-- The last fetches of each feed, as JSON, in their order.
CREATE TABLE attempt (
    id      INTEGER PRIMARY KEY,
    feed    TEXT NOT NULL,
    attempt TEXT NOT NULL
);
CREATE INDEX attempt_feed ON attempt (feed, id);
