"""Dossier pages of the Chamber, built with the skeleton and the quirks of the recorded ones.

The markup is a fact of the institution (formats/be-federal.md 1.4 to 1.7): the stray dot and second ``<BODY>``, the
calendar cell that never closes, spacer images, empty ``<b></b>`` rows, rapporteurs with a stray ``</a>``, and the
nested second document whose meta element lies about the encoding.
"""

from dataclasses import dataclass, field

DOSSIER = "56K0999"
_MEMBER = "showpage.cfm?section=/depute&language=nl&cfm=cvview.cfm?key={}&lactivity=56"
_PUCE = (
    '<img border="0" width="1" height="1" src="/images/spacer.gif">'
    '<img src="/images/spacer.gif" width="12" height="11" border="0" class="puce">'
)
_FICHE = "showpage.cfm?section=flwb&language=nl&cfm=/site/wwwcfm/search/fiche.cfm?ID={}&db=FLWB&legislat=56"
_SEPARATOR = '<tr>\n<td class="td1x" valign="top"><b></b></td>\n<td class="td0x"></td> \n</tr>\n'


@dataclass(frozen=True, kw_only=True)
class Author:
    """An author: a member when there is a key, else an institution."""

    name: str
    group: str = ""
    key: str = ""
    role: str = "AUTEUR"


@dataclass(frozen=True, kw_only=True)
class Sub:
    """A sub-document: its three digits, its day, its type, and who wrote it."""

    number: str
    day: str = "20/05/2025"
    type: str = "AMENDEMENT"
    authors: tuple[Author, ...] = ()
    note: str = ""
    pdf: bool = True


@dataclass(frozen=True, kw_only=True)
class Main:
    """A main document; ``rows`` are its dated rows and its type and status, in the order of the page."""

    id: str = f"{DOSSIER}001"
    chamber: str = "Kamer"
    type: str = "05 WETSVOORSTEL"
    suffix: str = "&nbsp; - &nbsp;KAMER"
    deposited: str = "10/04/2025"
    considered: str = ""
    sent: str = "24/04/2025"
    ended: str = ""
    status: str = ""
    authors: tuple[Author, ...] = (Author(name="Jan, Peeters", group="PS", key="O1330"),)
    subs: tuple[Sub, ...] = ()
    linked: tuple[str, ...] = ()
    pdf: bool = True


@dataclass(frozen=True, kw_only=True)
class Block:
    """A committee or plenary block. A line or an incident is written ``dd/mm/yyyy WORDS``."""

    label: str = "1. COMMISSIE KAMER"
    body: str = "JUSTITIE"
    rapporteurs: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    incidents: tuple[str, ...] = ()
    remark: bool = False


def plenary(*lines: str, incidents: tuple[str, ...] = (), label: str = "2. PLENAIRE VERGADERING KAMER") -> Block:
    """Gives a plenary block with these calendar lines."""
    return Block(label=label, body="PLENUMVERGADERING", lines=lines, incidents=incidents)


COMMITTEE = Block(lines=("29/04/2025 IN BESPREKING", "29/04/2025 START VERGADERING"))


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """A whole page. ``status`` are the lines of the row without a label; ``rows`` are further rows of the head."""

    reference: str = DOSSIER
    title: str = "Wetsvoorstel tot wijziging van de wet van 15 december 1980."
    status: tuple[str, ...] = ("HANGEND KAMER",)
    deposited: str = "10/04/2025"
    article: str = "74 monocamerale procedure"
    vote_chamber: str = ""
    vote_senate: str = ""
    law: str = ""
    gazette: str = ""
    issue: str = ""
    documents: tuple[Main, ...] = (Main(),)
    blocks: tuple[Block, ...] = (COMMITTEE,)
    competence: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = field(default=())
    descriptor: str = "MIGRATIEBELEID"
    descriptors: str = "MIGRATIE | MIGRATIEBELEID | MIGRANT"
    free: str = ""


def page(dossier: Dossier | None = None, *, newline: str = "\n") -> str:
    """Gives a dossier page as text. ``newline``: ``mixed`` ends every second line with CRLF."""
    text = _HEAD + story(dossier or Dossier()) + _FOOT
    if newline == "mixed":
        lines = text.split("\n")
        return "".join(line + ("\r\n" if n % 2 else "\n") for n, line in enumerate(lines))
    return text.replace("\n", newline)


def story(dossier: Dossier) -> str:
    """Gives the container of a dossier: heading, title, table, and the links below it."""
    return (
        '<div \nid="Story">\n\t\n<h3>\n<center>\n'
        f"Parlementair Document {dossier.reference}\n\n</center>\n"
        '<span class="backToList" title="Back" onClick="javascript:window.history.go(-1)"></span>\n</h3>\n'
        f"<h4>\n<center>\n{dossier.title}\n</center>\n</h4>\n"
        f"<table>\n{_rows(dossier)}</table>\n    <br>\n"
        '<p><a href="http://reflex.raadvst-consetat.be/reflex/index.reflex?page=parlement&lang=nl" target="_blank">'
        "Kruispuntbank van de wetgeving</a></p>\n   </div>\n"
    )


