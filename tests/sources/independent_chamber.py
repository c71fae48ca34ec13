"""A second reader of the dossier page: regular expressions on its text, and nothing of the program's own.

It reads less, and differently: dated lines by cell, and the numbers of documents. Where both agree, no event was
lost or doubled.
"""

import html
import re
from collections import Counter

Dated = Counter[tuple[str, str]]

_ROW = re.compile(
    r'<td class="td1x"[^>]*>(?P<label>.*?)</td>\s*<td class="td0x">(?P<value>.*?)(?=</td>|<tr>)', re.DOTALL
)
_REMARK = re.compile(r"<A HREF[^>]*>\(Zie opmerking[^<]*</A>")
_SUB = re.compile(
    r'<td class="td0xs">((?:<(?!/td)[^>]*>|\s)*(\d{3})\b.*?)</td>\s*<td class="td0xs">(.*?)</td>', re.DOTALL
)


def _text(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", markup)).split())


def _table(page: str) -> str:
    return page[page.index('id="Story"') : page.index("Kruispuntbank van de wetgeving")]


def _iso(day: str) -> str:
    return "-".join(reversed(day.split("/")))


def dated_lines(page: str, *labels: str) -> Dated:
    """Gives the dated lines of all cells with these labels: (ISO day, words)."""
    found: Dated = Counter()
    for row in _ROW.finditer(_table(page)):
        if _text(row["label"]) in labels:
            value = _REMARK.sub("", row["value"])
            parts = re.split(r"(?=\b\d\d/\d\d/\d{4}\b)", value)
            dated = [re.match(r"(\d\d/\d\d/\d{4})(.*)", part, re.DOTALL) for part in parts]
            found.update((_iso(each[1]), _text(each[2])) for each in dated if each)
    return found


def main_documents(page: str) -> list[str]:
    """Gives the numbers of the main documents, in the order of their blocks."""
    return re.findall(r"<b>\s*Document\s+(?:Kamer|Senaat)\s.*?(\d{2}[KS]\d{7})", _table(page), re.DOTALL)


def sub_documents(page: str) -> list[tuple[str, str, str]]:
    """Gives the sub-documents: (three digits, ISO day, type)."""
    rows = [(match[2], _text(match[3])) for match in _SUB.finditer(_table(page))]
    return [(number, _iso(text[:10]), text[11:]) for number, text in rows]
