# Handledarens sidor: vad den studerande har

web-stages = Skeden
web-stage-having = Kunnande
web-stage-closest = Närmaste
web-stage-goal = Mål och villkor
web-stage-check = Vad som saknas
web-next-learner = Nästa studerande
web-ending = Sessionen upphör snart, eftersom den inte har använts. Därefter är uppgifterna om den här studerande glömda.
web-ending-stay = Fortsätt sessionen
web-waiting = Beräknar…
web-waiting-stop = Avbryt
web-waiting-stopped = Beräkningen avbröts.
web-waiting-again = Beräkna på nytt
web-waiting-done = Klart.
web-waiting-news = Något bättre hittades.
web-counsellor-to-having = Till kunnandet
web-counsellor-to-goal = Till målet och villkoren
web-having-title = Vad har den studerande?
web-having-lead = Börja med ett dokument, kryssa för för hand eller se på ett exempel. Uppgifterna finns bara i den här sessionens minne: de sparas ingenstans.
web-has-heading =
    { $count ->
        [one] Den studerande har en sak
       *[other] Den studerande har { $count } saker
    }
web-has-caption = Vad som finns, vad det duger till och varifrån det är känt
web-has-nothing = I dokumenten finns ingenting som kunde duga till en examen. Se anmärkningarna nedan.
web-aim =
    { $name ->
        [none] { $number ->
            [none] Dokumentet nämner inget mål.
           *[other] Dokumentets mål: { $number }.
        }
       *[other] Dokumentets mål: { $name }.
    }
web-aim-partial = Målet är examensdelar, inte hela examen.
web-aim-graduated = Examen är avlagd.
web-column-what = Vad
web-column-worth = Vad det duger till
web-column-when = Bedömt
web-column-from = Varifrån det är känt
web-worth-formal = räknas
web-worth-declared = duger i en väg, yrkesprov saknas
web-worth-proposed = först efter ett beslut
web-worth-similar = bara liknande
web-from-hand = inskrivet för hand
web-from-file = Fil { $number }
web-decided-by = beslutat av: { $who }
web-also = också:
web-grade = vitsord { $grade }
web-part-of = del av: { $unit }
web-to-closest = Se de närmaste examina
web-to-goal = Välj mål själv
web-sources-of-learner =
    { $count ->
        [one] En källa: ta bort eller granska
       *[other] { $count } källor: ta bort eller granska
    }
web-remove-legend = Kryssa för det som tas bort
web-remove = Ta bort de förkryssade
web-bytes = { $size } byte
web-add-heading = Lägg till kunnande
web-begin-heading = Tre sätt att börja
web-drop-heading = Dokument
web-drop-hint = Utdrag ur Koski, PUK, kompetensmärke, Europass, tabell eller en tidigare sparad väg. Namn och personbeteckningar lämnas genast bort.
web-drop-label = Välj filer eller släpp dem här
web-drop-send = Läs filerna
web-hand-heading = För hand
web-hand-hint = De flesta kommer utan fil. Sök examensdelar, delområden och små kompetenshelheter och kryssa för det som den studerande berättar.
web-hand-label = Namn eller kod
web-search = Sök
web-sample-heading = Exempel
web-sample-hint = En påhittad studerande att pröva tjänsten med.
web-sample-label = Studerande
web-sample-choose = Ta exemplet
web-sample-learner-newcomer = Nykomling med få prestationer
web-sample-learner-career-changer = Byter bransch
web-sample-learner-dropped-out = Avbröt, har 120 kp
web-sample-learner-2014-structure = Gamla grunder (2014)
web-sample-learner-nearly-ready = Nästan färdig
web-found-heading =
    { $count ->
        [one] En hittades
       *[other] { $count } hittades
    }
web-found-caption = Kryssa för: avlagt eller erkänt räknas, det som kan utan beslut ännu inte
web-found-nothing = Inget hittades. Pröva början av namnet, ett annat språk eller koden.
web-tick-completed = avlagt eller erkänt
web-tick-known = kan, inget beslut
web-tick-send = Lägg till de förkryssade
web-thing-unit = examensdel
web-thing-sub_unit = delområde
web-thing-pok = liten kompetenshelhet
web-own-heading = Det egna läroverkets utbud
web-own-hint = Tabellen (XLSX eller CSV) används i den här sessionen vid sidan av det övriga utbudet. Fel visas cell för cell.
web-own-there =
    { $count ->
        [one] En egen tabell används.
       *[other] { $count } egna tabeller används.
    }
web-own-remove = Ta bort egna tabeller
web-own-label = Utbudstabell
web-own-send = Ta i bruk

## Närmast

