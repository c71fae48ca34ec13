"""``tracker begin`` and ``tracker new`` as a person runs them, in a clone of the demonstration."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.builders.files import written
from tests.builders.project import project
from tests.conftest import ROOT
from tracker.catalogue import Catalogue, load
from tracker.model.position import PositionStatus

PROGRAM = ("theme", "pelicanconf.py", "pyproject.toml")
ANSWERS = {
    "name.nl": "Koepel Zuiderzon",
    "name.fr": "Coupole: Soleil du Sud",
    "name.en": "Southern Sun #1",
    "url": "https://standpunten.zuiderzon.be/",
    "email": "info@zuiderzon.be",
}
INVENTED = {
    "nl": "Demonstratietekst: de organisatie is verzonnen.",
    "fr": "Texte de démonstration : l’organisation est inventée.",
    "en": "Demonstration text: the organisation is invented.",
}
METHOD = """---
format: 1
id: method
lang: {lang}
title: Method
---

{said}

## Where a stage comes from

From the source.
"""
SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def _git(root: Path, *words: str) -> str:
    git = shutil.which("git")
    assert git is not None
    named = [git, "-c", "user.name=Tester", "-c", "user.email=tester@example.org", *words]
    environ = {**os.environ, **SETTINGS}
    return subprocess.run(named, cwd=root, env=environ, capture_output=True, text=True, check=True).stdout


def _tracker(root: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Runs the command in a process of its own, with what is typed as its standard input."""
    command = [sys.executable, "-m", "tracker", *words]
    environ = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    return subprocess.run(
        command, cwd=root, env=environ, input=typed, capture_output=True, encoding="utf-8", check=False
    )


def _set(answers: Mapping[str, str]) -> list[str]:
    return [word for key, value in answers.items() for word in ("--set", f"{key}={value}")]


def _committed(folder: Path) -> Path:
    _git(folder, "init", "--quiet")
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "Begin")
    return folder


