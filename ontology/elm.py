"""Names and code lists of the European Learning Model (ELM v3) that are both written and read, and ours where it has none.

Source: ELM 3.1, its code lists, and the authority tables of the Publications Office of the European Union.
"""

from __future__ import annotations

from collections.abc import Mapping

from ontology import terms

ELM = "http://data.europa.eu/snb/model/elm/"
ADMS = "http://www.w3.org/ns/adms#"
DC = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
ROV = "http://www.w3.org/ns/regorg#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
SNB = "http://data.europa.eu/snb/"
AUTHORITY = "http://publications.europa.eu/resource/authority/"
ESCO_SKILL = "http://data.europa.eu/esco/skill/"

FINQF = ("c_b9b2b42d", "c_c660dbf8", "c_63c1f703", "c_cbf250da", "c_fd8ce5f6", "c_8a7da315", "c_3b2bd7b5", "c_7fa9dfe4")
"""FiNQF 1 to 8 in the European register of qualifications."""

# The official languages of the Union and those that are spoken most in Finland.
_PAIRS = (  # as pairs in a text: as a literal it would be seventy lines
    "ar ARA bg BUL bn BEN bs BOS ca CAT cs CES da DAN de DEU el ELL en ENG es SPA et EST eu EUS fa FAS fi FIN fr FRA ga GLE "
    "he HEB hi HIN hr HRV hu HUN hy HYE is ISL it ITA ja JPN ka KAT ko KOR ku KUR la LAT lt LIT lv LAV mk MKD mt MLT ne NEP "
    "nl NLD no NOR pl POL pt POR ro RON ru RUS se SME si SIN sk SLK sl SLV so SOM sq SQI sr SRP sv SWE sw SWA th THA ti TIR "
    "tl TGL tr TUR uk UKR ur URD vi VIE zh ZHO"
)
_LANGUAGES = tuple(_PAIRS.split())
LANGUAGES: Mapping[str, str] = dict(zip(_LANGUAGES[::2], _LANGUAGES[1::2], strict=True))
"""A language's two letters -> its name in the authority table."""
UNDETERMINED = "UND"

MODES: Mapping[str, str] = {
    "online": "920fbb3cbe",
    "blended": "e92d221e4d",
    "contact": "9191af2ed9",
    "workplace": "729f3bed4b",
}
"""Our words for modes that mean the same as one of the Commission's. A word without one is left out."""

FIELD_UNKNOWN = "9999"
SHORT_PROGRAMME = "74a4a268e8"
QUALITY_ASSURANCE = f"{SNB}accreditation/820101cba6"
"""Quality assurance of a programme: what a note about it says that it is about."""
ECTS = f"{SNB}education-credit/6fcec5c5af"

MEASURES: Mapping[str, str] = {"osp": terms.MEASURE_OSP, "op": terms.MEASURE_OP}
"""Units of extent that are neither of the Commission's: concepts of our own."""

PROVIDERS_IDENTIFIER = "provider's identifier"
UNIT_CODES = "tutkinnonosat"
REQUIREMENTS = "tutkinnon perusteet"
"""The scheme of an outcome's identifier that says what of the national requirements the outcome is, as the catalogue table does:
``105444`` (a whole unit), ``400012/VVTD`` (a sub-unit), ``400012/VVTD?`` (its optional part), ``105444:2`` (a requirement)."""
