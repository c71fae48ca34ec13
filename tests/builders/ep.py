"""Writes what the Parliament's two sites answer, with their quirks: procedure files and open-data answers."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Row = tuple[str, ...]
Json = dict[str, object]

REFERENCE = "2025/0123(COD)"
TITLE = "Repair of goods"
PROPOSAL = "https://www.europarl.europa.eu/RegData/com/2025/0100/COM_COM(2025)0100_EN.pdf"


def link(words: str, address: str = "https://www.europarl.europa.eu/x") -> str:
    """Writes a link."""
    return f'<a class="es_link" href="{address}" target="_blank"><span class="t-x">{words}</span></a>'


def committee(badge: str, name: str, remark: str = "") -> str:
    """Writes a committee as Key players does: a badge, then the name as a link, then perhaps a remark."""
    home = f"http://www.europarl.europa.eu/committees/EN/{badge.lower()}/home.html"
    return f'<div><span class="es_badge">{badge}</span><div>{link(f"{name} ", home)}<br/>{remark}</div></div>'


def member(name: str, number: int) -> str:
    """Writes a member of the Parliament; the title holds markup, escaped."""
    address = f"https://www.europarl.europa.eu/meps/en/{number}"
    return f'<a href="{address}" title="&lt;img src=&quot;photo&quot;&gt;"><span>{name}</span></a>'


def table(columns: Sequence[str], rows: Sequence[Row], *, first: str = "td") -> str:
    """Writes a table; ``first`` is the element of each row's first cell."""
    head = "".join(f'<th scope="col">{name}</th>' for name in columns)
    body = "".join(
        f"<tr><{first}>{row[0]}</{first}>{''.join(f'<td>{cell}</td>' for cell in row[1:])}</tr>" for row in rows
    )
    return f'<table class="table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def folding(items: Mapping[str, str]) -> str:
    """Writes a folding list: a button for each item, with what lies behind it."""
    return "<ul>" + "".join(f"<li><button>{k}</button><div>{v}</div></li>" for k, v in items.items()) + "</ul>"


