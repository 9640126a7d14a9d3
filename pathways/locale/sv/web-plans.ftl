# Handledarens sidor: planer

web-stage-plans = Planer
web-to-plans = Gör en plan
web-plans-title = Planer till målet
web-plan = Plan
web-plan-title = Plan { $rank }
web-plan-all = Alla planer
web-plan-open = Öppna plan { $rank }
web-plan-best = Bäst enligt de valda önskemålen.
web-plan-proven = Bevisat bäst
web-plan-unproven =
    { $percent ->
        [none] Tiden tog slut innan planen bevisades vara bäst. Själva planen är kontrollerad.
       *[other] Tiden tog slut innan planen bevisades vara bäst: högst { $percent } % kan saknas. Själva planen är kontrollerad.
    }
web-plan-longer = Sök längre, { $seconds } sekunder
web-plan-stage-before = Det här är den tidigare planen ({ $day }). En ny beräknas.
web-plan-stage-better = Bäst hittills. Sökningen fortsätter.
web-plan-price-at-least =
    { $count ->
        [one] minst { $price } (ett pris är okänt)
       *[other] minst { $price } ({ $count } priser är okända)
    }
web-plan-steps = Steg
web-plan-weeks = Längd
web-plan-osp = Att studera
web-plan-to-agree = Att avtala
web-plan-providers = Anordnare
web-plan-places = Orter
web-plan-modes = Undervisningsformer
web-plan-languages = Undervisningsspråk
web-plan-impossible-title = En plan kan inte göras
web-plan-reasons = Varför det inte finns någon plan
web-plan-complete = Allt finns
web-plan-impossible = Med de här villkoren nås inte målet. Nedan står de minsta ändringar som hjälper, och orsakerna.
web-plan-no-change = Med de här villkoren nås inte målet. Ingen ändring av villkoren skulle hjälpa. Orsakerna står nedan.
web-plan-then = Då: { $price }, studierna slutar { $day }, steg { $steps }.
web-plan-relax = Gör den här ändringen
web-plan-relax-together = Gör de här ändringarna
web-plan-why = Vilka villkor hindrar planen tillsammans?
web-plan-out-of-time = Tiden tog slut innan en plan hittades. Ingenting är bevisat.
web-plan-to-check = Se vad som redan finns
web-plan-ways = Vilka planer som visas
web-plan-how-many = Högst så många planer
web-plan-differ = Planerna skiljer sig
web-plan-front = Jämför priset med
web-plan-front-none = jämförs inte
web-plan-front-finish = slutdagen
web-plan-front-steps = antalet steg
web-plan-front-hours = timmarna i veckan
web-plan-ways-set = Visa de här
web-plan-working-life = Arbetslivet
web-plan-foresight = Det som arbetslivet efterfrågar får avgöra mellan lika bra planer
web-plan-foresight-hint = Bara mellan planer som annars är lika bra; det påverkar ingen kontroll, och planen säger vad det avgjorde.
web-plan-regions = Bara efterfrågan i vissa regioner
web-plan-occupations = Nämn de yrken vars färdigheter en plan ger
web-plan-occupations-hint = Även på den studerandes sida. Det lovar inget arbete.
web-plan-demand-units = Vad som efterfrågas av examensdelarna i planen
web-plan-demand-signals = Signaler om efterfrågan som räknas: { $counting } av { $count }.
web-plan-demand-old =
    { $count ->
        [one] en är äldre än { $days } dagar och räknas inte
       *[other] { $count } är äldre än { $days } dagar och räknas inte
    }
web-plan-demand-see = Se signalerna
web-plan-amounts = Ändra villkoren här
web-plan-amounts-set = Räkna med de här villkoren
web-plan-all-limits = Alla villkor
web-plan-chosen = Dina val
web-plan-is-pinned = Ska vara med: { $what }
web-plan-is-excluded = Utelämnat: { $what }
web-plan-is-assumed = Räknat som erkänt: { $what }
web-plan-is-booked = Bokat: { $what }
web-plan-undo-pinned = Släpp
web-plan-undo-excluded = Tillåt igen
web-plan-undo-assumed = Räkna inte med
web-plan-undo-booked = Avstå från platsen
web-plan-undo = Ångra den senaste ändringen
web-plan-changes = Vad som ändrades
web-plan-changes-plan = I planen
web-plan-changes-world = I utbudet, grunderna och prestationerna
web-plan-changes-none-now = Med de här villkoren finns ingen plan, så den tidigare kan inte jämföras.
web-plan-nothing-changed = Ingenting ändrades.
web-plan-repaired =
    { $count ->
        [0] Den tidigare planen håller som den är.
        [one] Den tidigare planen har behållits utom på en rad.
       *[other] Den tidigare planen har behållits utom på { $count } rader.
    }
web-plan-repair =
    { $count ->
        [one] Behåll den tidigare planen så långt det går (en rad är nu annorlunda)
       *[other] Behåll den tidigare planen så långt det går ({ $count } rader är nu annorlunda)
    }
web-plan-repair-not = Sök den bästa planen från början
web-plan-settle = Glöm jämförelsen
web-plan-print = Skriv ut
web-plan-take = Ta med
web-plan-no-steps = Ingenting återstår att göra.
web-plan-pinned = ska vara med
web-plan-days-left =
    { $count ->
        [0] i dag
        [one] en dag kvar
       *[other] { $count } dagar kvar
    }
web-plan-step-why = Varför den här, och vad som duger i stället
web-plan-equals = I stället duger lika bra:
web-plan-saves =
    { $days ->
        [none] Utan detta vore den bästa planen { $money } billigare.
       *[other] Utan detta vore den bästa planen { $money } billigare och slutade { $days } dagar tidigare.
    }
web-plan-pin = Ska vara med
web-plan-exclude = Utelämna
web-plan-more = Ändra mer: { $what }
web-plan-exclude-intake = Utelämna bara den här tidpunkten
web-plan-exclude-provider = Utelämna anordnaren
web-plan-book = Platsen är bokad
web-plan-assume = Räkna med
web-plan-assume-hint = De här duger inte utan anordnarens beslut. Det som räknas med märks ut i allt resultat.
web-plan-tree = Vad som räknas var
web-plan-making = Filen görs…
web-plan-save = Spara fallet
web-plan-save-hint = En fil som den studerande äger: kunnandet utan namn, villkoren och planen. Den kan öppnas här igen.
web-plan-save-now = Spara filen
web-plan-paper = Till den studerande
web-plan-paper-hint = En sida att skriva ut eller läsa i telefonen.
web-plan-whom-hint = Kommer bara på sidan och sparas inte.
web-plan-systems = Till andra system
web-plan-systems-hint = Utkast till PUK, kalender, tabell och europeiska format.
web-form-pdf = PDF
web-form-html = Webbsida (HTML)
web-form-hoks = PUK (HOKS)
web-form-ics = Kalender
web-form-steps-xlsx = Stegen (XLSX)
web-form-steps-csv = Stegen (CSV)
web-form-elm = ELM
web-form-ctdl = CTDL
web-why-title = Vad som inte kan gälla samtidigt
web-why-minimal = De här hindrar planen tillsammans. Om ett av dem ges upp finns en plan.
web-why-not-minimal = De här hindrar planen tillsammans. Tiden tog slut innan det var klart om alla behövs.
web-why-nothing = Det hann inte bli klart vad som hindrar.
web-file-title = Filen är klar
web-file-told = Läs detta innan du använder filen.
web-file-save = Spara filen
web-ending-save = Spara fallet i en fil
