# Planerarens sidor om färdigheter, efterfrågan och yrken.
web-designer-annotations = Färdigheter
web-designer-foresight = Efterfrågan
web-designer-annotate-unit = Vilka färdigheter betyder dessa krav?
web-designer-demand-beside = Vad efterfrågar arbetslivet?
web-designer-occupations = Yrken som detta tjänar
web-designer-occupation = Yrke
web-designer-essential = Väsentliga färdigheter
web-designer-optional = Valfria färdigheter
web-designer-of = { $count } av { $of }
web-designer-occupations-lead =
    { $count ->
        [one] Ett yrke behöver en färdighet som är länkad hit.
       *[other] { $count } yrken behöver en färdighet som är länkad hit; först de av vars väsentliga färdigheter flest finns här.
    } Bara godkända länkar.
web-designer-no-occupations = Ingen färdighet är länkad hit med en godkänd länk, så inga yrken kan nämnas.

web-annotate-lead = Föreslagna ESCO-färdigheter för varje krav. Godkänn dem som passar och säg hur färdigheten förhåller sig till kravet; ett förslag avgör inget i sig.
web-annotate-linked = Redan länkat:
web-annotate-why = { $score }, { $reason }
web-annotate-undecided = Inte beslutat
web-annotate-relation-close = Godkänn: nästan samma
web-annotate-relation-broad = Godkänn: färdigheten är bredare
web-annotate-relation-narrow = Godkänn: färdigheten är snävare
web-annotate-reject = Avvisa: föreslå inte igen
web-annotate-nothing = Inga förslag.
web-annotate-who = Vem beslutar
web-annotate-who-hint = En roll eller organisation, inte en persons namn.
web-annotate-keep = Spara besluten
web-annotate-table = Besluten som { $form }
web-annotate-not-here = Den här tjänsten sparar inga beslut: ta dem med som en tabell och läs in den med pathways annotate TABLE --store DIR.
web-annotate-no-skills = Ingen klassificering av färdigheter har lästs in.
web-annotate-no-units = Ingen examensdel här räknar upp krav.
web-annotate-kept =
    { $count ->
        [0] Inget beslut var nytt.
        [one] Ett beslut är sparat.
       *[other] { $count } beslut är sparade.
    }{ $refused ->
        [0] {""}
        [one] {" "}Ett togs inte emot, eftersom det strider mot ett tidigare eller nämner något som inte är inläst.
       *[other] {" "}{ $refused } togs inte emot, eftersom de strider mot tidigare eller nämner något som inte är inläst.
    }
problem-annotations-not-kept = Beslut sparas inte här
problem-annotations-not-kept-detail = Den som driver tjänsten har inte tillåtit det. Ta besluten med som en tabell.
problem-annotations-without-who = Ingen sägs ha beslutat
problem-annotations-without-who-detail = Säg vem som beslutar: en roll eller organisation.

web-foresight-lead = Krav som någon efterfrågar, via godkända länkar till färdigheter: först de som ingen täcker, sedan efter efterfrågan. Det ordnar listan och räknas inte i någon kontroll.