web-closest-title = Vad är den studerande närmast?
web-closest-lead = Examina och delmål, det som saknar minst först. Välj ett mål.
web-closest-nothing = Ingen inläst examen är nära.
web-closest-kind-qualification = examen
web-closest-kind-partial = yrkets obligatoriska examensdelar
web-closest-kind-units = namngivna examensdelar
web-closest-kind-unit = examensdel
web-closest-kind-pok = liten kompetenshelhet
web-closest-left = Saknas
web-closest-held = Räknat
web-closest-complete = ingenting
web-closest-if-recognised = Saknas, om det föreslagna erkänns
web-closest-unproven = Det återstående är en uppskattning, inget exakt tal.
web-closest-exits =
    { $count ->
        [one] En påbörjad examensdel
       *[other] { $count } påbörjade examensdelar
    }
web-closest-exit-left = { $left } av { $of } delar saknas
web-closest-proposed =
    { $count ->
        [one] En som väntar på beslut
       *[other] { $count } som väntar på beslut
    }
web-closest-similar =
    { $count ->
        [one] En liknande (en vink, räknas inte)
       *[other] { $count } liknande (en vink, räknas inte)
    }
web-closest-choose = Välj som mål

## Vad som saknas

web-check-title = Vad som är klart och vad som saknas
web-in-force-from = i kraft från { $day }
web-counted = Räknat
web-remaining = Saknas
web-remaining-units = Delar som saknas
web-surplus = Över det som krävs
web-to-goal-change = Ändra målet eller villkoren
web-missing-heading = Vad som saknas
web-missing-caption = Vad varje grupp saknar och vad som kunde passa
web-column-group = Grupp
web-column-need = Saknas
web-column-fits = Vad som passar
web-fits =
    { $count ->
        [one] ett alternativ
       *[other] { $count } alternativ
    }
web-demonstration-missing = yrkesprov saknas
web-parts-left =
    { $left ->
        [one] en del av den saknas
       *[other] { $left } delar av den saknas
    }
web-placements-heading = Vad som räknas var
web-placements-caption = Vad som har räknats och i vilken grupp
web-partly =
    { $count ->
        [one] en del av den
       *[other] { $count } delar av den
    }
web-proposals-heading = Vad det lönar sig att be om beslut om
web-proposals-hint = De här duger ännu inte. Det förkryssade räknas i vägen som om det vore erkänt, och det märks ut i alla resultat.
web-assume = Räkna de förkryssade
web-not-counted =
    { $count ->
        [one] En som inte räknas någonstans
       *[other] { $count } som inte räknas någonstans
    }
web-decisions =
    { $count ->
        [one] Resultatet vilar på en tolkning
       *[other] Resultatet vilar på { $count } tolkningar
    }

## Mål och villkor

web-goal-title = Mål och villkor
web-faults =
    { $count ->
        [one] En uppgift måste rättas
       *[other] { $count } uppgifter måste rättas
    }
web-goal-which = Mål
web-goal-qualification = Examen
web-goal-of-record = enligt dokumentet
web-goal-choose = Välj examen
web-goal-method = Prestationssätt
web-goal-method-any = enligt dokumentet eller det enda
web-goal-areas = Kompetensområde
web-goal-areas-hint = Om inget kryssas för beräknas alla kompetensområden, det bästa först.
web-goal-branch-set = Ange kompetensområde
web-goal-units = Målet är bara examensdelar
web-goal-units-hint = Del av examen: sök de examensdelar som den studerande vill ha.
web-goal-units-chosen = Valda examensdelar
web-goal-units-keep = Behåll bara de förkryssade
web-goal-units-search = Examensdelens namn eller kod
web-goal-units-set = Ange som mål
web-limits = Villkor och önskemål
web-limits-hint = Tomt fält: ingen gräns.
web-limits-more = Fler villkor: språk, ort, pauser, annat att göra
web-limit-from = Tidigast från
web-limit-by = Färdig senast
web-limit-budget = Högst pengar, euro
web-limit-hours = Högst timmar i veckan
web-prefer = Vad är viktigast?
web-prefer-cost = billigast
web-prefer-finish = snabbast
web-prefer-steps = minst steg
web-prefer-osp = minst att lära
web-prefer-workload = jämnast veckobelastning
web-limit-languages = Undervisningsspråk
web-limit-modes = Undervisningssätt
web-limit-groups = Grupper som den studerande hör till
web-limit-places = Möjliga orter
web-limit-places_excluded = Orter som inte går
web-limit-places-hint = En per rad. Nätundervisning passar överallt.
web-limit-places-offered = Orter med utbud
web-limit-blocked = Tider då studier inte går
web-limit-busy = Timmar som går till annat
web-first-day = Period { $row } börjar
web-last-day = Period { $row } slutar
web-hours-in-week = Period { $row }, timmar i veckan
web-limit-on = Frågans dag
web-limit-on-hint = Tomt: i dag, { $day }.
web-limits-set = Använd villkoren
web-period-wrong = En period har en första och en sista dag, som 31.12.2026; annat att göra har dessutom timmar i veckan.
web-period-backwards = Perioden slutar innan den börjar.

web-option = ”{ $label }”
web-plan-time = sökningens tid
