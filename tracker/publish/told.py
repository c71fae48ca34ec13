"""What Pelican is told of each of the editors' files, from the catalogue."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping

from tracker.catalogue import Catalogue
from tracker.model.dossier import Dossier, DossierTranslation, Page
from tracker.model.position import Position, PositionTranslation
from tracker.model.register import MeetingHeld, MeetingHeldTranslation, Submission, SubmissionTranslation
from tracker.publish import addresses
from tracker.publish.reader import Told

Registered = Submission | SubmissionTranslation | MeetingHeld | MeetingHeldTranslation
EditorsText = Position | PositionTranslation | Dossier | DossierTranslation | Page | Registered


def told(catalogue: Catalogue, as_of: dt.datetime) -> Mapping[str, Told]:
    """Gives it by path. A text without a day of its own bears the moment's, since Pelican wants one."""
    return dict(_told(catalogue, as_of))


def _told(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[tuple[str, Told]]:
    for identity, position in catalogue.positions.items():
        adopted = position.original.value.adopted
        date = dt.datetime.combine(adopted, dt.time(), as_of.tzinfo) if adopted else as_of
        key = f"positions/{identity}"
        yield position.original.path, _one(position.original.value, key, addresses.position, date)
        for translation in position.translations.values():
            yield translation.path, _one(translation.value, key, addresses.position, date)
    for identity, dossier in catalogue.dossiers.items():
        key = f"dossiers/{identity}"
        yield dossier.original.path, _one(dossier.original.value, key, addresses.dossier, as_of)
        for translated in dossier.translations.values():
            yield translated.path, _one(translated.value, key, addresses.dossier, as_of)
    yield from _registered(catalogue, as_of)
    for identity, pages in catalogue.pages.items():
        for page in pages.values():
            yield page.path, _one(page.value, f"pages/{identity}", addresses.page, as_of)


def _registered(catalogue: Catalogue, as_of: dt.datetime) -> Iterator[tuple[str, Told]]:
    for identity, sent in catalogue.submissions.items():
        date = dt.datetime.combine(sent.original.value.sent, dt.time(), as_of.tzinfo)
        key = f"submissions/{identity}"
        yield sent.original.path, _one(sent.original.value, key, addresses.submission, date)
        for text in sent.translations.values():
            yield text.path, _one(text.value, key, addresses.submission, date)
    for identity, met in catalogue.meetings.items():
        date = dt.datetime.combine(met.original.value.date, dt.time(), as_of.tzinfo)
        key = f"meetings/{identity}"
        yield met.original.path, _one(met.original.value, key, addresses.meeting, date)
        for each in met.translations.values():
            yield each.path, _one(each.value, key, addresses.meeting, date)


def _one(text: EditorsText, key: str, address: Callable[[str, str], str], date: dt.datetime) -> Told:
    url = address(text.lang, text.id).lstrip("/")
    return Told(title=text.title, lang=text.lang, key=key, url=url, date=date, summary=text.summary)