def _rows(dossier: Dossier) -> str:
    fiche = _FICHE.format(dossier.reference)
    head = (
        '<tr>\n<td align="right"class="td0x" width="200"></td>\n'
        f'<td class="td0x"><A HREF="{fiche}" target="_blank">Volledige Fiche</A></td>\n</tr>\n'
        + _row("", " <br>\n ".join(dossier.status) if dossier.status else " ")
        + "".join(
            _row(label, value)
            for label, value in (
                ("Indieningsdatum", dossier.deposited),
                ("Artikel Grondwet", dossier.article),
                ("Stemming Kamer", dossier.vote_chamber),
                ("Stemming Senaat", dossier.vote_senate),
                ("Datum wet", dossier.law),
                ("Staatsblad datum", dossier.gazette),
                ("Staatsblad nr.", dossier.issue),
                *dossier.extra,
            )
            if value
        )
    )
    numbers = "</br>".join(f"00/000-{m.id[2:7]}/{m.id[7:]}-2024/2025-0" for m in dossier.documents)
    return (
        head
        + _row("Hoofddocumenten", numbers)
        + "".join(map(_document, dossier.documents))
        + "".join(_block(block, fiche) for block in dossier.blocks)
        + _competence(dossier.competence)
        + _bold("Analyse van de tussenkomsten", '<a href="showpage.cfm?section=hapa">P560999</a>')
        + "".join(
            _bold(label, value)
            for label, value in (
                ("Eurovoc-hoofddescriptor", dossier.descriptor),
                ("Eurovoc descriptoren", dossier.descriptors),
                ("Vrije trefwoorden", dossier.free),
            )
            if value
        )
    )


def _row(label: str, value: str) -> str:
    return f'<tr>\n<td class="td1x"> {label}</td>\n<td class="td0x"> {value} \n</td>\n</tr>\n'


def _bold(label: str, value: str) -> str:
    return f'<tr>\n<td class="td1x" valign="top">\n<b>{label}</b></td>\n<td CLASS="td0x">{value}</td>\n</tr>\n'


def _of_block(label: str, value: str) -> str:
    return f'<tr>\n<td class="td1x">{_PUCE} {label}</td>\n<td class="td0x">{value}</td>\n</tr>\n'


def _document(main: Main) -> str:
    if main.chamber == "Senaat":
        address = f"//www.senate.be/www/?MIval=dossier&LEG=8&NR={int(main.id[3:7])}&LANG=nl"
    else:
        address = f"/FLWB/PDF/56/{main.id[3:7]}/{main.id}.pdf"
    number = f'<a href="{address}" target="_blank">{main.id}</a>' if main.pdf else f"{main.id} PDF niet beschikbaar"
    words = main.type.partition(" ")[2]
    return (
        '<tr>\n<td class="td1x" valign="top"><b>\n\nDocument\n\n'
        f'{main.chamber} \n\n</b>\n</td>\n<td class="td0x">\n'
        f"{number}\n&nbsp;&nbsp;233 Kb\n<br>\n {words} \n{main.suffix} \n<br>\n"
        "Zittingsperiode : 56 &nbsp;-&nbsp; Zitting : 2024/2025-0 \n</td>\n</tr>\n"
        + "".join(
            _of_block(label, value)
            for label, value in (
                ("Indieningsdatum", main.deposited),
                ("Document type", main.type),
                ("Inoverwegingneming", main.considered),
                ("Verzendingsdatum", main.sent),
                ("Auteur(s)", "".join(f"{_author(author)}<br>\n" for author in main.authors)),
                ("Einddatum", main.ended),
                ("Status", f"{main.status} \n" if main.status else ""),
                ("Subdocumenten ", _subs(main)),
            )
            if value
        )
        + "".join(_linked(number) for number in main.linked)
    )


def _author(author: Author) -> str:
    role = f" <small><i>({author.role})</i></small>" if author.role else ""
    if not author.key:
        return f"\n{author.name} {author.group}{role}"
    link = f'<a alt="huidig lid" href="{_MEMBER.format(author.key)}"> {author.name}</a>'
    return f'\n<img src="/images/user_green.jpg" border="0" alt="huidig lid"> {link} {author.group}{role}'


def _subs(main: Main) -> str:
    return f"<table>\n{''.join(_sub(main, sub) for sub in main.subs)}</table>\n" if main.subs else ""


