-- The record, version 1.
--
-- Every table below `documents` down to `oddities` holds what a reader found and is
-- replaced as a whole when a document is read anew by another origin. `judgements` holds
-- what people decided; it refers to content, not to row numbers, and is never replaced.
-- All offsets are code points into documents.text, half-open. Four clocks stand apart:
-- statements.when_* (happened), voices and attributions (said), documents.published (published),
-- documents.read_at (read).

CREATE TABLE documents (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,      -- doc_ and a hash of the text
    path            TEXT NOT NULL,
    text            TEXT NOT NULL,
    sha256          TEXT NOT NULL,             -- of the raw bytes
    media_type      TEXT NOT NULL,
    title           TEXT,                      -- the chosen facts, repeated from `facts`
    publisher       TEXT,
    published       TEXT,                      -- prefix date or start/end
    published_start TEXT,                      -- first day meant, ISO
    published_end   TEXT,                      -- last day meant, inclusive
    told            TEXT NOT NULL,             -- hash of the facts: tells a mended sidecar from an unchanged one
    origin          TEXT NOT NULL,             -- reader and version of the rows below
    read_at         TEXT NOT NULL,             -- UTC
    signature       BLOB,                      -- for near-duplicates
    near            TEXT                       -- group of near-duplicates
) STRICT;
CREATE INDEX documents_publisher ON documents (publisher);
CREATE INDEX documents_near ON documents (near) WHERE near IS NOT NULL;
CREATE INDEX documents_path ON documents (path);

