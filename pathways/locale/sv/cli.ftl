## Kontroll

cli-units-goal = De nämnda examensdelarna
cli-not-loaded = Grunderna är inte laddade
cli-no-branch = inget kompetensområde
verdict-complete = Fullständig
verdict-incomplete = Inte fullständig ännu
verdict-undecidable = Kan inte avgöras
cli-remaining-units =
    { $units ->
        [0] Ingenting saknas.
        [one] En del saknas; medräknade hittills: { $held }.
       *[other] { $units } delar saknas; medräknade hittills: { $held }.
    }
cli-remaining-osp = Medräknat { $counted } kp, återstår { $remaining } kp ({ $parts }).
cli-surplus = Av det placerade är { $osp } kp mer än gruppen rymmer och räknas ingenstans.
cli-parts =
    { $count ->
        [one] en del
       *[other] { $count } delar
    }
cli-branches-heading = Alla kompetensområden, det närmaste först
cli-best-branch = Det följande gäller { $branch }. Välj ett annat med --competence-area.
cli-counted-heading = Det som räknas
cli-missing-heading = Det som saknas
cli-not-counted-heading = Det som inte räknas, och varför
cli-proposals-heading = Be om erkännande
cli-doubts-heading = Tolkningar som ändrar resultatet
cli-doubt = Grupp { $group }: läst så här: { $reading }. Kan också betyda: { $other }. Åsidosätt med { $id } i en rättelsefil.
cli-other-doubts =
    { $count ->
        [one] Ytterligare en regel har lästs ur texten; den andra tolkningen skulle inte ändra resultatet.
       *[other] Ytterligare { $count } regler har lästs ur texten; de andra tolkningarna skulle inte ändra resultatet.
    }
cli-findings-heading = Att kontrollera i uppgifterna
cli-more-findings =
    { $count ->
        [one] och en till; --json visar alla
       *[other] och { $count } till; --json visar alla
    }
cli-more =
    { $count ->
        [one] och en till
       *[other] och { $count } till
    }
cli-decisions-heading = Så avgjordes detta
cli-open-group = { $name } (avtalas med utbildningsanordnaren)
cli-met = { $met } av { $of } krav är uppfyllda
cli-left = Kvar: { $left }.
cli-assessment-missing = Bedömning eller erkännande saknas.
cli-demonstration-missing = Yrkesprovet saknas.
cli-source-plan = den här planen

## Tabeller

col-branch = Kompetensområde
col-verdict = Resultat
col-remaining = Återstår
col-unit = Examensdel
col-name = Namn
col-group = Grupp
col-counted = Räknas kp
col-actual = Omfattning kp
col-certainty = Säkerhet
col-source = Källa
col-rank = #
col-qualification = Examen
col-held = Medräknat

## Ord för koder

method-ops = läroplansbaserad (ops)
method-naytto = fristående examen (naytto)
method-reformi = enligt reformen (reformi)
certainty-formal = formell
certainty-declared = uppgiven av en anordnare
certainty-proposed = föreslagen
certainty-similar = bara liknande
flag-recognised = erkänd
flag-ungraded = utan vitsord
flag-adapted = anpassad bedömning
flag-deviates = avviker från kraven
flag-unit_ungraded = själva examensdelen är inte bedömd
flag-by_hand = inmatad för hand
flag-unknown_requirements = grunderna är inte laddade
severity-error = Fel
severity-warning = Varning
severity-note = Anmärkning
reading-branch_optional = kompetensområdet kan lämnas bort
reading-branch_required = ett kompetensområde ska väljas
reading-in_addition = krävs utöver de delar som räknas
reading-counted = en av de delar som räknas
reading-number_in_name = så många delar som namnet säger
reading-any_number = hur många delar som helst
reading-alternatives = alternativ, av vilka ett avläggs
reading-all_children = alla avläggs
reading-exclusion = delarna utesluter varandra
reading-no_exclusion = båda delarna kan väljas
reading-order = delarna har en bestämd ordning
reading-no_order = delarnas ordning är fri

## Plan

status-optimal = En plan som bevisligen är den bästa enligt de valda måtten
status-feasible = En plan; tiden tog slut innan den kunde bevisas vara den bästa
status-impossible = Ingen plan är möjlig
status-out_of_time = Tiden tog slut innan någon plan hittades; ingenting är bevisat. Pröva en längre tid: --time-limit.
cli-gap = Den kan ligga högst { $percent } % från det bästa värdet av det mått som blev oavslutat.
cli-gap-unknown = Det är inte känt hur långt den är från den bästa.
cli-steps =
    { $count ->
        [one] ett steg
       *[other] { $count } steg
    }
cli-to-study = { $osp } att studera
cli-unknown-prices =
    { $count ->
        [one] { $known } och ett okänt pris
       *[other] { $known } och { $count } okända priser
    }
cli-studies-end = studierna klara { $day }, { $osp } att komma överens om utan datum
cli-finish = klar { $day }
cli-weeks =
    { $count ->
        [one] en vecka
       *[other] { $count } veckor
    }
