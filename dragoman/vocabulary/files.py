"""Reading the vocabulary's files, which lie beside their loaders."""

import csv
import json
from collections.abc import Iterator
from importlib import resources
from typing import Any

import yaml

from dragoman.errors import VocabularyError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_yaml(name: str) -> Any:
    """The content of a YAML file of the vocabulary.

    Raises:
        VocabularyError: The file is not valid YAML.
    """
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506 - the safe loader, in C where there is one
    except yaml.YAMLError as error:
        raise VocabularyError(f"vocabulary/{name} is not valid YAML: {error}") from error


def load_json(name: str) -> Any:
    """The content of a JSON file of the vocabulary."""
    return json.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


def load_lines(name: str) -> list[str]:
    """The lines of a file of the vocabulary, as they are."""
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines()


def load_rows(name: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a CSV file of the vocabulary, each with its line number.

    Raises:
        VocabularyError: A row has more or fewer fields than the header.
    """
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    reader = csv.DictReader(text.splitlines())
    for row in reader:
        if None in row or None in row.values():
            fields = len(reader.fieldnames or ())
            raise VocabularyError(f"vocabulary/{name}, line {reader.line_num}: not {fields} fields")
        yield reader.line_num, {key: value.strip() for key, value in row.items()}
