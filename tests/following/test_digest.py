"""Letters: what closes first, then what changed, then what we say; as text, as HTML, and for a mailer."""

import email
import email.policy
from email.message import EmailMessage

import pytest
from lxml import html

from tests.builders import site as sites
from tests.builders.records import event, noon
from tests.following import world
from tracker.model.stage import Stage
from tracker.publish.following import letter
from tracker.publish.following.digest import Digest, digest
from tracker.publish.site import Site

SINCE, NOW = noon("2025-06-09"), noon("2025-06-16")
SOON = world.window("2025-06-20T23:59:00+02:00")
LATER = world.window("2025-08-20T23:59:00+02:00", url="https://source.example/later")


def _site(**more: str) -> Site:
    """Gives a site on which everything happened in the week of the letter, or in the week before."""
    title = {"nl": more.get("title", "Wetsvoorstel (verzonnen)")}
    first = world.seen(None, "2025-06-02", titles=title)
    vote = event("2025-06-11", "AANGENOMEN", stage=Stage.ADOPTED)
    record = world.seen(
        first, "2025-06-12", titles=title, stage=Stage.ADOPTED, events=(vote, *first.events), windows=(SOON, LATER)
    )
    ask = sites.recommendation(
        findings=(world.finding("2025-06-13", "obtained"), world.finding("2025-06-01", "in-motion"))
    )
    return world.small(record, as_of=NOW, position={"recommendations": (ask,)})


def _digest(site: Site, code: str = "en") -> Digest:
    return digest(site, SINCE, next(each for each in site.languages if each.code == code))


def _text(site: Site, code: str = "en") -> str:
    language = next(each for each in site.languages if each.code == code)
    return letter.text(site, digest(site, SINCE, language), language).replace("\u00a0", " ")


def test_the_closing_windows_come_first_then_the_changes_then_our_own() -> None:
    assert [section.title for section in _digest(_site()).sections] == [
        "Closing within a week",
        "Also open for feedback",
        "What changed",
        "What we say ourselves",
    ]


def test_only_what_closes_within_a_week_stands_in_the_first_part() -> None:
    first, second = _digest(_site()).sections[:2]
    assert (len(first.items), len(second.items)) == (1, 1)
    said = "".join(run.text for line in first.items[0].lines for run in line).replace("\u00a0", " ")
    assert "Friday 20 June 2025" in said
    assert "4 days left on 16 June." in said


def test_only_what_happened_since_is_told() -> None:
    text = _text(_site())
    assert "Adopted" in text
    assert "Followed from now on" not in text
    assert "In motion → Obtained" in text
    assert "Not yet decided → In motion" not in text


def test_several_changes_of_one_procedure_stand_under_its_name_once() -> None:
    changed = _digest(_site()).sections[2]
    assert len(changed.items) == 1
    assert len(changed.items[0].lines) >= 4


def test_a_quiet_week_says_so() -> None:
    site = sites.site(world.seen(None, "2025-06-02"), as_of=NOW)
    text = _text(site)
    assert "Nothing that we follow closes within a week." in text
    assert "Nothing changed in what we follow." in text


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("nl", ("Sluit binnen een week", "Wat er veranderde", "Wat wij zelf zeggen", "16 juni 2025")),
        ("fr", ("Se clôture dans la semaine", "Ce qui a changé", "Nos propres avis", "16 juin 2025")),
        ("en", ("Closing within a week", "What changed", "What we say ourselves", "16 June 2025")),
    ],
)
def test_a_letter_speaks_one_language(code: str, words: tuple[str, ...]) -> None:
    text = _text(_site(), code).replace("\n", " ")
    assert [word for word in words if word not in text] == []


def test_no_line_of_a_text_is_longer_than_a_mailer_likes_but_for_addresses() -> None:
    lines = _text(_site(title="Een lange titel " * 20)).splitlines()
    assert [line for line in lines if len(line) > letter.WIDTH and "https://" not in line] == []


def test_a_letter_as_html_holds_nothing_that_is_fetched_or_run() -> None:
    site = _site(title=world.HOSTILE)
    made = letter.html(site, _digest(site), site.languages[2])
    tree = html.fromstring(made)
    assert (
        tree.xpath(
            "//script | //style | //img | //link | //iframe | //@style | //@src | //@*[starts-with(name(), 'on')]"
        )
        == []
    )
    hrefs = [str(href) for href in tree.xpath("//@href")]
    assert hrefs
    assert [href for href in hrefs if not href.startswith("https://")] == []
    assert world.SEEN_AS in " ".join(tree.text_content().split())


def test_a_message_has_both_parts_and_reads_back_without_a_defect() -> None:
    site = _site()
    made = letter.message(site, _digest(site), site.languages[2])
    read = email.message_from_bytes(made, _class=EmailMessage, policy=email.policy.default)
    assert isinstance(read, EmailMessage)
    assert (read.defects, [part.get_content_type() for part in read.iter_parts()]) == ([], ["text/plain", "text/html"])
    plain, rich = (part.get_content().replace("\r\n", "\n") for part in read.iter_parts())
    assert plain == letter.text(site, _digest(site), site.languages[2])
    assert rich == letter.html(site, _digest(site), site.languages[2])
    assert (str(read["From"]), str(read["Date"])) == (
        "Test umbrella <info@test.example>",
        "Mon, 16 Jun 2025 12:00:00 +0200",
    )
    assert str(read["Message-ID"]).endswith(".en@test.example>")


def test_the_lines_of_a_message_end_as_the_standard_wants() -> None:
    site = _site()
    made = letter.message(site, _digest(site), site.languages[0])
    assert made.count(b"\n") == made.count(b"\r\n")
    assert max(map(len, made.split(b"\r\n"))) <= 998


def test_a_name_with_a_line_break_makes_no_header() -> None:
    site = world.small(world.seen(None, "2025-06-12"), as_of=NOW, names={"en": "Us\r\nBcc: all@test.example"})
    language = site.languages[2]
    read = email.message_from_bytes(letter.message(site, digest(site, SINCE, language), language))
    assert read["Bcc"] is None


def test_the_same_letter_is_the_same_bytes() -> None:
    one, other = (letter.message(site, _digest(site), site.languages[2]) for site in (_site(), _site()))
    assert one == other
