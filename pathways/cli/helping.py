"""Help pages in the language of the reader, from the same message files as everything else.

Help must be quick: only the messages of help are read, and nothing that formats numbers or dates is loaded.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from pathways.cli.arguments import SEVERAL, language_in
from pathways.errors import WrongUse

_COLUMN = 30
_FILES = ("help.ftl", "help-skills.ftl", "serve.ftl")


@cache
def _messages(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for name in _FILES:
        text = (files("pathways") / "locale" / language / name).read_text(encoding="utf-8")
        bundle.add_resource(FluentResource(text))
    return bundle


def _say(ctx: Any, message: str) -> str:
    bundle = _messages(language_in(ctx.find_root().obj or ()))
    pattern = bundle.get_message(message).value if bundle.has_message(message) else None
    if pattern is None:
        raise LookupError(f"no help message {message}")
    text, _ = bundle.format_pattern(pattern, {})
    return str(text)


def missing_value(words: Sequence[str], parameters: Sequence[Any]) -> str | None:
    """The option among ``words`` whose value is missing or empty; ``None`` where all have theirs."""
    options = [each for each in parameters if isinstance(each, TyperOption)]
    names = {name for each in options for name in each.opts}
    takes_value = {name for each in options if not each.is_flag for name in each.opts}
    for position, word in enumerate(words):
        if word == "--":
            return None
        name, joined, value = word.partition("=")
        if name in takes_value:
            following = value if joined else words[position + 1] if position + 1 < len(words) else None
            if following is not None and (not following.strip() or (not joined and following.partition("=")[0] in names)):
                return name
    return None


class Verb(TyperCommand):
    """A verb whose help page is made of messages: ``help-<verb>`` and one ``help-option-<name>`` per option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """As the parser does, and a name of an option where a value should stand is a missing value."""
        told = missing_value(args, self.get_params(ctx))
        if told is not None:
            raise WrongUse("usage_needs_value", command=ctx.command_path, option=told)
        return super().parse_args(ctx, args)

    def get_help(self, ctx: Any) -> str:
        """The whole page."""
        arguments = [each for each in self.get_params(ctx) if isinstance(each, TyperArgument)]
        options = [each for each in self.get_params(ctx) if isinstance(each, TyperOption)]
        words = " ".join(each.metavar or "" for each in arguments)
        lines = [f"{ctx.command_path} {words}".rstrip() + f" [{_say(ctx, 'help-options-word')}]", ""]
        lines += [*_wrapped(_say(ctx, f"help-{self.name}")), ""]
        for argument in arguments:
            lines += _row(argument.metavar or "", _say(ctx, f"help-argument-{argument.help}"))
        if arguments:
            lines.append("")
        lines.append(_say(ctx, "help-options-heading"))
        for option in options:
            lines += _row(_shape(option), _say(ctx, f"help-option-{option.help}" if option.name != "help" else "help-option-help"))
        return "\n".join(lines)


class Verbs(TyperGroup):
    """The program, whose help page lists the verbs in the order of a first visit."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The verbs in the order in which they were made."""
        return list(self.commands)

    def get_help(self, ctx: Any) -> str:
        """The whole page."""
        lines = [f"{ctx.command_path} {_say(ctx, 'help-verb-word')} [{_say(ctx, 'help-options-word')}]", ""]
        lines += [*_wrapped(_say(ctx, "help-program")), "", _say(ctx, "help-verbs-heading")]
        for name in self.list_commands(ctx):
            lines += _row(name, _say(ctx, f"help-{name}"))
        return "\n".join([*lines, "", *_wrapped(_say(ctx, "help-more"))])


def _shape(option: TyperOption) -> str:
    names = ", ".join(option.opts)
    if option.is_flag:
        return names
    several = "..." if option.opts[0] in SEVERAL else ""
    return f"{names} {option.metavar}{several}"


def _row(term: str, text: str) -> list[str]:
    width = _width() - _COLUMN
    rows = textwrap.wrap(text, max(width, 20)) or [""]
    if len(term) + 3 > _COLUMN:
        return [f"  {term}", *(" " * _COLUMN + each for each in rows)]
    return [f"  {term}".ljust(_COLUMN) + rows[0], *(" " * _COLUMN + each for each in rows[1:])]


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(text, max(_width(), 40))


def _width() -> int:
    return min(shutil.get_terminal_size((100, 24)).columns, 120)
