from evaluation.page import replaced
from evaluation.table import markdown, plain


def test_a_section_is_replaced_and_the_others_kept() -> None:
    """Two programs write one page; neither may lose the other's figures."""
    page = replaced(replaced("# Figures\n", "quality", "old"), "speed", "fast")
    assert replaced(page, "quality", "new \\1") == page.replace("old", "new \\1")
    assert "fast" in replaced(page, "quality", "new")


def test_numbers_stand_to_the_right_of_a_plain_table() -> None:
    """Digits line up, words begin together."""
    assert plain(("a", "value"), [("x", "0.5"), ("yy", "12.25")]).splitlines() == [
        "a   value",
        "--  -----",
        "x     0.5",
        "yy  12.25",
    ]


def test_bars_do_not_break_a_markdown_table() -> None:
    """A bar in a cell is a letter, not a border."""
    assert markdown(("a",), [("x|y",)]).splitlines()[2] == "| x\\|y |"
