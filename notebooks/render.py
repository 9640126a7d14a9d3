"""The notebooks with their outputs, as pages of the documentation: ``python notebooks/render.py docs/notebooks``.

In git the notebooks have no outputs; these pages are what their cells say on the bundled sample.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

HERE = Path(__file__).parent
NOTE = "*Made from [{name}](../../notebooks/{name}) by `python notebooks/render.py docs/notebooks`.*"


def page(notebook: Path, folder: Path) -> str:
    """One notebook, run; its pictures are written beside the page."""
    book = nbformat.read(notebook, as_version=4)
    NotebookClient(book, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(HERE)}}).execute()
    parts = [NOTE.format(name=notebook.name)]
    pictures = 0
    for cell in book.cells:
        if cell.cell_type == "markdown":
            parts.append(cell.source)
            continue
        parts.append(f"```python\n{cell.source}\n```")
        for output in cell.outputs:
            data: dict[str, Any] = output.get("data", {})
            if "image/svg+xml" in data:
                pictures += 1
                name = f"{notebook.stem}-{pictures}.svg"
                (folder / name).write_text(data["image/svg+xml"].rstrip("\n") + "\n", encoding="utf-8")
                title = data["image/svg+xml"].partition("<title")[2].partition(">")[2].partition("</title>")[0]
                parts.append(f"![{title}]({name})")
            elif "text/markdown" in data:
                parts.append(data["text/markdown"])
            elif text := data.get("text/plain") or output.get("text"):
                parts.append(f"```text\n{text.rstrip()}\n```")
    return "\n\n".join(parts) + "\n"


def main(folder: Path) -> None:
    """Every notebook."""
    folder.mkdir(parents=True, exist_ok=True)
    for each in sorted(HERE.glob("*.ipynb")):
        (folder / f"{each.stem}.md").write_text(page(each, folder), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
