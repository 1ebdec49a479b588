-- Whom a sentence is about though nothing in it names them.

CREATE TABLE implied (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
    code     TEXT NOT NULL,                    -- as the reader gave it, whatever name stands for it
    name     TEXT NOT NULL,
    kind     TEXT NOT NULL,
    score    REAL NOT NULL,                    -- 0 to 1
    rule     TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX implied_sentence ON implied (sentence);
