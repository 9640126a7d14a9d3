"""The documentation of the catalogue table, made from its columns; ``python -m loaders.catalogue.describe > "
"docs/catalogue-table.md``."""

from __future__ import annotations

from loaders.catalogue.columns import COLUMNS
from loaders.columns import EXAMPLE_MARK, Column, example, names_of_choices
from pathways.model import LANGUAGES, Text

TITLE = Text(fi="Tarjontataulukko", sv="Utbudstabellen", en="The catalogue table")
OPENING = Text(
    fi="Taulukko, jossa oppilaitos pitää pienet osaamiskokonaisuutensa (POK) ja tutkinnon osien tarjontansa: CSV tai "
    "XLSX, yksi rivi tarjontaa "
    "kohti. Tyhjän taulukon kirjoittaa `pathways template catalogue TIEDOSTO`.",
    sv="Tabellen där en läroanstalt har sina små kompetenshelheter (POK) och sitt utbud av examensdelar: CSV eller "
    "XLSX, en rad per utbud. "
    "En tom tabell skrivs med `pathways template catalogue FIL`.",
    en="The table in which a school keeps its small competence units (POK) and unit offerings: CSV or XLSX, one row per offering. "
    "`pathways template catalogue FILE` writes an empty one.",
)
RULES = (
    Text(
        fi="Otsikkona kelpaa sarakkeen avain tai sen nimi suomeksi, ruotsiksi tai englanniksi, isoin tai pienin "
        "kirjaimin. Otsikkorivin yläpuolella "
        "saa olla muuta tekstiä. Järjestys on vapaa, ja vain pakolliset sarakkeet on oltava.",
        sv="Som rubrik duger kolumnens nyckel eller dess namn på finska, svenska eller engelska, med stora eller små "
        "bokstäver. Ovanför rubrikraden "
        "får det finnas annan text. Ordningen är fri, och bara de obligatoriska kolumnerna måste finnas.",
        en="A heading is the column's key or its name in Finnish, Swedish or English, in any case. Other text may "
        "stand above the row of headings. "
        "The order is free, and only the required columns have to be there.",
    ),
    Text(
        fi="Tyhjä solu tarkoittaa ei tiedossa, ei koskaan nollaa. Päivämäärät 31.1.2027 tai 2027-01-31, desimaalit "
        "pilkulla tai pisteellä, "
        "kyllä ja ei suomeksi, ruotsiksi tai englanniksi.",
        sv="En tom cell betyder okänt, aldrig noll. Datum 31.1.2027 eller 2027-01-31, decimaler med komma eller punkt, "
        "ja och nej på finska, "
        "svenska eller engelska.",
        en="An empty cell means unknown, never zero. Dates are 31.1.2027 or 2027-01-31, decimals have a comma or a "
        "point, yes and no are in "
        "Finnish, Swedish or English.",
    ),
    Text(
        fi="Jokainen solu, jota ei voi lukea, kerrotaan taulukon, rivin ja sarakkeen tarkkuudella. Rivi jää pois vain, "
        "jos tunniste, nimi tai "
        "järjestäjä puuttuu tai tunniste on jo käytössä; muuten vain se tieto jää tuntemattomaksi.",
        sv="Varje cell som inte kan läsas anges med blad, rad och kolumn. En rad utelämnas bara om identifieraren, "
        "namnet eller anordnaren saknas "
        "eller identifieraren redan finns; annars blir bara den uppgiften okänd.",
        en="Each cell that cannot be read is named by sheet, row and column. A row is left out only where its "
        "identifier, name or provider is "
        "missing or its identifier is taken; otherwise only that value stays unknown.",
    ),
    Text(
        fi=f"Rivit, joiden tunniste alkaa {EXAMPLE_MARK}, ovat mallin esimerkkejä: niitä ei lueta tarjonnaksi.",
        sv=f"Rader vars identifierare börjar med {EXAMPLE_MARK} är mallens exempel: de läses inte som utbud.",
        en=f"Rows whose identifier begins with {EXAMPLE_MARK} are the template's examples: they are not read as offerings.",
    ),
    Text(
        fi="POKin neljä ominaisuutta päätellään: luonne lajista ja laajuudesta (alle 60), perusta osaamistavoitteista "
        "ja laajuudesta, laatu "
        "arvioinnista (ei tai pelkkä osallistuminen kieltää sen), todistus sähköisestä todistuksesta. Mistä taulukko "
        "vaikenee, sitä ei väitetä.",
        sv="En POK:s fyra egenskaper härleds: arten ur typen och omfattningen (under 60), grunden ur målen och "
        "omfattningen, kvaliteten ur "
        "bedömningen (ingen eller bara deltagande förnekar den), intyget ur det elektroniska intyget. Det som tabellen "
        "tiger om påstås inte.",
        en="The four properties of a POK follow: nature from kind and extent (below 60), basis from outcomes and "
        "extent, quality from assessment "
        "(none or attendance only denies it), certificate from the electronic certificate. What the table is silent "
        "about is not claimed.",
    ),
)
COLUMNS_TITLE = Text(fi="Sarakkeet", sv="Kolumner", en="Columns")
HEADINGS = (
    Text(fi="Avain", sv="Nyckel", en="Key"),
    Text(fi="Otsikko", sv="Rubrik", en="Heading"),
    Text(fi="Muut otsikot", sv="Andra rubriker", en="Other headings"),
    Text(fi="Selitys", sv="Förklaring", en="Explanation"),
    Text(fi="Muoto", sv="Form", en="Form"),
    Text(fi="Sallitut arvot", sv="Tillåtna värden", en="Allowed values"),
    Text(fi="Esimerkki", sv="Exempel", en="Example"),
)
REQUIRED = Text(fi="pakollinen", sv="obligatorisk", en="required")
MAPPING_TITLE = Text(fi="Toisenlainen taulukko", sv="En annan tabell", en="Another table")
MAPPING = Text(
    fi="Minkä tahansa taulukon voi lukea, kun TOML-tiedosto kertoo, mitkä otsikot ja arvot vastaavat meidän sarakkeitamme. "
    "Taulukon `kurssit.xlsx` vieressä oleva `kurssit.mapping.toml` otetaan käyttöön itsestään:",
    sv="Vilken tabell som helst kan läsas när en TOML-fil säger vilka rubriker och värden som motsvarar våra kolumner. "
    "Filen `kurser.mapping.toml` bredvid tabellen `kurser.xlsx` används av sig själv:",
    en="Any table can be read when a TOML file says which headings and values stand for our columns. "
    "The file `courses.mapping.toml` beside the table `courses.xlsx` is used by itself:",
)
MAPPING_EXAMPLE = """```toml
sheet = "Kurssit"        # optional: the only sheet to read
header_row = 3           # optional: the number of the row of headings

[columns]                # our column = their heading
id = "Kurssikoodi"
name_fi = "Kurssin nimi"

[values.modes]           # their value = our value
"Etäopetus" = "online"

[defaults]               # the value of an empty or missing cell
provider = "Esimerkkiopisto"
extent_unit = "osp"
```"""


