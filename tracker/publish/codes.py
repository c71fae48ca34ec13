"""Our words for the sources' codes and labels; what stands in no table is shown as the source writes it.

Codes: formats/ec.md 1.8 (Have Your Say), formats/eu.md 2 (open data of the Parliament). Labels: formats/be-federal.md
1.6 (the Chamber) and formats/eu.md 1 (the Legislative Observatory). The source's own words always stand beside ours.
"""

import re

from tracker.publish.language import marked

_CODE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
PLENARIES = frozenset({"PLENUMVERGADERING", "PLENAIRE VERGADERING SENAAT"})

ACTS = {
    "REG": marked("Regulation"),
    "REG_DEL": marked("Delegated regulation"),
    "REG_IMPL": marked("Implementing regulation"),
    "DIR": marked("Directive"),
    "DIR_DEL": marked("Delegated directive"),
    "DIR_IMPL": marked("Implementing directive"),
    "DEC": marked("Decision"),
    "DEC_DEL": marked("Delegated decision"),
    "DEC_IMPL": marked("Implementing decision"),
    "PROP_REG": marked("Proposal for a regulation"),
    "PROP_DIR": marked("Proposal for a directive"),
    "PROP_DEC": marked("Proposal for a decision"),
    "REC": marked("Recommendation of the Commission"),
    "COM": marked("Communication of the Commission"),
    "COMMUNIC": marked("Communication of the Commission"),
    "COMMUNIC_POSIT": marked("Communication of the Commission"),
    "RPT": marked("Report"),
    "SWD": marked("Staff working document"),
    "EVL": marked("Evaluation"),
    "FC": marked("Fitness check"),
}
"""What the Commission plans to make."""

PORTAL = {
    "INIT_PLANNED": marked("Initiative announced"),
    "PLANNING_WORKFLOW": marked("Initiative announced"),
    "CALL_FOR_EVIDENCE": marked("Call for evidence"),
    "CFE_IMPACT_ASSESS": marked("Call for evidence"),
    "CFE_EVL_FC": marked("Call for evidence"),
    "CFE_COMBINED": marked("Call for evidence"),
    "call-for-evidence": marked("Call for evidence"),
    "OPC_LAUNCHED": marked("Public consultation"),
    "public-consultation": marked("Public consultation"),
    "ROADMAP": marked("Roadmap"),
    "IMPACT_ASSESS_INCEP": marked("First impact assessment"),
    "IMPACT_ASSESS": marked("Impact assessment"),
    "REG_DEL_DRAFT": marked("Draft of a delegated regulation"),
    "REG_IMPL_DRAFT": marked("Draft of an implementing regulation"),
    "DIR_DEL_DRAFT": marked("Draft of a delegated directive"),
    "DEC_DEL_DRAFT": marked("Draft of a delegated decision"),
    "DEC_IMPL_DRAFT": marked("Draft of an implementing decision"),
    "ISC_WORKFLOW": marked("Draft under discussion within the Commission"),
    "ADOPTION_WORKFLOW": marked("Adoption by the Commission"),
    "FEEDBACK_WORKFLOW": marked("Feedback period"),
    "PUBLICATION_WORKFLOW": marked("Publication"),
}
"""The steps of Have Your Say, and the kinds of its feedback periods."""

RESPONDENTS = {
    "EU_CITIZEN": marked("citizens of the Union"),
    "NON_EU_CITIZEN": marked("citizens of other countries"),
    "COMPANY": marked("companies"),
    "BUSINESS_ASSOCIATION": marked("business associations"),
    "NGO": marked("non-governmental organisations"),
    "TRADE_UNION": marked("trade unions"),
    "PUBLIC_AUTHORITY": marked("public authorities"),
    "CONSUMER_ORGANISATION": marked("consumer organisations"),
    "ENVIRONMENTAL_ORGANISATION": marked("environmental organisations"),
    "ACADEMIC_RESEARCH_INSTITTUTION": marked("academic and research institutions"),
    "OTHER": marked("others"),
}
"""Kinds of those who answer at Have Your Say, in the portal's own spelling (formats/ec.md 1.8)."""

