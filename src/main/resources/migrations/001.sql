-- The store's own facts, by name: its birth mark (epoch) and the pinned item (pin).
CREATE TABLE fact (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The log. Numbers run from 1 without gaps; received is milliseconds since 1970 and never falls from one to the next.
-- entry is JSON; null in a withdrawal.
CREATE TABLE record (
    number     INTEGER PRIMARY KEY,
    seq        INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    received   INTEGER NOT NULL,
    provenance TEXT    NOT NULL,
    entry      TEXT
);
CREATE INDEX record_seq ON record (seq);
CREATE INDEX record_received ON record (received);

-- Every entry and post known, also those whose records are forgotten. listed is when its feed last showed it, in
-- milliseconds since 1970 and exact to a day.
CREATE TABLE identity (
    id        INTEGER PRIMARY KEY,
    feed      TEXT    NOT NULL,
    entry     TEXT    NOT NULL,
    seq       INTEGER NOT NULL,
    listed    INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0,
    UNIQUE (feed, entry)
);
CREATE INDEX identity_seq ON identity (seq);
CREATE INDEX identity_listed ON identity (feed, listed);

-- The texts that each of them has had, as digests.
CREATE TABLE seen (
    identity INTEGER NOT NULL,
    digest   BLOB    NOT NULL,
    PRIMARY KEY (identity, digest)
) WITHOUT ROWID;

-- What is remembered of each feed between two polls, as JSON.
CREATE TABLE feed_state (
    feed  TEXT PRIMARY KEY,
    state TEXT NOT NULL
) WITHOUT ROWID;