def _files(root: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for top in ("content", "positions")
        for path in (root / top).rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Gives a clone of a demonstration in which somebody has begun; a test only reads it, or copies it."""
    folder = tmp_path_factory.mktemp("begun") / "main"
    project(folder)
    for lang, said in INVENTED.items():
        written(folder, f"content/pages/method.{lang}.md", METHOD.format(lang=lang, said=said))
    for name in PROGRAM:
        source = ROOT / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copyfile(source, folder / name)
    done = _tracker(_committed(folder), "begin", "--yes", *_set(ANSWERS))
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def demonstration(tmp_path: Path) -> Path:
    return _committed(project(tmp_path / "main"))


@pytest.fixture
def catalogue(begun: Path) -> Catalogue:
    return load(begun)


def test_what_was_answered_stands_in_the_organisation(catalogue: Catalogue) -> None:
    assert dict(catalogue.own.names) == {key[-2:]: value for key, value in ANSWERS.items() if key.startswith("name")}
    assert catalogue.own.url == "https://standpunten.zuiderzon.be"
    assert catalogue.own.contact.email == "info@zuiderzon.be"
    assert catalogue.own.feeds.authority == "standpunten.zuiderzon.be"
    assert catalogue.own.demonstration is None


def test_one_draft_is_left_and_nothing_of_the_demonstration(begun: Path, catalogue: Catalogue) -> None:
    assert [file.original.value.status for file in catalogue.positions.values()] == [PositionStatus.DRAFT]
    assert not catalogue.procedures
    assert not catalogue.dossiers
    for path, content in _files(begun).items():
        text = content.decode().lower()
        assert not any(word in text for word in ("demonstra", "démonstra", "as_of", "verzonnen", "test.example")), path


def test_every_file_is_clean_at_once(begun: Path) -> None:
    done = _tracker(begun, "check")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_pages_about_the_method_stay_without_the_word_that_all_is_invented(begun: Path) -> None:
    page = (begun / "content/pages/method.nl.md").read_text(encoding="utf-8")
    assert page.endswith("\n---\n\n## Where a stage comes from\n\nFrom the source.\n")


def test_the_site_of_a_beginner_is_built_and_shows_no_notice(begun: Path) -> None:
    done = _tracker(begun, "site")
    assert done.returncode == 0, done.stdout + done.stderr
    pages = list((begun / "output").rglob("*.html"))
    assert "Koepel Zuiderzon" in (begun / "output/nl/index.html").read_text(encoding="utf-8")
    for page in pages:
        words = page.read_text(encoding="utf-8").lower()
        assert not any(word in words for word in ("demonstrati", "démonstration", "verzonnen")), page


def test_an_update_of_nothing_asks_nobody_and_is_no_error(begun: Path) -> None:
    assert _tracker(begun, "update").returncode == 0


def test_a_beginner_makes_a_dossier_and_follows_a_procedure_in_it(begun: Path, tmp_path: Path) -> None:
    root = shutil.copytree(begun, tmp_path / "main")
    made = _tracker(root, "new", "dossier", "seas", "--title", "Zeeën: van wie?", "--lang", "nl")
    assert made.returncode == 0, made.stderr
    assert _tracker(root, "follow", "56K0859", "--dossier", "seas").returncode == 0
    assert load(root).followed() == {"56K0859"}
    assert load(root).dossiers["seas"].original.value.title == "Zeeën: van wie?"


@pytest.mark.parametrize("kind", ["position", "dossier"])
@pytest.mark.parametrize("lang", ["nl", "fr", "en"])
def test_a_new_file_is_clean_in_every_language(begun: Path, tmp_path: Path, kind: str, lang: str) -> None:
    root = shutil.copytree(begun, tmp_path / "main")
    assert _tracker(root, "new", kind, "clean-seas", "--lang", lang).returncode == 0
    done = _tracker(root, "check")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_new_file_never_replaces_one(begun: Path, tmp_path: Path) -> None:
    root = shutil.copytree(begun, tmp_path / "main")
    before = _files(root)
    done = _tracker(root, "new", "position", "first-position", "--lang", "fr")
    assert done.returncode == 2
    assert "positions/first-position.nl.md is there already" in done.stderr
    assert _files(root) == before


def test_a_name_that_cannot_stand_in_an_address_is_answered_with_one_that_can(begun: Path) -> None:
    done = _tracker(begun, "new", "dossier", "../Zaden & Co")
    assert done.returncode == 2
    assert "write zaden-co" in done.stderr


def test_an_own_site_is_never_emptied(begun: Path) -> None:
    before = _files(begun)
    done = _tracker(begun, "begin", "--yes", *_set(ANSWERS))
    assert done.returncode == 2
    assert "organisation's own site" in done.stderr
    assert _files(begun) == before


@pytest.mark.parametrize("path", ["positions/embargo.nl.md", "content/dossiers/mine.nl.md"])
def test_work_that_git_has_not_got_is_never_removed(demonstration: Path, path: str) -> None:
    (demonstration / path).write_text("Mine.", encoding="utf-8")
    before = _files(demonstration)
    done = _tracker(demonstration, "begin", "--yes", *_set(ANSWERS))
    assert done.returncode == 2
    assert path in done.stderr
    assert "git stash" in done.stderr
    assert _files(demonstration) == before


def test_without_git_nothing_is_removed(tmp_path: Path) -> None:
    folder = project(tmp_path / "main")
    before = _files(folder)
    done = _tracker(folder, "begin", "--yes", *_set(ANSWERS))
    assert done.returncode == 2
    assert "git init" in done.stderr
    assert _files(folder) == before


@pytest.mark.parametrize("typed", ["n\n", "\n", ""])
def test_nothing_is_removed_without_a_yes(demonstration: Path, typed: str) -> None:
    before = _files(demonstration)
    answered = {**ANSWERS, **_RATHER_EMPTY}
    done = _tracker(demonstration, "begin", *_set(answered), typed=typed)
    assert done.returncode == 1
    assert "positions/" in done.stdout
    assert _files(demonstration) == before


_RATHER_EMPTY = {
    "languages": "nl,fr,en",
    **dict.fromkeys(("description.nl", "description.fr", "description.en", "register", "repository"), ""),
    **dict.fromkeys(("imprint.nl", "imprint.fr", "imprint.en"), "Koepel Zuiderzon vzw"),
    "press": "pers@zuiderzon.be",
    "colour": "#0a7d5a",
    "authority": "zuiderzon.be",
    "year": "2026",
}


def test_answers_may_be_typed_one_a_line(demonstration: Path) -> None:
    typed = "fr\nLa Coupole\n\nhttps://coupole.be\ninfo@coupole.be\n\n\n\n\n\n\n\n"
    done = _tracker(demonstration, "begin", typed=f"{typed}y\n")
    assert done.returncode == 0, done.stderr
    own = load(demonstration).own
    assert own.languages == ("fr",)
    assert dict(own.imprint) == {"fr": "La Coupole"}
    assert (demonstration / "positions/first-position.fr.md").is_file()


@pytest.mark.parametrize(
    ("key", "wrong", "said"),
    [
        ("languages", "nl, de", "'de' is no language"),
        ("languages", "nl nl", "once"),
        ("name.nl", "", "an answer is needed"),
        ("url", "http://zuiderzon.be", "write https://zuiderzon.be"),
        ("url", "zuiderzon.be", "https://positions.example.org"),
        ("email", "info at zuiderzon.be", "info@example.org"),
        ("colour", "green", "#6a26a8"),
        ("register", "12", "123456789-12"),
        ("authority", "https://zuiderzon.be", "example.org"),
        ("year", "26", "2026"),
        ("e-mail", "info@zuiderzon.be", "no question 'e-mail'"),
    ],
)
def test_a_wrong_answer_is_named_with_what_to_write_and_changes_nothing(
    demonstration: Path, key: str, wrong: str, said: str
) -> None:
    before = _files(demonstration)
    done = _tracker(demonstration, "begin", "--yes", *_set({**ANSWERS, **_RATHER_EMPTY, key: wrong}))
    assert done.returncode == 2
    assert said in done.stderr
    assert _files(demonstration) == before
