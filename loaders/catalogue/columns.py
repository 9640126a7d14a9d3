"""The catalogue table's columns: one row per offering, a POK or a unit of one provider.

This list is the one place that says what a column is called, means and allows; reading, the template and
docs/catalogue-table.md derive from it. The four properties of a POK are not columns: they follow from kind and extent
(nature), outcomes and extent (basis), assessment (quality) and certificate (certificate).
"""

from __future__ import annotations

from collections.abc import Mapping

from loaders.cells import YES_NO
from loaders.columns import Choice, Column, Form, TableForm
from pathways.model import Text
from pathways.rules.european_standard import AnnexElement

KINDS = (
    Choice("unit", Text(fi="tutkinnon osa", sv="examensdel", en="unit")),
    Choice("sub_unit", Text(fi="osa-alue", sv="delområde", en="sub-unit")),
    Choice(
        "part_of_unit",
        Text(fi="tutkinnon osaa pienempi kokonaisuus", sv="helhet som är mindre än en examensdel", en="part of a unit"),
    ),
    Choice("local_unit", Text(fi="paikallinen tutkinnon osa", sv="lokal examensdel", en="local unit")),
    Choice("higher_education", Text(fi="korkeakouluopinnot", sv="högskolestudier", en="higher education")),
    Choice("upper_secondary", Text(fi="lukio-opinnot", sv="gymnasiestudier", en="general upper secondary")),
    Choice("readiness", Text(fi="jatko-opintovalmiudet", sv="beredskap för fortsatta studier", en="readiness for further study")),
    Choice("work_experience", Text(fi="työkokemus", sv="arbetserfarenhet", en="work experience")),
    Choice("badge", Text(fi="osaamismerkki", sv="kompetensmärke", en="badge")),
    Choice("other", Text(fi="muu", sv="annan", en="other")),
)
EXTENT_UNITS = (
    Choice("osp", Text(fi="osp", sv="kp", en="osp"), ("osaamispiste", "osaamispistettä", "kompetenspoäng")),
    Choice("op", Text(fi="op", sv="sp", en="op"), ("opintopiste", "opintopistettä", "studiepoäng", "ects")),
)
COUNTRIES = (
    Choice("FI", Text(fi="Suomi", sv="Finland", en="Finland"), ("fin",)),
    Choice("AX", Text(fi="Ahvenanmaa", sv="Åland", en="Åland Islands"), ("ala",)),
    Choice("SE", Text(fi="Ruotsi", sv="Sverige", en="Sweden"), ("swe",)),
    Choice("NO", Text(fi="Norja", sv="Norge", en="Norway"), ("nor",)),
    Choice("DK", Text(fi="Tanska", sv="Danmark", en="Denmark"), ("dnk",)),
    Choice("EE", Text(fi="Viro", sv="Estland", en="Estonia"), ("est",)),
)
CERTIFICATES = (
    Choice("yes", Text(fi="kyllä", sv="ja", en="yes"), ("true", "tosi", "sant", "electronic", "sähköinen", "elektroniskt")),
    Choice("open_badge", Text(fi="avoin osaamismerkki", sv="öppet kompetensmärke", en="open badge")),
    Choice(
        "edc", Text(fi="eurooppalainen digitaalinen todistus", sv="europeiskt digitalt intyg", en="European digital credential")
    ),
    Choice("paper", Text(fi="vain paperilla", sv="endast på papper", en="on paper only"), ("paperi", "papper")),
    Choice("no", Text(fi="ei", sv="nej", en="no"), ("none", "false", "epätosi", "falskt")),
)
LANGUAGES_OF_TEACHING = (
    Choice("fi", Text(fi="suomi", sv="finska", en="Finnish")),
    Choice("sv", Text(fi="ruotsi", sv="svenska", en="Swedish")),
    Choice("en", Text(fi="englanti", sv="engelska", en="English")),
)
MODES = (
    Choice("contact", Text(fi="lähiopetus", sv="närundervisning", en="contact teaching")),
    Choice("online", Text(fi="verkko-opetus", sv="nätundervisning", en="online")),
    Choice("distance", Text(fi="etäopetus", sv="distansundervisning", en="distance teaching")),
    Choice(
        "blended",
        Text(fi="monimuoto-opetus", sv="flerformsundervisning", en="blended"),
        ("monimuoto", "flerform", "hybrid", "hybridi"),
    ),
    Choice("workplace", Text(fi="työpaikalla", sv="på arbetsplatsen", en="at a workplace")),
    Choice("self_study", Text(fi="itsenäinen opiskelu", sv="självstudier", en="self-study")),
)

