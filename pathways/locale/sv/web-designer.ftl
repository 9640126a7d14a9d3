# Planerarens sidor.
web-designer-pages = Planerarens sidor
web-designer-qualifications = Examina
web-designer-coverage = Täckning
web-designer-offerings = Utbud
web-designer-in-graph = Visa i grafen
web-designer-any = Alla
web-designer-search = Sök
web-designer-show = Visa
web-designer-on = Läget den
web-designer-language = Undervisningsspråk
web-designer-filter =
    { $count ->
        [0] Avgränsa utbudet
        [one] Avgränsa utbudet (en avgränsning)
       *[other] Avgränsa utbudet ({ $count } avgränsningar)
    }
web-designer-no-filter = Ta bort avgränsningarna
web-designer-paging = Listans sidor
web-designer-earlier = Föregående
web-designer-later = Följande
web-designer-page-of = Sida { $page } / { $pages }
web-designer-nothing-found = Inget motsvarar sökningen. Pröva med färre ord eller avgränsningar.
web-designer-all-qualifications = Alla examina
web-designer-all-offerings = Hela utbudet
web-designer-not-listed =
    { $count ->
        [one] En till visas inte i listan.
       *[other] { $count } till visas inte i listan.
    }

## Listan över examina
web-designer-qualifications-lead = De examensgrunder som har laddats: giltighet, uppbyggnad och hur stor del av kraven utbudet täcker.
web-designer-qualifications-words = Namn, diarienummer eller kod
web-designer-qualifications-found =
    { $count ->
        [one] En examen av { $of } laddade
       *[other] { $count } examina av { $of } laddade
    }
web-designer-kind = Examenstyp
web-designer-kind-basic = yrkesinriktad grundexamen
web-designer-kind-further = yrkesexamen
web-designer-kind-specialist = specialyrkesexamen
web-designer-kind-preparatory = handledande utbildning
web-designer-kind-other = annan utbildning
web-designer-state = Läge
web-designer-state-new = i kraft
web-designer-state-ending = övergångstid
web-designer-state-ended = har upphört
web-designer-state-coming = kommande
web-designer-state-draft = utkast
web-designer-validity = Giltighet
web-designer-valid-from = från { $day }
web-designer-valid-to = för nya till { $day }
web-designer-transition-to = övergångstiden slutar { $day }
web-designer-valid-unknown = början okänd
web-designer-covered = Täckt
web-designer-findings = Anmärkningar
web-designer-no-findings = Inga anmärkningar
web-designer-units =
    { $count ->
        [one] en examensdel
       *[other] { $count } examensdelar
    }
web-designer-no-requirements = inga krav
web-designer-rows-of = { $count } / { $of } krav
web-designer-open-rows =
    { $count ->
        [one] ett inte täckt
       *[other] { $count } inte täckta
    }
web-designer-method-reformi = reformens uppbyggnad
web-designer-method-ops = läroplansbaserad (ops)
web-designer-method-naytto = fristående examen
web-designer-methods = Prestationssätt

## En examen
web-designer-document = Grundernas nummer
web-designer-codes = Utbildningskoder
web-designer-areas = Kompetensområden
web-designer-titles = Examensbeteckningar
web-designer-units-all = Examensdelar
web-designer-how-covered = Så täcker utbudet kraven
web-designer-tree = Uppbyggnad
web-designer-no-tree = De här grunderna har inga regler för uppbyggnaden.
web-designer-group = Grupp utan namn
web-designer-area = kompetensområde
web-designer-title = examensbeteckning
web-designer-open-group = öppen grupp
web-designer-no-bounds = ingen egen gräns
web-designer-no-whole-bounds = Hela examens omfattning anges inte.
web-designer-bounds-osp-exactly = { $value } kp
web-designer-bounds-osp-most = högst { $most } kp
web-designer-bounds-osp-least = minst { $least } kp
web-designer-bounds-osp-between = { $least }–{ $most } kp
web-designer-bounds-parts-exactly =
    { $value ->
        [one] en del
       *[other] { $value } delar
    }
