"""The words for the model's values, in English; ``theme/translations`` has the others (design/site.md 7)."""

from tracker.model.asking import Step
from tracker.model.assessment import Influence, Instrument
from tracker.model.position import (
    ContributionValue,
    Outcome,
    PositionStatus,
    ResponseValue,
    StanceValue,
)
from tracker.model.procedure import Kind, Relation
from tracker.model.stage import Stage
from tracker.publish.language import marked

STAGES = {
    Stage.ANNOUNCED: marked("Announced"),
    Stage.CONSULTATION: marked("Open for feedback"),
    Stage.CONSULTATION_CLOSED: marked("Feedback closed"),
    Stage.PREPARATION: marked("In preparation"),
    Stage.SUBMITTED: marked("Submitted"),
    Stage.COMMITTEE: marked("In committee"),
    Stage.PLENARY: marked("In plenary"),
    Stage.SECOND_CHAMBER: marked("In the other chamber"),
    Stage.NEGOTIATION: marked("In negotiation"),
    Stage.ADOPTED: marked("Adopted"),
    Stage.PUBLISHED: marked("Published"),
    Stage.IN_FORCE: marked("In force"),
    Stage.REJECTED: marked("Rejected"),
    Stage.WITHDRAWN: marked("Withdrawn"),
    Stage.LAPSED: marked("Lapsed"),
    Stage.WITHOUT_OBJECT: marked("Without object"),
    Stage.UNKNOWN: marked("Status unknown"),
}

STAGE_MEANS = {
    Stage.ANNOUNCED: marked("The plan has been announced; there is no text yet."),
    Stage.CONSULTATION: marked("The institution asks for reactions to its plan."),
    Stage.CONSULTATION_CLOSED: marked("The time to react is over."),
    Stage.PREPARATION: marked("The text is being prepared; it has not been submitted yet."),
    Stage.SUBMITTED: marked("The text has been submitted; its examination has yet to begin."),
    Stage.COMMITTEE: marked("A committee is examining the text."),
    Stage.PLENARY: marked("The text is with the plenary."),
    Stage.SECOND_CHAMBER: marked("The other chamber is examining the text."),
    Stage.NEGOTIATION: marked("The institutions are negotiating the final text."),
    Stage.ADOPTED: marked("The text has been adopted."),
    Stage.PUBLISHED: marked("The adopted text has appeared in the official journal."),
    Stage.IN_FORCE: marked("The adopted text applies."),
    Stage.REJECTED: marked("The text was voted down."),
    Stage.WITHDRAWN: marked("The text was taken back."),
    Stage.LAPSED: marked("It ended without a decision."),
    Stage.WITHOUT_OBJECT: marked("There is nothing left to decide."),
    Stage.UNKNOWN: marked("We do not guess."),
}
"""What a stage means, for every kind that has no sentence of its own."""

_NOT_BEGUN = marked("Parliament has not begun to examine it.")
_WITH_COUNCIL = marked("The text is with the Council, which decides.")
_SENATE = marked("The Chamber has voted; the Senate examines the text, or can still ask to.")

