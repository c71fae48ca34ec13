"""Writes what the Commission's portal answers, with its quirks: every key there, ``null`` where it has no value."""

import json

Json = dict[str, object]

NUMBER = 20001
PLANNING, CONSULTATION, DRAFT, ADOPTION = "PLANNING_WORKFLOW", "OPC_LAUNCHED", "ISC_WORKFLOW", "ADOPTION_WORKFLOW"

PEOPLE = (
    "Annelies",
    "Zeldzaam-Vandernaam",
    "annelies.zeldzaam@ec.europa.eu",
    "+32 2 299 12 34",
    "EC-FICTIEVE-POSTBUS@ec.europa.eu",
)
"""Officials as the portal names them; nothing of this may come out of the reader."""


def publication(type_: str, workflow: str, **changes: object) -> Json:
    """Gives a publication, out and without feedback; ``changes`` replace keys."""
    made: Json = {
        "id": 41000,
        "createdDate": "2026/02/02 10:00:00",
        "modifiedDate": "2026/02/02 10:00:00",
        "publishedDate": "2026/02/02 10:00:00",
        "translationEndDate": None,
        "decideSendDate": None,
        "adoptionDate": None,
        "reference": None,
        "referenceNumber": "PLAN/2026/1",
        "type": type_,
        "stage": workflow,
        "authorName": None,
        "authorSurname": None,
        "authorMail": None,
        "authorPhoneNumber": None,
        "title": "Repair of goods ",
        "attachments": [],
        "initiativeStatus": "ACTIVE",
        "endDate": None,
        "feedbackPeriod": 0,
        "totalFeedback": 0,
        "receivingFeedbackStatus": "DISABLED",
        "targetGroups": None,
        "consultationObjective": None,
        "publicationTranslations": [],
        "surveyContactMail": None,
        "plannedStartDate": None,
        "plannedEndDate": None,
        "plannedPeriod": "",
        "groupId": NUMBER,
        "isCurrent": False,
        "usefulLinks": [],
        "frontEndStage": workflow,
        "isComplete": True,
    }
    return {**made, **changes}


def planned(**changes: object) -> Json:
    """Gives the planning entry, out on 2 February 2026."""
    return publication("INIT_PLANNED", "INIT_PLANNED", reference="Ares(2026)1000001", **changes)


def call(published: str = "2026/03/02 09:00:00", ends: str | None = "2026/03/30 23:59:59", **changes: object) -> Json:
    """Gives a call for evidence, by default open in March 2026."""
    made = {"publishedDate": published, "endDate": ends, "receivingFeedbackStatus": "OPEN", "totalFeedback": 12}
    return publication("CALL_FOR_EVIDENCE", PLANNING, **{**made, **changes})


def questionnaire(
    published: str = "2026/05/04 09:00:00", ends: str | None = "2026/07/27 23:59:59", **changes: object
) -> Json:
    """Gives a public consultation, by default open from May to July 2026."""
    made = {"publishedDate": published, "endDate": ends, "receivingFeedbackStatus": "OPEN"}
    return publication("OPC_LAUNCHED", CONSULTATION, **{**made, **changes})


def draft(published: str = "2026/09/01 09:00:00", ends: str | None = "2026/09/29 23:59:59", **changes: object) -> Json:
    """Gives a draft act, by default open in September 2026."""
    made = {"publishedDate": published, "endDate": ends, "receivingFeedbackStatus": "OPEN"}
    return publication("REG_DEL_DRAFT", DRAFT, **{**made, **changes})


def act(type_: str = "REG_DEL", published: str | None = "2026/12/01 18:00:00", **changes: object) -> Json:
    """Gives an adoption, by default out in December 2026 and without feedback."""
    return publication(type_, ADOPTION, publishedDate=published, **changes)


def upcoming(type_: str, workflow: str, **changes: object) -> Json:
    """Gives a placeholder of a step that is still to come."""
    made = {"publishedDate": None, "referenceNumber": None, "initiativeStatus": "UPCOMING"}
    return publication(type_, workflow, **{**made, "receivingFeedbackStatus": "UPCOMING", **changes})


def with_people(made: Json) -> Json:
    """Fills everything personal of a publication."""
    name, surname, mail, phone, box = PEOPLE
    keys = {"authorName": name, "authorSurname": surname, "authorMail": mail, "authorPhoneNumber": phone}
    return {**made, **keys, "surveyContactMail": box, "authorFunction": f"{name} {surname}"}


