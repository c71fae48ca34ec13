"""What a stage means and what follows, read as a stranger would: by hand for the pairs that could mislead."""

from itertools import product

import pytest

from tests.builders.site import speaking
from tracker.model.procedure import Kind
from tracker.model.stage import DECIDED, Stage
from tracker.publish.views import standing

ENGLISH = speaking("en")
OF_PARLIAMENT = (Kind.ORDINARY, Kind.CONSULTATION, Kind.CONSENT, Kind.NON_LEGISLATIVE)

EXPECTED = {
    # Article 78: the Chamber has voted, and the Senate may never ask for the bill.
    (Kind.BILL, Stage.SECOND_CHAMBER): (
        "The Chamber has voted; the Senate examines the text, or can still ask to.",
        "Next: the Senate agrees, changes the text or lets it pass; then signature and publication.",
    ),
    (Kind.BILL, Stage.LAPSED): (
        "It ended without a decision.",
        "Nothing follows here, unless the text is taken up again.",
    ),
    (Kind.BILL, Stage.WITHDRAWN): (
        "The text was taken back.",
        "Nothing follows here; whoever wants it must submit it anew.",
    ),
    # "Preparatory phase in Parliament": the proposal of the Commission is mostly out already.
    (Kind.ORDINARY, Stage.ANNOUNCED): (
        "Parliament has not begun to examine it.",
        "Next: Parliament refers it to a committee.",
    ),
    # "Awaiting Council's 1st reading position": there need be no negotiations at all.
    (Kind.ORDINARY, Stage.NEGOTIATION): (
        "Parliament and Council have yet to agree on one text.",
        "Next: one text, on which Parliament and Council must both say yes.",
    ),
    # "Awaiting Council decision" does not say that Parliament has voted.
    (Kind.CONSENT, Stage.NEGOTIATION): ("The text is with the Council, which decides.", "Next: the Council decides."),
    (Kind.CONSULTATION, Stage.NEGOTIATION): (
        "The text is with the Council, which decides.",
        "Next: the Council decides.",
    ),
    (Kind.NON_LEGISLATIVE, Stage.NEGOTIATION): (
        "The text is with the Council, which decides.",
        "Next: the Council decides.",
    ),
    # A proposal that is out: the Commission has decided, and nothing is law yet.
    (Kind.INITIATIVE, Stage.SUBMITTED): (
        "The Commission has adopted its proposal; others decide on it now.",
        "Next: the Council examines the proposal, mostly together with Parliament.",
    ),
    (Kind.INITIATIVE, Stage.PREPARATION): (
        "The time to react to the draft is over; the final text is not out yet.",
        "Next: the Commission adopts its text.",
    ),
    (Kind.DISCHARGE, Stage.ADOPTED): (
        "Parliament has decided; the source says whether it granted discharge.",
        "Next: what Parliament criticised must be answered.",
    ),
}


@pytest.mark.parametrize(("kind", "stage"), EXPECTED)
def test_what_could_mislead_is_said_with_care(kind: Kind, stage: Stage) -> None:
    said = (standing.meaning(kind, stage, ENGLISH), standing.what_follows(kind, stage, ENGLISH))
    assert said == EXPECTED[kind, stage]


@pytest.mark.parametrize("code", ["nl", "fr", "en"])
def test_every_pair_has_a_meaning_and_a_sequel_in_every_language(code: str) -> None:
    for kind, stage in product(Kind, Stage):
        said = (standing.meaning(kind, stage, speaking(code)), standing.what_follows(kind, stage, speaking(code)))
        assert all(sentence.endswith(".") and "{" not in sentence for sentence in said)
        if code != "en":
            assert said[0] != standing.meaning(kind, stage, ENGLISH)


@pytest.mark.parametrize("kind", OF_PARLIAMENT)
def test_no_procedure_of_the_union_has_another_chamber_or_no_text(kind: Kind) -> None:
    for stage in {*Stage} - {Stage.SECOND_CHAMBER}:
        said = f"{standing.meaning(kind, stage, ENGLISH)} {standing.what_follows(kind, stage, ENGLISH)}"
        assert "chamber" not in said
        assert "no text yet" not in said


def test_a_decision_is_never_said_to_be_still_to_come() -> None:
    for kind, stage in product(Kind, DECIDED):
        said = standing.meaning(kind, stage, ENGLISH)
        assert not any(word in said for word in (" yet", " still", "is examining", "is being"))


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.INFORMATION])
def test_before_a_decision_nothing_is_said_to_be_adopted_but_a_proposal(kind: Kind) -> None:
    for stage in {*Stage} - DECIDED - {Stage.UNKNOWN}:
        said = standing.meaning(kind, stage, ENGLISH)
        assert "adopted" not in said or (kind, stage) == (Kind.INITIATIVE, Stage.SUBMITTED)
