"""The documentation is true: links lead somewhere, names exist, commands run.

A fenced block that only a network can answer has ``<!-- needs network -->`` on a line of its own before it.
"""

from __future__ import annotations

import importlib
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pathways import sample
from pathways.cli import arguments, main
from pathways.i18n import words
from pathways.model import Certainty
from pathways.planner.verdict import Verdict

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
DECISIONS = DOCS / "decisions"
SOURCES = ("pathways", "loaders", "ontology", "api")
NEEDS_NETWORK = "<!-- needs network -->"
HEADINGS = ["Question", "Options", "Choice", "What it costs"]
_NOT_OURS = {".venv", "node_modules", "dist", "build"}


def pages() -> list[Path]:
    """Every Markdown page of the project."""
    found = [
        each for each in ROOT.rglob("*.md") if not any(part in _NOT_OURS or part.startswith(".") for part in _inside(each).parts)
    ]
    return sorted(found)


def _inside(path: Path) -> Path:
    return path.relative_to(ROOT)


def _name(value: object) -> str:
    return str(_inside(value)) if isinstance(value, Path) else str(value)


def _without_code(text: str) -> str:
    return re.sub(r"`[^`\n]*`", "", re.sub(r"^```.*?^```", "", text, flags=re.DOTALL | re.MULTILINE))


# -- links and paths ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s]+)\)|\b(?:src|href)=\"([^\"]+)\"", _without_code(page.read_text(encoding="utf-8")))
    targets = [one or other for one, other in links if not re.match(r"[a-z]+:|#", one or other)]
    lost = [each for each in targets if not (page.parent / each.partition("#")[0]).exists()]
    assert not lost


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_no_page_names_a_path_of_one_machine(page: Path) -> None:
    found = re.findall(r"(?<![\w.])/(?:home|work|root|Users|tmp)/[\w.-]*|[A-Z]:\\\w+", page.read_text(encoding="utf-8"))
    assert not found


@pytest.mark.parametrize("page", pages(), ids=_name)
def test_every_link_to_a_heading_finds_it(page: Path) -> None:
    links = re.findall(r"\]\(([^)\s#:]*)#([^)\s]+)\)", _without_code(page.read_text(encoding="utf-8")))
    lost = [(file, anchor) for file, anchor in links if anchor not in _anchors(page.parent / file if file else page)]
    assert not lost


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


# -- commands ----------------------------------------------------------------------------------------------------------


def commands(text: str) -> Iterator[str]:
    """The ``pathways`` commands of the ``console`` and ``sh`` blocks that need no network, with continued lines joined."""
    before = ""
    block: list[str] | None = None
    for line in text.splitlines():
        if block is None and re.fullmatch(r"```(console|sh)", line.strip()):
            block = []
        elif block is not None and line.strip() == "```":
            if before != NEEDS_NETWORK:
                joined = re.sub(r"\\\n\s*", "", "\n".join(block))
                yield from (each for each in map(_command, joined.splitlines()) if each)
            block, before = None, ""
        elif block is not None:
            block.append(line)
        elif line.strip():
            before = line.strip()


def _command(line: str) -> str:
    command = line.strip().removeprefix("$ ")
    for name in ("pathways", ".venv/bin/pathways"):
        if command.startswith(f"{name} "):
            return command.removeprefix(f"{name} ").partition("  #")[0].strip()
    return ""


def pages_with_commands() -> list[Path]:
    """The README and the pages of docs/ that show a command which needs no network."""
    return [page for page in (ROOT / "README.md", *sorted(DOCS.glob("*.md"))) if any(commands(page.read_text("utf-8")))]


def test_commands_are_found_in_blocks_only() -> None:
    text = f"""
pathways outside
```console
$ pathways one \\
    --two
pathways three  # why
other four
```
{NEEDS_NETWORK}
```sh
pathways fetch five
```
```json
pathways six
```
"""
    assert list(commands(text)) == ["one --two", "three"]


