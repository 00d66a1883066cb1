-- Subscriptions at hubs (WebSub), as JSON; kept until the hub has confirmed their end.
CREATE TABLE subscription (
    id    TEXT PRIMARY KEY,
    state TEXT NOT NULL
) WITHOUT ROWID;
