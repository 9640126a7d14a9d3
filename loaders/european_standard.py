"""Which mandatory elements of the European standard a credential states: European Digital Credentials and Open Badges 3.0.

Only whether something is stated is looked at, never what. The one value that leaves this module is the title of an EDC claim as it
stands: its reader clears it where it holds the learner's name. A badge has no place for the workload in hours and the form of
participation but free text, which is not searched (open-badges.md).

Source: ELM 3 application profile EDC; Open Badges 3.0; Annex I of the Council Recommendation 2022/C 243/02.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from loaders.document import Json, mapping
from pathways.model import Text
from pathways.rules.european_standard import AnnexElement, Completeness, ElementStanding, Standing

_LEVEL_LISTS = ("/snb/eqf/", "/snb/qdr/", "/esco/eqf")
_ECTS = "education-credit/6fcec5c5af"


def of_edc(credential: Mapping[str, Json], place: str = "") -> Completeness:
    """What a European Digital Credential states, as its JSON: of all its claims together."""
    subject = mapping(credential.get("credentialSubject"))
    claims = list(_claims(subject))
    specifications = [one for claim in claims for one in _each(claim.get("specifiedBy"))]
    bodies = [body for claim in claims for award in _each(claim.get("awardedBy")) for body in _each(award.get("awardingBody"))]
    activities = [one for claim in claims for one in (*_each(claim.get("influencedBy")), *_activity(claim))]
    assessments = [one for claim in claims for one in _each(claim.get("provenBy"))]
    specified = [*specifications, *(one for each in activities for one in _each(each.get("specifiedBy")))]
    assessed = [*assessments, *(one for each in assessments for one in _each(each.get("specifiedBy")))]
    assessed += [one for each in specifications for one in _each(each.get("provenBy"))]
    dated = [award for claim in claims for award in _each(claim.get("awardedBy"))]
    title = next((claim.get("title") for claim in claims if claim.get("title")), None)
    stated = {
        AnnexElement.LEARNER: _any([subject], "givenName", "familyName", "fullName", "nationalID", "identifier"),
        AnnexElement.TITLE: title is not None,
        AnnexElement.COUNTRY: any(_has_country(each) for each in (*bodies, *_each(credential.get("issuer")))),
        AnnexElement.AWARDING_BODY: _any(bodies, "legalName", "prefLabel"),
        AnnexElement.ISSUED: _any([credential], "issued", "issuanceDate", "validFrom") or _any(dated, "awardingDate"),
        AnnexElement.OUTCOMES: _any(specifications, "learningOutcome", "learningOutcomeSummary"),
        AnnexElement.WORKLOAD: _any(specified, "volumeOfLearning", "contactHour")
        or _any(claims, "workload")
        or any(_is_ects(each) for each in (*specifications, *claims)),
        AnnexElement.LEVEL: _any(specifications, "eqfLevel", "nqfLevel", "educationLevel") or None,
        AnnexElement.ASSESSMENT: bool(assessed) and _any(assessed, "dcType", "grade", "gradingScheme", "title", "mode"),
        AnnexElement.PARTICIPATION: _any(specified, "mode") or _any(activities, "mode"),
        AnnexElement.QUALITY: _any((*specifications, *bodies, *_each(credential.get("issuer"))), "accreditation"),
    }
    return Completeness("", _text(title), _standings(stated), place)


def of_badge(credential: Mapping[str, Json], place: str = "") -> Completeness:
    """What an Open Badge 3.0 states, as its JSON; without its name, which its reader knows how to clear."""
    subject = mapping(credential.get("credentialSubject"))
    achievement, issuer = mapping(subject.get("achievement")), credential.get("issuer")
    profiles = [mapping(issuer), mapping(achievement.get("creator"))]
    alignments = [*_each(achievement.get("alignment"))]
    criteria = mapping(achievement.get("criteria"))
    stated = {
        AnnexElement.LEARNER: _any([subject], "id", "identifier"),
        AnnexElement.TITLE: _any([achievement], "name"),
        AnnexElement.COUNTRY: any(
            _any([mapping(each.get("address"))], "addressCountryCode", "addressCountry") for each in profiles
        ),
        AnnexElement.AWARDING_BODY: _any(profiles, "name"),
        AnnexElement.ISSUED: _any([credential], "awardedDate", "validFrom", "issuanceDate"),
        AnnexElement.OUTCOMES: bool(alignments) or _any([criteria], "narrative", "id"),
        AnnexElement.WORKLOAD: False,
        AnnexElement.LEVEL: any(part in str(each.get("targetUrl")) for each in alignments for part in _LEVEL_LISTS) or None,
        AnnexElement.ASSESSMENT: _any([achievement], "resultDescription"),
        AnnexElement.PARTICIPATION: False,
        AnnexElement.QUALITY: _any([achievement, credential, *profiles], "endorsement", "endorsementJwt"),
    }
    return Completeness("", Text(), _standings(stated), place)


def _standings(stated: Mapping[AnnexElement, bool | None]) -> tuple[ElementStanding, ...]:
    """``None``: asked for only where there is one, and there is none."""
    words = {True: Standing.PRESENT, False: Standing.MISSING, None: Standing.NOT_APPLICABLE}
    return tuple(ElementStanding(each, words[stated[each]]) for each in AnnexElement)


def _claims(subject: Mapping[str, Json]) -> Iterator[Mapping[str, Json]]:
    """Claims and the parts of claims."""
    waiting = [*_each(subject.get("hasClaim"))]
    while waiting:
        claim = waiting.pop(0)
        yield claim
        waiting += _each(claim.get("hasPart"))


def _activity(claim: Mapping[str, Json]) -> Iterator[Mapping[str, Json]]:
    """A claim may be an activity itself."""
    if "LearningActivity" in str(claim.get("type")):
        yield claim


def _each(value: Json) -> list[Mapping[str, Json]]:
    """The objects of a value that may be one object or a list."""
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]


def _any(objects: Iterator[Mapping[str, Json]] | list[Mapping[str, Json]] | tuple[Mapping[str, Json], ...], *keys: str) -> bool:
    return any(each.get(key) not in (None, "", [], {}) for each in objects for key in keys)


def _has_country(organisation: Mapping[str, Json]) -> bool:
    addresses = [one for place in _each(organisation.get("location")) for one in _each(place.get("address"))]
    return _any(addresses, "countryCode")


def _is_ects(holder: Mapping[str, Json]) -> bool:
    credits = [*_each(holder.get("creditPoint")), *_each(holder.get("creditReceived"))]
    return any(_ECTS in str(mapping(each.get("framework")).get("id")) for each in credits)


def _text(title: Json) -> Text:
    words = mapping(title)
    found = {language: word for language in ("fi", "sv", "en") if isinstance(word := words.get(language), str) and word}
    return Text(**found)
