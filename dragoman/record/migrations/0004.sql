-- How much a statement was guessed, so that the most doubtful come first to whoever reviews.

ALTER TABLE statements ADD COLUMN doubt INTEGER GENERATED ALWAYS AS (  -- 0 to 100, from the rules that made the row
    CASE
        WHEN instr(why, '"score:') THEN 100 - CAST(substr(why, instr(why, '"score:') + 7, 4) * 100 + 0.5 AS INTEGER)
        WHEN instr(why, ':near:') OR instr(why, ':carry:') OR instr(why, ':pronoun:') THEN 20
        ELSE 0
    END
) VIRTUAL;
CREATE INDEX statements_unjudged ON statements (doubt DESC, number, verdict, judgement)
    WHERE verdict IS NULL AND judgement IS NULL;

DROP VIEW judged;
CREATE VIEW judged AS SELECT * FROM statements WHERE verdict IS NOT 'edited';