KIND_STAGE_MEANS = {
    (Kind.BILL, Stage.SECOND_CHAMBER): _SENATE,
    (Kind.CONSTITUTIONAL_REVISION, Stage.SECOND_CHAMBER): _SENATE,
    (Kind.INITIATIVE, Stage.ANNOUNCED): marked("The Commission has announced the plan; there is no text yet."),
    (Kind.INITIATIVE, Stage.CONSULTATION): marked("The Commission asks for reactions to its plan."),
    (Kind.INITIATIVE, Stage.CONSULTATION_CLOSED): marked(
        "The time to react is over; the Commission has not published its text yet."
    ),
    (Kind.INITIATIVE, Stage.PREPARATION): marked(
        "The time to react to the draft is over; the final text is not out yet."
    ),
    (Kind.INITIATIVE, Stage.SUBMITTED): marked("The Commission has adopted its proposal; others decide on it now."),
    (Kind.INITIATIVE, Stage.ADOPTED): marked("The Commission has adopted its text."),
    (Kind.ORDINARY, Stage.ANNOUNCED): _NOT_BEGUN,
    (Kind.CONSULTATION, Stage.ANNOUNCED): _NOT_BEGUN,
    (Kind.CONSENT, Stage.ANNOUNCED): _NOT_BEGUN,
    (Kind.NON_LEGISLATIVE, Stage.ANNOUNCED): _NOT_BEGUN,
    (Kind.OWN_INITIATIVE, Stage.ANNOUNCED): _NOT_BEGUN,
    (Kind.DISCHARGE, Stage.ANNOUNCED): _NOT_BEGUN,
    (Kind.ORDINARY, Stage.PREPARATION): marked("The proposal is ready; Parliament and Council have yet to begin."),
    (Kind.ORDINARY, Stage.COMMITTEE): marked("A committee of Parliament is preparing its position."),
    (Kind.ORDINARY, Stage.PLENARY): marked("The text is with Parliament's plenary."),
    (Kind.ORDINARY, Stage.NEGOTIATION): marked("Parliament and Council have yet to agree on one text."),
    (Kind.ORDINARY, Stage.ADOPTED): marked("Parliament and Council agreed on one text."),
    (Kind.CONSULTATION, Stage.NEGOTIATION): _WITH_COUNCIL,
    (Kind.CONSULTATION, Stage.ADOPTED): marked("The Council adopted the text, after Parliament's opinion."),
    (Kind.CONSENT, Stage.NEGOTIATION): _WITH_COUNCIL,
    (Kind.CONSENT, Stage.ADOPTED): marked("The text was adopted, with Parliament's consent."),
    (Kind.NON_LEGISLATIVE, Stage.NEGOTIATION): _WITH_COUNCIL,
    (Kind.BUDGET, Stage.NEGOTIATION): marked("Parliament and Council have yet to agree on the budget."),
    (Kind.DISCHARGE, Stage.ADOPTED): marked("Parliament has decided; the source says whether it granted discharge."),
    (Kind.RESOLUTION, Stage.ADOPTED): marked("The plenary adopted the resolution."),
    (Kind.OWN_INITIATIVE, Stage.COMMITTEE): marked("A committee of Parliament is writing its report."),
    (Kind.OWN_INITIATIVE, Stage.ADOPTED): marked("Parliament adopted the report."),
    (Kind.OWN_INITIATIVE, Stage.REJECTED): marked("Parliament voted the report down; it took no position."),
    (Kind.INFORMATION, Stage.UNKNOWN): marked("This is a report or a notice."),
}

KINDS = {
    Kind.BILL: marked("Bill"),
    Kind.RESOLUTION: marked("Resolution"),
    Kind.CONSTITUTIONAL_REVISION: marked("Revision of the Constitution"),
    Kind.INQUIRY: marked("Inquiry"),
    Kind.RULES: marked("Rules of procedure"),
    Kind.BUDGET: marked("Budget"),
    Kind.INFORMATION: marked("Report or notice"),
    Kind.ORDINARY: marked("Ordinary legislative procedure"),
    Kind.CONSULTATION: marked("Consultation procedure"),
    Kind.CONSENT: marked("Consent procedure"),
    Kind.NON_LEGISLATIVE: marked("Non-legislative procedure"),
    Kind.OWN_INITIATIVE: marked("Own-initiative report"),
    Kind.DISCHARGE: marked("Discharge"),
    Kind.INITIATIVE: marked("Initiative of the Commission"),
    Kind.OTHER: marked("Other procedure"),
}

KIND_MEANS = {
    Kind.BILL: marked("A bill becomes law once it is adopted and published."),
    Kind.RESOLUTION: marked("A resolution asks something of a government or an institution; no law follows."),
    Kind.CONSTITUTIONAL_REVISION: marked("A revision of the Constitution needs a majority of two thirds."),
    Kind.INQUIRY: marked("An inquiry lets a parliament find out what happened."),
    Kind.RULES: marked("Rules of procedure bind the parliament itself."),
    Kind.BUDGET: marked("A budget decides what money may be spent on."),
    Kind.ORDINARY: marked("It becomes EU law only when Parliament and Council agree."),
    Kind.CONSULTATION: marked("Parliament gives an opinion here; the Council decides."),
    Kind.CONSENT: marked("Parliament can say yes or no here, but cannot change the text."),
    Kind.NON_LEGISLATIVE: marked("No law is made here; Parliament is asked for its view or its consent."),
    Kind.OWN_INITIATIVE: marked("Parliament speaks on its own initiative; no law follows."),
    Kind.DISCHARGE: marked("Parliament judges how a budget was spent."),
    Kind.INITIATIVE: marked("There may be several rounds of reactions before the Commission decides."),
}
"""What a kind of procedure leads to; none for ``information`` and ``other``, about which we know no more."""

