"""``tracker update`` against the stand-in: whatever it does, a good state is never lost, and the report says why."""

import gzip
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import ep, have_your_say
from tests.builders.be_chamber import COMMITTEE, Block, Dossier, Main, plenary
from tests.builders.project import DOSSIER as DOSSIER_FILE
from tests.builders.project import POSITION, project
from tests.fetch.asking import FakeClock, RealClock
from tests.standin import Standin, acts
from tests.standin.exchange import Act
from tests.update.running import DOSSIER, files, row, served, update
from tracker.catalogue import load
from tracker.update.report import Verdict

HEARD = Dossier(reference="56K0001", documents=(Main(id="56K0001001"),))
ADOPTED = replace(
    HEARD,
    status=("AANGENOMEN KAMER",),
    vote_chamber="12/06/2025",
    documents=(Main(id="56K0001001", status="16 AANGENOMEN", ended="12/06/2025"),),
    blocks=(COMMITTEE, plenary("12/06/2025 IN BESPREKING", "12/06/2025 AANGENOMEN")),
)
PROCEDURES = "content/procedures"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def chamber() -> Iterator[Standin]:
    with Standin() as running:
        running.world.dossiers["56K0001"] = served(HEARD)
        yield running


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = project(tmp_path / "project")
    for made in (PROCEDURES, "content/verified"):
        shutil.rmtree(folder / made)
    return folder


@pytest.fixture
def tracked(root: Path, clock: FakeClock, chamber: Standin) -> Path:
    """Gives a project whose procedure was verified once; a day passes."""
    assert row(update(root, clock, be_chamber=chamber)).verdict is Verdict.VERIFIED
    clock.sleep(86_400)
    chamber.seen.clear()
    return root


def test_a_first_update_tracks_what_is_named(root: Path, clock: FakeClock, chamber: Standin) -> None:
    settled = update(root, clock, be_chamber=chamber)
    assert (row(settled).old_stage, row(settled).new_stage) == ("", "committee")
    assert settled.paths == (f"{PROCEDURES}/be-chamber/56/56k0001.yaml", "content/verified/be-chamber.yaml")
    standing = load(root).verifications["56K0001"]
    assert standing.verified == clock.now()
    assert not standing.recorded


def test_a_quiet_day_changes_moments_alone(tracked: Path, clock: FakeClock, chamber: Standin) -> None:
    before = files(tracked)
    assert update(tracked, clock, be_chamber=chamber).paths == ("content/verified/be-chamber.yaml",)
    changed = {path for path, content in files(tracked).items() if content != before[path]}
    assert changed == {"content/verified/be-chamber.yaml"}


def test_an_adoption_is_written_and_counted(tracked: Path, clock: FakeClock, chamber: Standin) -> None:
    chamber.world.dossiers["56K0001"] = served(ADOPTED)
    moved = row(update(tracked, clock, be_chamber=chamber))
    assert (moved.old_stage, moved.new_stage, str(moved.since)) == ("committee", "adopted", "2025-06-12")
    assert moved.new_events == 2


_BODY = served(HEARD)
_FAULTS: list[tuple[str, Act, Verdict, str, int]] = [
    ("request rejected with status 200", acts.rejected(), Verdict.REFUSED, "Request Rejected", 1),
    ("an empty answer", acts.page(b""), Verdict.REFUSED, "empty", 1),
    (
        "a page of another dossier",
        acts.page(served(replace(HEARD, reference="56K0002", documents=(Main(id="56K0002001"),)))),
        Verdict.REFUSED,
        "56K0002",
        1,
    ),
    ("a page that is cut", acts.page(_BODY[: _BODY.rindex(b"Kruispuntbank") - 900]), Verdict.REFUSED, "</table>", 1),
    ("a page without its container", acts.page(_BODY.replace(b"Story", b"Verhaal")), Verdict.REFUSED, "Story", 1),
    ("an unknown dossier", acts.page("<div id='Story'> not found </div>"), Verdict.REFUSED, "not found", 1),
    ("403", acts.refuse(403), Verdict.UNREACHED, "403", 1),
    ("404", acts.refuse(404), Verdict.UNREACHED, "404", 1),
    ("503 for ever", acts.refuse(503), Verdict.UNREACHED, "503", 3),
    ("429 until tomorrow", acts.refuse(429, retry_after="86400"), Verdict.UNREACHED, "", 1),
    ("a challenge", acts.challenge(), Verdict.UNREACHED, "", 1),
    ("a reset before the headers", acts.reset_before(), Verdict.UNREACHED, "", 3),
    ("a reset in the body", acts.reset_in_body(), Verdict.UNREACHED, "", 3),
    ("a body cut short of its length", acts.short(0.5), Verdict.UNREACHED, "", 3),
    ("gzip cut in half", acts.zipped(_BODY, keep=0.5), Verdict.UNREACHED, "", 3),
    ("a bomb", acts.bomb(64), Verdict.UNREACHED, "", 1),
    ("an endless body", acts.endless(), Verdict.UNREACHED, "", 1),
    ("a redirect to another host", acts.redirect("https://evil.example/"), Verdict.UNREACHED, "evil.example", 1),
    ("a redirect to a file", acts.redirect("file:///etc/passwd"), Verdict.UNREACHED, "", 1),
    ("a redirect to itself", acts.redirect(DOSSIER), Verdict.UNREACHED, "", 2),
]


