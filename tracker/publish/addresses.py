"""Addresses of pages, from the site's root (DESIGN.md, "Addresses"); written relative when a page is written."""

from tracker.model.reference import slug


def home(lang: str) -> str:
    """Gives the address of a language's first page."""
    return f"/{lang}/"


def index(lang: str, word: str) -> str:
    """Gives the address of a list: ``procedures``, ``dossiers``, ``positions``, ``recommendations``, ``themes``."""
    return f"/{lang}/{word}/"


def procedure(lang: str, reference: str) -> str:
    """Gives the address of a procedure."""
    return f"/{lang}/procedures/{slug(reference)}/"


def respondents(lang: str, reference: str, number: int = 1) -> str:
    """Gives the address of the organisations that answered a consultation; a long list has several pages."""
    return f"{procedure(lang, reference)}respondents/{f'{number}/' if number > 1 else ''}"


def embed(lang: str, reference: str) -> str:
    """Gives the address of the small page of a procedure, which others may frame."""
    return f"/embed/{lang}/{slug(reference)}/"


def references(lang: str) -> str:
    """Gives the address of the index of all references."""
    return f"/{lang}/procedures/references/"


def dossier(lang: str, identity: str) -> str:
    """Gives the address of a dossier."""
    return f"/{lang}/dossiers/{identity}/"


def position(lang: str, identity: str) -> str:
    """Gives the address of a position."""
    return f"/{lang}/positions/{identity}/"


def recommendation(lang: str, position_id: str, identity: str) -> str:
    """Gives the address of a recommendation."""
    return f"/{lang}/positions/{position_id}/{identity}/"


def theme(lang: str, identity: str) -> str:
    """Gives the address of a theme."""
    return f"/{lang}/themes/{identity}/"


def asks_of_theme(lang: str, identity: str) -> str:
    """Gives the address of the recommendations of a theme."""
    return f"/{lang}/themes/{identity}/recommendations/"


def outcome(lang: str, value: str) -> str:
    """Gives the address of the recommendations with an outcome."""
    return f"/{lang}/recommendations/{value}/"


def addressee(lang: str, identity: str) -> str:
    """Gives the address of what is asked of somebody."""
    return f"/{lang}/addressees/{identity}/"


def organisation(lang: str, identity: str) -> str:
    """Gives the address of another organisation."""
    return f"/{lang}/organisations/{identity}/"


def submission(lang: str, identity: str) -> str:
    """Gives the address of a submission."""
    return f"/{lang}/register/submissions/{identity}/"


def meeting(lang: str, identity: str) -> str:
    """Gives the address of one of our meetings."""
    return f"/{lang}/register/meetings/{identity}/"


def attached(path: str) -> str:
    """Gives the address of a file that was sent or left, by its path in the project (``content/submissions/x.pdf``)."""
    return f"/files/{path.removeprefix('content/')}"


def institution(lang: str, key: str, folder: str = "") -> str:
    """Gives the address of an institution, or of one legislature or year of it."""
    return f"/{lang}/institutions/{key}/{folder}/" if folder else f"/{lang}/institutions/{key}/"


def stage(lang: str, value: str) -> str:
    """Gives the address of what stands at a stage."""
    return f"/{lang}/stages/{value}/"


def month(lang: str, month: tuple[int, int]) -> str:
    """Gives the address of a month of the calendar."""
    return f"/{lang}/calendar/{month[0]}-{month[1]:02}/"


def week(lang: str, week: tuple[int, int]) -> str:
    """Gives the address of a week of changes."""
    return f"/{lang}/changes/{week[0]}-w{week[1]:02}/"


def source(lang: str, key: str) -> str:
    """Gives where the health of a source stands."""
    return f"/{lang}/sources/#{key}"


def page(lang: str, identity: str) -> str:
    """Gives the address of an ordinary page."""
    return f"/{lang}/{identity}/"


def file(address: str) -> str:
    """Gives the file of an address in the output folder: ``/nl/`` is ``nl/index.html``."""
    return f"{address[1:]}index.html" if address.endswith("/") else address[1:]
