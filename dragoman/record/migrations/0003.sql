-- Corrections beside verdicts: what a person corrects becomes a row of its own among the statements,
-- names that stand for one are one in every answer, and the verdict that stands is kept with its row.
--
-- Rows made by a reader are still never edited in what they say. What is kept with them here (the
-- standing verdict, the actor's standing code) is worked out from `judgements` whenever one is made or
-- taken back and whenever a document is written; what the reader gave stays beside it.

DROP VIEW judged;

CREATE TABLE judgements_3 (
    number      INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('statement', 'identity', 'split')),
    document    TEXT,                          -- documents.id, a hash of the content; no foreign key on purpose
    start       INTEGER,
    "end"       INTEGER,
    exact       TEXT,
    says        TEXT,                          -- as statements.says of the row that a reader made
    subject     TEXT,                          -- of an identity: the name or code that stands; of a split: whose mentions
    other       TEXT,                          -- the name or code that comes under it; the code that mentions go to
    verdict     TEXT NOT NULL CHECK (verdict IN ('right', 'wrong', 'edited', 'same', 'different', 'split')),
    "by"        TEXT NOT NULL,
    at          TEXT NOT NULL,
    reason      TEXT,
    reverted_at TEXT,
    changes     TEXT,                          -- of an edit, JSON: what the statement says instead
    content     TEXT,                          -- JSON: of an edit the reader's statement and its sentence; of a split the actor
    words       TEXT,                          -- of a split: only mentions by these words
    edit        INTEGER,                       -- the edit whose row is judged; NULL where a reader's row is
    batch       INTEGER,                       -- the first judgement of those made together
    CHECK ((kind = 'statement') = (document IS NOT NULL AND start IS NOT NULL AND "end" IS NOT NULL
                                   AND says IS NOT NULL AND verdict IN ('right', 'wrong', 'edited'))),
    CHECK ((kind = 'identity') = (subject IS NOT NULL AND other IS NOT NULL AND verdict IN ('same', 'different'))),
    CHECK ((kind = 'split') = (subject IS NOT NULL AND other IS NOT NULL AND verdict = 'split'
                               AND (words IS NOT NULL OR document IS NOT NULL))),
    CHECK ((changes IS NOT NULL) = (verdict = 'edited')),
    CHECK ((content IS NOT NULL) = (verdict IN ('edited', 'split')))
) STRICT;
INSERT INTO judgements_3 (number, kind, document, start, "end", exact, says, subject, other, verdict, "by", at, reason,
                          reverted_at)
SELECT number, kind, document, start, "end", exact, says, subject, other, verdict, "by", at, reason, reverted_at
FROM judgements;
DROP TABLE judgements;
ALTER TABLE judgements_3 RENAME TO judgements;
CREATE INDEX judgements_statement ON judgements (document, says) WHERE kind = 'statement' AND reverted_at IS NULL;
CREATE INDEX judgements_edit ON judgements (edit) WHERE edit IS NOT NULL;
CREATE INDEX judgements_batch ON judgements (batch) WHERE batch IS NOT NULL;
CREATE INDEX judgements_names ON judgements (kind) WHERE kind <> 'statement';

CREATE TABLE identities (                      -- derived: every name or code judged to be one with another
    name   TEXT PRIMARY KEY,
    stands TEXT NOT NULL                       -- the one under which all of them stand
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_stands ON identities (stands);

ALTER TABLE statements ADD COLUMN verdict TEXT CHECK (verdict IN ('right', 'wrong', 'edited'));  -- the one that stands
ALTER TABLE statements ADD COLUMN judgement INTEGER;           -- the edit that made the row; NULL where a reader did
UPDATE statements SET verdict = (
    SELECT judgements.verdict
    FROM judgements
    JOIN documents ON documents.id = judgements.document
    WHERE judgements.kind = 'statement' AND judgements.reverted_at IS NULL
        AND documents.number = statements.document AND judgements.says = statements.says
        AND judgements.start < statements."end" AND statements.start < judgements."end"
    ORDER BY judgements.number DESC
    LIMIT 1
) WHERE document IN (
    SELECT documents.number FROM judgements JOIN documents ON documents.id = judgements.document
    WHERE judgements.kind = 'statement' AND judgements.reverted_at IS NULL
);
CREATE INDEX statements_verdict ON statements (verdict, number) WHERE verdict IS NOT NULL;
CREATE INDEX statements_judgement ON statements (judgement) WHERE judgement IS NOT NULL;
CREATE INDEX statements_in_time ON statements (day IS NULL, day, day_last, document, start, position, verdict);
CREATE INDEX statements_in_text ON statements (document, start, position, verdict);
CREATE INDEX statements_dated ON statements (dated_by, verdict, day, day_last);
DROP INDEX statements_type;
CREATE INDEX statements_type ON statements (type, verdict, status);
CREATE INDEX statements_status ON statements (status, verdict);
-- What a search lists to choose from, the forecasts that are due, and the documents read last.
CREATE INDEX statements_place ON statements (place) WHERE place IS NOT NULL;
CREATE INDEX statements_country ON statements (country) WHERE country IS NOT NULL;
CREATE INDEX statements_mode ON statements (mode) WHERE mode IS NOT NULL;
CREATE INDEX statements_due ON statements (horizon_end, verdict) WHERE forecast = 1;
CREATE INDEX documents_read ON documents (read_at);

CREATE TABLE actors_3 (                        -- each distinct way an actor was resolved, once
    number      INTEGER PRIMARY KEY,
    code        TEXT NOT NULL,                 -- code, name, kind and person as they stand …
    name        TEXT NOT NULL,
    kind        TEXT NOT NULL,
    person      TEXT,
    office      TEXT,
    body        TEXT,
    read_code   TEXT NOT NULL,                 -- … and as they were resolved
    read_name   TEXT NOT NULL,
    read_kind   TEXT NOT NULL,
    read_person TEXT
) STRICT;
INSERT INTO actors_3 SELECT number, code, name, kind, person, office, body, code, name, kind, person FROM actors;
DROP TABLE actors;
ALTER TABLE actors_3 RENAME TO actors;
CREATE UNIQUE INDEX actors_once
    ON actors (read_code, read_name, read_kind, ifnull(read_person, ''), ifnull(office, ''), ifnull(body, ''));
CREATE INDEX actors_code ON actors (code);
CREATE INDEX actors_person ON actors (person) WHERE person IS NOT NULL;

ALTER TABLE participants ADD COLUMN read_actor INTEGER;        -- whom the reader took the words for, where they were split off
CREATE INDEX participants_read ON participants (read_actor) WHERE read_actor IS NOT NULL;
ALTER TABLE mention_actors ADD COLUMN read_actor INTEGER;
CREATE INDEX mention_actors_read ON mention_actors (read_actor) WHERE read_actor IS NOT NULL;
ALTER TABLE voices ADD COLUMN read_code TEXT;                  -- the code the reader gave, where another stands for it
CREATE INDEX voices_read ON voices (read_code) WHERE read_code IS NOT NULL;
ALTER TABLE link_voices ADD COLUMN read_code TEXT;

-- Statements with the verdict that stands. A reader's row that somebody corrected is not among them:
-- the corrected row is there in its place.
CREATE VIEW judged AS SELECT * FROM statements WHERE verdict IS NOT 'edited';
