"""National competence badges: what each proves, as something offered that fills nothing by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import loaders
from loaders import osaamismerkit
from loaders.document import Document
from loaders.reading import Reading
from pathways.errors import UnreadableInput
from pathways.model import PieceKind, Stated


def badge(code: str = "1000", **more: Any) -> dict[str, Any]:
    return {
        "koodiUri": f"osaamismerkit_{code}",
        "nimi": {"fi": "Merkki", "sv": "-"},
        "tila": "JULKAISTU",
        "osaamistavoitteet": [{"osaamistavoite": {"fi": "osaa hakea", "sv": "-"}}],
        "arviointikriteerit": [{"arviointikriteeri": {"fi": "hakee"}}],
        "kategoria": {"nimi": {"fi": "Digitaidot"}, "liite": {"binarydata": "AAAA"}},
        "muokkaaja": "Maija Muokkaaja",
        **more,
    }


def read(body: Any) -> Reading:
    document = Document("badges.json", json.dumps(body, ensure_ascii=False).encode())
    assert loaders.detect(document) == "osaamismerkit"
    return osaamismerkit.read(document)


def test_a_badge_has_its_texts_and_covers_nothing() -> None:
    reading = read([badge()])
    (one,) = reading.offerings
    assert (one.id, one.name.fi, one.name.sv, one.kind) == ("osaamismerkit_1000", "Merkki", None, PieceKind.BADGE)
    assert ([each.fi for each in one.outcomes], one.assessment, one.keywords) == (["osaa hakea"], "hakee", ("Digitaidot",))
    assert (one.covers, one.extent, one.properties.quality) == ((), None, Stated.STATED)
    assert "Maija" not in repr(reading)
    assert "AAAA" not in repr(reading)


def test_drafts_are_counted_and_left_out() -> None:
    reading = read({"data": [badge(), badge("1001", tila="LAADINTA")]})
    assert [each.id for each in reading.offerings] == ["osaamismerkit_1000"]
    assert [(each.code, dict(each.values)) for each in reading.findings] == [("national_badges_not_published", {"count": 1})]


def test_what_ends_and_what_repeats_is_told() -> None:
    reading = read([badge(voimassaoloLoppuu=1704751200000), badge(), badge("1001", nimi={})])
    assert [each.code for each in reading.findings] == ["national_badge_ends", "offering_repeated", "national_badge_without_name"]


@pytest.mark.parametrize("body", [[], {}, [{"koodiUri": "osaamismerkit_1000"}], "osaamismerkit_1000"])
def test_other_content_is_not_recognised(body: Any) -> None:
    document = Document("x.json", json.dumps(body).encode())
    assert not osaamismerkit.recognises(document)
    with pytest.raises(UnreadableInput):
        osaamismerkit.read(document)


def test_the_shared_list_has_three(shared: Path) -> None:
    reading = osaamismerkit.read(Document("x.json", (shared / "eperusteet" / "osaamismerkit.json").read_bytes()))
    assert [each.name.fi for each in reading.offerings] == [
        "Digitaaliset toimintaympäristöt",
        "Digitaalinen tiedonhaku",
        "Vuorovaikutusmerkki 1",
    ]
    assert not reading.findings