def describe_columns(language: str) -> str:
    """The page about the table in ``language`` (fi, sv or en), as Markdown."""
    lines = [f"# {_in(TITLE, language)}", "", _in(OPENING, language), ""]
    lines += [f"- {_in(each, language)}" for each in RULES]
    lines += ["", f"## {_in(COLUMNS_TITLE, language)}", ""]
    lines += [_row([_in(each, language) for each in HEADINGS]), _row(["---"] * len(HEADINGS))]
    lines += [_row(_column(each, language)) for each in COLUMNS]
    lines += ["", f"## {_in(MAPPING_TITLE, language)}", "", _in(MAPPING, language), "", MAPPING_EXAMPLE, ""]
    return "\n".join(lines)


def _column(column: Column, language: str) -> list[str]:
    others = [_in(column.heading, each) for each in LANGUAGES if each != language]
    required = f" ({_in(REQUIRED, language)})" if column.required else ""
    samples = (example(column, index, language) for index in range(len(column.examples)))
    first = next((each for each in samples if each), "")
    return [
        f"`{column.key}`",
        _in(column.heading, language) + required,
        ", ".join(others),
        _in(column.explanation, language),
        _in(column.form.value, language),
        ", ".join(
            f"{each.key}" if each.key == label else f"{each.key} ({label})" for each, label in names_of_choices(column, language)
        ),
        first,
    ]


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(each.replace("|", "\\|") for each in cells) + " |"


def _in(words: Text, language: str) -> str:
    return words.in_language(language) or ""
