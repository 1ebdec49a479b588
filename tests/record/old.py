"""Records as earlier versions left them."""

import sqlite3
from pathlib import Path

from dragoman.record.schema import APPLICATION, commands, migrations
from tests.builders import Builder

TEXT = "Seoul sent rice to Pyongyang."


def old_record(path: Path, version: int) -> str:
    """Make a record of one document and one statement by the first migrations alone; gives the statement's id."""
    reading = Builder(TEXT).say("sent rice", "AID", ["KOR"], ["PRK"]).build()
    [statement] = reading.statements
    document = reading.document
    with sqlite3.connect(path) as connection:
        for script in migrations()[:version]:
            for command in commands(script):
                connection.execute(command)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute(
            "INSERT INTO documents (number, id, path, text, sha256, media_type, told, origin, read_at)"
            " VALUES (1, ?, 'one.txt', ?, ?, 'text/plain', '', 'rules/0.1', '2026-03-01T12:00:00+00:00')",
            (document.id, document.text, document.sha256),
        )
        connection.execute("INSERT INTO sentences VALUES (1, 1, 0, 0, ?, 0, 0, 1, ?)", (len(TEXT), TEXT))
        connection.execute("INSERT INTO actors VALUES (1, 'KOR', 'South Korea', 'state', NULL, NULL, NULL)")
        connection.execute("INSERT INTO actors VALUES (2, 'PRK', 'North Korea', 'state', NULL, NULL, NULL)")
        connection.execute(
            'INSERT INTO statements (number, id, document, position, sentence, start, "end", exact, head, type,'
            " contexts, status, factuality, forecast, says, dated_by, why)"
            " VALUES (1, ?, 1, 0, 1, ?, ?, ?, 0, 'AID', '[]', 'actual', 'CT+', 0, 'AID KOR > PRK', 'nothing', '[]')",
            (statement.id, statement.span.start, statement.span.end, statement.span.exact),
        )
        connection.execute("INSERT INTO participants VALUES (1, 'actor', 0, 1, 'Seoul', 0, 5, 'Seoul', 'slot:subj')")
        connection.execute(
            "INSERT INTO participants VALUES (1, 'recipient', 0, 2, 'Pyongyang', 19, 28, 'Pyongyang', 'x')"
        )
        connection.execute("INSERT INTO pairs VALUES ('KOR', 'PRK', 1, '>')")
        connection.execute("INSERT INTO voices VALUES (1, 0, 'Lankov', NULL, 'said', 'expert', NULL, NULL, NULL)")
    connection.close()
    return statement.id


def judge_in_old(path: Path, statement: str, verdict: str) -> None:
    """Add a judgement as those versions wrote it."""
    with sqlite3.connect(path) as connection:
        connection.execute(
            'INSERT INTO judgements (kind, document, start, "end", exact, says, verdict, "by", at)'
            " SELECT 'statement', documents.id, start, \"end\", exact, says, ?, 'me', '2026-03-01T12:00:00+00:00'"
            " FROM statements JOIN documents ON documents.number = document WHERE statements.id = ?",
            (verdict, statement),
        )
    connection.close()
