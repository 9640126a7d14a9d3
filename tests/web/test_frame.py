"""What every page has: a language, a policy, ways on, and nothing of other sites."""

from __future__ import annotations

import re

import httpx
import pytest

from api.web.frame import POLICY
from api.web.marking import marked, plain
from pathways.i18n import marking_words, words
from pathways.model import LANGUAGES, Text, because


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_in_the_language_that_its_address_names(web: httpx.Client, language: str) -> None:
    page = web.get("/", params={"lang": language})
    assert page.status_code == 200
    assert page.headers["content-language"] == language
    assert f'<html lang="{language}">' in page.text
    assert words(language).say("web-home-title") in page.text


def test_the_language_that_was_chosen_is_kept(web: httpx.Client) -> None:
    with httpx.Client(base_url=web.base_url, headers=dict(web.headers), trust_env=False) as browser:
        assert browser.get("/", headers={"Accept-Language": "sv"}).headers["content-language"] == "sv"
        browser.get("/?lang=fi")
        assert browser.get("/", headers={"Accept-Language": "sv"}).headers["content-language"] == "fi"
        browser.get("/?lang=xx")
        assert browser.get("/").headers["content-language"] == "fi"


def test_the_ways_to_other_languages_keep_the_rest_of_the_address(web: httpx.Client) -> None:
    page = web.get("/accessibility?a=1&lang=fi").text
    assert 'href="/accessibility?a=1&amp;lang=sv"' in page


def test_a_page_may_run_and_load_only_what_is_ours(web: httpx.Client) -> None:
    page = web.get("/")
    assert page.headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert not re.search(r"<script(?![^>]* src=)|<style|\son[a-z]+=|style=", page.text)
    for address in re.findall(r'(?:src|href)="(/static/[^"]+)"', page.text):
        found = web.get(address)
        assert found.status_code == 200
        assert "immutable" in found.headers["cache-control"]


def test_an_address_that_is_not_there_is_a_page_for_people_and_a_problem_for_programs(web: httpx.Client) -> None:
    page = web.get("/nowhere?lang=fi")
    assert (page.status_code, page.headers["content-type"].partition(";")[0]) == (404, "text/html")
    assert words("fi").say("problem-not-found") in page.text
    told = web.get("/nowhere", headers={"Accept": "application/json"})
    assert told.headers["content-type"] == "application/problem+json"
    assert web.get("/static/x/..%2fframe.py").status_code == 404


def test_a_page_that_did_not_change_is_not_sent_again(web: httpx.Client) -> None:
    first = web.get("/accessibility")
    again = web.get("/accessibility", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_names_in_other_languages_are_marked_inside_sentences_too() -> None:
    said = marking_words("sv").because(because("unknown_extent", id="1", name=Text(fi="<Huolto>")))
    assert marked(said) == str(marked(words("sv").because(because("unknown_extent", id="1", name=Text(sv="§"))))).replace(
        "§", '<span lang="fi">&lt;Huolto&gt;</span>'
    )
    assert plain(said) == words("sv").because(because("unknown_extent", id="1", name=Text(fi="<Huolto>")))
    assert marking_words("fi").name(Text(fi="Huolto", sv="Service")) == "Huolto"
    copied = marking_words("en").name(Text(fi="Hirsirakenteet", en="Hirsirakenteet"))
    assert str(marked(copied)) == '<span lang="fi">Hirsirakenteet</span>'
    assert plain(marking_words("fi").name(Text(fi="x" * 3000))) == "x" * 3000


def test_marks_in_data_are_no_marks() -> None:
    assert marked("\ue000fi") == "fi"
    assert marked("a\ue001b\ue002<") in ("a\ue001b\ue002<", "ab&lt;")
