"""A learner's chosen path beside the Pathway of the rules: what is to be studied, and which part it is of, in which order.

A Pathway in CTDL is what organisations recommend, so a computed path never is one. It stands in the same document as resources
(what is offered) and as associations in the form of the Comprehensive Learner Record: an offering ``isPartOf`` the component of the
unit that it covers, a unit ``isPartOf`` the destination where the plan counts it, one step ``precedes`` the next. Nothing of it
says that a transfer of credit is agreed: what a provider only declares is not made a TransferValueProfile (decision 0001).

Steps that are no resource (a demonstration, a decision on recognition, credit to agree on) cannot be said, and are told.

Source: CTDL (ceterms:MicroCredential, LearningOpportunityProfile); CLR 2.0, class Association; decision 0066.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from pathways.exports.ctdl import (
    CONTEXT,
    Json,
    Paths,
    Ruled,
    as_bytes,
    component_key,
    credit,
    ctid,
    language_map,
    number,
    qualification_paths,
    said,
)
from pathways.exports.elm import duration
from pathways.exports.route import Route, Written
from pathways.i18n import Words
from pathways.model import Finding, Measure, Offering, Severity, finding
from pathways.planner.plan import Planned, Step, StepKind
from pathways.stores import iris

CLR = "https://purl.imsglobal.org/spec/vc/clr/vocab.html#"
_CONTEXTS = [CONTEXT, {"clr": CLR}]


def write(route: Route, words: Words) -> Written:
    """The rules of the qualification, and beside them the path of the first plan where there is one."""
    iri, number = route.iri_of(route.qualification), route.qualification.register_number
    made = qualification_paths(route.qualification, [Ruled(route.method, route.tree)], iri, today=route.today)
    # One by one they are told by ``pathways export``: they are the requirements', not this learner's.
    told = [finding("ctdl_losses", Severity.NOTE, number, count=len(made.findings))] if made.findings else []
    made.findings.clear()
    if not isinstance(route.found, Planned):
        told.append(finding("ctdl_no_plan", Severity.NOTE, number))
        return Written(as_bytes(made.graph), tuple(told))
    made.graph += _path(route, route.found, made)
    return Written(as_bytes(made.graph, _CONTEXTS), (*told, *made.findings))


def _path(route: Route, found: Planned, made: Paths) -> Iterator[Json]:
    offerings = {each.id: each for each in route.catalogue.offerings}
    taken: list[tuple[str, tuple[str, ...]]] = []
    providers: dict[str, Json] = {}
    for step in found.plan.steps:
        offering = offerings.get(step.id) if step.kind is StepKind.OFFERING else None
        if offering is None:
            made.findings.append(finding("ctdl_step_not_said", Severity.NOTE, step.id, kind=str(step.kind), name=step.name))
            continue
        iri = route.iri_of(offering)
        taken.append((iri, _parts_of(step, offering, made)))
        provider = iris.code_iri(iris.PROVIDERS, offering.provider, base=route.base)
        providers[provider] = {
            "@id": provider,
            "@type": "ceterms:Organization",
            "ceterms:ctid": ctid(provider),
            "ceterms:name": {"und": offering.provider},
        }
        yield resource(iri, offering, provider, made.findings)
    yield from providers.values()
    yield from _associations(made, taken, [each.unit for each in found.plan.placements if each.unit is not None])


def resource(iri: str, offering: Offering, provider: str, findings: list[Finding]) -> Json:
    """What is offered: a micro-credential where it is small and not denied to be one, else a learning opportunity."""
    is_pok = offering.extent is not None and offering.extent.is_small and not offering.properties.denied
    made: Json = {
        "@id": iri,
        "@type": "ceterms:MicroCredential" if is_pok else "ceterms:LearningOpportunityProfile",
        "ceterms:ctid": ctid(iri),
        "ceterms:name": language_map(offering.name, offering.id),
        "ceterms:description": said("ctdl-offering"),
        "ceterms:offeredBy": [provider],
        "ceterms:identifier": [
            {
                "@type": "ceterms:IdentifierValue",
                "ceterms:identifierTypeName": said("ctdl-provider-identifier"),
                "ceterms:identifierValueCode": offering.id,
            }
        ],
    }
    if offering.languages:
        made["ceterms:inLanguage"] = list(offering.languages)
    if offering.keywords:
        made["ceterms:keyword"] = {"und": list(offering.keywords)}
    if offering.workload_hours is not None:
        made["ceterms:estimatedDuration"] = [
            {"@type": "ceterms:DurationProfile", "ceterms:exactDuration": duration(offering.workload_hours)}
        ]
    if offering.price_cents is not None:
        price = number(Decimal(offering.price_cents) / 100)
        made["ceterms:estimatedCost"] = [{"@type": "ceterms:CostProfile", "ceterms:price": price, "ceterms:currency": "EUR"}]
    extent = offering.extent
    profile: Json = {"@type": "ceterms:ConditionProfile", "ceterms:description": said("ctdl-extent")}
    if extent is not None and extent.measure is Measure.OSP:
        profile["ceterms:creditValue"] = credit(extent.least, extent.most)
    if offering.outcomes:
        profile["ceterms:targetCompetency"] = [
            {"@type": "ceterms:CredentialAlignmentObject", "ceterms:targetNodeName": language_map(each, offering.id)}
            for each in offering.outcomes
        ]
    if len(profile) > 2:
        made["ceterms:requires"] = [profile]
    if extent is not None and extent.measure is not Measure.OSP:
        findings.append(finding("ctdl_extent_not_said", Severity.NOTE, offering.id, measure=str(extent.measure)))
    return made


def _parts_of(step: Step, offering: Offering, made: Paths) -> tuple[str, ...]:
    """The components of what this step covers in this plan: sub-units where it says so, else units. Not of other units that the
    offering would cover too."""
    used = {each.unit for each in step.covers}
    found = [key for each in offering.covers if not used or each.unit in used for key in (component_key(each), each.unit)]
    keys = [key for key in found if key in made.components]
    exact = [key for key in keys if "/" in key] or keys
    return tuple(dict.fromkeys(one for key in exact for one in made.components[key]))


def _associations(made: Paths, taken: Sequence[tuple[str, tuple[str, ...]]], counted: Iterable[str]) -> Iterator[Json]:
    (destination,) = made.destinations.values()
    for iri, parts in taken:
        yield from (_association("isPartOf", iri, each) for each in parts)
    for unit in dict.fromkeys(counted):
        yield from (_association("isPartOf", each, destination) for each in made.components.get(unit, ()))
    for (first, _), (then, _) in pairwise(taken):
        if first != then:
            yield _association("precedes", first, then)


def _association(kind: str, source: str, target: str) -> Json:
    return {
        "@type": "clr:Association",
        "clr:AssociationType": kind,
        "clr:sourceId": {"@id": source},
        "clr:targetId": {"@id": target},
    }
