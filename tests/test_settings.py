from pathlib import Path

import pytest

from dragoman.settings import BadSetting, Settings, read_settings


def test_defaults_need_nothing(tmp_path: Path) -> None:
    assert read_settings({}, {}, tmp_path) == Settings(Path("dragoman.db"), "rules", None, "auto")


def test_flags_win_over_environment_over_file_over_defaults(tmp_path: Path) -> None:
    """Each way of setting something is weaker than the one nearer to the command."""
    (tmp_path / "dragoman.toml").write_text('record = "file.db"\nreader = "spacy:file"\nworkers = 2\n')
    environ = {"DRAGOMAN_RECORD": "env.db", "DRAGOMAN_READER": "spacy:env"}
    found = read_settings({"record": "flag.db", "reader": None}, environ, tmp_path)
    assert found == Settings(Path("flag.db"), "spacy:env", 2, "auto")


def test_an_unknown_key_of_the_file_is_named_with_the_file(tmp_path: Path) -> None:
    """A setting that does nothing is worse than an error."""
    (tmp_path / "dragoman.toml").write_text("recrod = 'x.db'\n")
    with pytest.raises(BadSetting, match=r"dragoman\.toml.*'recrod'.*record"):
        read_settings({}, {}, tmp_path)


@pytest.mark.parametrize(
    ("name", "value"),
    [("workers", "0"), ("workers", "many"), ("workers", "-1"), ("reader", "gpt"), ("reader", "spacy:"),
     ("reader", "carefully"), ("reader", "careful+"), ("reader", "careful+rules"), ("reader", "rules+spacy:x"),
     ("colour", "red"), ("record", "a\0b")],
)  # fmt: skip
def test_a_value_that_does_not_fit_is_named_with_its_place(name: str, value: str, tmp_path: Path) -> None:
    with pytest.raises(BadSetting, match=f"{name} = .*the environment"):
        read_settings({}, {f"DRAGOMAN_{name.upper()}": value}, tmp_path)


@pytest.mark.parametrize("name", ["rules", "careful", "spacy:en_core_web_sm", "careful+spacy:models/mine"])
def test_the_readers_there_are_can_be_named(name: str, tmp_path: Path) -> None:
    assert read_settings({"reader": name}, {}, tmp_path).reader == name


@pytest.mark.parametrize("told", ["workers = true", "workers = 1.5", "record = 3", "reader = ['rules']"])
def test_a_value_of_another_type_is_an_error(told: str, tmp_path: Path) -> None:
    (tmp_path / "dragoman.toml").write_text(told)
    with pytest.raises(BadSetting, match=r"dragoman\.toml"):
        read_settings({}, {}, tmp_path)


@pytest.mark.parametrize("content", [b"record = ", b"\xff\xfe"])
def test_a_file_that_is_no_toml_is_an_error(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "dragoman.toml").write_bytes(content)
    with pytest.raises(BadSetting, match="not TOML"):
        read_settings({}, {}, tmp_path)


def test_empty_and_foreign_variables_say_nothing(tmp_path: Path) -> None:
    assert read_settings({}, {"DRAGOMAN_RECORD": "", "DRAGOMAN_HOME": "x"}, tmp_path) == Settings()