@pytest.mark.parametrize(("name", "act", "verdict", "words", "requests"), _FAULTS, ids=[fault[0] for fault in _FAULTS])
def test_a_fault_changes_no_procedure_and_the_report_says_why(
    tracked: Path, clock: FakeClock, chamber: Standin, name: str, act: Act, verdict: Verdict, words: str, requests: int
) -> None:
    before = files(tracked, PROCEDURES)
    verified = load(tracked).verifications["56K0001"].verified
    chamber.script(DOSSIER, act)
    told = row(update(tracked, clock, be_chamber=chamber))
    assert told.verdict is verdict, name
    assert words in " ".join(told.why)
    assert chamber.asked(DOSSIER) == requests
    assert files(tracked, PROCEDURES) == before
    standing = load(tracked).verifications["56K0001"]
    assert standing.verified == verified
    assert standing.failure is not None
    assert standing.failure.why == " ".join(told.why)


def test_after_every_fault_a_quiet_run_gives_the_bytes_of_an_undisturbed_one(
    tracked: Path, tmp_path: Path, clock: FakeClock, chamber: Standin
) -> None:
    undisturbed = tmp_path / "undisturbed"
    shutil.copytree(tracked, undisturbed)
    for _, act, *_ in _FAULTS[:6]:
        chamber.script(DOSSIER, act)
        update(tracked, clock, be_chamber=chamber)
    chamber.script(DOSSIER, acts.page(served(ADOPTED)))
    moment = clock.passed
    update(tracked, clock, be_chamber=chamber)
    clock.passed = moment
    update(undisturbed, clock, be_chamber=chamber)
    assert files(tracked) == files(undisturbed)


def test_the_first_failure_of_an_unbroken_row_says_since_when(
    tracked: Path, clock: FakeClock, chamber: Standin
) -> None:
    chamber.script(DOSSIER, acts.rejected())
    update(tracked, clock, be_chamber=chamber)
    first = load(tracked).verifications["56K0001"].failure
    clock.sleep(86_400)
    update(tracked, clock, be_chamber=chamber)
    second = load(tracked).verifications["56K0001"].failure
    assert first is not None
    assert second is not None
    assert second.since == first.since
    chamber.script(DOSSIER, acts.page(_BODY))
    update(tracked, clock, be_chamber=chamber)
    assert load(tracked).verifications["56K0001"].failure is None


def test_a_vanished_event_is_held_until_the_page_shows_it_again(root: Path, clock: FakeClock, chamber: Standin) -> None:
    fuller = replace(HEARD, blocks=(Block(lines=("29/04/2025 IN BESPREKING", "30/04/2025 IN BESPREKING")),))
    chamber.world.dossiers["56K0001"] = served(fuller)
    update(root, clock, be_chamber=chamber)
    before = files(root, PROCEDURES)
    chamber.world.dossiers["56K0001"] = served(HEARD)
    told = row(update(root, clock, be_chamber=chamber))
    assert told.verdict is Verdict.HELD
    assert files(root, PROCEDURES) == before
    assert load(root).verifications["56K0001"].held is not None
    chamber.world.dossiers["56K0001"] = served(fuller)
    update(root, clock, be_chamber=chamber)
    assert load(root).verifications["56K0001"].held is None


def _many(root: Path, number: int) -> list[str]:
    references = [f"56K{n:04}" for n in range(1, number + 1)]
    entries = "".join(f"  - reference: {reference}\n" for reference in references)
    text = DOSSIER_FILE.replace("  - reference: 56/1\n", entries)
    (root / "content/dossiers/middle-east.nl.md").write_text(text, encoding="utf-8")
    return references


def _known(chamber: Standin, references: list[str]) -> None:
    for reference in references:
        documents = (Main(id=f"{reference}001"),)
        chamber.world.dossiers[reference] = served(replace(HEARD, reference=reference, documents=documents))


