"""The Parliament's vocabularies: type codes, stage texts, event names, activity types (formats/eu.md)."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from tracker.model.procedure import Kind
from tracker.model.stage import Stage

KINDS = {
    "COD": Kind.ORDINARY,
    "CNS": Kind.CONSULTATION,
    "APP": Kind.CONSENT,
    "AVC": Kind.CONSENT,
    "NLE": Kind.NON_LEGISLATIVE,
    "INI": Kind.OWN_INITIATIVE,
    "INL": Kind.OWN_INITIATIVE,
    "INS": Kind.OWN_INITIATIVE,
    "RSP": Kind.RESOLUTION,
    "BUD": Kind.BUDGET,
    "BUI": Kind.BUDGET,
    "DEC": Kind.DISCHARGE,
    "REG": Kind.RULES,
    "ACI": Kind.RULES,
}
"""By the letters of the reference; any other code is ``other``, with the source's word as basis."""

NLE_SUBTYPES = {"consultation of parliament": Kind.CONSULTATION, "consent by parliament": Kind.CONSENT}
"""What the Procedure subtype says of a non-legislative procedure."""

ENDS_IN_PLENARY = frozenset({"INI", "INL", "INS", "RSP"})
"""Completed without a final act, these are adopted: Parliament's vote is their end."""

ADOPTED_BY_DECISION = frozenset({"REG", "DEC", "ACI"})
"""Completed without a final act, these are adopted only when an event says decision or adoption."""

WITHOUT_END_IN_OPEN_DATA = ENDS_IN_PLENARY | {"REG", "ACI", "RSO", "IMM"}
"""Outside legislation the open data record no end."""


class Rule(Enum):
    """Stage texts that do not decide alone."""

    COMPLETED = auto()
    LAPSED_OR_WITHDRAWN = auto()


@dataclass(frozen=True, slots=True)
class StageWords:
    """A stage text: its first words, what may follow, what it means, and which events explain it, best first."""

    stem: str
    tail: frozenset[str]
    stage: Stage | Rule
    explained_by: tuple[str, ...] = ()


_READING = frozenset(
    re.findall(
        r"\w+",
        """
        1st 2nd 3rd first second third single early reading readings stage position positions decision decisions vote
        debate opinion recommendation report on in of at the a and or by to its with for act acts delegated draft joint
        text budget budgetary conciliation convocation amendments consultation consent approval plenary
        """,
    ),
)
_ACT = frozenset({"of", "the", "final", "act", "acts", "legislative"})
_JOURNAL = frozenset({"of", "the", "act", "final", "in", "official", "journal"})
_BY = frozenset({"by", "the", "parliament", "council"})
_NOTHING: frozenset[str] = frozenset()

_PROPOSED = (
    r"(?:initial )?legislative proposal(?: published)?|non legislative basic document(?: published)?"
    r"|commission (?:preliminary )?draft budget(?: published)?"
)
_REFERRAL = r"committee referral announced.*|internal referral to parliamentary committee.*"
_REFERRED_BACK = r"matter referred back to the committee responsible|report referred back to committee"
_TABLED = r"(?:[a-z]+ ){0,2}(?:report|recommendation) tabled for plenary.*"
_DECISION = r"decision by parliament.*"
_COUNCIL_ACT = r"act (?:adopted|approved) by council.*"
_SIGNED = r"final act signed.*"
_JOURNAL_EVENT = r"final act published in official journal.*"
_WITHDRAWN = r"(?:legislative )?proposal withdrawn.*"
_LAPSED = r"(?:legislative )?(?:proposal|procedure) lapsed.*"
_CONFIRMED = (
    r"committee decision to enter into interinstitutional negotiations confirmed by plenary.*"
    r"|matter referred back to the committee responsible for interinstitutional negotiations"
)
_ANNOUNCED = r"committee decision to enter into interinstitutional negotiations announced in plenary.*"

STAGE_WORDS = (
    StageWords("preparatory phase in parliament", _NOTHING, Stage.ANNOUNCED),
    StageWords("awaiting committee", _READING, Stage.COMMITTEE, (f"{_REFERRAL}|{_REFERRED_BACK}",)),
    StageWords("awaiting parliament", _READING, Stage.PLENARY, (_TABLED, r"debate in parliament.*")),
    StageWords("awaiting plenary", _READING, Stage.PLENARY, (_TABLED, r"debate in parliament.*")),
    StageWords("awaiting the opening of interinstitutional negotiations", _READING, Stage.NEGOTIATION,
               (_CONFIRMED, _ANNOUNCED)),
    StageWords("awaiting council", _READING, Stage.NEGOTIATION, (_DECISION,)),
    StageWords("awaiting final decision", _NOTHING, Stage.NEGOTIATION, (_DECISION,)),
    StageWords("political agreement in council", _READING, Stage.NEGOTIATION),
    StageWords("awaiting signature", _ACT, Stage.ADOPTED, (_COUNCIL_ACT, _DECISION)),
    StageWords("procedure completed awaiting publication", _JOURNAL, Stage.ADOPTED, (_SIGNED, _COUNCIL_ACT)),
    StageWords("procedure completed delegated act enters into force", _NOTHING, Stage.IN_FORCE),
    StageWords("procedure completed delegated act rejected", _NOTHING, Stage.REJECTED,
               (r"delegated act objected.*", _DECISION)),
    StageWords("procedure completed", _NOTHING, Rule.COMPLETED),
    StageWords("procedure rejected", _BY, Stage.REJECTED, (_DECISION,)),
    StageWords("procedure lapsed or withdrawn", _NOTHING, Rule.LAPSED_OR_WITHDRAWN),
)  # fmt: skip
"""Longer stems before shorter ones. Every word must be known, so that ``not completed`` or ``suspended`` is not."""