OPEN_DATA = {
    "REFERRAL": marked("Referred to a committee"),
    "TABLING_PLENARY": marked("Tabled for the plenary"),
    "REQUEST_VOTE_URGENCY": marked("Urgency requested"),
    "COMMITTEE_TABLING_AMENDMENT": marked("Amendments tabled in committee"),
    "COMMITTEE_TABLING_REPORT": marked("Report of the committee tabled"),
    "COMMITTEE_TABLING_OPINION": marked("Opinion of a committee tabled"),
    "COMMITTEE_ADOPTING_REPORT": marked("Report adopted in committee"),
    "COMMITTEE_ADOPTING_OPINION": marked("Opinion adopted in committee"),
    "COMMITTEE_APPROVE_PROVISIONAL_AGREEMENT": marked("Provisional agreement approved in committee"),
    "PLENARY_ACTIVITY": marked("In plenary"),
    "PLENARY_DEBATE": marked("Debate in plenary"),
    "PLENARY_VOTE": marked("Vote in plenary"),
    "PLENARY_VOTE_RESULTS": marked("Result of the vote in plenary"),
    "PLENARY_AMEND": marked("Text amended in plenary"),
    "PLENARY_AMEND_PROPOSAL": marked("Proposal amended in plenary"),
    "PLENARY_AMEND_COUNCIL_POSITION": marked("Council's position amended in plenary"),
    "PLENARY_APPROVE_COUNCIL_POSITION": marked("Council's position approved in plenary"),
    "PLENARY_REJECT_COUNCIL_POSITION": marked("Council's position rejected in plenary"),
    "PLENARY_ADOPT_POSITION": marked("Parliament adopts its position"),
    "PLENARY_DECISION": marked("Decision of the plenary"),
    "PLENARY_REFER_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS": marked("Sent back to the committee for negotiations"),
    "PLENARY_ENDORSE_COMMITTEE_INTERINSTITUTIONAL_NEGOTIATIONS": marked("Plenary agrees to negotiations"),
    "INTERINSTITUTIONAL_NEGOTIATION": marked("Negotiation between the institutions"),
    "SIGNATURE": marked("Act signed"),
    "PUBLICATION_OFFICIAL_JOURNAL": marked("Published in the Official Journal"),
}

CHAMBER = {
    "Indieningsdatum": marked("Submitted"),
    "Verzendingsdatum": marked("Sent to a committee"),
    "Inoverwegingneming": marked("Taken into consideration"),
    "Datum wet": marked("Date of the law"),
    "Staatsblad datum": marked("Published in the official gazette"),
    "Stemming Kamer": marked("Vote in the Chamber"),
    "Stemming Senaat": marked("Vote in the Senate"),
    "Einddatum": marked("End"),
    "IN BESPREKING": marked("Under discussion"),
    "START VERGADERING": marked("The sitting begins"),
    "TERUGZENDING": marked("Sent back to the committee"),
    "BEEINDIGD": marked("Ended"),
    "VERSLAG": marked("Report"),
    "VERSLAG (VERWIJZEND)": marked("Report"),
    "AANVULLEND VERSLAG": marked("Additional report"),
    "AMENDEMENT": marked("Amendment"),
    "ADVIES": marked("Opinion"),
    "ADVIES VAN DE RAAD VAN STATE": marked("Opinion of the Council of State"),
    "VRAAG OM ADVIES VAN DE RAAD VAN STATE": marked("Opinion of the Council of State asked"),
    "ZONDER VERSLAG": marked("Without a report"),
    "AANGENOMEN TEKST": marked("Adopted text"),
    "ARTIKELEN BIJ 1E STEMMING AANGENOMEN": marked("Articles adopted at the first vote"),
    "ARTIKELEN AANGENOMEN IN PLENUM": marked("Articles adopted in plenary"),
    "ERRATA": marked("Errata"),
    "BIJLAGE": marked("Annex"),
    "BEGROTING": marked("Budget"),
    "WETSONTWERP": marked("Government bill"),
    "WETSVOORSTEL": marked("Members' bill"),
    "VOORSTEL VAN RESOLUTIE": marked("Motion for a resolution"),
    "VOORSTEL TOT HERZIENING": marked("Proposal to revise the Constitution"),
    "OVERGEZONDEN ONTWERP": marked("Bill sent by the other chamber"),
    "NIET-GEEVOCEERD ONTWERP": marked("Bill that the Senate did not take up"),
    "74 monocamerale procedure": marked("The Chamber decides alone"),
    "77 bicamerale procedure": marked("Chamber and Senate decide together"),
    "78 optioneel bicamerale procedure": marked("The Senate can take it up"),
}

