-- Which readers have read a document, and what those before the last one made of it.

CREATE TABLE readings (
    number   INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    origin   TEXT NOT NULL,                    -- reader and version
    read_at  TEXT NOT NULL,                    -- the last time by this origin, UTC
    told     TEXT NOT NULL,                    -- hash of the facts it went by, as documents.told
    UNIQUE (document, origin)
) STRICT;
INSERT INTO readings (document, origin, read_at, told) SELECT number, origin, read_at, told FROM documents;

CREATE TABLE superseded (                      -- the statements of readings that another origin's took the place of
    reading        INTEGER NOT NULL REFERENCES readings ON DELETE CASCADE,
    position       INTEGER NOT NULL,
    id             TEXT NOT NULL,              -- as statements.id
    sentence_start INTEGER NOT NULL,           -- offsets into documents.text
    sentence_end   INTEGER NOT NULL,
    statement      TEXT NOT NULL,              -- JSON, as in `dragoman show --json`; what is empty is left out
    PRIMARY KEY (reading, position)
) STRICT, WITHOUT ROWID;
