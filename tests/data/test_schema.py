"""The schema and the dictionary: made from the classes, so that they cannot say anything else."""

import datetime as dt
import json
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Any

import jsonschema_rs
import pytest

from tracker.publish.data import dictionary, schema, twins


class Colour(StrEnum):
    """A colour."""

    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """A thing, with ``code`` in its words.

    More of it.

    Attributes:
        id: its identity.
        colour, shade: what it
            looks like, ``red`` say.
        parts: what it is made of.
    """

    id: str
    colour: Colour
    shade: Colour | None = None
    date: dt.date | dt.datetime | None = None
    parts: tuple["Thing", ...] = ()


def test_meanings_are_those_of_the_docstring_also_for_two_names_and_over_two_lines() -> None:
    told = dictionary.meanings(Thing)
    assert told == {
        "id": "Its identity.",
        "colour": "What it looks like, red say.",
        "shade": "What it looks like, red say.",
        "parts": "What it is made of.",
    }


def test_what_a_class_does_not_tell_is_told_by_the_common_words() -> None:
    assert dictionary.meaning(Thing, "date") == dictionary.COMMON["date"]


def test_a_field_without_meaning_is_not_published() -> None:
    with pytest.raises(KeyError, match="nobody"):
        dictionary.meaning(Thing, "nobody")


def test_no_common_word_is_left_over() -> None:
    classes = _classes()
    needed = {name.name for kind in classes for name in fields(kind) if name.name not in dictionary.meanings(kind)}
    columns = {"with_"}
    assert set(dictionary.COMMON) - needed - columns == set()


def _classes() -> list[Any]:
    import tracker.model.correction
    import tracker.model.dossier
    import tracker.model.position
    import tracker.model.procedure
    import tracker.model.window

    rooms = (
        tracker.model.correction,
        tracker.model.dossier,
        tracker.model.position,
        tracker.model.procedure,
        tracker.model.window,
        twins,
    )
    return [kind for room in rooms for kind in vars(room).values() if isinstance(kind, type) and is_dataclass(kind)]


def _made() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(schema.written((Thing,), "https://test.example"))
    return made


def test_the_schema_tells_type_meaning_and_what_must_be_there() -> None:
    thing = _made()["$defs"]["Thing"]
    assert thing["required"] == ["id", "colour", "parts"]
    assert thing["properties"]["id"] == {"type": "string", "description": "Its identity."}
    assert thing["properties"]["parts"]["items"] == {"$ref": "#/$defs/Thing"}
    assert _made()["$defs"]["Colour"] == {"description": "A colour.", "enum": ["red"]}


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        ({"id": "a", "colour": "red", "parts": []}, True),
        ({"id": "a", "colour": "red", "parts": [{"id": "b", "colour": "red", "parts": []}]}, True),
        ({"id": "a", "colour": "blue", "parts": []}, False),
        ({"id": 1, "colour": "red", "parts": []}, False),
        ({"id": "a", "colour": "red"}, False),
        ({"id": "a", "colour": "red", "parts": [], "date": "2025-01-01"}, True),
        ({"id": "a", "colour": "red", "parts": [], "date": "2025-01-01T12:00:00+01:00"}, True),
        ({"id": "a", "colour": "red", "parts": [], "date": "soon"}, False),
    ],
)
def test_the_schema_tells_right_from_wrong(value: object, *, valid: bool) -> None:
    assert jsonschema_rs.validator_for(_made(), validate_formats=True).is_valid(value) == valid


def test_the_schema_is_one_by_the_standard_and_names_its_address() -> None:
    made = json.loads(schema.written(twins.TWINS, "https://test.example"))
    assert jsonschema_rs.meta.is_valid(made)
    assert made["$id"] == "https://test.example/data/schema.json"
