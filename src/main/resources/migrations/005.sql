-- Webhooks, as JSON, each with its secrets and its cursor in the log.
CREATE TABLE hook (
    id    TEXT PRIMARY KEY,
    state TEXT NOT NULL
) WITHOUT ROWID;