OBSERVATORY = {
    "Legislative proposal": marked("Legislative proposal"),
    "Committee draft report": marked("Draft report of the committee"),
    "Committee opinion": marked("Opinion of a committee"),
    "Specific opinion": marked("Opinion on the legal basis"),
    "Reasoned opinion": marked("Objection of a national parliament"),
    "Motion for a resolution": marked("Motion for a resolution"),
    "Document attached to the procedure": marked("Attached document"),
    "Draft final act": marked("Draft of the final act"),
    "Final act signed": marked("Act signed"),
    "Economic and Social Committee: opinion, report": marked("Opinion of the Economic and Social Committee"),
    "Committee of the Regions: opinion": marked("Opinion of the Committee of the Regions"),
    "Coreper letter confirming interinstitutional agreement": marked("Council's letter that confirms the agreement"),
    "Consultation of Parliament": marked("Parliament gives an opinion"),
    "Consent by Parliament": marked("Parliament gives or refuses its consent"),
}

_STARTS = (
    ("AANGELEGENHEID BEDOELD IN ARTIKEL", marked("Which chamber decides is established")),
    ("Legislative proposal published", marked("Legislative proposal published")),
    ("Committee referral announced", marked("Referred to a committee")),
    ("Referral to associated committees", marked("Referred to associated committees")),
    ("Vote in committee", marked("Vote in committee")),
    ("Amendments tabled in committee", marked("Amendments tabled in committee")),
    ("Committee report tabled for plenary", marked("Report of the committee tabled for the plenary")),
    ("Committee decision to open interinstitutional", marked("Committee decides to negotiate")),
    ("Committee decision to enter into interinstitutional negotiations announced", marked("Negotiations announced")),
    ("Committee decision to enter into interinstitutional negotiations confirmed", marked("Negotiations confirmed")),
    ("Approval in committee of the text agreed", marked("Provisional agreement approved in committee")),
    ("Debate in Parliament", marked("Debate in plenary")),
    ("Results of vote in Parliament", marked("Result of the vote in plenary")),
    ("Decision by Parliament", marked("Decision of the plenary")),
    ("Text adopted by Parliament", marked("Text that Parliament adopted")),
    ("Text agreed during interinstitutional negotiations", marked("Text agreed in the negotiations")),
    ("Act adopted by Council", marked("Act adopted by the Council")),
    ("Final act published in Official Journal", marked("Published in the Official Journal")),
    ("Commission response to text adopted in plenary", marked("Answer of the Commission")),
    ("Indicative plenary sitting date", marked("Possible vote in plenary")),
)
"""Labels by how they begin: what follows is a reading or a rule."""

URGENCY_CALENDAR, URGENCY_INCIDENT = "STEM. URGENTIE", "STEMMING OVER URGENTIE"
"""The Chamber tells one vote on urgency twice: in the calendar, and as an incident."""

_RESULTS = {
    "AANGENOMEN": (marked("Adopted in committee"), marked("Vote in plenary: adopted")),
    "VERWORPEN": (marked("Rejected in committee"), marked("Vote in plenary: rejected")),
    "VERWERPING AANG.": (marked("Rejection proposed by the committee"), marked("Vote in plenary: rejected")),
    "ZONDER VOORWERP": (marked("Without object in committee"), marked("Without object in plenary")),
}
"""Results of a vote, in a committee and in plenary: the first is never the second (formats/be-federal.md 1.7)."""

_CODES = frozenset({*ACTS, *PORTAL, *OPEN_DATA})
_ALL = {**ACTS, **PORTAL, **OPEN_DATA, **CHAMBER, **OBSERVATORY}


def is_code(label: str) -> bool:
    """Tells whether a label is a code for machines, and no words of any language."""
    return bool(_CODE.fullmatch(label)) or label in _CODES


def ours(label: str) -> str:
    """Gives our words for a code or a label, in English; empty when there are none."""
    return _ALL.get(label) or next((said for start, said in _STARTS if label.startswith(start)), "")


def result(label: str, body: str) -> str:
    """Gives our words for the result of a vote, in English; empty when the label is none."""
    if label.startswith((URGENCY_CALENDAR, URGENCY_INCIDENT)):
        return _urgency(label)
    if label not in _RESULTS or not body:
        return ""
    in_committee, in_plenary = _RESULTS[label]
    return in_plenary if body in PLENARIES else in_committee


def _urgency(label: str) -> str:
    if "AANGENOMEN" in label or "ADOPT" in label:
        return marked("Vote on urgency: adopted")
    return marked("Vote on urgency: rejected") if "VERWORPEN" in label else marked("Vote on urgency")