_UNDONE = frozenset({"not", "no", "cancelled", "postponed", "annulled", "suspended", "rejected", "refused", "failed"})
"""An event with one of these words did not happen as the rest of its name says."""

PUBLISHED_EVENTS = (_JOURNAL_EVENT,)
ADOPTED_EVENTS = (_SIGNED, _COUNCIL_ACT)
DECISION_EVENTS = (_DECISION, r"decision by committee.*", r"act adopted.*", *ADOPTED_EVENTS)
WITHDRAWN_EVENTS = (_WITHDRAWN,)
LAPSED_EVENTS = (_LAPSED,)

EVENT_STAGES = (
    (_PROPOSED, Stage.SUBMITTED),
    (f"{_REFERRAL}|{_REFERRED_BACK}|vote in committee.*", Stage.COMMITTEE),
    (f"{_TABLED}|debate in parliament.*|{_DECISION}|results of vote in parliament.*", Stage.PLENARY),
    (_CONFIRMED, Stage.NEGOTIATION),
    (f"{_COUNCIL_ACT}|{_SIGNED}", Stage.ADOPTED),
    (_JOURNAL_EVENT, Stage.PUBLISHED),
    (_WITHDRAWN, Stage.WITHDRAWN),
    (_LAPSED, Stage.LAPSED),
)  # fmt: skip
"""Which stage a key event belongs to. "Decision by Parliament" does not say which decision: it is plenary."""

PUBLICATION = "PUBLICATION_OFFICIAL_JOURNAL"
SIGNATURE = "SIGNATURE"
NEGOTIATION = "INTERINSTITUTIONAL_NEGOTIATION"
REFERRAL = "REFERRAL"
PLENARY_POSITION = frozenset(
    {"PLENARY_ADOPT_POSITION", "PLENARY_AMEND", "PLENARY_AMEND_PROPOSAL", "PLENARY_DECISION"},
)
WITHOUT_STAGE = frozenset({"TABLING_PLENARY", "REQUEST_VOTE_URGENCY"})
"""Activity types that are known and say nothing about the stage."""

ACTIVITY_STAGES = (
    (re.compile(PUBLICATION), Stage.PUBLISHED),
    (re.compile(SIGNATURE), Stage.ADOPTED),
    (re.compile(NEGOTIATION), Stage.NEGOTIATION),
    (re.compile(r"PLENARY_[A-Z_]+"), Stage.PLENARY),
    (re.compile(rf"COMMITTEE_[A-Z_]+|{REFERRAL}"), Stage.COMMITTEE),
)
"""Which stage an activity of the open data belongs to, the furthest first."""

ACTIVITY_COURSE = tuple(stage for _, stage in reversed(ACTIVITY_STAGES))
"""The stages of activities, in the order of a usual life."""


def plain(text: str) -> str:
    """Gives the words of a text in lower case, without punctuation and possessive endings, for matching."""
    return " ".join(re.findall(r"\w+", text.casefold().replace("’", "'").replace("'s ", " ")))


def stage_words(text: str) -> StageWords | None:
    """Finds what a stage text means; None when a single word of it is not understood."""
    said = plain(text)
    for known in STAGE_WORDS:
        if said == known.stem or said.startswith(f"{known.stem} "):
            rest = frozenset(said.removeprefix(known.stem).split())
            return known if rest <= known.tail else None
    return None


def is_named(label: str, pattern: str) -> bool:
    """Tells whether an event's name matches a pattern of this module and says that it happened."""
    said = plain(label)
    return bool(re.fullmatch(pattern, said)) and not _UNDONE & set(said.split())


def event_stage(label: str) -> Stage | None:
    """Tells to which stage a key event belongs, by its name; None when its name says nothing about it."""
    return next((stage for pattern, stage in EVENT_STAGES if is_named(label, pattern)), None)


def activity_stage(activity: str) -> Stage | None:
    """Tells to which stage an activity type of the open data belongs; None when it says nothing about it."""
    return next((stage for pattern, stage in ACTIVITY_STAGES if pattern.fullmatch(activity)), None)


TEXTS = (
    "Legislative proposal",
    "Amended legislative proposal",
    "Initial legislative proposal",
    "Supplementary legislative proposal",
    "Non-legislative basic document",
    "Committee draft report",
    "Committee report tabled for plenary",
    "Motion for a resolution",
    "Joint motion for resolution",
    "Text adopted by Parliament",
    "Text agreed during interinstitutional negotiations",
    "Council position",
    "Draft final act",
)
"""The Observatory's words for a version of the text: neither opinions, nor amendments, nor letters about it."""
