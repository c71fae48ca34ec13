"""Discovery: what is new is kept until somebody looks at it, and a partial list is never taken for a whole one."""

import datetime as dt

import pytest

from tests.builders.records import noon
from tracker.model.discovery import Dismissal, Entry, Inbox, Search
from tracker.model.dossier import Theme
from tracker.model.exchange import Refusal, RefusalKind, Request, Response
from tracker.sources import all_sources
from tracker.sources.source import Found, Listing, Lists, PageError, Source
from tracker.update.discover import guessed, updated, walk

NOW = noon("2026-09-15")
SEARCH = Search(text="seeds")
Pages = dict[str, Listing | Refusal | PageError]


def row(number: int, *, misses: tuple[str, ...] = (), closes: dt.datetime | None = None) -> Found:
    return Found(reference=f"HYS {number}", titles={"en": f"Seeds {number}"}, url="", closes=closes, misses=misses)


def page(*rows: Found, total: int | None = None, more: str = "") -> Listing:
    return Listing(found=rows, total=total, more=(Request(url=more),) if more else ())


def source(pages: Pages) -> Source:
    """Gives a source whose list is these pages, by address; ``a`` is asked first."""

    def read(answer: Response, _search: Search, _base: str, _as_of: dt.datetime) -> Listing:
        listing = pages[answer.origin]
        if isinstance(listing, PageError):
            raise listing
        assert isinstance(listing, Listing)
        return listing

    lists = Lists(first=lambda _search, _base: (Request(url="a"),), read=read)
    model = all_sources()["ec-have-your-say"]
    fields = {name: getattr(model, name) for name in model.__dataclass_fields__}
    return Source(**(fields | {"lists": lists}))


def walked(pages: Pages) -> tuple[list[str], list[str]]:
    """Gives the references that were found, and the gaps."""

    def ask(request: Request) -> Response | Refusal:
        answer = pages[request.url]
        return answer if isinstance(answer, Refusal) else Response(body=b"", moment=NOW, origin=request.url)

    done = walk(source(pages), SEARCH, "", NOW, ask)
    return list(done.found), done.gaps


def test_a_whole_list_is_read_to_its_end() -> None:
    assert walked({"a": page(row(1), total=2, more="b"), "b": page(row(2), total=2)}) == (["HYS 1", "HYS 2"], [])


def test_a_row_that_is_not_what_was_asked_is_not_taken() -> None:
    found, gaps = walked({"a": page(row(1), row(2, misses=("its topic is another",)), total=2)})
    assert (found, gaps) == (["HYS 1"], [])


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ({"a": page(row(1), total=3, more="b"), "b": page(total=3, more="c"), "c": page(row(3), total=3)}, "empty"),
        ({"a": page(row(1), total=2, more="b"), "b": page(row(1), total=2)}, "stands twice"),
        ({"a": page(row(1), total=5)}, "counts 5 rows, and gave 1"),
        ({"a": page(row(1), total=9, more="b"), "b": page(row(2), total=2)}, "shrank from 9 to 2"),
        ({"a": page(row(1), total=2, more="b"), "b": PageError("content", "a shell", "a list")}, "a shell"),
        (
            {
                "a": page(row(1), total=2, more="b"),
                "b": Refusal(url="b", kind=RefusalKind.SERVER_ERROR, evidence="It answered 503.", moment=NOW),
            },
            "503",
        ),
    ],
    ids=["empty middle page", "repeated row", "total that does not fit", "shrunken total", "no page", "refused"],
)
def test_a_partial_list_says_so_and_keeps_what_it_saw(pages: Pages, words: str) -> None:
    found, gaps = walked(pages)
    assert "HYS 1" in found
    assert any(words in gap for gap in gaps)


def test_a_list_without_an_end_is_not_followed_for_ever() -> None:
    _, gaps = walked({"a": page(row(1), more="a")})
    assert any("more than" in gap for gap in gaps)


def _inbox(*found: Found, inbox: Inbox | None = None, known: frozenset[str] = frozenset()) -> Inbox:
    pages: Pages = {"a": page(*found)}
    done = walk(source(pages), SEARCH, "", NOW, lambda r: Response(body=b"", moment=NOW, origin=r.url))
    return updated(inbox or Inbox(), [done], known, {}, NOW)


def test_what_is_found_waits_with_its_command_what_closes_first_on_top() -> None:
    late, soon = row(1, closes=noon("2026-12-01")), row(2, closes=noon("2026-09-20"))
    entries = _inbox(late, soon, row(3)).found
    assert [each.reference for each in entries] == ["HYS 2", "HYS 1", "HYS 3"]
    assert entries[0].command == "tracker follow 'HYS 2' --dossier …"


def test_what_is_followed_or_dismissed_never_returns() -> None:
    away = Inbox(dismissed=(Dismissal(reference="HYS 1", why="not ours", date=dt.date(2026, 9, 1)),))
    after = _inbox(row(1), row(2), row(3), inbox=away, known=frozenset({"HYS 2"}))
    assert [each.reference for each in after.found] == ["HYS 3"]


def test_what_a_list_no_longer_shows_stays() -> None:
    before = Inbox(found=(Entry(reference="HYS 9", source="ec-have-your-say", seen=noon("2026-09-01")),))
    assert [each.reference for each in _inbox(row(1), inbox=before).found] == ["HYS 1", "HYS 9"]


def test_something_found_again_keeps_the_day_it_was_first_seen() -> None:
    before = Inbox(found=(Entry(reference="HYS 1", source="ec-have-your-say", seen=noon("2026-09-01")),))
    (entry,) = _inbox(row(1, closes=noon("2026-10-01")), inbox=before).found
    assert (entry.seen, entry.closes) == (noon("2026-09-01"), noon("2026-10-01"))


THEMES = {
    "asylum": Theme(id="asylum", names={"nl": "Asiel", "fr": "Asile", "en": "Asylum"}, words=("réfugiés",)),
    "food": Theme(id="food", names={"nl": "Voedsel en landbouw", "fr": "Alimentation", "en": "Food"}, words=("zaden",)),
}


@pytest.mark.parametrize(
    ("title", "theme"),
    [
        ("Nieuwe regels voor zaden", "food"),
        ("Accueil des refugies", "asylum"),
        ("FOOD safety", "food"),
        ("Een en ander", ""),
        ("Foodless", ""),
    ],
)
def test_a_theme_is_guessed_by_whole_words_in_any_language(title: str, theme: str) -> None:
    assert guessed([title], THEMES) == theme