def test_a_source_of_which_a_fifth_is_not_believed_writes_nothing_and_raises_one_alarm(
    root: Path, clock: FakeClock, chamber: Standin
) -> None:
    references = _many(root, 10)
    _known(chamber, references)
    update(root, clock, be_chamber=chamber)
    clock.sleep(86_400)
    before = files(root)
    for reference in references[1::3]:
        chamber.world.dossiers[reference] = chamber.world.dossiers[reference].replace(b"Story", b"Verhaal")
    settled = update(root, clock, be_chamber=chamber)
    assert files(root) == before
    assert settled.paths == ()
    (alarm,) = settled.alarms
    assert "3 of 10" in alarm
    verdicts = [each.verdict for each in settled.rows]
    assert verdicts.count(Verdict.REFUSED) == 3
    assert verdicts.count(Verdict.STOPPED) == 7


def test_one_page_that_is_not_believed_does_not_stop_its_source(root: Path, clock: FakeClock, chamber: Standin) -> None:
    references = _many(root, 5)
    _known(chamber, references)
    chamber.world.dossiers["56K0003"] = _BODY.replace(b"Story", b"Verhaal")
    settled = update(root, clock, be_chamber=chamber)
    assert settled.alarms == ()
    assert [each.verdict for each in settled.rows].count(Verdict.VERIFIED) == 4


def test_three_refusals_in_a_row_leave_a_host_alone(root: Path, clock: FakeClock, chamber: Standin) -> None:
    _known(chamber, _many(root, 8))
    chamber.script(DOSSIER, acts.refuse(403))
    settled = update(root, clock, be_chamber=chamber)
    assert chamber.asked(DOSSIER) == 3
    assert {each.verdict for each in settled.rows} == {Verdict.UNREACHED}


def test_three_pages_in_a_row_that_are_rejected_with_status_200_leave_a_host_alone(root: Path) -> None:
    """Runs on the machine's own clock: whether asking stops in time depends on the real pace between two pages."""
    with Standin(robots="User-agent: *\nCrawl-delay: 0.3\n") as paced:
        _known(paced, _many(root, 8))
        paced.script(DOSSIER, acts.rejected())
        settled = update(root, RealClock(), be_chamber=paced)
        assert paced.asked(DOSSIER) <= 4, "one more may be under way when the third is read"
    assert [each.verdict for each in settled.rows].count(Verdict.VERIFIED) == 0
    assert settled.alarms


def test_a_host_that_asks_for_peace_is_left_in_it_by_the_next_run_even_without_a_cache(
    tracked: Path, clock: FakeClock, chamber: Standin
) -> None:
    chamber.script(DOSSIER, acts.refuse(429, retry_after="86400"))
    update(tracked, clock, be_chamber=chamber)
    failure = load(tracked).verifications["56K0001"].failure
    assert failure is not None
    assert failure.not_before is not None
    shutil.rmtree(tracked / ".cache")
    chamber.seen.clear()
    clock.sleep(3_600)
    update(tracked, clock, be_chamber=chamber)
    assert chamber.asked() == 0
    chamber.script(DOSSIER, acts.page(_BODY))
    clock.sleep(86_400)
    assert row(update(tracked, clock, be_chamber=chamber)).verdict is Verdict.VERIFIED


def test_a_machine_without_a_network_writes_nothing(tracked: Path, clock: FakeClock) -> None:
    with Standin() as gone:
        pass
    before = files(tracked)
    settled = update(tracked, clock, be_chamber=gone)
    assert files(tracked) == before
    assert "no network" in settled.alarms[0]


def test_the_nearest_deadline_is_asked_first(root: Path, clock: FakeClock, chamber: Standin) -> None:
    _many(root, 3)
    _known(chamber, ["56K0001", "56K0002"])
    soon = Block(lines=("29/04/2025 IN BESPREKING", "30/11/2026 IN BESPREKING"))
    third = replace(HEARD, reference="56K0003", documents=(Main(id="56K0003001"),), blocks=(soon,))
    chamber.world.dossiers["56K0003"] = served(third)
    update(root, clock, be_chamber=chamber)
    chamber.seen.clear()
    clock.sleep(3_600)
    update(root, clock, be_chamber=chamber)
    asked = [seen.target.rpartition("=")[2] for seen in chamber.seen if "dossierID" in seen.target]
    assert asked == ["3", "1", "2"]


