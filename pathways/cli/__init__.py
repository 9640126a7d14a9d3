"""The command line: wires the parts for a terminal.

Exit codes: 0 answered (also "incomplete", "impossible" and "invalid"); 1 only where ``--fail-on`` was asked for; 2 wrong use
or unreadable input, one line on stderr; 3 a source could not be reached; 130 interrupted; 70 a fault of ours, one line
that asks to report it (``EX_SOFTWARE`` of sysexits, so that no script takes it for a wrong use). A traceback never reaches a
user, and no error text holds learner data. A reader that closes the pipe ends the program silently.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, cast

import typer

from pathways.cli import (
    annotate,
    build_next,
    check,
    closest,
    demo,
    draft,
    evidence,
    export,
    fetch,
    foresight,
    gaps,
    health,
    load,
    measures,
    occupations,
    overlap,
    plan,
    query,
    serve,
    template,
    validate,
    versions,
)
from pathways.cli import next as next_verb
from pathways.cli.arguments import expanded, language_in
from pathways.cli.helping import Verb, Verbs
from pathways.cli.misuse import told
from pathways.errors import Told, Unreachable

if TYPE_CHECKING:
    from pathways.i18n import Words

OUR_FAULT = 70
INTERRUPTED = 130
# The base of every error of usage, which typer does not name in public.
_MISUSE = cast(type[Exception], typer.BadParameter.__mro__[2])

app = typer.Typer(
    name="pathways", cls=Verbs, add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True
)
for verb in (
    demo.demo,
    fetch.fetch,
    template.template,
    evidence.evidence,
    check.check,
    plan.plan,
    versions.versions,
    closest.closest,
    next_verb.next,
    overlap.overlap,
    gaps.gaps,
    annotate.annotate,
    foresight.foresight,
    occupations.occupations,
    validate.validate,
    health.health,
    build_next.build_next,
    draft.draft,
    measures.measures,
    load.load,
    query.query,
    export.export,
    serve.serve,
):
    app.command(cls=Verb)(verb)
_VERBS = tuple(each.callback.__name__.replace("_", "-") for each in app.registered_commands if each.callback is not None)


@cache
def _command() -> Callable[..., object]:
    """Every verb with its options: built once, also for who runs many commands in one process."""
    return typer.main.get_command(app)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; gives its exit code."""
    arguments = expanded(sys.argv[1:] if argv is None else argv)
    try:
        # A server sees an interrupt by itself and ends what it began; it may only do so in this thread.
        code = _run(arguments) if arguments[:1] == ["serve"] else _interruptible(lambda: _run(arguments))
    except KeyboardInterrupt:
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[2K\x1b[?25h")  # the line of progress goes, the cursor comes back
        _tell(_words(arguments).say("error-interrupted"))
        sys.stderr.flush()
        os._exit(INTERRUPTED)  # a solver may still be at work in the other thread: it is not waited for
    if code == INTERRUPTED:
        _tell(_words(arguments).say("error-interrupted"))
    return code


def _run(arguments: list[str]) -> int:
    try:
        try:
            code = _command()(arguments, prog_name="pathways", standalone_mode=False, obj=arguments)
            sys.stdout.flush()
            return code if isinstance(code, int) else 0
        except _MISUSE as fault:
            raise told(fault, arguments, _VERBS) from None
    except Told as fault:
        return _refused(fault, arguments)
    except (BrokenPipeError, SystemExit):  # typer itself turns a closed pipe into SystemExit
        _let_go_of_output()
        return 0
    except Exception as fault:
        return _our_fault(fault, arguments)


def _refused(fault: Told, arguments: Sequence[str]) -> int:
    try:
        _tell(_words(arguments).error(fault))
    except Exception as broken:  # the words themselves are wrong
        return _our_fault(broken, arguments)
    return 3 if isinstance(fault, Unreachable) else 2


def _our_fault(fault: BaseException, arguments: Sequence[str]) -> int:
    _tell(_words(arguments).say("error-our-fault", place=_place(fault)))
    return OUR_FAULT


def _words(arguments: Sequence[str]) -> Words:
    """The words of an error: of the language that the command asks for, whatever else is wrong with it."""
    from pathways.i18n import words

    return words(language_in(arguments))


def _tell(line: str) -> None:
    """One line on stderr."""
    with contextlib.suppress(OSError, ValueError):
        print(f"pathways: {' '.join(line.split())}", file=sys.stderr)


def _place(fault: BaseException) -> str:
    """Kind and place of a fault, never its text: that may hold what a record says."""
    step = fault.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    module = step.tb_frame.f_globals.get("__name__", "?") if step is not None else "?"
    return f"{type(fault).__name__} in {module}, line {step.tb_lineno if step is not None else '?'}"


def _let_go_of_output() -> None:
    """Nobody reads any more: what is still buffered goes nowhere, without a word at the end of the process."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _interruptible(work: Callable[[], int]) -> int:
    """``work`` in a thread of its own. A solver inside it keeps Python from seeing an interrupt; this thread sees it."""
    if threading.current_thread() is not threading.main_thread():
        return work()
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(work()), daemon=True)
    thread.start()
    thread.join()
    return found[0]


__all__ = ["INTERRUPTED", "OUR_FAULT", "app", "main"]
