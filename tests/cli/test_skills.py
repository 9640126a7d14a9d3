"""ESCO and links to it through ``load``: what joins, what takes another's place, and that no link is ever lost."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pathways import sample

Run = Callable[..., Any]
SKILL = "http://data.europa.eu/esco/skill/"
HEAD = "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status"
LINK_HEAD = "subject_kind,subject,register_number,skill,relation,who,date,method,confidence,esco_version"


def skills(folder: Path, version: str, names: dict[str, str], language: str = "en") -> Path:
    """A small file of skills in a folder that says its version."""
    place = folder / f"v{version}"
    place.mkdir(parents=True, exist_ok=True)
    rows = [f"KnowledgeSkillCompetence,{SKILL}{name},knowledge,cross-sector,{label},,released" for name, label in names.items()]
    file = place / f"skills_{language}.csv"
    file.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return file


def links(folder: Path, *names: str, file: str = "links.csv") -> Path:
    rows = [f"unit,105444,OPH-2455-2017,{SKILL}{name},close,team,2026-11-25,by hand,,1.0" for name in names]
    path = folder / file
    path.write_text("\n".join([LINK_HEAD, *rows]) + "\n", encoding="utf-8")
    return path


def replaced(folder: Path, old: str, new: str) -> Path:
    path = folder / "replaced.csv"
    path.write_text(f"code,uri_1_0,uri_2_0,label_1_0,label_2_0\nS1,{SKILL}{old},{SKILL}{new},same,same\n", encoding="utf-8")
    return path


def codes(answer: Any) -> set[str]:
    return {each["code"] for each in answer["findings"]}


def rows(run: Run, store: Path, text: str, folder: Path) -> list[list[Any]]:
    file = folder / "asked.rq"
    prefixes = "PREFIX pok: <https://w3id.org/pok/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    file.write_text(prefixes + text, encoding="utf-8")
    found: list[list[Any]] = run("query", file, "--store", store, "--json").answer["rows"]
    return found


LINKED = "SELECT ?skill WHERE { ?link pok:linkedSkill ?skill } ORDER BY ?skill"


@pytest.fixture
def bundled(tmp_path: Path) -> tuple[Path, Path]:
    """The folder of the bundled part of ESCO, and the links to it."""
    for name in sample.skill_names():
        path = tmp_path / "sample" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sample.payload(name))
    return tmp_path / "sample" / "esco", tmp_path / "sample" / sample.SKILL_LINKS


def test_a_folder_of_esco_and_a_table_of_links_are_loaded(run: Run, bundled: tuple[Path, Path], tmp_path: Path) -> None:
    answer = run("load", *bundled, "--store", tmp_path / "graph", "--json").answer
    assert [each["graph"] for each in answer["loaded"]] == ["esco", "skill-links/links"]
    esco, linked = (each["counts"] for each in answer["loaded"])
    assert (esco["concepts"] > 100, esco["links"], linked["links"]) == (True, 0, 67)
    assert answer["data"][0]["version"] == "1.1.1"
    assert "skill_unknown" not in codes(answer)
    named = "SELECT DISTINCT ?label WHERE { ?link pok:linkedSkill ?skill . ?skill skos:prefLabel ?label }"
    assert len(rows(run, tmp_path / "graph", named, tmp_path)) == 61


def test_the_source_says_where_it_comes_from(run: Run, bundled: tuple[Path, Path], tmp_path: Path) -> None:
    run("load", bundled[0], "--store", tmp_path / "graph")
    text = "SELECT ?p ?o WHERE { ?s a pok:Source ; ?p ?o }"
    said = {each[0].rpartition("/")[2].rpartition("#")[2]: each[1] for each in rows(run, tmp_path / "graph", text, tmp_path)}
    assert said["rights"] == "This service uses the ESCO classification of the European Commission."
    assert said["license"] == "http://data.europa.eu/eli/dec/2011/833/oj"
    assert {"sha256", "fileSha256", "dateSubmitted", "loaderVersion", "versionInfo"} <= set(said)


def test_a_package_is_loaded_as_a_zip(run: Run, bundled: tuple[Path, Path], tmp_path: Path) -> None:
    packed = tmp_path / "ESCO dataset - v1.1.1 - classification - en - csv.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in sorted((bundled[0] / "v1.1.1").iterdir()):
            archive.write(file, file.name)
    as_zip = run("load", packed, "--store", tmp_path / "zip", "--json").answer["loaded"][0]["counts"]
    as_folder = run("load", bundled[0], "--store", tmp_path / "folder", "--json").answer["loaded"][0]["counts"]
    assert as_zip == as_folder


def test_labels_of_another_language_join_what_is_stored(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    run("load", skills(tmp_path, "1.0", {"a": "wood", "b": "tree"}), "--store", store)
    again = run("load", skills(tmp_path, "1.0", {"a": "puu"}, "fi"), "--store", store, "--json").answer
    assert "skills_added" in codes(again)
    text = f"SELECT ?label WHERE {{ <{SKILL}a> skos:prefLabel ?label }} ORDER BY ?label"
    assert rows(run, store, text, tmp_path) == [["puu"], ["wood"]]
    before = run("export", "--as", "nquads", "--store", store).out
    once_more = run("load", skills(tmp_path, "1.0", {"a": "puu"}, "fi"), "--store", store, "--json").answer
    assert "skills_added" not in codes(once_more)
    assert run("export", "--as", "nquads", "--store", store).out == before


def test_all_files_of_a_version_stand_for_themselves(run: Run, tmp_path: Path) -> None:
    both = [skills(tmp_path, "1.0", {"a": "wood"}), skills(tmp_path, "1.0", {"a": "puu"}, "fi")]
    run("load", *both, "--store", tmp_path / "one")
    for file in reversed(both):
        run("load", file, "--store", tmp_path / "two")
    texts = [run("export", "--as", "nquads", "--store", tmp_path / each).out for each in ("one", "two")]
    assert texts[0] == texts[1]


def test_a_newer_version_tells_what_became_of_used_skills_and_loses_no_link(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    old = skills(tmp_path, "1.0", {"stays": "wood", "gone": "tree", "moved": "saw", "unused": "x", "renamed": "cut"})
    used = links(tmp_path, "stays", "gone", "moved", "renamed", "never")
    first = run("load", old, used, "--store", store, "--json").answer
    assert [each for each in first["findings"] if each["code"] == "skill_unknown" and "never" in each["message"]]
    before = rows(run, store, LINKED, tmp_path)
    new = skills(tmp_path, "2.0", {"stays": "wood", "successor": "saw", "renamed": "cutting"})
    answer = run("load", new, replaced(tmp_path, "moved", "successor"), "--store", store, "--json").answer
    told = {
        (each["code"], found[1])
        for each in answer["findings"]
        if (found := re.search(rf"{SKILL}(\w+)", each["message"])) is not None
    }
    assert {
        ("skill_vanished", "gone"),
        ("skill_replaced", "moved"),
        ("skill_renamed", "renamed"),
        ("skill_never_known", "never"),
    } <= told
    assert not {each for each in told if each[1] in ("unused", "stays")}
    assert "skills_version_replaced" in codes(answer)
    assert rows(run, store, LINKED, tmp_path) == before
    assert len(before) == 5
    version = "SELECT ?v WHERE { ?set a pok:Classification ; <http://www.w3.org/2002/07/owl#versionInfo> ?v }"
    assert rows(run, store, version, tmp_path) == [["2.0"]]


def test_a_table_that_is_stored_tells_of_a_later_version(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "graph"
    run("load", skills(tmp_path, "1.0", {"moved": "saw"}), links(tmp_path, "moved"), "--store", store)
    assert (
        run("load", replaced(tmp_path, "moved", "new"), "--store", store, "--json").answer["loaded"][0]["counts"]["replacements"]
        == 1
    )
    assert "skill_replaced" in codes(run("load", skills(tmp_path, "2.0", {"new": "saw"}), "--store", store, "--json").answer)


def test_links_to_skills_that_the_store_lacks_are_told(run: Run, tmp_path: Path) -> None:
    run("load", skills(tmp_path, "1.0", {"a": "wood"}), "--store", tmp_path / "graph")
    answer = run("load", links(tmp_path, "a", "typo"), "--store", tmp_path / "graph", "--json").answer
    assert [each["code"] for each in answer["findings"]] == ["skill_unknown"]
    alone = run("load", links(tmp_path, "a", "typo"), "--store", tmp_path / "other", "--json").answer
    assert alone["findings"] == []


def test_two_versions_at_once_are_refused(lines: Callable[..., str], tmp_path: Path) -> None:
    both = [skills(tmp_path, version, {"a": "wood"}) for version in ("1.0", "2.0")]
    assert "1.0, 2.0" in lines("load", *both, "--store", tmp_path / "graph")


def test_a_file_that_says_no_version_does_not_join_one_that_has(run: Run, lines: Callable[..., str], tmp_path: Path) -> None:
    known = skills(tmp_path, "1.0", {"a": "wood"})
    run("load", known, "--store", tmp_path / "graph")
    unknown = tmp_path / "skills_fi.csv"
    unknown.write_bytes(known.read_bytes())
    assert "v1.0" in lines("load", unknown, "--store", tmp_path / "graph")


def test_a_plan_does_not_change_when_skills_are_loaded(run: Run, bundled: tuple[Path, Path], tmp_path: Path) -> None:
    store = tmp_path / "graph"
    files = []
    for name in sample.catalogue_names():
        files.append(tmp_path / name)
        files[-1].write_bytes(sample.payload(name))
    run("load", *files, "--store", store)
    words = ("check", "--qualification", "OPH-2455-2017", "--on", "2026-12-01", "--json")
    before = run(*words, "--store", store).out
    run("load", *bundled, "--store", store)
    assert run(*words, "--store", store).out == before
    assert run(*words, "--data", *files, *bundled).out == before
