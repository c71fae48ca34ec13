"""The portal's words, which nothing documents: those that were seen, and what each means (formats/ec.md 1.7, 1.8)."""

import re

ANNOUNCED = "INIT_PLANNED"
DRAFT = "ISC_WORKFLOW"
ADOPTION = "ADOPTION_WORKFLOW"

WINDOWS = {
    "PLANNING_WORKFLOW": "call-for-evidence",
    "OPC_LAUNCHED": "public-consultation",
    DRAFT: "draft-act",
    ADOPTION: "adopted-act",
}
"""By ``frontEndStage``: what people call a feedback period of this step."""

STEPS = frozenset({ANNOUNCED, *WINDOWS})
"""Every ``frontEndStage`` that was recorded."""

OPEN, CLOSED, UPCOMING, DISABLED = "OPEN", "CLOSED", "UPCOMING", "DISABLED"
FEEDBACK = frozenset({OPEN, CLOSED, UPCOMING, DISABLED})
"""``receivingFeedbackStatus``; DISABLED takes no feedback."""

ACTIVE = "ACTIVE"
STATUSES = frozenset({ACTIVE, UPCOMING})
"""``initiativeStatus``; of a publication, UPCOMING is a placeholder."""

WITHDRAWN = frozenset({"SUSPENDED", "ABANDONED", "WITHDRAWN"})
"""Ends without an act, in ``initiativeStatus`` or ``stage``: told by others, never recorded."""

WORKFLOWS = STEPS | {"FEEDBACK_WORKFLOW", "PUBLICATION_WORKFLOW", "CALL_FOR_EVIDENCE"}
"""``stage`` of an initiative that goes on; the last three are told by one other reader of the portal."""

_ACTS = {f"{act}{form}" for act in ("REG", "DIR", "DEC") for form in ("", "_DEL", "_IMPL")}

ADOPTED = frozenset(
    {*_ACTS, "ACT", "COM", "COMMUNIC", "COMMUNIC_POSIT", "SWD", "REC", "RECOMM", "RPT", "EVL", "FC", "OTHER"}
)
"""``type`` of an adoption that is the Commission's own."""

_PROPOSAL = re.compile(r"PROP_[A-Z_]+")

_TYPES = frozenset(
    {
        *ADOPTED,
        *(f"{act}_DRAFT" for act in _ACTS),
        ANNOUNCED,
        "CALL_FOR_EVIDENCE",
        "CFE_IMPACT_ASSESS",
        "CFE_EVL_FC",
        "CFE_COMBINED",
        "IMPACT_ASSESS_INCEP",
        "ROADMAP",
        "ROADMAP_EFC",
        "OPC_LAUNCHED",
    }
)

TEXTS = (
    "CALL_FOR_EVIDENCE",
    "CFE_*",
    "IMPACT_ASSESS_INCEP",
    "ROADMAP",
    "ROADMAP_EFC",
    "PROP_*",
    *sorted(_ACTS),
    *sorted(f"{act}_DRAFT" for act in _ACTS),
    "COM",
    "COMMUNIC",
    "COMMUNIC_POSIT",
    "REC",
    "RECOMM",
)
"""``type`` of a document that is a version of the plan or of the act: neither staff papers, nor evaluations."""

TITLE, SUMMARY = "SHORT_TITLE", "SUMMARY"
"""``field`` of a translation."""

VOCABULARY = tuple(sorted(STEPS | FEEDBACK | STATUSES | WITHDRAWN | WORKFLOWS | _TYPES | {"PROP_…"}))


def is_proposal(word: str) -> bool:
    """Tells whether a type is a proposal to Parliament and Council: the procedure then goes on there."""
    return bool(_PROPOSAL.fullmatch(word))


def is_type(word: str) -> bool:
    """Tells whether a type of publication or of act is known."""
    return word in _TYPES or is_proposal(word)
