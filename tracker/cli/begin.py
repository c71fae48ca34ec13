"""``tracker begin``: takes the demonstration away, and leaves an organisation's own first files."""

from __future__ import annotations

import argparse
import shutil
import sys
from typing import TYPE_CHECKING

from tracker.cli.project import Stop, loaded, locked
from tracker.cli.say import NOT_ALL, OK, WRONG_USE, ask, counted, say, say_findings, warn
from tracker.cli.words import add_root, now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tracker.catalogue import Catalogue
    from tracker.cli.questions import Question

HELP = "take the demonstration away, ask whose site this is, and leave one draft position"
_YES = ("y", "yes", "j", "ja", "o", "oui")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command."""
    parser = commands.add_parser("begin", help=HELP)
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        dest="given",
        metavar="KEY=VALUE",
        help="answer a question beforehand; its key stands between brackets where it is asked (may be repeated)",
    )
    parser.add_argument("--yes", action="store_true", help="do not ask whether the demonstration may go")
    add_root(parser)
    parser.set_defaults(command=run)


def run(words: argparse.Namespace) -> int:
    """Asks, shows what goes, and only then changes anything."""
    with locked(words.root) as catalogue:
        going = _removable(words.root, catalogue)
        answers = _answers(words.root, _given(words.given))
        if not _consent(going, certain=words.yes):
            say("Nothing was changed.")
            return NOT_ALL
        _replace(words.root, going, answers)
    return _told(words.root)


def _removable(root: Path, catalogue: Catalogue) -> tuple[str, ...]:
    """Gives the files that go: all of the demonstration, each of which git can bring back.

    Raises:
        Stop: this is an organisation's own site already, or git could not bring everything back.
    """
    from tracker.files.history import GitError, changed, tracked
    from tracker.files.starting import FOLDERS

    if catalogue.own.demonstration is None:
        warn("This is an organisation's own site: content/organisation.yaml has no demonstration. Nothing was changed.")
        warn("Write another position with 'tracker new position ID', or edit content/organisation.yaml by hand.")
        raise Stop(WRONG_USE)
    try:
        edited, known = changed(root, FOLDERS), tracked(root, FOLDERS)
    except GitError as error:
        warn(f"Nothing was changed: git must be able to bring back what is removed, and it says: {error}")
        warn("Work in a clone, or make one of this folder: git init && git add -A && git commit -m 'Begin'")
        raise Stop(WRONG_USE) from error
    if edited:
        for path in edited:
            warn(f"  {path}")
        warn(f"Nothing was changed: git has not kept what stands above as it is now ({counted(len(edited), 'file')}).")
        warn("Keep your work first: git add -A && git commit -m 'My texts' – or put it aside: git stash -u")
        raise Stop(WRONG_USE)
    return known


def _given(pairs: Sequence[str]) -> dict[str, str]:
    wrong = [pair for pair in pairs if "=" not in pair]
    if wrong:
        warn(f"tracker begin: --set {wrong[0]!r} has no value; write it as in --set email=info@example.org")
        raise Stop(WRONG_USE)
    return {key.strip(): value.strip() for key, _, value in (pair.partition("=") for pair in pairs)}


def _answers(root: Path, given: Mapping[str, str]) -> dict[str, str]:
    """Asks everything that was not given.

    Raises:
        Stop: an answer is wrong or lacking, and nobody sits there to be asked again; or a key is unknown.
    """
    from tracker.cli import questions
    from tracker.files.history import origin

    say("Whose site will this be? An empty answer takes what stands between brackets. Nothing changes until the end.")
    opening = questions.first()
    answers = {opening.key: _answer(opening, given)}
    languages = questions.languages_of(answers[opening.key])
    for question in questions.others(languages, answers, now().year, origin(root)):
        answers[question.key] = _answer(question, given)
    if unknown := given.keys() - answers.keys():
        warn(f"tracker begin: no question {min(unknown)!r}; expected one of: {', '.join(answers)}")
        raise Stop(WRONG_USE)
    return answers


def _answer(question: Question, given: Mapping[str, str]) -> str:
    preset = given.get(question.key)
    while True:
        said = ask(_prompt(question)) if preset is None else preset
        answer = (said or "").strip() or question.default
        problem = question.problem(answer)
        if not problem:
            return answer
        warn(f"{question.key}: {answer or 'nothing'!r}: {problem}.")
        if said is None or preset is not None or not sys.stdin.isatty():
            warn("Nothing was changed.")
            raise Stop(WRONG_USE)


def _prompt(question: Question) -> str:
    default = f" [{question.default}]" if question.default else ""
    return f"\n{question.words} ({question.key})\n{default.strip()}> "


def _consent(going: Sequence[str], *, certain: bool) -> bool:
    counts: dict[str, int] = {}
    for path in going:
        parts = path.split("/")
        folder = f"{'/'.join(parts[:2])}/" if len(parts) > 2 else f"{parts[0]}/"
        counts[folder] = counts.get(folder, 0) + 1
    say(f"\nThe demonstration goes: {counted(len(going), 'file')}, all of which git keeps.")
    for folder, count in counts.items():
        say(f"  {folder:<24} {counted(count, 'file')}")
    if certain:
        return True
    return (ask("Remove them and write your own first files? [y/N] ") or "").strip().lower() in _YES


def _replace(root: Path, going: Sequence[str], answers: Mapping[str, str]) -> None:
    from tracker.cli import questions
    from tracker.files import starting

    languages = questions.languages_of(answers["languages"])
    own = questions.organisation(languages, answers)
    names = {lang: answers[f"name.{lang}"] for lang in languages}
    written = starting.files_of(own, names, answers["email"], starting.kept_pages(root, languages))
    starting.replace_all(root, going, written)
    for name in ("http", "evidence"):
        shutil.rmtree(root / ".cache" / name, ignore_errors=True)


def _told(root: Path) -> int:
    """Checks what was written, and says how to go on."""
    from tracker.check import findings
    from tracker.publish import colour

    catalogue = loaded(root)
    for warning in colour.warnings(catalogue.own.brand_colour):
        say(f"Note: {warning}.")
    if say_findings(findings(catalogue, now())):
        warn("Your files are written; mend what stands above.")
        return NOT_ALL
    position = next(iter(catalogue.positions.values()))
    for line in (
        "",
        "This is your own site now. Next:",
        "  make site && make serve                    look at it: http://127.0.0.1:8000/",
        f"  edit {position.original.path:<37} your first position, a draft",
        "  tracker new dossier NAME                   a subject that you follow",
        "  tracker follow 56K0859 --dossier NAME      a procedure that the tracker then follows; 'tracker update' asks",
        "  git add -A content positions && git commit -m 'Begin our own site'",
        "To undo everything before you commit: git restore content positions && git clean -fd content positions",
    ):
        say(line)
    return OK