def test_what_has_ended_long_ago_is_asked_rarely(root: Path, clock: FakeClock, chamber: Standin) -> None:
    ended = replace(HEARD, status=("VERWORPEN KAMER",), blocks=(COMMITTEE, plenary("05/06/2025 VERWORPEN")))
    chamber.world.dossiers["56K0001"] = served(ended)
    update(root, clock, be_chamber=chamber)
    chamber.seen.clear()
    clock.sleep(86_400)
    update(root, clock, be_chamber=chamber)
    assert chamber.asked() == 0
    update(root, clock, "56K0001", be_chamber=chamber)
    assert chamber.asked() == 1, "whoever names it gets it"
    clock.sleep(31 * 86_400)
    update(root, clock, be_chamber=chamber)
    assert chamber.asked() == 2


def _of_the_parliament(root: Path) -> None:
    text = POSITION.replace("56K0001", ep.REFERENCE).replace("DOC 56 0001/001", ep.REFERENCE)
    (root / "positions/embargo.nl.md").write_text(text, encoding="utf-8")
    dossier = DOSSIER_FILE.replace("56/1", ep.REFERENCE)
    (root / "content/dossiers/middle-east.nl.md").write_text(dossier, encoding="utf-8")


@pytest.fixture
def parliament(root: Path) -> Iterator[Standin]:
    _of_the_parliament(root)
    with Standin() as running:
        running.world.procedures[ep.REFERENCE] = ep.Page().body()
        running.world.processes[ep.REFERENCE.partition("(")[0].replace("/", "-")] = ep.answer()
        yield running


def test_both_answers_of_the_parliament_make_one_record(root: Path, clock: FakeClock, parliament: Standin) -> None:
    assert row(update(root, clock, ep=parliament)).verdict is Verdict.VERIFIED
    record = load(root).recorded[ep.REFERENCE]
    assert set(record.titles) == {"nl", "fr", "en"}
    assert load(root).verifications[ep.REFERENCE].missing == ()


def test_without_the_open_data_the_record_keeps_what_only_they_give(
    root: Path, clock: FakeClock, parliament: Standin
) -> None:
    update(root, clock, ep=parliament)
    before = load(root).recorded[ep.REFERENCE]
    parliament.world.processes.clear()
    told = row(update(root, clock, ep=parliament))
    assert told.verdict is Verdict.VERIFIED
    after = load(root).recorded[ep.REFERENCE]
    assert (after.titles, after.documents) == (before.titles, before.documents)


def test_without_the_observatory_a_known_procedure_is_not_verified(
    root: Path, clock: FakeClock, parliament: Standin
) -> None:
    update(root, clock, ep=parliament)
    before = files(root, PROCEDURES)
    parliament.script("/oeil/en/procedure-file", acts.challenge())
    told = row(update(root, clock, ep=parliament))
    assert told.verdict is Verdict.UNREACHED
    assert files(root, PROCEDURES) == before


def test_every_check_leaves_evidence_and_a_change_names_its_digest(
    tracked: Path, clock: FakeClock, chamber: Standin
) -> None:
    chamber.world.dossiers["56K0001"] = served(ADOPTED)
    update(tracked, clock, be_chamber=chamber)
    lines = "".join(path.read_text() for path in (tracked / ".cache/evidence").glob("*.jsonl"))
    change = load(tracked).recorded["56K0001"].changes[-1]
    assert lines.count('"key": "56K0001"') == 2
    assert f'"counts": "{change.digest}"' in lines


def test_nothing_is_lost_with_the_cache(tracked: Path, clock: FakeClock, chamber: Standin) -> None:
    before = files(tracked, PROCEDURES)
    shutil.rmtree(tracked / ".cache")
    assert row(update(tracked, clock, be_chamber=chamber)).verdict is Verdict.VERIFIED
    assert files(tracked, PROCEDURES) == before


def test_officials_names_reach_no_file_no_cache_and_no_evidence(root: Path, clock: FakeClock) -> None:
    named = have_your_say.call() | {"authorSurname": "Zwaluwstaart", "authorMail": "jane.z@ec.europa.eu"}
    body = have_your_say.answer(named)
    assert b"Zwaluwstaart" in body
    entries = DOSSIER_FILE.replace("56/1", f"HYS {have_your_say.NUMBER}")
    (root / "content/dossiers/middle-east.nl.md").write_text(entries, encoding="utf-8")
    with Standin() as portal:
        portal.world.others[f"/info/law/better-regulation/brpapi/groupInitiatives/{have_your_say.NUMBER}"] = body
        told = update(root, clock, f"HYS {have_your_say.NUMBER}", ec_have_your_say=portal)
    assert row(told).verdict is Verdict.VERIFIED
    kept = [path for path in root.rglob("*") if path.is_file()]
    opened = [gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in kept]
    assert not [
        p for p, content in zip(kept, opened, strict=True) if b"Zwaluwstaart" in content or b"jane.z" in content
    ]