web-designer-bounds-parts-most =
    { $most ->
        [one] högst en del
       *[other] högst { $most } delar
    }
web-designer-bounds-parts-least =
    { $least ->
        [one] minst en del
       *[other] minst { $least } delar
    }
web-designer-bounds-parts-between = { $least }–{ $most } delar
web-designer-open-all = Öppna alla grupper
web-designer-close-all = Stäng grupperna
web-designer-mandatory = obligatorisk
web-designer-rows-covered = { $count } / { $of } krav täckta
web-designer-outside = Delar som den här uppbyggnaden inte nämner
web-designer-top = direkt i examen

## Täckning
web-designer-coverage-lead = Vilket genomförande som täcker vilket krav, och vilka krav inget täcker. Examina som är i kraft är med.
web-designer-all-in-force = Alla som är i kraft
web-designer-coverage-words = Ord ur kravet eller examensdelen
web-designer-rows =
    { $count ->
        [one] ett krav
       *[other] { $count } krav
    }
web-designer-rows-found =
    { $count ->
        [0] Inga krav
        [one] Ett krav i en examensdel
       *[other] { $count } krav, examensdelar: { $units }
    }
web-designer-listed = I listan
web-designer-only-listed = I listan bara: { $what }.
web-designer-all-rows = Visa alla
web-designer-no-rows = Inget krav motsvarar villkoren.
web-designer-download = Ladda ner { $form }
web-designer-formal = Formellt
web-designer-declared = Uppgivet
web-designer-formal-of = formella genomföranden, krav { $part }
web-designer-declared-of = uppgivna genomföranden, krav { $part }
web-designer-variants =
    { $count ->
        [one] ett alternativ
       *[other] { $count } alternativ, av vilka ett räcker
    }
web-designer-variants-are = Vilket som helst av dessa räcker:
web-designer-only-whole = bara som hel examensdel
web-designer-show-whole_only = Bara som hel examensdel
web-designer-show-completed = Delar vars alla krav täcks
web-designer-show-one_provider = Delar som bara en anordnare täcker
web-designer-show-untouched = Delar av vilka inget täcks
web-designer-units-of = { $count } / { $of } delar
web-designer-one-completer = Bara en anordnare täcker hela delen:
web-designer-completed-by =
    { $count ->
        [one] En anordnare täcker hela delen.
       *[other] { $count } anordnare täcker hela delen.
    }
web-designer-only-together = Ingen anordnare täcker ensam hela delen, men tillsammans täcker de den.
web-designer-nobody-completes = Ingen täcker alla krav i delen, inte heller alla anordnare tillsammans.
web-designer-untouched = Av den här delen täcks ingenting.
web-designer-left-out =
    { $count ->
        [one] Ett genomförande räknas inte med
       *[other] { $count } genomföranden räknas inte med
    }
web-designer-formal-list =
    { $count ->
        [0] Genomföranden som täcker formellt
        [one] Ett genomförande täcker formellt
       *[other] { $count } genomföranden täcker formellt
    }
web-designer-declared-list =
    { $count ->
        [0] Genomföranden som uppges täcka
        [one] Ett genomförande uppges täcka
       *[other] { $count } genomföranden uppges täcka
    }