COLUMNS = (
    Column(
        "id",
        Form.CODE,
        Text(fi="Tunniste", sv="Identifierare", en="Identifier"),
        Text(
            fi="Tarjonnan oma tunniste, joka pysyy samana vuodesta toiseen ja esiintyy taulukossa kerran.",
            sv="Utbudets egen identifierare, som är densamma från år till år och finns en gång i tabellen.",
            en="The offering's own identifier, which stays the same from year to year and occurs once in the table.",
        ),
        ("EXAMPLE-1", "EXAMPLE-2", "EXAMPLE-3"),
        required=True,
    ),
    Column(
        "name_fi",
        Form.TEXT,
        Text(fi="Nimi suomeksi", sv="Namn på finska", en="Name in Finnish"),
        Text(
            fi="Nimi suomeksi; ainakin yksi kolmesta nimestä tarvitaan.",
            sv="Namnet på finska; minst ett av de tre namnen behövs.",
            en="The name in Finnish; at least one of the three names is needed.",
        ),
        ("Sähkövarusteiden mittaus ja korjaus", "Sähkömittausten perusteet", "Toiminta digitaalisessa ympäristössä"),
    ),
    Column(
        "name_sv",
        Form.TEXT,
        Text(fi="Nimi ruotsiksi", sv="Namn på svenska", en="Name in Swedish"),
        Text(
            fi="Nimi ruotsiksi; ainakin yksi kolmesta nimestä tarvitaan.",
            sv="Namnet på svenska; minst ett av de tre namnen behövs.",
            en="The name in Swedish; at least one of the three names is needed.",
        ),
        ("Mätning och reparation av elutrustning", "", ""),
    ),
    Column(
        "name_en",
        Form.TEXT,
        Text(fi="Nimi englanniksi", sv="Namn på engelska", en="Name in English"),
        Text(
            fi="Nimi englanniksi; ainakin yksi kolmesta nimestä tarvitaan.",
            sv="Namnet på engelska; minst ett av de tre namnen behövs.",
            en="The name in English; at least one of the three names is needed.",
        ),
        ("Measuring and repairing electrical equipment", "Basics of electrical measuring", "Working in a digital environment"),
    ),
    Column(
        "provider",
        Form.TEXT,
        Text(fi="Järjestäjä", sv="Anordnare", en="Provider"),
        Text(
            fi="Koulutuksen järjestäjä, joka opettaa ja arvioi.",
            sv="Utbildningsanordnaren som undervisar och bedömer.",
            en="The education provider that teaches and assesses.",
        ),
        tuple(Text(fi="Esimerkkiopisto", sv="Exempelinstitutet", en="Example College") for _ in range(3)),
        required=True,
    ),
    Column(
        "kind",
        Form.CHOICE,
        Text(fi="Laji", sv="Typ", en="Kind"),
        Text(
            fi="Mitä tarjonta on; tyhjänä päätellään kattavuuden sarakkeista.",
            sv="Vad utbudet är; om cellen är tom härleds det ur täckningens kolumner.",
            en="What the offering is; when empty it follows from what is covered.",
        ),
        ("unit", "part_of_unit", "sub_unit"),
        choices=KINDS,
    ),
    Column(
        "covers_formal",
        Form.LIST,
        Text(fi="On tutkinnon osa", sv="Är examensdelen", en="Is the unit"),
        Text(
            fi="Tutkinnon osat ja osa-alueet, jotka tarjonta sellaisenaan on ja arvioi: OSA, OSA/ALUE tai OSA/ALUE? "
            "(valinnainen osuus).",
            sv="Examensdelar och delområden som utbudet som sådant är och bedömer: DEL, DEL/OMRÅDE eller DEL/OMRÅDE? (valfri del).",
            en="Units and sub-units that the offering as such is and assesses: UNIT, UNIT/AREA or UNIT/AREA? (its optional part).",
        ),
        ("105730", "", "400012/VVTD"),
    ),
    Column(
        "covers_declared",
        Form.LIST,
        Text(fi="Kattaa järjestäjän mukaan", sv="Täcker enligt anordnaren", en="Covers as declared"),
        Text(
            fi="Mitä tarjonta jonkun ilmoituksen mukaan kattaa: lisäksi OSA:1,2,5 tai OSA:1-3 (ammattitaitovaatimukset "
            "numeroina perusteiden järjestyksessä).",
            sv="Vad utbudet täcker enligt någons uppgift: dessutom DEL:1,2,5 eller DEL:1-3 (krav på yrkesskicklighet "
            "som nummer i grundernas ordning).",
            en="What the offering covers as somebody states: also UNIT:1,2,5 or UNIT:1-3 (skills requirements by "
            "number, in the order of the document).",
        ),
        ("", "105730:1-2", ""),
    ),
    Column(
        "declared_by",
        Form.TEXT,
        Text(fi="Kattavuuden ilmoittaja", sv="Täckningen uppgiven av", en="Declared by"),
        Text(
            fi="Kuka ilmoittaa kattavuuden; tyhjänä järjestäjä.",
            sv="Vem som uppger täckningen; om cellen är tom anordnaren.",
            en="Who states what is covered; when empty, the provider.",
        ),
        ("", Text(fi="Esimerkkiopisto", sv="Exempelinstitutet", en="Example College"), ""),
    ),
    Column(
        "extent",
        Form.NUMBER,
        Text(fi="Laajuus", sv="Omfattning", en="Extent"),
        Text(
            fi="Laajuus lukuna tai välinä (15, 7,5 tai 10-15), yksikkö joko samassa solussa tai viereisessä sarakkeessa.",
            sv="Omfattningen som tal eller intervall (15, 7,5 eller 10-15), enheten i samma cell eller i kolumnen bredvid.",
            en="The extent as a number or a range (15, 7.5 or 10-15), its unit in the same cell or in the next column.",
        ),
        ("15", "5", "2"),
    ),
    Column(
        "extent_unit",
        Form.CHOICE,
        Text(fi="Laajuuden yksikkö", sv="Omfattningens enhet", en="Unit of extent"),
        Text(
            fi="Osaamispiste (osp) tai opintopiste (op); niitä ei muunneta toisikseen.",
            sv="Kompetenspoäng (osp) eller studiepoäng (op); de omvandlas inte till varandra.",
            en="Competence points (osp) or ECTS credits (op); they are never converted into each other.",
        ),
        ("osp", "osp", "osp"),
        choices=EXTENT_UNITS,
    ),
    Column(
        "workload_hours",
        Form.NUMBER,
        Text(fi="Työmäärä (tuntia)", sv="Arbetsmängd (timmar)", en="Workload (hours)"),
        Text(
            fi="Oppijan koko työmäärä tunteina; osaamispisteet eivät kerro sitä.",
            sv="Den studerandes hela arbete i timmar; kompetenspoäng säger det inte.",
            en="The learner's whole work in hours; competence points do not say it.",
        ),
        ("", "135", "54"),
    ),
    Column(
        "level",
        Form.TEXT,
        Text(fi="Vaativuustaso", sv="Nivå", en="Level"),
        Text(
            fi="FiNQF- tai EQF-taso, jos osaamiskokonaisuudella on sellainen.",
            sv="Nivå i FiNQF eller EQF, om helheten har en.",
            en="FiNQF or EQF level, where the offering has one.",
        ),
        ("4", "", ""),
    ),
    Column(
        "outcomes",
        Form.LIST,
        Text(fi="Osaamistavoitteet", sv="Mål för kunnandet", en="Learning outcomes"),
        Text(
            fi="Mitä oppija osaa, yksi tavoite kerrallaan, erottimena ; tai rivinvaihto.",
            sv="Vad den studerande kan, ett mål i taget, åtskilda med ; eller radbyte.",
            en="What the learner can do, one outcome at a time, separated by ; or line breaks.",
        ),
        (
            Text(
                fi="mittaa ajoneuvon sähkövarusteita; korjaa ajoneuvon sähkövarusteita",
                sv="mäter fordonets elutrustning; reparerar fordonets elutrustning",
                en="measures a vehicle's electrical equipment; repairs a vehicle's electrical equipment",
            ),
            Text(fi="käyttää yleismittaria turvallisesti", sv="använder en multimeter säkert", en="uses a multimeter safely"),
            Text(fi="toimii digitaalisissa palveluissa", sv="använder digitala tjänster", en="uses digital services"),
        ),
    ),
    Column(
        "assessment",
        Form.TEXT,
        Text(fi="Arviointi", sv="Bedömning", en="Assessment"),
        Text(
            fi="Miten osaaminen arvioidaan; jos vain osallistutaan, kirjoita ei tai osallistuminen.",
            sv="Hur kunnandet bedöms; skriv nej eller deltagande om man endast deltar.",
            en="How competence is assessed; write none or attendance only where people only take part.",
        ),
        (
            Text(fi="näyttö työssä", sv="yrkesprov i arbetet", en="demonstration at work"),
            Text(fi="käytännön koe", sv="praktiskt prov", en="practical test"),
            Text(fi="oppimistehtävät", sv="inlärningsuppgifter", en="assignments"),
        ),
    ),
    Column(
        "quality_assurance",
        Form.TEXT,
        Text(fi="Laadunvarmistus", sv="Kvalitetssäkring", en="Quality assurance"),
        Text(
            fi="Mikä järjestelmä varmistaa koulutuksen ja arvioinnin laadun.",
            sv="Vilket system som säkrar utbildningens och bedömningens kvalitet.",
            en="Which system assures the quality of teaching and assessment.",
        ),
        (Text(fi="järjestämislupa", sv="anordnartillstånd", en="licence to provide training"), "", ""),
    ),
    Column(
        "country",
        Form.CHOICE,
        Text(fi="Maa", sv="Land", en="Country"),
        Text(
            fi="Järjestäjän maa: nimi luettelosta tai kahden kirjaimen koodi.",
            sv="Anordnarens land: ett namn ur listan eller en kod med två bokstäver.",
            en="The provider's country: a name from the list or a code of two letters.",
        ),
        ("FI", "FI", "FI"),
        choices=COUNTRIES,
    ),
    Column(
        "awarding_body",
        Form.TEXT,
        Text(fi="Todistuksen antaja", sv="Utfärdare", en="Awarding body"),
        Text(
            fi="Kuka antaa todistuksen; tyhjänä järjestäjä.",
            sv="Vem som ger intyget; om cellen är tom anordnaren.",
            en="Who gives the certificate; when empty, the provider.",
        ),
        ("", "", ""),
    ),
    Column(
        "certificate",
        Form.CHOICE,
        Text(fi="Sähköinen todistus", sv="Elektroniskt intyg", en="Electronic certificate"),
        Text(
            fi="Saako oppija sähköisen todistuksen, joka on hänen omansa ja jonka hän voi jakaa.",
            sv="Om den studerande får ett elektroniskt intyg som är hens eget och kan delas.",
            en="Whether the learner gets an electronic certificate of their own that they can share.",
        ),
        ("yes", "open_badge", "yes"),
        choices=CERTIFICATES,
    ),
    Column(
        "certificate_months",
        Form.WHOLE_NUMBER,
        Text(fi="Todistus voimassa (kk)", sv="Intyget gäller (mån)", en="Certificate valid (months)"),
        Text(
            fi="Montako kuukautta todistus on voimassa; tyhjä, jos se ei vanhene.",
            sv="Hur många månader intyget gäller; tom om det inte föråldras.",
            en="For how many months the certificate is valid; empty when it does not lapse.",
        ),
        ("", "60", ""),
    ),
    Column(
        "flagged_pok",
        Form.CHOICE,
        Text(fi="Merkitty POKiksi", sv="Märkt som POK", en="Marked as a POK"),
        Text(
            fi="Onko tarjonta merkitty pieneksi osaamiskokonaisuudeksi kansallisessa palvelussa.",
            sv="Om utbudet är märkt som en liten kompetenshelhet i den nationella tjänsten.",
            en="Whether the national service marks the offering as a small competence unit (POK).",
        ),
        ("no", "yes", "yes"),
        choices=YES_NO,
    ),
    Column(
        "price_eur",
        Form.NUMBER,
        Text(fi="Hinta (€)", sv="Pris (€)", en="Price (€)"),
        Text(
            fi="Koko hinta oppijalle euroina; 0 on maksuton, tyhjä on ei tiedossa.",
            sv="Hela priset för den studerande i euro; 0 är avgiftsfritt, tom är okänt.",
            en="The whole price for the learner in euros; 0 is free, empty is unknown.",
        ),
        ("0", "120", "49,50"),
    ),
    Column(
        "funding",
        Form.TEXT,
        Text(fi="Rahoitus", sv="Finansiering", en="Funding"),
        Text(fi="Kuka koulutuksen rahoittaa.", sv="Vem som finansierar utbildningen.", en="Who funds the training."),
        ("", "JOTPA", ""),
    ),
    Column(
        "restricted_to",
        Form.TEXT,
        Text(fi="Vain näille", sv="Endast för", en="Restricted to"),
        Text(
            fi="Ryhmä, jolle tarjonta on rajattu; tyhjä, jos se on avoin kaikille.",
            sv="Gruppen som utbudet är begränsat till; tom om det är öppet för alla.",
            en="The group that alone may attend; empty when it is open to all.",
        ),
        ("", "", Text(fi="työnhakijat", sv="arbetssökande", en="jobseekers")),
    ),
    Column(
        "languages",
        Form.LIST,
        Text(fi="Opetuskielet", sv="Undervisningsspråk", en="Languages of instruction"),
        Text(
            fi="Opetuskielet: fi, sv, en tai muun kielen kaksikirjaiminen koodi.",
            sv="Undervisningsspråken: fi, sv, en eller ett annat språks kod med två bokstäver.",
            en="Languages of instruction: fi, sv, en or another language's two-letter code.",
        ),
        ("fi", "fi;sv", "fi;sv;en"),
        choices=LANGUAGES_OF_TEACHING,
    ),
    Column(
        "modes",
        Form.LIST,
        Text(fi="Toteutustavat", sv="Former", en="Modes"),
        Text(fi="Miten opetus toteutetaan.", sv="Hur undervisningen genomförs.", en="How the teaching is arranged."),
        ("contact;workplace", "blended", "online"),
        choices=MODES,
    ),
    Column(
        "places",
        Form.LIST,
        Text(fi="Paikkakunnat", sv="Orter", en="Places"),
        Text(
            fi="Kuntien nimet tai kolminumeroiset kuntakoodit.",
            sv="Kommunernas namn eller tresiffriga kommunkoder.",
            en="Names of municipalities or their codes of three digits.",
        ),
        ("Tampere", "Tampere;091", ""),
    ),
    Column(
        "hours_per_week",
        Form.NUMBER,
        Text(fi="Tunteja viikossa", sv="Timmar per vecka", en="Hours per week"),
        Text(
            fi="Oppijan työmäärä tunteina viikossa, oma opiskelu mukana.",
            sv="Den studerandes arbetsmängd i timmar per vecka, egna studier medräknade.",
            en="The learner's workload in hours a week, own study included.",
        ),
        ("20", "8", "4,5"),
    ),
    Column(
        "weeks",
        Form.WHOLE_NUMBER,
        Text(fi="Viikkoja", sv="Veckor", en="Weeks"),
        Text(
            fi="Kesto viikkoina, jos aloitusajoissa ei ole loppupäivää.",
            sv="Längden i veckor, om starttiderna saknar slutdag.",
            en="The length in weeks, where the intakes have no last day.",
        ),
        ("", "", "6"),
    ),
    Column(
        "any_start",
        Form.CHOICE,
        Text(fi="Jatkuva aloitus", sv="Fortlöpande start", en="Start at any time"),
        Text(
            fi="Voiko aloittaa minä viikkona tahansa.",
            sv="Om man kan börja vilken vecka som helst.",
            en="Whether one may start in any week.",
        ),
        ("no", "no", "yes"),
        choices=YES_NO,
    ),
    Column(
        "intakes",
        Form.LIST,
        Text(fi="Aloitusajat", sv="Starttider", en="Intakes"),
        Text(
            fi="Aloitusajat: alku..loppu haku alku..loppu paikkoja N; haun yksi päivä on viimeinen hakupäivä.",
            sv="Starttider: start..slut ansökan start..slut platser N; en enda dag för ansökan är den sista.",
            en="Intakes: start..end apply from..to places N; a single day after apply is the last day to apply.",
        ),
        (
            Text(
                fi="11.1.2027..26.3.2027 haku 1.11.2026..15.12.2026 paikkoja 12",
                sv="11.1.2027..26.3.2027 ansökan 1.11.2026..15.12.2026 platser 12",
                en="2027-01-11..2027-03-26 apply 2026-11-01..2026-12-15 places 12",
            ),
            Text(
                fi="1.2.2027..5.3.2027 haku 15.1.2027; 5.4.2027..7.5.2027",
                sv="1.2.2027..5.3.2027 ansökan 15.1.2027; 5.4.2027..7.5.2027",
                en="2027-02-01..2027-03-05 apply 2027-01-15; 2027-04-05..2027-05-07",
            ),
            "",
        ),
    ),
    Column(
        "prerequisites",
        Form.LIST,
        Text(fi="Edeltävät tutkinnon osat", sv="Förutsatta examensdelar", en="Prerequisite units"),
        Text(
            fi="Tutkinnon osien koodit, jotka pitää osata ennen aloitusta.",
            sv="Koder för examensdelar som man ska kunna före starten.",
            en="Codes of the units that have to be completed before the start.",
        ),
        ("", "", ""),
    ),
    Column(
        "skills",
        Form.LIST,
        Text(fi="ESCO-taidot", sv="ESCO-färdigheter", en="ESCO skills"),
        Text(
            fi="Taitojen ESCO-osoitteet: vihje osaamisesta, ei todiste siitä.",
            sv="Färdigheternas ESCO-adresser: en antydan om kunnande, inte ett bevis.",
            en="ESCO addresses of skills: a hint of competence, not a proof of it.",
        ),
        ("", "", ""),
    ),
    Column(
        "keywords",
        Form.LIST,
        Text(fi="Asiasanat", sv="Nyckelord", en="Keywords"),
        Text(fi="Asiasanat, joilla tarjonta löytyy.", sv="Ord som utbudet hittas med.", en="Words by which the offering is found."),
        ("", Text(fi="sähkömittaus; yleismittari", sv="elmätning; multimeter", en="electrical measuring; multimeter"), ""),
    ),
    Column(
        "occupations",
        Form.LIST,
        Text(fi="Ammatit", sv="Yrken", en="Occupations"),
        Text(
            fi="Ammatit, joissa osaamista tarvitaan.",
            sv="Yrken där kunnandet behövs.",
            en="Occupations in which the competence is needed.",
        ),
        ("", Text(fi="ajoneuvoasentaja", sv="fordonsmontör", en="vehicle mechanic"), ""),
    ),
)

ANNEX_COLUMNS: Mapping[AnnexElement, tuple[str, ...]] = {
    AnnexElement.TITLE: ("name_fi", "name_sv", "name_en"),
    AnnexElement.COUNTRY: ("country",),
    AnnexElement.AWARDING_BODY: ("awarding_body",),
    AnnexElement.OUTCOMES: ("outcomes",),
    AnnexElement.WORKLOAD: ("workload_hours",),
    AnnexElement.LEVEL: ("level",),
    AnnexElement.ASSESSMENT: ("assessment",),
    AnnexElement.PARTICIPATION: ("modes",),
    AnnexElement.QUALITY: ("quality_assurance",),
}
"""Which column to fill where an element of the European standard is missing; the learner and the day of issuing have none."""

TABLE = TableForm(
    columns=COLUMNS,
    needed=(("id",), ("name_fi", "name_sv", "name_en"), ("provider",)),
    telling=frozenset({"id", "provider"}),
)
