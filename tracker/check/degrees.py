"""Graded adverbs in what editors write of a stance or an outcome: no mistake of fact, and yet nothing to check by."""

from collections.abc import Iterator

from tracker.catalogue import Catalogue, PositionFile
from tracker.files.texts import Text
from tracker.model.degrees import graded
from tracker.model.position import Position, PositionTranslation


def in_what_editors_judge(catalogue: Catalogue) -> Iterator[str]:
    """Says which title, reason or part grades a stance or an outcome: a sentence each, with its place."""
    for file in catalogue.positions.values():
        for text in _texts(file):
            for field, said in _said(text.value):
                if words := graded(said, text.value.lang):
                    yield (
                        f"{text.path}:{text.lines.get(field, 0)} {field} says '{words}', which grades a stance or an "
                        "outcome: leave the adverb out, or say which part."
                    )


def _texts(file: PositionFile) -> tuple[Text[Position] | Text[PositionTranslation], ...]:
    return (file.original, *file.translations.values())


def _said(value: Position | PositionTranslation) -> Iterator[tuple[str, str]]:
    """Gives what is told of stances and outcomes, with the field in which it stands; never a quotation."""
    yield from (("title", value.title), ("short_title", value.short_title), ("summary", value.summary))
    reasons = [stance.why for stance in value.stances]
    yield from ((f"stances[{number}].why", why) for number, why in enumerate(reasons))
    for number, ask in enumerate(value.recommendations if isinstance(value, Position) else ()):
        place = f"recommendations[{number}]"
        if ask.response:
            yield f"{place}.response.part", ask.response.part
        for at, finding in enumerate(ask.findings):
            yield f"{place}.findings[{at}].why", finding.why
            yield f"{place}.findings[{at}].part", finding.part
