"""Jinja, strict: one environment a language, its texts put in when a template is compiled."""

import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template, nodes
from jinja2.visitor import NodeTransformer

from tracker.publish import links, markup
from tracker.publish.language import Language

SAY = "_"
"""What a template calls to say a text of the interface: ``{{ _('Course') }}``."""


_SIGN = re.compile(r'<symbol id="([^"]+)".*?</symbol>\n')
_USED = re.compile(r'<use href="#([^"]+)"')


class _Translated(NodeTransformer):
    """Replaces every ``_('…')`` by its words, so that nothing is looked up while pages are written."""

    def __init__(self, language: Language | None) -> None:
        self.language = language

    def visit(self, node: nodes.Node, *args: object, **kwargs: object) -> nodes.Node:
        if (
            isinstance(node, nodes.Call)
            and isinstance(node.node, nodes.Name)
            and node.node.name == SAY
            and self.language
        ):
            (argument,) = node.args
            return nodes.Const(self.language.say(argument.as_const()), lineno=node.lineno)
        visited: nodes.Node = super().visit(node, *args, **kwargs)
        return visited


class _Environment(Environment):
    """An environment whose templates speak one language."""

    language: Language | None = None

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        parsed = super()._parse(source, name, filename)
        _Translated(self.language).visit(parsed)
        return parsed


class Engine:
    """Renders templates of one language; they see their view, the interface's texts, and nothing else."""

    def __init__(self, theme: Path, language: Language | None) -> None:
        environment = _Environment(
            loader=FileSystemLoader(theme / "templates"),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        environment.language = language
        environment.globals.clear()
        environment.filters.update(address=links.safe, run=markup.run, runs=markup.runs, anchor=markup.anchor)
        self._environment = environment
        self._templates: dict[str, Template] = {}

    def render(self, template: str, context: Mapping[str, object]) -> str:
        """Renders a page.

        Args:
            template: its file in the theme.
            context: all that the template sees.

        Raises:
            jinja2.UndefinedError: the template asks for what its view does not have.
        """
        if template not in self._templates:
            self._templates[template] = self._environment.get_template(template)
        return _without_unused_signs(self._templates[template].render(context))


def _without_unused_signs(html: str) -> str:
    """Leaves out the drawings of signs that a page does not use: a page of one sign would carry eight."""
    used = frozenset(_USED.findall(html))
    return _SIGN.sub(lambda match: match[0] if match[1] in used else "", html) if "<symbol " in html else html
