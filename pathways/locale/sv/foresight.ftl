# Vad arbetslivet efterfrågar: signaler, var de läses, visas och används.
decision-foresight = Efterfrågesignaler ordnar det som visas och avgör bara mellan planer som är lika bra i allt annat, och bara på begäran; i en kontroll räknas de aldrig.

format-demand-signals = efterfrågesignaler
count-signals =
    { $count ->
        [one] en efterfrågesignal
       *[other] { $count } efterfrågesignaler
    }
finding-demand_repeated = { $source } har redan ett tal för { $iri } för samma dag och område; raden lämnades bort.
finding-cell_not_positive = ”{ $value }” är inte mer än 0, och raden lämnades bort.

decision-working-life = Yrken räknas efter färdigheter vars länk någon har godkänt; hur många av hur många är inget mått på beredskap för arbetet.

foresight-signal-counts = räknas
foresight-signal-old = för gammal: räknas inte och avgör inget
foresight-signal-later = för en senare dag: räknas inte ännu
foresight-signal-elsewhere = för ett annat område
foresight-signal-unknown = inget följer av den: den finns inte i den inlästa klassificeringen eller har inga färdigheter där

foresight-plan-unknown = Tiden tog slut innan det var känt vad efterfrågan avgjorde.
foresight-plan-decided = Efterfrågan avgjorde mellan lika bra planer: { $chosen } i stället för { $instead }.
foresight-plan-same = Efterfrågan avgjorde inget: utan den har planen samma examensdelar.
cli-plan-foresight = Prognos: { $text }

foresight-column-demand = Efterfrågan
foresight-column-standing = Täckt?
foresight-column-part = Krav
foresight-column-part-name = Vad som krävs
foresight-column-unit = Examensdel
foresight-column-unit-name = Examensdelens namn
foresight-column-offerings = Genomföranden
foresight-column-weight = Vikt
foresight-column-concept-name = Färdighet eller yrke
foresight-column-concept = Adress
foresight-column-source = Källa
foresight-column-date = Datum
foresight-column-region = Område
foresight-column-counts = Räknas?
foresight-column-skills = Färdigheter
foresight-sheet-requirements = Krav
foresight-sheet-signals = Efterfrågesignaler

cli-foresight = Läser efterfrågan
cli-foresight-signals = { $counting } av { $count } signaler räknas; äldre än { $days } dagar räknas inte.
cli-foresight-open = Efterfrågat som ingen täcker: { $open } av { $all }.

cli-occupations = Söker yrken
cli-occupations-found =
    { $count ->
        [one] Ett yrke får kunnande
       *[other] { $count } yrken får kunnande
    } av { $skills ->
        [one] en länkad färdighet.
       *[other] { $skills } länkade färdigheter.
    }
occupations-counts = { $essential } av { $essential_of } väsentliga färdigheter, { $optional } av { $optional_of } valfria

finding-demand_not_loaded = Inga efterfrågesignaler har lästs in: läs in en tabell med dem (demanded, weight, source, date, region).
finding-demand_without_skills = Ingen klassificering av färdigheter har lästs in, så signalerna når inget.
finding-occupations_without_skills = Ingen klassificering av färdigheter har lästs in, så inga yrken är kända.
finding-occupations_step_gone = Planens steg { $offering } finns inte i det inlästa; dess färdigheter räknas inte.
finding-occupations_nothing_linked = Inget i det har en godkänd länk till en färdighet.
