"""Where a procedure stands: the stage text decides, its words are all understood or it is unknown."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders.ep import Page
from tests.sources.ep_pages import read
from tracker.model.stage import Stage
from tracker.sources.ep import words

PROPOSED = ("01/02/2025", "Legislative proposal published", "", "")
REFERRED = ("02/02/2025", "Committee referral announced in Parliament, 1st reading", "", "")
TABLED = ("03/02/2025", "Committee report tabled for plenary, 1st reading", "", "")
DECIDED = ("04/02/2025", "Decision by Parliament, 1st reading", "", "")
COUNCIL = ("05/02/2025", "Act adopted by Council after Parliament's 1st reading", "", "")
SIGNED = ("06/02/2025", "Final act signed", "", "")
JOURNAL = ("07/02/2025", "Final act published in Official Journal", "", "")
WITHDRAWN = ("08/02/2025", "Proposal withdrawn by Commission", "", "")
ALL = (PROPOSED, REFERRED, TABLED, DECIDED)


@pytest.mark.parametrize(
    ("text", "stage", "day"),
    [
        ("Preparatory phase in Parliament", Stage.ANNOUNCED, None),
        ("Awaiting committee decision", Stage.COMMITTEE, 2),
        ("AWAITING  COMMITTEE DECISION", Stage.COMMITTEE, 2),
        ("Awaiting Parliament 1st reading / single reading / budget 1st stage", Stage.PLENARY, 3),
        ("Awaiting Parliament's position in 1st reading", Stage.PLENARY, 3),
        ("Awaiting Parliament’s vote", Stage.PLENARY, 3),
        ("Awaiting Parliament 2nd reading", Stage.PLENARY, 3),
        ("Awaiting plenary debate/vote", Stage.PLENARY, 3),
        ("Awaiting the opening of interinstitutional negotiations", Stage.NEGOTIATION, None),
        ("Awaiting Council's 1st reading position", Stage.NEGOTIATION, 4),
        ("Awaiting Council 1st reading position / budgetary conciliation convocation", Stage.NEGOTIATION, 4),
        ("Awaiting Council decision, 2nd reading", Stage.NEGOTIATION, 4),
        ("Awaiting Council decision on delegated act", Stage.NEGOTIATION, 4),
        ("Awaiting final decision", Stage.NEGOTIATION, 4),
        ("Awaiting signature of act", Stage.ADOPTED, 4),
        ("Procedure completed, awaiting publication in Official Journal", Stage.ADOPTED, None),
        ("Procedure completed - delegated act enters into force", Stage.IN_FORCE, None),
        ("Procedure completed - delegated act rejected", Stage.REJECTED, 4),
        ("Procedure rejected", Stage.REJECTED, 4),
        ("Procedure lapsed or withdrawn", Stage.LAPSED, None),
    ],
)
def test_stage_text_gives_its_stage_and_the_event_that_explains_it(text: str, stage: Stage, day: int | None) -> None:
    procedure = read(Page(status=text, events=ALL).body()).procedure
    assert (procedure.stage, procedure.stage_since) == (stage, dt.date(2025, 2, day) if day else None)
    assert f'"{" ".join(text.split())}"' in procedure.stage_because


@pytest.mark.parametrize(
    "text",
    [
        "Procedure not completed",
        "Procedure incomplete",
        "Procedure completed in part",
        "Procedure completed, not published",
        "Procedure suspended",
        "No longer awaiting committee decision",
        "Awaiting committee decision no more",
        "Awaiting committees",
        "Procedure not rejected",
        "Procedure lapsed",
        "Awaiting reconsultation",
        "Awaiting approval of interim report",
        "Awaitingcommittee decision",
        "-",
    ],
)
def test_words_that_are_not_understood_give_unknown_with_the_words_and_a_warning(text: str) -> None:
    reading = read(Page(status=text, events=ALL).body())
    assert (reading.procedure.stage, reading.procedure.stage_since) == (Stage.UNKNOWN, None)
    assert [each.text for each in reading.procedure.status_verbatim] == [text]
    assert any(text in warning and "not understood" in warning for warning in reading.warnings)


@given(st.text(st.characters(codec="ascii", categories=("L", "N", "Zs")), min_size=1).filter(str.strip))
def test_unknown_words_never_become_a_stage(text: str) -> None:
    said = " ".join(text.split())
    if words.stage_words(said):
        return
    reading = read(Page(status=said, events=ALL).body())
    assert reading.procedure.stage is Stage.UNKNOWN
    assert [each.text for each in reading.procedure.status_verbatim] == [said]
    assert any(said in warning for warning in reading.warnings)


@given(st.sampled_from(words.STAGE_WORDS), st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=9))
def test_known_words_with_one_unknown_word_are_not_understood(known: words.StageWords, word: str) -> None:
    every = {one for each in words.STAGE_WORDS for one in (*each.tail, *each.stem.split())}
    assert word in every or words.stage_words(f"{known.stem} {word}") is None


@pytest.mark.parametrize(
    ("reference", "events", "final_act", "stage", "day"),
    [
        ("2025/0123(COD)", (*ALL, COUNCIL, SIGNED, JOURNAL), (), Stage.PUBLISHED, 7),
        ("2025/0123(COD)", ALL, ("Regulation 2025/1", "OJ L 077 28.02.2025, p. 0001"), Stage.PUBLISHED, 28),
        ("2025/0123(COD)", ALL, ("Regulation 2025/1",), Stage.PUBLISHED, None),
        ("2025/0123(COD)", (*ALL, COUNCIL), (), Stage.ADOPTED, 5),
        ("2025/0123(COD)", (*ALL, COUNCIL, SIGNED), (), Stage.ADOPTED, 6),
        ("2025/0123(COD)", ALL, (), Stage.UNKNOWN, None),
        ("2025/2123(INI)", ALL, (), Stage.ADOPTED, 4),
        ("2025/2123(RSP)", (), (), Stage.ADOPTED, None),
        ("2025/2123(REG)", ALL, (), Stage.ADOPTED, 4),
        ("2025/2123(REG)", (PROPOSED, REFERRED, TABLED), (), Stage.UNKNOWN, None),
        ("2025/2123(DEC)", ALL, ("Decision 2025/1",), Stage.PUBLISHED, None),
        ("2025/2123(ACI)", (REFERRED,), (), Stage.UNKNOWN, None),
    ],
)
def test_completed_means_what_the_final_act_or_a_decision_says(
    reference: str,
    events: tuple[tuple[str, ...], ...],
    final_act: tuple[str, ...],
    stage: Stage,
    day: int | None,
) -> None:
    page = Page(reference=reference, status="Procedure completed", events=events, final_act=final_act)
    reading = read(page.body())
    assert (reading.procedure.stage, reading.procedure.stage_since) == (stage, dt.date(2025, 2, day) if day else None)
    assert any("not understood" in warning for warning in reading.warnings) == (stage is Stage.UNKNOWN)


def test_lapsed_or_withdrawn_is_withdrawn_when_an_event_says_so() -> None:
    page = Page(status="Procedure lapsed or withdrawn", events=(*ALL, WITHDRAWN))
    procedure = read(page.body()).procedure
    assert (procedure.stage, procedure.stage_since) == (Stage.WITHDRAWN, dt.date(2025, 2, 8))
    assert "lapsed or withdrawn" in procedure.stage_because
    assert '"Proposal withdrawn by Commission" is dated 2025-02-08' in procedure.stage_because


def test_last_event_that_explains_the_stage_says_since_when() -> None:
    again = ("09/02/2025", "Committee referral announced in Parliament, 2nd reading", "", "")
    procedure = read(Page(status="Awaiting committee decision", events=(*ALL, again)).body()).procedure
    assert procedure.stage_since == dt.date(2025, 2, 9)


@pytest.mark.parametrize(
    ("text", "events", "disagree"),
    [
        ("Awaiting committee decision", (PROPOSED, REFERRED), False),
        ("Awaiting Parliament's position in 1st reading", (*ALL,), False),
        ("Awaiting Council's 1st reading position", ALL, False),
        ("Procedure completed", (*ALL, JOURNAL), False),
        ("Procedure lapsed or withdrawn", (*ALL, WITHDRAWN), False),
        ("Awaiting committee decision", ALL, True),
        ("Awaiting final decision", (*ALL, JOURNAL), True),
        ("Awaiting final decision", (*ALL, WITHDRAWN), True),
        ("Procedure rejected", (*ALL, JOURNAL), True),
    ],
)
def test_stage_text_decides_and_a_later_event_is_a_warning(
    text: str, events: tuple[tuple[str, ...], ...], disagree: bool
) -> None:
    warnings = read(Page(status=text, events=events).body()).warnings
    assert any("decides, though the event" in warning for warning in warnings) == disagree