web-designer-declared-means = En anordnare eller någon annan har uppgett dessa. Examensdelen avläggs först genom ett yrkesprov.
web-designer-none-formal = Inget genomförande är den här examensdelen eller det här delområdet.
web-designer-none-declared = Inget annat genomförande uppges täcka detta.
web-designer-whole-unit = hela examensdelen
web-designer-terms = Villkor
web-designer-requirements = Krav
web-designer-completers = Vem täcker hela delen
web-designer-completes-formal = täcker formellt
web-designer-completes-declared = uppges täcka; yrkesprovet saknas
web-designer-whole-offerings = Genomföranden av hela examensdelen
web-designer-no-whole-offerings = Ingen erbjuder hela examensdelen.
web-designer-where = Var examensdelen räknas
web-designer-not-in-tree = Reglerna för uppbyggnaden nämner inte den här delen.
web-designer-other-holders = Samma del i andra examina
web-designer-all-of-unit = Alla genomföranden som hänför sig till delen
web-designer-unit-kind-vocational = Yrkesinriktad examensdel
web-designer-unit-kind-common = Gemensam examensdel

## Utbud
web-designer-offerings-lead = Små kompetenshelheter och examensdelar som anordnarna erbjuder: vad de täcker och på vilka villkor.
web-designer-offerings-words = Ord ur namnet, målen eller anordnaren
web-designer-offerings-found =
    { $count ->
        [one] Ett genomförande av { $of } laddade
       *[other] { $count } genomföranden av { $of } laddade
    }
web-designer-unit-code = Examensdelens kod
web-designer-pok = Liten kompetenshelhet (POK)
web-designer-pok-all_stated = alla fyra egenskaper angivna
web-designer-pok-not_stated = någon egenskap inte angiven
web-designer-pok-denied = är ingen POK
web-designer-pok-flagged = nationell märkning
web-designer-pok-nowhere = täcker ingen examensdel
web-designer-towards = Täcker
web-designer-towards-nothing = ingen examensdel som är i kraft
web-designer-not-a-pok = är ingen POK
web-designer-is-over = kan inte längre påbörjas
web-designer-offering-kind-unit = examensdel
web-designer-offering-kind-sub_unit = delområde
web-designer-offering-kind-part_of_unit = helhet som är mindre än en examensdel
web-designer-offering-kind-local_unit = lokal examensdel
web-designer-offering-kind-higher_education = högskolestudier
web-designer-offering-kind-upper_secondary = gymnasiestudier
web-designer-offering-kind-readiness = beredskap för fortsatta studier
web-designer-offering-kind-work_experience = arbetserfarenhet
web-designer-offering-kind-badge = kompetensmärke
web-designer-offering-kind-other = annan utbildning
web-designer-extent-osp = { $amount } kp
web-designer-extent-op = { $amount } sp
web-designer-extent-week = { $amount } veckor
web-designer-extent-other = { $amount } (annan enhet)
web-designer-extent-not-stated = omfattning uppges inte
web-designer-is-over-notice = Detta kan inte längre påbörjas { $day } eller senare, så det räknas inte med i täckningen.
web-designer-is-it-a-pok = Är detta en liten kompetenshelhet?
web-designer-not-a-pok-because = Är ingen liten kompetenshelhet (POK), eftersom den enligt källan saknar: { $what }.
web-designer-pok-not-stated =
    { $count ->
        [one] Källan anger inte en av de fyra egenskaperna: { $what }.
       *[other] Källan anger inte { $count } av de fyra egenskaperna: { $what }.
    }
web-designer-pok-all-stated = Källan anger alla fyra egenskaper: detta är en liten kompetenshelhet (POK).
web-designer-four-properties = Fyra egenskaper
web-designer-property = Egenskap
web-designer-property-nature = Art
web-designer-property-nature-means = mindre än en examen
web-designer-property-basis = Grund
web-designer-property-basis-means = kunnandet beskrivet och omfattningen fastställd
web-designer-property-quality = Kvalitet
web-designer-property-quality-means = tillförlitlig bedömning
web-designer-property-certificate = Intyg
web-designer-property-certificate-means = elektroniskt, den lärandes eget och delbart
web-designer-stated-how = Angivet?
web-designer-stated = angivet
web-designer-not_stated = inte angivet
web-designer-denied = saknas enligt källan
web-designer-source-says = Vad källan säger
web-designer-says-nothing = ingenting
web-designer-as-requirements = examensdelens krav
web-designer-as-unit = bedöms som examensdelen
web-designer-outcomes =
    { $count ->
        [one] ett mål för kunnandet
       *[other] { $count } mål för kunnandet
    }