def attachment(document_id: str, language: str = "EN", **changes: object) -> Json:
    """Gives one language of a publication's main text."""
    made: Json = {
        "category": "DOCUMENT",
        "createdDate": "2026-03-02T08:00:00.45",
        "date": "2026-03-01T23:00:00",
        "documentId": document_id,
        "ersFileName": "PART.pdf",
        "filename": "PART.docx",
        "id": 1,
        "index": "01-0010-0001",
        "isOriginal": False,
        "language": language,
        "pages": 4,
        "published": True,
        "reference": "Ares(2026)2000002",
        "registrationNumber": "Ares(2026)2000002",
        "size": 1000,
        "takeTheOriginal": None,
        "title": "Repair of goods ",
        "type": "MAIN",
        "workGroup": "Ares(2026)2000002",
        "workType": "CALL_FOR_EVIDENCE",
    }
    return {**made, **changes}


def translation(language: str, value: str | None, field: str = "SHORT_TITLE") -> Json:
    """Gives one translation of a title or a summary."""
    return {"field": field, "language": language, "value": value}


TITLES = [
    translation("DE", "Reparatur von Waren"),
    translation("NL", "Reparatie van goederen"),
    translation("EN", "Repair of goods – new rules"),
    translation("FR", "Réparation des biens"),
]


def initiative(*publications: Json, **changes: object) -> Json:
    """Gives an initiative; announced alone unless publications are given. ``changes`` replace keys."""
    made: Json = {
        "reference": "Ares(2026)1000001",
        "unit": "SECRETARIAT-GENERAL",
        "dossierSummary": "Goods should be repaired. \n",
        "shortTitle": "Repair of goods ",
        "publications": list(publications or [planned()]),
        "publishedDate": "2026/02/02 10:00:00",
        "orderDate": "2026/02/02 10:00:00",
        "initiativeStatus": "ACTIVE",
        "isMajor": True,
        "isEvaluation": False,
        "stage": PLANNING,
        "initiativeCategory": [],
        "foreseenActType": "REG_DEL",
        "receivingFeedbackStatus": "OPEN",
        "createdDate": "2026/02/01 10:00:00",
        "betterRegulationRequirement": ["ROADMAP"],
        "initiativeTranslations": list(TITLES),
        "committee": None,
        "expertGroup": None,
        "legalBasis": [],
        "policyAreas": [{"id": 1, "code": "JUST1", "label": "Consumers"}],
        "dg": "JUST",
        "modifiedDate": "2026/02/02 10:00:00",
        "id": NUMBER,
        "isGroupedCfe": False,
        "topics": [{"code": "CONSUM", "label": "Consumers", "id": 2}],
    }
    return {**made, **changes}


def body(answer: object) -> bytes:
    """Gives an answer as it is served."""
    return json.dumps(answer, ensure_ascii=False).encode("utf-8", "surrogatepass")


def answer(*publications: Json, **changes: object) -> bytes:
    """Gives an initiative as it is served."""
    return body(initiative(*publications, **changes))


def status(workflow: str = PLANNING, **changes: object) -> Json:
    """Gives a current status of a row, open in March 2026."""
    made: Json = {
        "frontEndStage": workflow,
        "receivingFeedbackStatus": "OPEN",
        "feedbackStartDate": "2026/03/02 09:00:00",
        "feedbackEndDate": "2026/03/30 23:59:59",
        "isCurrent": True,
    }
    return {**made, **changes}


def row(number: float = float(NUMBER), **changes: object) -> Json:
    """Gives a row of the search: a float for its number, and no key without a value."""
    made: Json = {
        "id": number,
        "initiativeStatus": "ACTIVE",
        "reference": "Ares(2026)1000001",
        "foreseenActType": "REG_DEL",
        "shortTitle": "Repair of goods ",
        "currentStatuses": [status()],
        "topics": [{"code": "CONSUM", "label": "Consumers"}],
        "initiativeTranslations": list(TITLES),
        **changes,
    }
    return {key: value for key, value in made.items() if value is not None}


def search(*rows: object, **changes: object) -> Json:
    """Gives a page of the search in the shape since 2025; ``changes`` replace keys of the page, None removes one."""
    made: Json = {
        "content": list(rows),
        "last": True,
        "totalPages": 1,
        "totalElements": len(rows),
        "numberOfElements": len(rows),
        "size": 100,
        "number": 0,
        "first": True,
        "empty": not rows,
        **changes,
    }
    page = {key: value for key, value in made.items() if value is not None}
    return {"exactMatch": True, "initiativeResultDtoPage": page}


def older_search(*rows: object, total: int | None = None, number: int = 0, size: int = 10) -> Json:
    """Gives a page of the search in the shape before 2025."""
    facts = {"size": size, "totalElements": len(rows) if total is None else total, "totalPages": 1, "number": number}
    embedded: Json = {"_embedded": {"initiativeResultDtoes": list(rows)}} if rows else {}
    return {**embedded, "_links": {"self": {"href": "x"}}, "page": facts}
