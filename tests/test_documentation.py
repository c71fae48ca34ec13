"""What the documents say is true: every command and option is named, and every example runs."""

import argparse
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from tracker.cli import parser

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _commands() -> Iterator[tuple[str, argparse.ArgumentParser]]:
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            yield from action.choices.items()


def test_the_readme_names_every_command() -> None:
    for name, _ in _commands():
        assert f"tracker {name}" in README, name


def test_the_readme_names_every_option_but_the_folder() -> None:
    known = {"-h", "--help", "--root", "--port", "--by"}
    for name, made in _commands():
        options = {option for action in made._actions for option in action.option_strings} - known
        missing = {option for option in options if option not in README}
        assert not missing, f"{name}: {missing}"


def _examples() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    lines = [line.partition("#")[0].strip() for block in blocks for line in block.splitlines()]
    return [line for line in lines if line.startswith("tracker ")]


@pytest.mark.parametrize("line", _examples())
def test_every_example_of_the_readme_is_understood(line: str) -> None:
    parser().parse_args(shlex.split(line)[1:])


def test_the_readme_names_the_two_commands_and_every_target_of_make() -> None:
    targets = re.findall(r"^(\w+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    documents = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for target in targets:
        assert f"make {target}" in documents, target


@pytest.mark.parametrize("path", sorted(str(p.relative_to(ROOT)) for p in (ROOT / "tracker").iterdir() if p.is_dir()))
def test_contributing_names_every_room(path: str) -> None:
    if "__" not in path:
        assert f"`{path}`" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