web-designer-no-outcomes = inga mål för kunnandet
web-designer-outcomes-heading = Mål för kunnandet
web-designer-certificate-yes = elektroniskt intyg
web-designer-certificate-open_badge = öppet kompetensmärke
web-designer-certificate-edc = europeiskt digitalt intyg
web-designer-certificate-paper = endast på papper
web-designer-certificate-no = inget intyg
web-designer-flag = Nationell märkning
web-designer-flag-means = visas bredvid egenskaperna och ändrar dem inte
web-designer-flag-yes = märkt som POK
web-designer-flag-no = inte märkt som POK
web-designer-flag-none = saknas i källan
web-designer-counts-towards = Vad detta räknas till
web-designer-is-whole = Genomförandet är hela examensdelen.
web-designer-is-part = Genomförandet är ett delområde:
web-designer-declared-whole = Uppges täcka hela examensdelen.
web-designer-declared-parts =
    { $count ->
        [one] Uppges täcka ett krav.
       *[other] Uppges täcka { $count } krav.
    }
web-designer-demonstration-remains = Examensdelen avläggs först genom ett yrkesprov.
web-designer-in-groups = Grupper där examensdelen finns:
web-designer-leads-nowhere = Detta täcker ingen examensdel som har laddats. Anordnaren avgör om det kan erkännas som en del av en examen.
web-designer-open-groups = Öppna grupper på annat håll
web-designer-admitted = Genom anordnarens beslut kan detta också fylla dessa öppna grupper:
web-designer-admitted-only = Detta täcker ingen namngiven examensdel. Genom anordnarens beslut kan det fylla dessa öppna grupper:
web-designer-set-aside =
    { $count ->
        [one] En uppgiven täckning har lagts åt sidan; orsaken finns bland anmärkningarna nedan.
       *[other] { $count } uppgivna täckningar har lagts åt sidan; orsakerna finns bland anmärkningarna nedan.
    }
web-designer-price = Pris
web-designer-free = avgiftsfritt
web-designer-everywhere = på nätet, överallt
web-designer-length = Längd
web-designer-weeks =
    { $count ->
        [one] en vecka
       *[other] { $count } veckor
    }
web-designer-months =
    { $count ->
        [one] en månad
       *[other] { $count } månader
    }
web-designer-hours = Arbetsmängd i veckan
web-designer-hours-value = { $hours } timmar
web-designer-only-for = Bara för gruppen
web-designer-level = Nivå
web-designer-first = Avläggs först
web-designer-keywords = Ämnesord
web-designer-dates = Tidpunkter
web-designer-any-start = Kan påbörjas när som helst.
web-designer-no-dates = Inga tidpunkter uppges.
web-designer-runs = Studierna
web-designer-apply = Ansökan
web-designer-places-left = Platser
web-designer-from = från { $day }
web-designer-by = senast { $day }
web-designer-season-spring = våren { $year }
web-designer-season-autumn = hösten { $year }

## Det som inte finns
web-designer-several = Flera versioner
web-designer-several-choose = Med det här numret har flera grunder laddats. Välj vilka du menar:
web-designer-missing-qualification = Examen hittas inte
web-designer-missing-unit = Examensdelen hittas inte
web-designer-missing-requirement = Kravet hittas inte
web-designer-missing-offering = Genomförandet hittas inte
web-designer-missing-what = Beteckningen ”{ $reference }” finns inte bland det som har laddats. Uppgifterna kan ha bytts ut sedan länken gjordes.
web-designer-missing-nothing = Adressen säger inte vad som söks.
web-designer-missing-near = Menade du något av dessa?
web-designer-missing-try = Sök med namn eller kod:
