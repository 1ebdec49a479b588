from evaluation.load import Load


def test_the_last_row_is_of_all_requests() -> None:
    """A page nobody was answered on has no row."""
    load = Load({"actors": [10.0, 20.0, 30.0], "pair": [1_000.0], "add": []})
    assert load.rows() == [
        ("actors", "3", "20", "30", "30"),
        ("pair", "1", "1,000", "1,000", "1,000"),
        ("all", "4", "25", "1,000", "1,000"),
    ]