def _sub(main: Main, sub: Sub) -> str:
    address = f"/FLWB/PDF/56/{main.id[3:7]}/{main.id[:7]}{sub.number}.pdf"
    link = (
        f'<a href="{address}" target="_blank"><img src="/images/pictos_pdf.gif" class="picto"/></a>\n'
        f'<a href="{address}" target="_blank">{sub.number}</a>\n<small>&nbsp;[470 Kb]</small>'
        if sub.pdf
        else f"{sub.number} niet beschikbaar"
    )
    cell = '<td class="td0xs">'
    authors = "".join(
        f"<tr>\n{cell}\n{'' if n else 'Auteur(s)'}\n</td>\n{cell}\n{_author(author)}\n</td>\n</tr>\n"
        for n, author in enumerate(sub.authors)
    )
    note = f'<tr>\n<td class="td0xs1"></td>\n{cell}{sub.note}</td>\n</tr>\n' if sub.note else ""
    return (
        f"<tr>\n{cell}{link}\n</td>\n"
        f'{cell}{sub.day} <font color="#006600">{sub.type} \n</font></td>\n</tr>\n'
        f'<tr>\n<td class="td0xs1"> Datum ronddeling</td>\n{cell}{sub.day}</td>\n</tr>\n'
        f"{authors}{note}<tr>\n{cell}&nbsp;</td>\n</tr>\n"
    )


def _linked(number: str) -> str:
    address = f"/FLWB/PDF/56/{number[3:7]}/{number}.pdf"
    link = f'<a href="{address}" target="_blank">{number}</a>'
    return _of_block("Gekoppeld(e)/verbonden document(en)", f"(GEKOPPELDE DOCUMENTEN)<br>\n&nbsp; {link}\n (183 Kb)\n")


def _block(block: Block, fiche: str) -> str:
    rapporteurs = "".join(f"\n{name}</a><br>\n" for name in block.rapporteurs)
    opening = (
        f'<tr>\n<td class="td1x" valign="top"><b>\n{block.label} \n\n</b></td>\n'
        f'<td class="td0x">{block.body} \n&nbsp;&nbsp;(OPENBAAR)<br>\n</td>\n</tr>\n'
    )
    return opening + _of_block("Rapporteur\n", rapporteurs) + _calendar(block, fiche) + _incidents(block.incidents)


def _calendar(block: Block, fiche: str) -> str:
    if not block.lines:
        return ""
    remark = f'<A HREF="{fiche}#1K3" target="_blank">(Zie opmerking in volledige fiche) </A>' if block.remark else ""
    dated = "".join(
        f"{day} &nbsp; {_result(words)}     \n{remark}<br>\n"
        for day, _, words in (line.partition(" ") for line in block.lines)
    )
    # The cell and its row are never closed.
    return f'<tr>\n<td class="td1x" valign="top">{_PUCE} Kalender</td>\n<td class="td0x">\n{dated}\n{_SEPARATOR}'


def _result(words: str) -> str:
    """Gives the result of a vote on urgency its colour, as the page does."""
    before, arrow, after = words.partition("===> ")
    return f'{before}\n{arrow} <font color="#009900"> {after} </font>' if arrow else words


def _incidents(incidents: tuple[str, ...]) -> str:
    if not incidents:
        return ""
    dated = "".join(
        f" {day} &nbsp;\n{_result(words)}\n<br>\n" for day, _, words in (line.partition(" ") for line in incidents)
    )
    # The row is never closed, though its cell is.
    return f'<tr>\n<td class="td1x" valign="top">{_PUCE} Incident </td>\n<td class="td0x">{dated}</td>\n'


def _competence(lines: tuple[str, ...]) -> str:
    if not lines:
        return ""
    dated = "".join(
        f" {day} &nbsp; {words} &nbsp;\n &nbsp;\n<br>\n" for day, _, words in (line.partition(" ") for line in lines)
    )
    return _bold("Bevoegdheid", dated)


_HEAD = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html>
<head>
<title>De Belgische Kamer</title>
<script type="text/javascript">var table = "<table>";</script>
</head>
<body>
<div id="pagewrap">
<header id="header">
<nav>
<ul><li><a href="showpage.cfm?section=/none&language=nl"><big>Zoeken in de full text én databanken</big></a></li></ul>
</nav>
</header>
<div id="content">
<div id="story">
\t.
<style>
.backToList { position: relative; }
</style>
<BODY>
"""

_FOOT = """
</div>
<a href="#" class="back-to-top"><img src="/images/top-icon.png" /></a>
</div>
<aside id="sidebar">
<div class="link_image">
<a href="#"><img src="/images/Wetsevaluatie.png" alt="Parlementair Comité Wetsevaluatie"/></a>
</div class="link_image">
<!DOCTYPE html>
<html>
<head><meta charset=utf-8 /></head>
<body><table><tr><td>Volg ons</td></tr></table></body>
</html>
</aside>
</div>
<script id="f5_cspm">(function(){var f5_cspm={f5_p:'KPHBLJPGHLBDCNPGPEBMLIJNBHPGMPHK'}})();</script>
</body>
</html>
"""
