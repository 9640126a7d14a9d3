"""One call writes every form of a plan on a real tree and a real record; each is judged by somebody who did not write it."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
import vobject
from pyoxigraph import RdfFormat, Triple, parse
from pypdf import PdfReader

from loaders.document import Document
from loaders.hoks import read as read_hoks
from pathways.stores import shacl
from tests.cli.conftest import Run
from tests.exports.test_hoks import hold_the_rules, real

__all__ = ["real"]

FORMS = {"pdf": "pdf", "html": "html", "hoks": "json", "elm": "ttl", "ctdl": "jsonld", "ics": "ics", "steps": "xlsx"}


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_all_from_one_call(run: Run, real: tuple[str | Path, ...], shared: Path, tmp_path: Path, language: str) -> None:
    files = {name: tmp_path / f"plan.{name}.{ending}" for name, ending in FORMS.items()}
    options = [word for name, file in files.items() for word in (f"--{name}", file)]
    answer = run("plan", *real, "--lang", language, "--json", *options).answer
    studies = [each for each in answer["plans"][0]["steps"] if each["kind"] == "offering"]
    assert len(studies) == 3
    assert all(file.stat().st_size for file in files.values())

    body = json.loads(files["hoks"].read_bytes())
    hold_the_rules(body)
    record = read_hoks(Document("hoks.json", files["hoks"].read_bytes())).record
    assert record is not None
    assert "105708" in {each.code for each in record.evidence}

    names = ("LOQ-constraints.ttl", "LOQ-constraints-mdr.ttl")
    shapes = shacl.repaired(*((shared / "elm" / "shapes" / each).read_bytes() for each in names))
    found = [Triple(each.subject, each.predicate, each.object) for each in parse(files["elm"].read_bytes(), RdfFormat.TURTLE)]
    assert len(found) > 100
    assert [(each.node, each.property) for each in shacl.faults(found, shapes)] == []

    events = vobject.readOne(files["ics"].read_text(encoding="utf-8")).vevent_list
    assert {each["start"] for each in studies} <= {f"{each.dtstart.value:%Y-%m-%d}" for each in events}

    pdf = PdfReader(files["pdf"])
    assert str(pdf.trailer["/Root"]["/Lang"]).partition("-")[0] == language
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert f'lang="{language}"' in files["html"].read_text(encoding="utf-8")

    content = json.loads(files["ctdl"].read_bytes())
    assert content["@graph"][0]["@type"] == "ceterms:Pathway"
    if find_spec("ctdl_validate") is not None:  # Python 3.12 and newer; else test_ctdl.py says that it was skipped
        from ctdl_validate.validator import validate_document

        assert [each.code for each in validate_document(content) if each.severity.value == "ERROR"] == []
