"""What comes next, in a sentence for each kind of procedure and stage: what usually follows, never a forecast.

Sources: Constitution of Belgium, articles 74 to 79, 109 and 195; Treaty on the Functioning of the EU, articles 225, 289
to 291, 294, 297, 314 and 319; rules of procedure of the Chamber and of the European Parliament.
"""

from collections.abc import Mapping

from tracker.model.procedure import Kind
from tracker.model.stage import Stage
from tracker.publish.language import marked

_BY_STAGE: Mapping[Stage, str] = {
    Stage.ANNOUNCED: marked("Next: the text is published or submitted."),
    Stage.CONSULTATION: marked("Next: the institution weighs the reactions and decides how to go on."),
    Stage.CONSULTATION_CLOSED: marked("Next: the institution decides what it does with the reactions."),
    Stage.PREPARATION: marked("Next: the text is submitted."),
    Stage.SUBMITTED: marked("Next: a committee takes it up."),
    Stage.COMMITTEE: marked("Next: the committee votes, and then the plenary."),
    Stage.PLENARY: marked("Next: the plenary votes."),
    Stage.SECOND_CHAMBER: marked("Next: the other chamber decides."),
    Stage.NEGOTIATION: marked("Next: an agreement, and a last vote on it."),
    Stage.ADOPTED: marked("Next: the text is published."),
    Stage.PUBLISHED: marked("Next: it applies from the day that the text names."),
    Stage.IN_FORCE: marked("Nothing follows here; only a new procedure can change it."),
    Stage.REJECTED: marked("Nothing follows here; the subject can come back only in a new text."),
    Stage.WITHDRAWN: marked("Nothing follows here; whoever wants it must submit it anew."),
    Stage.LAPSED: marked("Nothing follows here, unless the text is taken up again."),
    Stage.WITHOUT_OBJECT: marked("Nothing follows here; often another text has taken its place."),
    Stage.UNKNOWN: marked("What comes next cannot be said while the status is not known."),
}

_LAW: Mapping[Stage, str] = {
    Stage.COMMITTEE: marked("Next: the committee votes, then the plenary. Only after that can it become law."),
    Stage.PLENARY: marked("Next: the plenary votes. A yes is not yet a law: signature and publication follow."),
    Stage.SECOND_CHAMBER: marked(
        "Next: the Senate agrees, changes the text or lets it pass; then signature and publication."
    ),
    Stage.ADOPTED: marked("Next: signature and publication in the official gazette; then it is law."),
    Stage.PUBLISHED: marked("It is law, and applies from the day that the text names."),
}
_REQUEST: Mapping[Stage, str] = {
    Stage.COMMITTEE: marked("Next: the committee votes, then the plenary. A resolution asks; no law follows."),
    Stage.PLENARY: marked("Next: the plenary votes. A yes is a request, not a law."),
    Stage.ADOPTED: marked("Next: those who are asked decide what they do with it; it binds nobody."),
    Stage.PUBLISHED: marked("Next: those who are asked decide what they do with it; it binds nobody."),
}
_OWN_RULES: Mapping[Stage, str] = {
    Stage.ADOPTED: marked("Nothing follows here: these rules bind the parliament itself."),
    Stage.PUBLISHED: marked("Nothing follows here: these rules bind the parliament itself."),
}
_REFERRED = marked("Next: Parliament refers it to a committee.")
_NOT_CO_DECIDED: Mapping[Stage, str] = {
    Stage.ANNOUNCED: _REFERRED,
    Stage.PREPARATION: marked("Next: the Council asks Parliament."),
    Stage.SUBMITTED: _REFERRED,
    Stage.NEGOTIATION: marked("Next: the Council decides."),
    Stage.ADOPTED: marked("Next: publication in the Official Journal."),
    Stage.REJECTED: marked("Nothing follows here, unless there is a new proposal."),
}
_INITIATIVE: Mapping[Stage, str] = {
    Stage.ANNOUNCED: marked("Next: the Commission may ask for reactions before it writes its text."),
    Stage.CONSULTATION: marked("Next: the Commission weighs the reactions; there may be another round on its draft."),
    Stage.CONSULTATION_CLOSED: marked("Next: the Commission writes its text; there may be another round of reactions."),
    Stage.PREPARATION: marked("Next: the Commission adopts its text."),
    Stage.SUBMITTED: marked("Next: the Council examines the proposal, mostly together with Parliament."),
    Stage.ADOPTED: marked("Next: Parliament and Council take it up, or may object to it, by the kind of text."),
    Stage.PUBLISHED: marked("Next: Parliament and Council take it up, or may object to it, by the kind of text."),
}
_NOTICE = marked("Nothing is decided on it.")