cli-to-agree = Av detta ska { $osp } avtalas med utbildningsanordnaren: inget som är laddat ger det.
cli-nothing-to-do = Ingenting återstår att studera. Be utbildningsanordnaren om betyget.
step-offering = Studera
step-demonstration = Yrkesprov
step-recognition = Erkännande
step-to_agree = Avtala med anordnaren
cli-covers-whole = hela examensdelen
cli-covers-parts =
    { $count ->
        [one] ett krav
       *[other] { $count } krav
    }
cli-assumed = Antaget i planen: utbildningsanordnaren har ännu inte beslutat om detta.
cli-needs-first =
    { $count ->
        [one] Först: examensdelen { $units }
       *[other] Först: examensdelarna { $units }
    }
cli-equals = Också: { $ids }
cli-equals-more =
    { $count ->
        [one] Också: { $ids } och en till
       *[other] Också: { $ids } och { $count } till
    }
cli-undated = inga datum
cli-apply-by = ansök senast { $day }
cli-price-unknown = priset är inte känt
cli-hours = { $hours } h per vecka
cli-placements-heading = Vad som fyller vad
cli-relaxations-heading = De minsta ändringar som skulle hjälpa
cli-together-heading = Ingen enskild mängd räcker; de här ändringarna räcker tillsammans
cli-perhaps-less = (Tiden tog slut innan det blev klart om mindre räcker.)
cli-no-relaxation = Ingen enskild ändring av gränserna skulle göra en plan möjlig.
cli-then = Då: { $totals }.

## Närmaste

cli-closest-title =
    { $count ->
        [one] Jämfört med den enda laddade examen, den närmaste först
       *[other] Jämfört med { $count } laddade examina, den närmaste först
    }
cli-closest-none = Ingen av de laddade examina kan avläggas den här dagen.
cli-begun-heading = Påbörjade examensdelar

## Kontroll av filer

cli-valid = Inga fel
cli-invalid = Fel hittades
cli-found = Fel: { $errors }, varningar: { $warnings }, anmärkningar: { $notes }
format-rdf = graf (RDF)
format-eperusteet = examensgrunder (ePerusteet)
format-koski = den studerandes prestationer (Koski)
format-hoks = den studerandes plan (PUK)
format-osaamismerkit = nationella kompetensmärken
format-kouta = utbildningsutbud (Kouta)
format-elm = den europeiska lärandemodellen (ELM)
format-catalogue = utbudstabell
format-learner-table = tabell över kunnande
format-esco = ESCO-klassifikationen
format-skill-links = länkar till ESCO-färdigheter
count-qualifications =
    { $count ->
        [one] en examen
       *[other] { $count } examina
    }
count-units =
    { $count ->
        [one] en examensdel
       *[other] { $count } examensdelar
    }
count-offerings =
    { $count ->
        [one] ett genomförande
       *[other] { $count } genomföranden
    }
count-evidence =
    { $count ->
        [one] en uppgift om kunnande
       *[other] { $count } uppgifter om kunnande
    }
count-goals =
    { $count ->
        [one] en studierätt
       *[other] { $count } studierätter
    }
count-scheduled =
    { $count ->
        [one] en del som ska förvärvas
       *[other] { $count } delar som ska förvärvas
    }
count-concepts =
    { $count ->
        [one] ett begrepp
       *[other] { $count } begrepp
    }
count-links =
    { $count ->
        [one] en länk till en färdighet
       *[other] { $count } länkar till färdigheter
    }
count-replacements =
    { $count ->
        [one] ett ersatt begrepp
       *[other] { $count } ersatta begrepp
    }
count-nothing = ingenting som används

## Övriga kommandon

cli-checking = Kontrollerar
cli-planning = Planerar
cli-found-so-far = {$cost}, {$steps}; söker bättre
cli-ranking = Jämför examina
cli-fetching = Hämtar { $reference }
cli-fetched = Sparad { $file }
cli-fetched-unchanged = Oförändrad: { $file }
cli-fetched-contexts = Använd dem med --contexts { $folder }
cli-fetched-next = Använd den med --data { $folder }
cli-template-catalogue = Sparad { $file }. Fyll i den, kontrollera den med pathways validate och planera med --offerings.
cli-template-learner = Sparad { $file }. Fyll i den utan namn och personbeteckningar och ge den med --learner.
cli-demo-intro = Det medföljande exemplet: påhittade studerande och påhittat utbud, räknat per { $day }. Ingenting laddas ner och inga filer skrivs.
cli-demo-check = 1. En studerande som avbröt: vad som räknas, vad som saknas och varför
cli-demo-plan = 2. Samma studerande: den billigaste vägen till examen på finska
cli-demo-impossible = 3. En nästan färdig studerande som vill bli klar senast { $day }
cli-demo-next = Pröva sedan
cli-could-also-count = { $what } kunde också räknas i gruppen: { $groups }.
cli-covers-sub-units =
    { $count ->
        [one] ett delområde
       *[other] { $count } delområden
    }
