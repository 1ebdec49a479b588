"""Any answer as plain dictionaries and lists, ready to be written as JSON."""

from dataclasses import fields, is_dataclass
from typing import Any


def plain(answer: Any) -> Any:
    """A frozen answer as what JSON can hold; keys stand in the order of the fields."""
    if is_dataclass(answer) and not isinstance(answer, type):
        return {field.name: plain(getattr(answer, field.name)) for field in fields(answer)}
    if isinstance(answer, dict):
        return {key: plain(value) for key, value in answer.items()}
    if isinstance(answer, tuple | list):
        return [plain(value) for value in answer]
    return answer