CREATE TABLE copies (                          -- other files with the very same text
    document  INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    path      TEXT NOT NULL,
    publisher TEXT,
    published TEXT,
    read_at   TEXT NOT NULL,
    PRIMARY KEY (document, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE facts (                           -- what the page tells of the document, with rule and evidence
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    kind     TEXT NOT NULL CHECK (kind IN ('title', 'publisher', 'author', 'published', 'language',
                                           'translated_from', 'republished_from')),
    position INTEGER NOT NULL,
    value    TEXT NOT NULL,
    rule     TEXT NOT NULL,
    evidence TEXT NOT NULL,
    inferred INTEGER NOT NULL,
    PRIMARY KEY (document, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE bands (                           -- pieces of signatures: documents sharing one may be near-duplicates
    band     BLOB NOT NULL,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    PRIMARY KEY (band, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX bands_document ON bands (document);

CREATE TABLE blocks (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    speaker  TEXT,
    rule     TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE sentences (
    number   INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    block    INTEGER NOT NULL,
    first    INTEGER NOT NULL,                 -- token indexes of the parse; the parse itself is not kept
    last     INTEGER NOT NULL,
    text     TEXT NOT NULL,
    UNIQUE (document, position)
) STRICT;

CREATE VIRTUAL TABLE sentence_search USING fts5 (
    text, content = 'sentences', content_rowid = 'number', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER sentences_found AFTER INSERT ON sentences BEGIN
    INSERT INTO sentence_search (rowid, text) VALUES (new.number, new.text);
END;
CREATE TRIGGER sentences_lost AFTER DELETE ON sentences BEGIN
    INSERT INTO sentence_search (sentence_search, rowid, text) VALUES ('delete', old.number, old.text);
END;

CREATE TABLE actors (                          -- each distinct way an actor was resolved, once
    number INTEGER PRIMARY KEY,
    code   TEXT NOT NULL,
    name   TEXT NOT NULL,
    kind   TEXT NOT NULL,
    person TEXT,
    office TEXT,
    body   TEXT
) STRICT;
CREATE UNIQUE INDEX actors_once
    ON actors (code, name, kind, ifnull(person, ''), ifnull(office, ''), ifnull(body, ''));
CREATE INDEX actors_person ON actors (person) WHERE person IS NOT NULL;

CREATE TABLE mentions (
    number    INTEGER PRIMARY KEY,
    document  INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    exact     TEXT NOT NULL,
    head      INTEGER NOT NULL,
    person    TEXT,
    role      TEXT,
    adjective INTEGER NOT NULL,
    rule      TEXT NOT NULL,
    UNIQUE (document, position)
) STRICT;
CREATE INDEX mentions_person ON mentions (person) WHERE person IS NOT NULL;

CREATE TABLE mention_actors (
    mention  INTEGER NOT NULL REFERENCES mentions ON DELETE CASCADE,
    position INTEGER NOT NULL,
    actor    INTEGER NOT NULL REFERENCES actors,
    PRIMARY KEY (mention, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_actors_actor ON mention_actors (actor, mention);

CREATE TABLE times (
    document  INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL,
    exact     TEXT NOT NULL,
    type      TEXT NOT NULL,
    value     TEXT NOT NULL,                   -- TIMEX3
    day_start TEXT,
    day_end   TEXT,
    prefix    TEXT,
    rule      TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE attributions (
    document    INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position    INTEGER NOT NULL,
    name        TEXT NOT NULL,
    code        TEXT,
    voice_cue   TEXT,
    voice_kind  TEXT NOT NULL,
    voice_start INTEGER,
    voice_end   INTEGER,
    cue_start   INTEGER,
    cue_end     INTEGER,
    content     TEXT NOT NULL,                 -- JSON [[start, end], …]
    kind        TEXT NOT NULL,
    rule        TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attributions_name ON attributions (name COLLATE NOCASE);

CREATE TABLE statements (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,        -- st_ and a hash of what it says and where
    document      INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    sentence      INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
    start         INTEGER NOT NULL,
    "end"         INTEGER NOT NULL,
    exact         TEXT NOT NULL,
    head          INTEGER NOT NULL,
    type          TEXT NOT NULL,
    mode          TEXT,
    contexts      TEXT NOT NULL,               -- JSON array
    status        TEXT NOT NULL,
    factuality    TEXT NOT NULL,
    forecast      INTEGER NOT NULL,
    probability   TEXT,
    when_value    TEXT,                        -- when it happened, as the text tells it
    when_start    TEXT,
    when_end      TEXT,
    when_exact    TEXT,
    when_from     INTEGER,                     -- span of the words that gave it
    when_to       INTEGER,
    when_rule     TEXT,
    horizon_value TEXT,                        -- by when a forecast is to come true
    horizon_start TEXT,
    horizon_end   TEXT,
    horizon_exact TEXT,
    horizon_from  INTEGER,
    horizon_to    INTEGER,
    horizon_rule  TEXT,
    place         TEXT,
    country       TEXT,
    place_from    INTEGER,
    place_to      INTEGER,
    place_exact   TEXT,
    says          TEXT NOT NULL,               -- type and both sides, as judgements name them
    day           TEXT,                        -- for order only: when_start, else published_start
    day_last      TEXT,
    dated_by      TEXT NOT NULL CHECK (dated_by IN ('text', 'document', 'nothing')),
    why           TEXT NOT NULL,               -- JSON array of rules
    UNIQUE (document, position)
) STRICT;
CREATE INDEX statements_sentence ON statements (sentence);
CREATE INDEX statements_type ON statements (type);
CREATE INDEX statements_day ON statements (day);
CREATE INDEX statements_forecast ON statements (day) WHERE forecast = 1;

CREATE TABLE participants (
    statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
    side      TEXT NOT NULL CHECK (side IN ('actor', 'recipient')),
    position  INTEGER NOT NULL,
    actor     INTEGER NOT NULL REFERENCES actors,
    exact     TEXT NOT NULL,
    start     INTEGER,
    "end"     INTEGER,
    span      TEXT,                            -- the words at start:end; exact is what stands for the actor
    rule      TEXT NOT NULL,
    PRIMARY KEY (statement, side, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_actor ON participants (actor, side, statement);

CREATE TABLE pairs (                           -- derived from participants, so that a pair is one index range
    low       TEXT NOT NULL,                   -- the two codes in alphabetical order
    high      TEXT NOT NULL,
    statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
    direction TEXT NOT NULL CHECK (direction IN ('>', '<', '=')),  -- low acts on high, high on low, jointly
    PRIMARY KEY (low, high, statement, direction)
) STRICT, WITHOUT ROWID;
CREATE INDEX pairs_statement ON pairs (statement);

CREATE TABLE voices (                          -- who says a statement; position 0 is the nearest voice
    statement INTEGER NOT NULL REFERENCES statements ON DELETE CASCADE,
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    code      TEXT,
    cue       TEXT,
    kind      TEXT NOT NULL,
    start     INTEGER,
    "end"     INTEGER,
    exact     TEXT,
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX voices_name ON voices (name COLLATE NOCASE, statement);
CREATE INDEX voices_code ON voices (code) WHERE code IS NOT NULL;

CREATE TABLE links (                           -- what the text holds to bring about what
    number       INTEGER PRIMARY KEY,
    document     INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position     INTEGER NOT NULL,
    sentence     INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
    cause_start  INTEGER NOT NULL,
    cause_end    INTEGER NOT NULL,
    cause        TEXT NOT NULL,
    effect_start INTEGER NOT NULL,
    effect_end   INTEGER NOT NULL,
    effect       TEXT NOT NULL,
    cue_start    INTEGER NOT NULL,
    cue_end      INTEGER NOT NULL,
    cue          TEXT NOT NULL,
    kind         TEXT NOT NULL,
    sign         TEXT NOT NULL CHECK (sign IN ('+', '-')),
    rule         TEXT NOT NULL,
    UNIQUE (document, position)
) STRICT;
CREATE INDEX links_sentence ON links (sentence);

CREATE TABLE link_voices (
    link     INTEGER NOT NULL REFERENCES links ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    code     TEXT,
    cue      TEXT,
    kind     TEXT NOT NULL,
    start    INTEGER,
    "end"    INTEGER,
    exact    TEXT,
    PRIMARY KEY (link, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE figures (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    sentence INTEGER NOT NULL REFERENCES sentences ON DELETE CASCADE,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    exact    TEXT NOT NULL,
    value    REAL NOT NULL,
    high     REAL,
    unit     TEXT,
    measured TEXT,
    whose    TEXT NOT NULL,                    -- JSON array of codes
    "when"   TEXT,
    rule     TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX figures_sentence ON figures (sentence);

CREATE TABLE oddities (
    document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    position INTEGER NOT NULL,
    start    INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    exact    TEXT NOT NULL,
    kind     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE skipped (                         -- inputs that could not be read, by the last try
    path   TEXT PRIMARY KEY,
    code   TEXT NOT NULL,
    reason TEXT NOT NULL,
    at     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE judgements (
    number      INTEGER PRIMARY KEY,
    kind        TEXT NOT NULL CHECK (kind IN ('statement', 'identity')),
    document    TEXT,                          -- documents.id, a hash of the content; no foreign key on purpose
    start       INTEGER,
    "end"       INTEGER,
    exact       TEXT,
    says        TEXT,                          -- as statements.says
    subject     TEXT,                          -- of an identity: one name or code
    other       TEXT,                          -- and the other
    verdict     TEXT NOT NULL CHECK (verdict IN ('right', 'wrong', 'same', 'different')),
    "by"        TEXT NOT NULL,
    at          TEXT NOT NULL,
    reason      TEXT,
    reverted_at TEXT,
    CHECK ((kind = 'statement') = (document IS NOT NULL AND start IS NOT NULL AND "end" IS NOT NULL
                                   AND says IS NOT NULL AND verdict IN ('right', 'wrong'))),
    CHECK ((kind = 'identity') = (subject IS NOT NULL AND other IS NOT NULL AND verdict IN ('same', 'different')))
) STRICT;
CREATE INDEX judgements_statement ON judgements (document, says) WHERE kind = 'statement' AND reverted_at IS NULL;

-- Statements with the verdict that stands: the latest judgement not taken back, of the same
-- text, saying the same thing in a place that overlaps.
CREATE VIEW judged AS
SELECT
    statements.*,
    (
        SELECT judgements.verdict
        FROM judgements
        WHERE judgements.kind = 'statement' AND judgements.reverted_at IS NULL
            AND judgements.document = documents.id AND judgements.says = statements.says
            AND judgements.start < statements."end" AND statements.start < judgements."end"
        ORDER BY judgements.number DESC
        LIMIT 1
    ) AS verdict
FROM statements
JOIN documents ON documents.number = statements.document;
