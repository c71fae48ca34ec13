"""The Parliament's lists of roll-call votes: read whole, joined by number, kept as counts, or refused."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import roll_calls
from tests.builders.project import project, track
from tests.builders.records import document, event, noon, procedure
from tests.builders.site import plain, site, speaking
from tracker import check
from tracker.catalogue import Catalogue, load
from tracker.cli import main
from tracker.files import votes
from tracker.model.procedure import Actor, Kind, Procedure
from tracker.model.vote import Counts, Seat
from tracker.publish.following import digest, entry
from tracker.publish.following.entry import Voted
from tracker.publish.following.events import entries
from tracker.publish.following.sentences import said
from tracker.publish.views import polls
from tracker.sources.ep import rollcall
from tracker.sources.source import PageError
from tracker.update.votes import join

SEEN = dt.date(2026, 9, 2)
REPORT = "2026/0002(INI)"
LIST = roll_calls.listed(roll_calls.WHOLE)


def _report(**more: object) -> Procedure:
    values: dict[str, object] = {
        "reference": REPORT,
        "source": "ep",
        "kind": Kind.OWN_INITIATIVE,
        "documents": (document("A10-0001/2026"),),
    }
    return procedure(**(values | more))


def _catalogue(*records: Procedure) -> Catalogue:
    return site(*(records or (_report(),))).catalogue


def test_the_recorded_list_is_read_whole(corpus: Path) -> None:
    file = corpus / "ep-votes" / "rcv_list_pv-9-2020-07-23-rcv-fr.xml"
    sitting = rollcall.read(file.read_bytes(), file.name)
    (vote,) = sitting.votes
    assert (sitting.date, sitting.url) == (
        dt.date(2020, 7, 23),
        "https://www.europarl.europa.eu/doceo/document/PV-9-2020-07-23-RCV_FR.xml",
    )
    assert (vote.identifier, vote.date, vote.description) == ("116365", dt.date(2020, 7, 23), "B9-0229/2020 - § 1/1")
    assert (vote.documents, vote.final) == (("B9-0229/2020",), "")
    assert [(ballot.group, ballot.choice) for ballot in vote.ballots] == [
        ("ECR", "for"),
        ("ID", "against"),
        ("NI", "abstained"),
    ]


def test_a_list_that_is_cut_anywhere_is_refused(corpus: Path) -> None:
    body = (corpus / "ep-votes" / "rcv_list_pv-9-2020-07-23-rcv-fr.xml").read_bytes().rstrip()
    for end in range(0, len(body) - 1, 37):
        with pytest.raises(PageError):
            rollcall.read(body[:end], "cut")


@pytest.mark.parametrize(
    ("old", "new", "landmark"),
    [
        ('Result.For Number="52"', 'Result.For Number="53"', "Result.For Number of 11"),
        ('Identifier="Groep Z (verzonnen)"', 'Identifier=" "', "Result.PoliticalGroup.List Identifier of 11"),
        ('PersId="200"', 'PersId="1"', "RollCallVote.Result 11"),
        ('RollCallVote.Result Identifier="11"', 'RollCallVote.Result Identifier="x"', "RollCallVote.Result Identifier"),
        ('Date="2026-09-01 12', 'Date="2026-13-01 12', "Date of 11"),
        ('Sitting.Date="2026-09-01"', 'Sitting.Date="2026-09-02"', "EP.Reference and Sitting.Date"),
        ("PV.RollCallVoteResults", "PV.Attendance", "root element"),
        ("<PV.", "<!DOCTYPE x><PV.", "prolog"),
        ("Proposition de résolution", "\x01", "XML"),
    ],
)
def test_a_list_that_is_altered_is_refused_with_what_was_found(old: str, new: str, landmark: str) -> None:
    text = LIST.decode()
    assert old in text
    with pytest.raises(PageError) as refused:
        rollcall.read(text.replace(old, new).encode(), "list.xml")
    assert (refused.value.landmark, refused.value.origin) == (landmark, "list.xml")


def test_a_list_without_votes_or_with_one_vote_twice_is_refused() -> None:
    for body in (roll_calls.listed(), roll_calls.listed(roll_calls.WHOLE, roll_calls.WHOLE), b""):
        with pytest.raises(PageError):
            rollcall.read(body, "list.xml")


@pytest.mark.parametrize(
    ("description", "final"),
    [
        (
            "A10-0001/2026 - Rapporteur - Proposition de résolution (ensemble du texte)",
            "Proposition de résolution (ensemble du texte)",
        ),
        ("A10-0006/2025 - Verzonnen Naam - Accord provisoire - Am 2", "Accord provisoire"),
        ("A10-0006/2025 – Verzonnen Naam, Andere Naam – Provisional agreement – Am 2", "Provisional agreement"),
        ("B9-0229/2020 - § 1/1", ""),
        ("A10-0001/2026 – Après le § 3 – Am 4", ""),
        ("A10-0001/2026 - Après le § 3 - Am 4", ""),
        ("A10-0001/2026 - Demande de vote sur la proposition de résolution", ""),
        ("RC-B10-0100/2026 - Vote final", "Vote final"),
    ],
)
def test_a_vote_on_the_whole_text_is_known_by_whole_words(description: str, final: str) -> None:
    assert rollcall.final_words(description) == final


@pytest.mark.parametrize(
    ("words", "lang"),
    [("Provisional agreement", "en"), ("Accord provisoire", "fr"), ("Proposition de résolution", "fr")],
)
def test_the_words_of_a_list_keep_their_language(words: str, lang: str) -> None:
    body = roll_calls.listed(roll_calls.result(7, f"A10-0001/2026 – {words}", {"G": [1]}))
    (vote,) = join(rollcall.read(body, "list.xml"), _catalogue(), SEEN).votes
    assert (vote.description, vote.lang) == (words, lang)


def test_the_address_of_a_list_is_the_one_that_it_was_saved_from() -> None:
    address = "https://www.europarl.europa.eu/doceo/document/PV-10-2026-09-01-RCV_{}.xml"
    for origin, language in (("saved/PV-10-2026-09-01-RCV_EN.xml", "EN"), ("list.xml", "FR")):
        assert rollcall.read(LIST, origin).url == address.format(language)


def test_the_counts_are_kept_by_group_and_nobody_is_named() -> None:
    (vote,) = join(rollcall.read(LIST, "list.xml"), _catalogue(), SEEN).votes
    assert (vote.reference, vote.document, vote.identifier) == (REPORT, "A10-0001/2026", "11")
    assert vote.groups == (
        Counts(name="Groep X (verzonnen)", for_=40),
        Counts(name="Groep Y (verzonnen)", for_=12, against=3, abstained=5),
        Counts(name="Groep Z (verzonnen)", against=30),
    )
    assert (vote.whole.for_, vote.whole.against, vote.whole.abstained) == (52, 33, 5)


@given(st.lists(st.integers(0, 30), min_size=3, max_size=3).filter(any))
def test_the_sum_of_the_groups_is_what_the_list_says(numbers: list[int]) -> None:
    groups = [{"G": roll_calls.people(100 * at, number)} if number else {} for at, number in enumerate(numbers)]
    body = roll_calls.listed(roll_calls.result(7, "A10-0001/2026 - Vote unique", *groups))
    (vote,) = join(rollcall.read(body, "list.xml"), _catalogue(), SEEN).votes
    assert [vote.whole.for_, vote.whole.against, vote.whole.abstained] == numbers


def test_a_vote_is_joined_by_the_number_in_another_spelling_or_by_the_reference() -> None:
    spelt = _report(documents=(document("A-10-2026-0001"),))
    assert len(join(rollcall.read(LIST, "list.xml"), _catalogue(spelt), SEEN).votes) == 1
    named = roll_calls.listed(roll_calls.result(7, f"Verzonnen ({REPORT}) - Vote unique", {"G": [1]}))
    assert len(join(rollcall.read(named, "list.xml"), _catalogue(_report(documents=())), SEEN).votes) == 1


def test_of_several_final_votes_on_one_text_the_last_counts() -> None:
    last = roll_calls.result(12, "A10-0001/2026 - Vote final", {"G": [1]})
    (vote,) = join(rollcall.read(roll_calls.listed(roll_calls.WHOLE, last), "x"), _catalogue(), SEEN).votes
    assert vote.identifier == "12"


def test_a_vote_on_a_part_and_one_on_what_is_not_tracked_are_counted_and_not_kept() -> None:
    part = roll_calls.result(12, "A10-0001/2026 - Am 4", {"G": [1]})
    strange = roll_calls.result(13, "A10-0999/2026 - Vote unique", {"G": [1]})
    joined = join(rollcall.read(roll_calls.listed(part, strange), "x"), _catalogue(), SEEN)
    assert (joined.votes, joined.parts, joined.strangers) == ((), 1, 1)


def test_by_country_is_counted_only_when_the_country_of_everybody_is_known() -> None:
    body = roll_calls.listed(roll_calls.result(7, "A10-0001/2026 - Vote unique", {"G": [1, 2]}, {"G": [3]}))
    sitting = rollcall.read(body, "x")
    seats = [Seat(id=str(number), country="BE" if number < 3 else "FR", evidence="https://x") for number in (1, 2, 3)]
    made = site(_report())
    known = {"BE": 2, "FR": 1}
    for several, expected in ((seats, known), (seats[:2], {})):
        catalogue = replace(made.catalogue, seats=tuple(several))
        (vote,) = join(sitting, catalogue, SEEN).votes
        assert {one.name: one.for_ + one.against for one in vote.countries} == expected


def _project(folder: Path) -> Path:
    made = project(folder)
    record = _report(events=(event("2026-09-01", "Decision by Parliament"),))
    track(made, record)
    return made


def test_the_command_writes_counts_once_and_no_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, file = _project(tmp_path / "project"), tmp_path / "list.xml"
    file.write_bytes(LIST)
    assert main(["votes", str(file), "--root", str(folder), "--as-of", "2026-09-02"]) == 0
    assert "52 for, 33 against, 5 abstained" in capsys.readouterr().out
    path = folder / "content/votes/2026-0002-ini/2026-09-01-11.yaml"
    written = path.read_text(encoding="utf-8")
    assert "Lid " not in written
    assert "Verzonnen Rapporteur" not in written
    assert main(["votes", str(file), "--root", str(folder), "--as-of", "2026-09-02"]) == 0
    assert "unchanged" in capsys.readouterr().out
    (vote,) = load(folder).votes
    assert vote.groups[0] == Counts(name="Groep X (verzonnen)", for_=40)


def test_a_refused_list_is_exit_1_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, file = _project(tmp_path / "project"), tmp_path / "list.xml"
    file.write_bytes(LIST[:-30])
    assert main(["votes", str(file), str(tmp_path / "none.xml"), "--root", str(folder)]) == 1
    told = capsys.readouterr().err
    assert "well-formed XML" in told
    assert "none.xml: cannot be read" in told
    assert not (folder / "content/votes").exists()


def test_a_vote_on_what_is_not_tracked_and_a_member_without_evidence_are_found(tmp_path: Path) -> None:
    folder = project(tmp_path)
    (vote,) = join(rollcall.read(LIST, "x"), _catalogue(), SEEN).votes
    votes.save(folder, vote)
    (folder / "content/members.yaml").write_text(
        "format: 1\nmembers:\n  - id: 100\n    country: België\n    evidence: http://x\n", encoding="utf-8"
    )
    found = check.findings(load(folder), noon("2026-09-15"))
    assert [(finding.path, finding.line, finding.field) for finding in found] == [
        ("content/members.yaml", 4, "members[0].country"),
        ("content/members.yaml", 5, "members[0].evidence"),
        ("content/votes/2026-0002-ini/2026-09-01-11.yaml", 0, "reference"),
    ]


@pytest.mark.parametrize(
    ("code", "title", "words"),
    [
        (
            "nl",
            "Hoe de fracties stemden",
            "Op 1 september 2026 stemde het Europees Parlement over A10-0001/2026: 52 voor,",
        ),
        (
            "fr",
            "Comment les groupes ont voté",
            "Le 1er septembre 2026, le Parlement européen a voté sur A10-0001/2026 : 52",
        ),
        ("en", "How the groups voted", "On 1 September 2026 the European Parliament voted on A10-0001/2026: 52 for,"),
    ],
)
def test_a_page_shows_a_sentence_a_table_and_bars(code: str, title: str, words: str) -> None:
    made = site(_report())
    polled = join(rollcall.read(LIST, "x"), made.catalogue, SEEN).votes
    made = replace(made, catalogue=replace(made.catalogue, votes=polled))
    (section,) = polls.sections(made, REPORT, speaking(code))
    assert section.title == title
    assert plain(section.texts[0]).startswith(words)
    assert section.table
    assert [[plain(cell.text) for cell in row] for row in section.table.rows] == [
        ["Groep X (verzonnen)", "40", "0", "0", ""],
        ["Groep Z (verzonnen)", "0", "30", "0", ""],
        ["Groep Y (verzonnen)", "12", "3", "5", ""],
    ]
    assert [[(bar.x, bar.width, bar.fill) for bar in row[-1].bars] for row in section.table.rows] == [
        [(1, 160, "1")],
        [(1, 120, "0")],
        [(1, 48, "1"), (49, 12, "0"), (61, 20, "0.4")],
    ]


def test_the_members_of_our_country_are_named_with_their_role_where_a_list_tells_it() -> None:
    address = "https://www.europarl.europa.eu/meps/en/{}"
    shadow = Actor(name="VOORBEELD Bram", role="Shadow rapporteur", group="Y", url=address.format(100))
    record = _report(actors=(replace(shadow, name="VOORBEELD Anna", url=address.format(1001)), shadow))
    made = site(record)
    assert polls.hands(made, record, speaking("nl"))[1] == ()
    seats = (Seat(id="100", country="BE", evidence="https://x"), Seat(id="1001", country="FR", evidence="https://x"))
    known = replace(made, catalogue=replace(made.catalogue, seats=seats))
    title, named = polls.hands(known, record, speaking("nl"))
    assert (title, [plain(one) for one in named]) == ("Uit België", ["VOORBEELD Bram · Y · Schaduwrapporteur"])


def test_the_feed_tells_a_vote_once_on_the_day_it_was_read() -> None:
    made = site(_report())
    polled = join(rollcall.read(LIST, "x"), made.catalogue, SEEN).votes
    made = replace(made, catalogue=replace(made.catalogue, votes=polled))
    (told,) = (entry for entry in entries(made) if isinstance(entry.content, Voted))
    assert (told.moment, told.reference) == (noon("2026-09-02"), REPORT)
    assert told.kinds == {entry.Kind.DECISIONS}
    assert "52 for, 33 against, 5 abstained" in said(made, told, speaking("en")).title


def test_a_letter_tells_a_vote_among_what_changed_and_not_among_what_we_say() -> None:
    made = site(_report(), as_of=noon("2026-09-05"))
    polled = join(rollcall.read(LIST, "x"), made.catalogue, SEEN).votes
    made = replace(made, catalogue=replace(made.catalogue, votes=polled))
    letter = digest.digest(made, noon("2026-09-01"), speaking("en"))
    told = {section.title: [plain(*item.lines) for item in section.items] for section in letter.sections}
    (changed,) = (lines for lines in told.values() if any("52 for, 33 against" in line for line in lines))
    assert list(told.values()).index(changed) == 1
    assert len(told) == 2
