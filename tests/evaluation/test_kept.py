from pathlib import Path

from evaluation.kept import Kept, keep, load, section


def test_figures_of_one_name_are_replaced_and_the_others_kept(tmp_path: Path) -> None:
    """Two programs keep their figures in one file; neither may lose the other's."""
    path = tmp_path / "kept.json"
    keep("slow", "Slow", "python -m slow", {"F1": 0.5}, path)
    keep("large", "Large", "python -m large", {"F1": 0.25}, path)
    keep("slow", "Slow", "python -m slow", {"F1": 0.75}, path)
    assert [(one.title, one.figures) for one in load(path)] == [("Large", {"F1": 0.25}), ("Slow", {"F1": 0.75})]


def test_nothing_is_kept_before_anything_is_measured(tmp_path: Path) -> None:
    """A fork of the project may drop the file."""
    assert load(tmp_path / "kept.json") == []


def test_a_kept_figure_is_shown_with_its_command_and_day() -> None:
    """A figure without them could not be checked."""
    shown = section([Kept("Slow", "python -m slow", "2026-03-01", {"F1, seed 1": 0.51, "F1, seed 2": 0.5})])
    assert "| Slow | F1, seed 1 | 0.510 |" in shown
    assert "|  | F1, seed 2 | 0.500 |" in shown
    assert "| Slow | `python -m slow` | 2026-03-01 |" in shown
