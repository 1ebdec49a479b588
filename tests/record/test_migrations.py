"""Records of earlier versions are brought up to date without loss."""

from pathlib import Path

import pytest

from dragoman.record.judgements import judge_statement, judgements, revert
from dragoman.record.read import every_statement, statement
from dragoman.record.store import Record
from tests.builders import READ_AT
from tests.record.old import judge_in_old, old_record


@pytest.mark.parametrize("version", [1, 2])
def test_what_an_older_version_kept_is_all_there(tmp_path: Path, version: int) -> None:
    """Statement, sides, voice and pair, and references that hold."""
    id = old_record(tmp_path / "old.db", version)
    with Record.open(tmp_path / "old.db") as record:
        row = statement(record, id)
        assert row is not None
        assert [p.actor.code for p in (*row.actors, *row.recipients)] == ["KOR", "PRK"]
        assert [v.name for v in row.said_by] == ["Lankov"]
        assert (row.verdict, row.judgement) == (None, None)
        assert record.value("SELECT count(*) FROM pairs WHERE low = 'KOR' AND high = 'PRK'") == 1
        assert record.rows("PRAGMA foreign_key_check") == []
        assert record.value("PRAGMA integrity_check") == "ok"


@pytest.mark.parametrize("version", [1, 2])
def test_judgements_made_before_still_hold(tmp_path: Path, version: int) -> None:
    """They stand as they stood, and can be taken back."""
    id = old_record(tmp_path / "old.db", version)
    judge_in_old(tmp_path / "old.db", id, "right")
    judge_in_old(tmp_path / "old.db", id, "wrong")
    with Record.open(tmp_path / "old.db") as record:
        assert list(every_statement(record)) == []
        assert [j.verdict for j in judgements(record)] == ["right", "wrong"]
        revert(record, 2, at=READ_AT)
        assert [row.verdict for row in every_statement(record)] == ["right"]
        assert judge_statement(record, id, "wrong", by="me", at=READ_AT).number == 3
