"""A correction file: what a person has decided about the reading of rule trees, one list per qualification.

    [[correction]]
    register_number = "OPH-2762-2017"
    overrule = ["0.0.5/alternatives"]      # ids of guesses, as a check lists them under "ambiguities"

    [correction.osp]                        # extents in osp that the requirements do not state
    "300001" = 10

Source: planner-model.md 1.4 (every guess can be overruled by an explicit list per qualification).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from loaders.document import Document
from pathways.errors import UnreadableInput
from pathways.rules.reading import Corrections

MOST_OSP = Decimal(1000)  # no qualification is larger

_LINE = re.compile(r"at line (\d+)")


def read(document: Document) -> dict[str, Corrections]:
    """Corrections by register number; two lists for one number are joined.

    Raises ``UnreadableInput`` for what is not TOML of this shape: a decision that is half understood must not be followed.
    """
    try:
        content = tomllib.loads(document.payload.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as fault:
        raise UnreadableInput(document.name, "not_utf8", byte=fault.start) from None
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        line = _LINE.search(str(fault))
        raise UnreadableInput(document.name, "corrections_not_toml", line=int(line[1]) if line else None) from None
    lists = content.get("correction")
    if set(content) - {"correction"} or not isinstance(lists, list) or not all(isinstance(each, dict) for each in lists):
        raise UnreadableInput(document.name, "not_corrections")
    found: dict[str, Corrections] = {}
    for position, each in enumerate(lists, start=1):
        number, corrections = _correction(document.name, position, each)
        earlier = found.get(number, Corrections())
        found[number] = Corrections(earlier.overruled | corrections.overruled, {**earlier.osp, **corrections.osp})
    return found


def _correction(name: str, position: int, content: Mapping[str, Any]) -> tuple[str, Corrections]:
    unknown = sorted(set(content) - {"register_number", "overrule", "osp"})
    if unknown:
        raise UnreadableInput(name, "corrections_key_unknown", position=position, keys=", ".join(unknown))
    number = content.get("register_number")
    if not isinstance(number, str) or not number.strip():
        raise UnreadableInput(name, "corrections_without_number", position=position)
    overrule = content.get("overrule", [])
    if not isinstance(overrule, list) or not all(isinstance(each, str) for each in overrule):
        raise UnreadableInput(name, "corrections_overrule", position=position)
    stated = content.get("osp", {})
    if not isinstance(stated, dict):
        raise UnreadableInput(name, "corrections_osp", position=position)
    osp: dict[str, Decimal] = {}
    for unit, extent in stated.items():
        known = isinstance(extent, int | Decimal) and not isinstance(extent, bool)
        if not known or not Decimal(extent).is_finite() or not 0 < extent <= MOST_OSP:
            raise UnreadableInput(name, "corrections_extent", position=position, unit=unit)
        osp[unit] = Decimal(extent)
    return number.strip(), Corrections(frozenset(overrule), osp)