@pytest.mark.parametrize("page", pages_with_commands(), ids=_name)
def test_the_commands_of_a_page_run_in_their_order(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """In this process: that a command is one of its own is tested with the command line, and starting each takes seconds. On the
    day of the sample, which no command need name: its courses begin after it."""
    monkeypatch.setattr(arguments, "today", lambda: sample.TODAY)
    monkeypatch.chdir(tmp_path)
    for command in commands(page.read_text(encoding="utf-8")):
        assert not command.startswith("fetch "), f"fetching needs a network: put {NEEDS_NETWORK} before the block"
        words, _, file = command.partition(" > ")
        code = main(shlex.split(words))
        done = capfd.readouterr()
        if file:
            (tmp_path / file).write_text(done.out, encoding="utf-8")
        assert code == 0, f"pathways {command}\n{done.err}"
        assert done.out.strip(), f"pathways {command} says nothing"


def _run(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(words, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120, check=False)


def python_blocks() -> list[Any]:
    """Page and code of every ``python`` block in docs/."""
    found = []
    for page in sorted(DOCS.glob("*.md")):
        for number, code in enumerate(
            re.findall(r"^```python\n(.*?)^```", page.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
        ):
            found.append(pytest.param(code, id=f"{page.name} {number}"))
    return found


@pytest.mark.parametrize("code", python_blocks())
def test_documented_python_runs(code: str, tmp_path: Path) -> None:
    done = _run([sys.executable, "-c", code], tmp_path)
    assert done.returncode == 0, done.stderr


# -- the dictionary ----------------------------------------------------------------------------------------------------


def test_every_name_in_the_dictionary_exists() -> None:
    names = re.findall(r"`(pathways\.[\w.]+)`", (DOCS / "words.md").read_text(encoding="utf-8"))
    assert len(names) > 60
    assert not [each for each in names if not _exists(each)]


def _exists(name: str) -> bool:
    """Whether a module holds ``name``: a class, a function, a member of an enum or a field."""
    parts = name.split(".")
    for length in range(len(parts), 0, -1):
        try:
            thing: Any = importlib.import_module(".".join(parts[:length]))
        except ModuleNotFoundError:
            continue
        for part in parts[length:]:
            if not hasattr(thing, part):
                return part in getattr(thing, "__dataclass_fields__", {})
            thing = getattr(thing, part)
        return True
    return False


def test_every_row_of_the_dictionary_is_whole() -> None:
    rows = [line for line in (DOCS / "words.md").read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]
    assert not [row for row in cells if len(row) != 6 or not all(row)]
    english = [row[2] for row in cells if row[2] not in ("English", "---")]
    assert len(english) == len(set(english)), "one English word, one row"


@pytest.mark.parametrize("message", [*(f"verdict-{each}" for each in Verdict), *(f"certainty-{each}" for each in Certainty)])
def test_the_dictionary_has_the_words_of_the_screens(message: str) -> None:
    code = message.partition("-")[2].upper()
    family = "Verdict" if message.startswith("verdict") else "Certainty"
    row = next(each for each in (DOCS / "words.md").read_text(encoding="utf-8").splitlines() if f".{family}.{code}`" in each)
    finnish, swedish = (cell.strip(" +*") for cell in row.strip("|").split("|")[:2])
    assert finnish in words("fi").say(message).lower()
    assert swedish in words("sv").say(message).lower()


# -- notebooks ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("notebook", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=_name)
def test_a_notebook_is_kept_without_outputs(notebook: Path) -> None:
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    assert not [each for each in cells if each.get("outputs") or each.get("execution_count")]


@pytest.mark.parametrize("notebook", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=_name)
def test_a_notebook_has_its_page_with_every_cell(notebook: Path) -> None:
    page = (DOCS / "notebooks" / f"{notebook.stem}.md").read_text(encoding="utf-8")
    cells = ["".join(each["source"]) for each in json.loads(notebook.read_text(encoding="utf-8"))["cells"]]
    assert not [each for each in cells if each not in page], "run: python notebooks/render.py docs/notebooks"


# -- decisions ---------------------------------------------------------------------------------------------------------


def decision_pages() -> list[Path]:
    return sorted(DECISIONS.glob("[0-9]*.md"))


def source_files() -> list[Path]:
    return sorted(each for package in SOURCES for each in (ROOT / package).rglob("*.py"))


@pytest.mark.parametrize("page", decision_pages(), ids=_name)
def test_a_decision_page_has_its_four_parts(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == HEADINGS
    assert text.startswith(f"# {page.name[:4]} ")
    assert len(text.splitlines()) <= 30


def test_every_decision_that_an_answer_names_has_its_page() -> None:
    names = {page.stem for page in decision_pages()}
    used = {each for file in source_files() for each in re.findall(r"[\"'](0\d{3}-[a-z-]+)[\"']", file.read_text(encoding="utf-8"))}
    assert used
    assert used <= names


def test_every_decision_number_in_the_code_has_its_page() -> None:
    numbers = {page.name[:4] for page in decision_pages()}
    used: set[str] = set()
    for file in source_files():
        for first, last in re.findall(r"\bdecisions? (\d{4})(?:-(\d{4}))?", file.read_text(encoding="utf-8")):
            used |= {f"{each:04}" for each in range(int(first), int(last or first) + 1)}
    assert used
    assert used <= numbers


@pytest.mark.parametrize("page", decision_pages(), ids=_name)
def test_a_decision_page_names_the_code_that_holds_it(page: Path) -> None:
    held = re.search(r"^Held in: (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    assert held is not None
    files = re.findall(r"`([^`]+)`", held[1])
    assert files
    assert not [each for each in files if not (ROOT / each).is_file()]


def test_the_index_lists_every_decision_once_in_order() -> None:
    listed = re.findall(r"\]\((\d{4}-[a-z-]+\.md)\)", (DECISIONS / "README.md").read_text(encoding="utf-8"))
    assert listed == [page.name for page in decision_pages()]