_BY_KIND: Mapping[Kind, Mapping[Stage, str]] = {
    Kind.BILL: _LAW,
    Kind.CONSTITUTIONAL_REVISION: {
        **_LAW,
        Stage.PLENARY: marked("Next: the plenary votes; two thirds of the votes are needed."),
        Stage.ADOPTED: marked(
            "Next: signature and publication in the official gazette; then the Constitution changes."
        ),
        Stage.PUBLISHED: marked("The Constitution has changed; it applies from the day that the text names."),
    },
    Kind.RESOLUTION: _REQUEST,
    Kind.INQUIRY: {
        Stage.ADOPTED: marked("Next: a committee of inquiry does its work and reports."),
        Stage.PUBLISHED: marked("Next: a committee of inquiry does its work and reports."),
    },
    Kind.RULES: _OWN_RULES,
    Kind.BUDGET: {
        Stage.NEGOTIATION: marked("Next: Parliament and Council agree on one budget, or a new draft follows."),
        Stage.ADOPTED: marked("Next: the money is spent, and accounted for later."),
        Stage.PUBLISHED: marked("Next: the money is spent, and accounted for later."),
    },
    Kind.INFORMATION: dict.fromkeys(Stage, _NOTICE),
    Kind.ORDINARY: {
        Stage.ANNOUNCED: _REFERRED,
        Stage.PREPARATION: marked("Next: Parliament and Council begin to examine the proposal."),
        Stage.SUBMITTED: marked("Next: Parliament refers it to a committee; the Council examines it too."),
        Stage.COMMITTEE: marked("Next: the committee votes; then the plenary, and negotiations with the Council."),
        Stage.PLENARY: marked("Next: Parliament votes on its position. It becomes law only if the Council agrees."),
        Stage.SECOND_CHAMBER: marked("Next: the Council decides."),
        Stage.NEGOTIATION: marked("Next: one text, on which Parliament and Council must both say yes."),
        Stage.ADOPTED: marked("Next: signature and publication in the Official Journal; then it is EU law."),
        Stage.PUBLISHED: marked("It is EU law, and applies from the day that the text names."),
        Stage.REJECTED: marked("Nothing follows here, unless the Commission makes a new proposal."),
    },
    Kind.CONSULTATION: {
        **_NOT_CO_DECIDED,
        Stage.COMMITTEE: marked("Next: the committee votes, then Parliament gives its opinion; the Council decides."),
        Stage.PLENARY: marked("Next: Parliament gives its opinion; the Council decides."),
    },
    Kind.CONSENT: {
        **_NOT_CO_DECIDED,
        Stage.COMMITTEE: marked(
            "Next: the committee votes, then Parliament says yes or no; it cannot change the text."
        ),
        Stage.PLENARY: marked("Next: Parliament says yes or no; it cannot change the text."),
    },
    Kind.NON_LEGISLATIVE: _NOT_CO_DECIDED,
    Kind.OWN_INITIATIVE: {
        Stage.ANNOUNCED: _REFERRED,
        Stage.COMMITTEE: marked("Next: the committee votes on its report, then the plenary. No law follows."),
        Stage.PLENARY: marked("Next: the plenary votes. A yes is the opinion of Parliament, not a law."),
        Stage.ADOPTED: marked("Next: the Commission and others answer, or do not; it binds nobody."),
        Stage.PUBLISHED: marked("Next: the Commission and others answer, or do not; it binds nobody."),
    },
    Kind.DISCHARGE: {
        Stage.ANNOUNCED: _REFERRED,
        Stage.PLENARY: marked("Next: Parliament votes on whether the money was well spent."),
        Stage.ADOPTED: marked("Next: what Parliament criticised must be answered."),
        Stage.PUBLISHED: marked("Next: what Parliament criticised must be answered."),
    },
    Kind.INITIATIVE: _INITIATIVE,
    Kind.OTHER: {},
}
"""What is said of a kind at a stage in other words than of all kinds."""

NEXT: Mapping[tuple[Kind, Stage], str] = {
    (kind, stage): own.get(stage, _BY_STAGE[stage]) for kind, own in _BY_KIND.items() for stage in Stage
}
"""The whole table, by kind and stage."""