@dataclass(kw_only=True)
class Page:
    """A procedure file; an empty field leaves its section out, as the Observatory does."""

    reference: str = REFERENCE
    title: str = TITLE
    type_line: str = "COD - Ordinary legislative procedure (ex-codecision procedure)"
    subtype: str = "Legislation"
    amending: str = ""
    subjects: Sequence[str] = ("4.60.06 Consumers' economic and legal interests",)
    status: str = "Awaiting committee decision"
    stage: str | None = None
    events: Sequence[Row] = (
        ("01/02/2025", "Legislative proposal published", link("COM(2025)0100", PROPOSAL), ""),
        ("10/03/2025", "Committee referral announced in Parliament, 1st reading", "<span></span>", ""),
    )
    forecasts: Sequence[Row] = ()
    forecast_column: str = "Subject"
    players: Mapping[str, str] = field(default_factory=dict)
    gateway: Mapping[str, str] = field(default_factory=dict)
    additional: str = ""
    transparency: str = ""
    final_act: Sequence[str] = ()
    prefix: str = "es"
    navigation: bool = True

    def sections(self) -> dict[str, str]:
        """Gives heading → content, in the page's order."""
        every = {
            "Basic information": self._basic(),
            "Key players": folding(self.players) if self.players else "",
            "Key events": self._events(),
            "Forecasts": table(("Date", self.forecast_column), self.forecasts) if self.forecasts else "",
            "Technical information": self._technical(),
            "Documentation gateway": folding(self.gateway) if self.gateway else "",
            "Additional information": self.additional,
            "Transparency": self.transparency,
            "Final act": self._final_act(),
        }
        return {heading: content for heading, content in every.items() if content}

    def text(self) -> str:
        """Gives the page as text, each section in its own ``<html>``, as the Observatory nests them."""
        every = self.sections()
        body = "".join(self._section(place, *pair) for place, pair in enumerate(every.items(), start=1))
        return (
            '<!doctype html>\n<html lang="en"><head>'
            f"<title>Procedure File: {self.reference} | Legislative Observatory | European Parliament</title>"
            "<script>document.write('<div><table>')</script></head><body><header><div>EN - English</div></header>"
            f'<main><div class="container"><h2 class="{self.prefix}_title-h1">{self.reference}</h2>'
            f'<h2 class="{self.prefix}_title-h2">{self.title}</h2><div class="{self.prefix}_product">{body}</div></div>'
            f"{self._navigation(every)}</main><footer><div><h2>Share this page</h2></div></footer></body></html>"
        )

    def body(self) -> bytes:
        """Gives the page as it is served."""
        return self.text().encode()

    def _section(self, place: int, heading: str, content: str) -> str:
        pdf = f"/oeil/en/procedure-file/pdf?reference={self.reference}&amp;section={place}"
        return (
            f'<html lang="en"><div class="{self.prefix}_product-section"><div id="section{place}"><div><div>'
            f'<h2 class="{self.prefix}_title-h2">{heading}</h2></div><div><ul><li>{link(heading, pdf)}</li></ul></div>'
            f"</div><div>{content}</div></div></div>"
        )

    def _navigation(self, every: Mapping[str, str]) -> str:
        items = "".join(f'<li><a href="#section1"><span>{heading}</span></a></li>' for heading in every)
        return f"<nav><h3><a href='#'><span>Procedure file</span></a></h3><ul>{items}</ul></nav>" * self.navigation

    def _basic(self) -> str:
        amending = f"<p>{self.amending}</p>" if self.amending else ""
        subjects = f"<p>Subject</p><p>{' <br/> '.join(self.subjects)}</p>" if self.subjects else ""
        return (
            f"<div><p>{self.reference}</p><p>{self.type_line}</p>{amending}{subjects}</div>"
            f'<div><p class="font-weight-bold">Status</p><p class="text-danger">{self.status}</p></div>'
        )

    def _events(self) -> str:
        return table(("Date", "Event", "Reference", "Summary"), self.events) if self.events else ""

    def _technical(self) -> str:
        stage = self.status if self.stage is None else self.stage
        rows = {
            "Procedure reference": self.reference,
            "Procedure type": self.type_line,
            "Procedure subtype": self.subtype,
            "Amendments and repeals": self.amending,
            "Stage reached in procedure": stage,
        }
        cells = "".join(f'<tr><th scope="row">{k}</th><td>{v}</td></tr>' for k, v in rows.items() if v)
        return f"<table><tbody>{cells}</tbody></table>"

    def _final_act(self) -> str:
        links = " <br/> ".join(link(words, "https://eur-lex.europa.eu/x") for words in self.final_act)
        summary = '<a href="/oeil/en/document-summary?id=1"><button>Summary</button></a>'
        return f"<ul><li><p>{links}</p>{summary}</li></ul>" if links else ""


def commission_papers(*rows: Row) -> dict[str, str]:
    """Writes the Commission's part of the gateway, four columns; the type is a row heading."""
    return {"European Commission": table(("Document type", "Reference", "Date", "Summary"), rows, first="th")}


def meetings(*rows: Row, more: bool = False) -> str:
    """Writes the section Transparency."""
    columns = ("Name", "Role", "Committee", "Date", "Interest representatives")
    load = '<div><button title="Load more">Load more</button></div>' if more else ""
    return folding({"Rapporteurs": table(columns, rows, first="th") + load})


def activity(kind: str, day: str, *, documents: Sequence[str] = ()) -> Json:
    """Gives an activity of the open data."""
    made: Json = {"type": "Activity", "activity_date": day, "had_activity_type": f"def/ep-activities/{kind}"}
    if documents:
        made["based_on_a_realization_of"] = [f"eli/dl/doc/{name}" for name in documents]
    return made


def process(reference: str = REFERENCE, **changes: object) -> Json:
    """Gives a procedure of the open data; ``changes`` replace keys, and None removes one."""
    number = reference.partition("(")[0].replace("/", "-")
    code = reference[-4:-1]
    made: Json = {
        "id": f"eli/dl/proc/{number}",
        "type": "Process",
        "process_id": number,
        "process_type": f"def/ep-procedure-types/{code}",
        "label": reference,
        "process_title": {"nl": "Reparatie van goederen", "fr": "Réparation des biens", "en": "Repairing goods"},
        "current_stage": "http://publications.europa.eu/resource/authority/procedure-phase/RDG1",
        "consists_of": [activity("REFERRAL", "2025-03-10")],
        **changes,
    }
    return {key: value for key, value in made.items() if value is not None}


def answer(*processes: Json, **keys: object) -> bytes:
    """Gives an answer of the open data as it is served."""
    return json.dumps({"data": list(processes or [process()]), "@context": [], **keys}, ensure_ascii=False).encode()