STILL_TO_DECIDE = frozenset({Kind.BILL, Kind.ORDINARY, Kind.CONSULTATION, Kind.CONSENT, Kind.INITIATIVE})
"""Kinds of which ``KIND_MEANS`` speaks of a decision to come: once it has come, that is no longer said."""

STANCES = {
    StanceValue.SUPPORT: marked("Support"),
    StanceValue.SUPPORT_WITH_CHANGES: marked("Support if amended"),
    StanceValue.OPPOSE_UNLESS_CHANGED: marked("Oppose unless amended"),
    StanceValue.OPPOSE: marked("Oppose"),
    StanceValue.NO_POSITION: marked("No position taken"),
    StanceValue.WATCHING: marked("Watching"),
}

INFLUENCES = {
    Influence.POSSIBLE: marked("Yes, we can have influence"),
    Influence.IN_PART: marked("In part: on some points we can have influence"),
    Influence.NONE: marked("No, we do not expect to have influence"),
}

INSTRUMENTS = {
    Instrument.CONSULTATION: marked("a contribution to the consultation"),
    Instrument.HEARING: marked("a hearing"),
    Instrument.LETTER: marked("a letter"),
    Instrument.COALITION: marked("a coalition with others"),
}

OUTCOMES = {
    Outcome.OBTAINED: marked("Obtained"),
    Outcome.IN_PART: marked("Obtained in part"),
    Outcome.IN_MOTION: marked("In motion"),
    Outcome.UNDECIDED: marked("Not yet decided"),
    Outcome.NOT_ASSESSED: marked("Not yet assessed"),
    Outcome.NOT_OBTAINED: marked("Not obtained"),
    Outcome.CONTRARY: marked("The opposite"),
    Outcome.MOOT: marked("No longer applicable"),
}
"""In the order of every tally and row of signs."""

OUTCOME_MEANS = {
    Outcome.OBTAINED: marked("The decision holds the core of what we asked."),
    Outcome.IN_PART: marked("The decision holds a part; which part is said."),
    Outcome.IN_MOTION: marked("There is a step in an official document. It does not count as obtained."),
    Outcome.UNDECIDED: marked("No decision on this yet, as far as we know."),
    Outcome.NOT_ASSESSED: marked("There is a decision; nobody of us has assessed it yet."),
    Outcome.NOT_OBTAINED: marked("The procedure ended without what we asked."),
    Outcome.CONTRARY: marked("The decision goes against what we asked."),
    Outcome.MOOT: marked("The question is gone; why is said."),
}

RESPONSES = {
    ResponseValue.ACCEPTED: marked("Accepted"),
    ResponseValue.IN_PART: marked("Accepted in part"),
    ResponseValue.IN_PRINCIPLE: marked("Accepted in principle"),
    ResponseValue.NOTED: marked("Noted"),
    ResponseValue.REJECTED: marked("Turned down"),
}

STEPS = {
    Step.LETTER: marked("A letter"),
    Step.REMINDER: marked("A reminder"),
    Step.MEETING: marked("A meeting"),
    Step.PARLIAMENTARY_QUESTION: marked("A parliamentary question"),
    Step.OPEN_LETTER: marked("An open letter"),
    Step.PETITION: marked("A petition"),
    Step.COMPLAINT: marked("A complaint to the ombudsman"),
}

CONTRIBUTIONS = {
    ContributionValue.VOICED: marked("Voiced"),
    ContributionValue.CITED: marked("Cited"),
    ContributionValue.WORDED: marked("Worded"),
    ContributionValue.CREDITED: marked("Credited"),
}

CONTRIBUTION_MEANS = {
    ContributionValue.VOICED: marked("We asked this before the decision."),
    ContributionValue.CITED: marked("A document of the institution names us on this point."),
    ContributionValue.WORDED: marked("Our words stand in the text."),
    ContributionValue.CREDITED: marked("Whoever decided, or an independent evaluator, says so."),
}

