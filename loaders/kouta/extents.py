"""How large an offering is.

The extent is the implementation's own where it states one, else that of the programme: one value or a range. Units of
measure are kept apart: op (code 2) are never turned into osp (code 6). 0 means "not known" in this source. A unit offering
has no extent here at all: it is the sum over its units, known once they are joined with their requirements.

Source: kouta-backend, opintojenLaajuusNumero(Min, Max) and opintojenLaajuusyksikkoKoodiUri of both metadata types.
"""

from __future__ import annotations

from collections.abc import Mapping

from loaders.document import Json, Place
from loaders.kouta.values import ending, number
from pathways.model import Extent, Finding, Measure, Severity, finding

_MEASURES = {"2": Measure.OP, "6": Measure.OSP, "8": Measure.WEEK}
_ONE, _LEAST, _MOST = "opintojenLaajuusNumero", "opintojenLaajuusNumeroMin", "opintojenLaajuusNumeroMax"
_UNIT = "opintojenLaajuusyksikkoKoodiUri"


def extent(
    implementation: Mapping[str, Json], programme: Mapping[str, Json], place: Place, findings: list[Finding]
) -> Extent | None:
    """The extent from the metadata of an implementation and of its programme; ``None`` when not stated or not clear."""
    own_measure = implementation.get(_UNIT) or programme.get(_UNIT)
    own = _read(implementation, own_measure, place, findings)
    general = _read(programme, programme.get(_UNIT), place, findings)
    if own is None:
        return general
    if general is not None and not (general.measure == own.measure and general.least <= own.least and own.most <= general.most):
        findings.append(
            finding("extent_outside_programme", Severity.WARNING, str(place / _ONE), least=general.least, most=general.most)
        )
    return own


def _read(metadata: Mapping[str, Json], unit: Json, place: Place, findings: list[Finding]) -> Extent | None:
    one, least, most = (number(metadata.get(key)) for key in (_ONE, _LEAST, _MOST))
    if one is not None:
        least = most = one
    if least is None and most is None:
        return None
    if least is None or most is None or least > most:
        findings.append(finding("extent_unclear", Severity.WARNING, str(place), least=least, most=most))
        return None
    code = ending(unit)
    if code is None:
        findings.append(finding("extent_measure_missing", Severity.WARNING, str(place)))
        return Extent(least, most, Measure.OTHER)
    return Extent(least, most, _MEASURES.get(code, Measure.OTHER))