POSITION_STATUSES = {
    PositionStatus.DRAFT: marked("Draft"),
    PositionStatus.ADOPTED: marked("In force now"),
    PositionStatus.SUPERSEDED: marked("Superseded"),
    PositionStatus.WITHDRAWN: marked("Withdrawn by us"),
}

REVERSE = {
    Relation.JOINED: marked("Dealt with together"),
    Relation.AMENDS: marked("Amended by"),
    Relation.REPEALS: marked("Repealed by"),
    Relation.CONTINUES_AS: marked("Continues"),
    Relation.STARTS_FROM: marked("Led to"),
    Relation.SAME_SUBJECT: marked("Same subject"),
}
"""What a link says from its other end."""

RELATIONS = {
    Relation.JOINED: marked("Dealt with together"),
    Relation.AMENDS: marked("Amends"),
    Relation.REPEALS: marked("Repeals"),
    Relation.CONTINUES_AS: marked("Continues as"),
    Relation.STARTS_FROM: marked("Starts from"),
    Relation.SAME_SUBJECT: marked("Same subject"),
}

ROLES = {
    "AUTEUR": marked("Authors"),
    "Auteur(s)": marked("Authors"),
    "COMMISSIE KAMER": marked("Committee"),
    "COMMISSIE SENAAT": marked("Committee"),
    "Rapporteur": marked("Rapporteurs"),
    "RAPPORTEUR": marked("Rapporteurs"),
    "Chair on behalf of committee": marked("Chairs, for their committee"),
    "Shadow rapporteur": marked("Shadow rapporteurs"),
    "RAPPORTEUR_SHADOW": marked("Shadow rapporteurs"),
    "Rapporteur for opinion": marked("Rapporteurs for opinion"),
    "RAPPORTEUR_OPINION": marked("Rapporteurs for opinion"),
    "Shadow rapporteur for opinion": marked("Shadow rapporteurs for opinion"),
    "RAPPORTEUR_SHADOW_OPINION": marked("Shadow rapporteurs for opinion"),
    "Committee responsible": marked("Committee responsible"),
    "COMMITTEE_LEAD": marked("Committee responsible"),
    "Joint committee responsible": marked("Committees responsible together"),
    "Committee for opinion": marked("Committees for opinion"),
    "COMMITTEE_OPINION": marked("Committees for opinion"),
    "Committee for budgetary assessment": marked("Committee that judges the costs"),
    "COMMITTEE_BUDGETARY_ASSESSMENT": marked("Committee that judges the costs"),
    "Commission DG": marked("Department of the Commission"),
    "DG": marked("Department of the Commission"),
    "Commissioner": marked("Commissioner"),
    "unit": marked("Registered by"),
}
"""The institutions' words for roles, where we have our own; any other stands as the source writes it."""

ONE_ROLE = {
    "Rapporteur": marked("Rapporteur"),
    "Chair on behalf of committee": marked("Chair, for the committee"),
    "Shadow rapporteur": marked("Shadow rapporteur"),
    "Rapporteur for opinion": marked("Rapporteur for opinion"),
    "Shadow rapporteur for opinion": marked("Shadow rapporteur for opinion"),
}
"""The same for one person."""

PEOPLE = ("Rapporteur", "Shadow", "RAPPORTEUR", "AUTEUR", "Auteur", "Commissioner")
BODY_ROLES = frozenset(role for role in ROLES if not role.startswith(PEOPLE))
"""Roles of bodies, whose names are words of a language; a person's are of none."""

FORENAME_FIRST, SURNAME_FIRST = frozenset({"AUTEUR", "Auteur(s)"}), frozenset({"Rapporteur"})
"""How the Chamber parts a name by its comma: authors "Benoît, Lutgen", rapporteurs "Lutgen, Benoît"."""

BODIES = {
    "Gouvernement/Regering": marked("Government"),
    "Commission/Commissie": marked("Committee"),
    "Sénat/Senaat": marked("Senate"),
    "Chambre/Kamer": marked("Chamber"),
}
"""Authors of the Chamber that are no persons."""
