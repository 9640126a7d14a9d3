# Forskarens sidor.

researcher-nav = Forskarens sidor
researcher-nav-query = Fråga
researcher-nav-dataset = Material
researcher-nav-vocabulary = Vokabulär
researcher-nav-use-it = För program

## Fråga

query-title = Fråga grafen
query-lead = Beräkningarna och frågorna läser samma graf. Börja med en färdig fråga eller skriv en egen i SPARQL.
query-library = Färdiga frågor
query-theme-requirements = Examensgrunder
query-theme-offerings = Utbud
query-theme-skills = Färdigheter
query-own = Egen fråga
query-own-link = Skriv en egen fråga
query-own-hint = Grafens prefix är ifyllda. # i början av en rad inleder en kommentar.
query-values = Värden
query-value-hint = Till exempel { $example }. Tomt begränsar inte.
query-text = Fråga i SPARQL
query-run = Kör
query-keys = Ctrl+Enter kör frågan. Tabb flyttar från fält till fält.
query-running = Frågan körs…
query-answer = Svar
query-fault = Frågan fick inget svar
query-fault-place = Rad { $line }, tecken { $column }
query-fault-go = Gå till felet
query-fault-parser = Frågeläsaren säger (på engelska):
query-rows =
    { $count ->
        [0] Inga rader
        [one] En rad
       *[other] { $count } rader
    }
query-triples =
    { $count ->
        [0] Inga påståenden
        [one] Ett påstående
       *[other] { $count } påståenden
    }
query-time = { $count } ms
query-cut = Sidan visar bara början av svaret. Filen har högst { $limit } rader.
query-table = Svaret som tabell
query-unseen = Frågan innehåller tecken som inte syns eller som vänder textens riktning: { $signs }. Den kan vara en annan än den ser ut att vara.
query-yes = Ja
query-no = Nej
query-no-rows = Inget i grafen svarar mot frågan. Kontrollera värden och stavning.
query-download = Ladda ner svaret
query-share = Frågans adress står i webbläsarens adressfält: den kan delas eller sparas. Frågan innehåller inga uppgifter om studerande.
query-too-long-to-share = Frågan är för lång för en adress och kan därför inte delas som länk. Spara den i en fil.
query-limits = En fråga har { $seconds } sekunder på sig, och ett svar rymmer { $rows } rader. Gränserna är inställningar.
query-cypher = Cypher
query-cypher-text = En graf i Neo4j svarar på samma frågor i Cypher: pathways query NAMN --store bolt://… Tjänsten tar inte emot Cypher över nätet.
query-cypher-example = Frågan i Cypher
query-cell-empty = tomt

question-covered_by_pok = Vad täcker en POK: vilka examensdelar, delområden och krav, hur säkert och enligt vem?
question-groups_above_unit = I vilka grupper av regeln för uppbyggnaden ligger en examensdel, på vilken nivå som helst, och hur många kompetenspoäng kräver grupperna?
question-in_force = Vilka examina kan avläggas en viss dag, övergångstiden inräknad?
question-occupations_of_unit = Vilka yrken behöver färdigheter som en examensdel enligt godkända länkar hör ihop med, och hur många är nödvändiga och nyttiga?
question-poks_by_language_and_place = Vilka POK undervisas på ett språk på en ort?
question-prices_of_unit = Vad kostar varje utbud mot en examensdel, i eurocent, billigast först? Utan pris är det inte känt.
question-properties_not_stated = Vilka utbud uppger färre än de fyra egenskaperna hos en POK (karaktär, grund, kvalitetssäkring, intyg)?
question-providers_of_unit = Vem erbjuder något mot en examensdel, och hur många utbud?
question-replaced = Vilka grunder ersatte vilka, och från vilken dag?
question-requirements_without_pok = Vilka krav på yrkesskicklighet i en examen täcks inte av någon POK, varken för sig eller med hela sin examensdel?
question-skills_of_unit = Vilka färdigheter hör en examensdel ihop med: genom vilket krav (eller som helhet), hur, och vem godkände länken?
question-starting_before = Vilka utbud börjar före en viss dag, och när måste man senast ansöka?
question-sub_units_of_unit = Vilka delområden har en gemensam examensdel, och hur stora är deras obligatoriska och valbara delar i kompetenspoäng?
question-units_by_extent = Vilka examensdelar har en examen, den största först? En del med flera omfattningar har en rad för varje.
question-units_of_branch = Vilka examensdelar hör till en gren (kompetensområde eller examensbeteckning) av en examen, och hur stora är de i kompetenspoäng?
question-units_of_collection = Vilka examensdelar hör enligt godkända länkar ihop med färdigheter i en publicerad samling, till exempel de digitala eller de gröna?
question-units_of_skill_group = Vilka examensdelar hör enligt godkända länkar ihop med färdigheter under en färdighetsgrupp, på vilken nivå som helst, och hur många färdigheter gäller det?
question-units_shared = Vilka examensdelar delar flera examina, och hur många? Versioner av samma diarienummer räknas en gång.
question-units_sharing_skills = Vilka två examensdelar har enligt godkända länkar gemensamma färdigheter, och hur många?
question-value-pok = Utbudets identifierare
question-value-number = Grundernas diarienummer
question-value-unit = Examensdelens kod
question-value-day = Dag
question-value-last-day = Den första dagen som är för sen
question-value-language = Undervisningsspråk
question-value-place = Ort så som utbudet skriver den
question-value-branch = Grenens kod
question-value-collection = Samlingens namn
question-value-group = Färdighetsgruppens IRI

form-csv = CSV
form-tsv = TSV
form-json = JSON
form-xml = XML
form-ttl = Turtle
form-jsonld = JSON-LD
form-nt = N-Triples
form-nq = N-Quads

## Resurs

resource-code = kod { $code }
resource-iri = IRI
resource-outside = Öppna på dess egen adress
resource-explained = Förklaring i vokabulären
resource-download = Ladda ner
resource-around = Grannskap
resource-facts = Vad som sägs om den
resource-property = Egenskap
resource-value = Värde
resource-facts-cut = Bara de { $count } första påståendena visas. Filen att ladda ner har alla.
resource-no-facts = Om den själv sägs inget. Andra pekar på den.
resource-referring = Vad som pekar på den
resource-count = Antal
resource-first = De som pekar hit
resource-first-of = De som pekar hit, de första { $count }
resource-all = Visa alla som en fråga
resource-more =
    { $count ->
        [one] en till
       *[other] { $count } till
    }
resource-uses =
    { $count ->
        [one] Den är egenskapen i ett påstående.
       *[other] Den är egenskapen i { $count } påståenden.
    }
resource-is-graph = Den är också namnet på en graf.
resource-graphs = I vilka grafer något sägs om den
resource-whole = Längd { $count } tecken; här bara början. Filen att ladda ner har allt.
resource-none = Om detta finns inget i grafen
resource-none-text = IRI:n { $iri } finns inte i de inlästa källorna, varken som subjekt, värde eller egenskap.
resource-not-iri = Detta är ingen IRI
resource-not-iri-text = En IRI skrivs i sin helhet, till exempel https://w3id.org/pok/ns#Offering.
resource-try = Vad man kan pröva
resource-try-spelling = Kontrollera stavningen: stora och små bokstäver och tecken som börjar med %.
resource-try-dataset = Se vilka källor som är inlästa
resource-try-query = Sök med slutet av identifieraren
resource-open = Öppna en annan resurs
resource-open-label = Resursens IRI
resource-open-button = Öppna

## Vokabulär

vocabulary-title = Vokabulär
vocabulary-about = Namnrymd { $namespace }, version { $version }. En föråldrad term märks ut och pekar på den nya; betydelsen ändras aldrig.
vocabulary-download = Ladda ner vokabulären
vocabulary-classes = Klasser
vocabulary-properties = Egenskaper
vocabulary-kinds = Slag
vocabulary-count =
    { $count ->
        [one] en term
       *[other] { $count } termer
    }
vocabulary-deprecated = har tagits ur bruk
vocabulary-one-of = klass
vocabulary-kind-of = underklass till
vocabulary-special-case = specialfall av
vocabulary-of = egenskap hos
vocabulary-value = värde
vocabulary-close = nära
vocabulary-wider = bredare än
vocabulary-related = har samband med
vocabulary-replaced = ersätts av
vocabulary-in-graph = i grafen

## Material

dataset-title = Material
dataset-lead = Vad tjänsten innehåller: varje källa är en egen graf, som byts ut helt eller inte alls.
dataset-graphs = Grafer
dataset-graph = Graf
dataset-version = Version
dataset-received = Mottagen
dataset-triples = Påståenden
dataset-licence = Licens
dataset-sha = SHA-256
dataset-loader = Läsare
dataset-files =
    { $count ->
        [one] en fil
       *[other] { $count } filer
    }
dataset-download = Ladda ner
dataset-total = Sammanlagt
dataset-not-counted = Påståendena kunde inte räknas just nu. Försök igen om en stund.
dataset-vocabulary = Vokabulären som de andra är skrivna med
dataset-sources = Uppgifter om källorna
dataset-description = Samma för maskiner: VoID och DCAT
dataset-cite = Så hänvisar du
dataset-cite-lead = Ange programmets version och SHA-256 för varje källa som du använder. Samma tal finns i varje svar i JSON.
dataset-cite-text = pok-pathways { $version }. Grunder för yrkesinriktade examina och små kompetenshelheter som en graf. Källor:
dataset-cite-bibtex = BibTeX
dataset-sample = Utbudet och de studerande i det medföljande exempelmaterialet är påhittade: de visar metoden, men inget kan slutas av dem.
dataset-no-learners = Uppgifter om studerande finns aldrig i grafen.

## För program

use-it-title = Använd grafen från program
use-it-lead = Samma SPARQL-gränssnitt svarar program på adressen:
use-it-curl = Kommandorad
use-it-httpx = Python och httpx
use-it-rdflib = Python och rdflib
use-it-r = R
use-it-client = SPARQL-klient
use-it-client-text = YASGUI och andra klienter fungerar när de får adressen ovan. För program i en webbläsare är gränssnittet öppet (CORS).
use-it-resource = En resurs
use-it-resource-text = Varje resurs sida är också data: be om den med rubriken Accept eller med ändelsen .ttl, .jsonld eller .nt i adressen.
use-it-cypher = Cypher
use-it-cypher-text = Cypher ställs till en graf i Neo4j med dess egna program eller med kommandot pathways query. Över nätet tar tjänsten bara emot SPARQL.
use-it-limits = Gränser och fel
use-it-limits-text = En fråga avslutas efter { $seconds } sekunder (504), och ett svar kapas vid { $rows } rader, vilket rubriken Pathways-Answer-Cut säger.
use-it-needs = Behöver: { $packages }.
use-it-tested = Testerna kör detta exempel mot tjänsten.
use-it-untested = Detta exempel körs inte av testerna.
copy = Kopiera
copied = Kopierat

## Problem med frågor

problem-query-unreadable = Frågan kan inte läsas
problem-query-unreadable-detail = Frågans grammatik bryts på det märkta stället. Rätta det och kör igen.
problem-query-failed = Frågan kan inte besvaras
problem-query-failed-detail = Det gick inte att räkna ut svaret.
problem-no-query = Detta är ingen fråga i SPARQL
problem-no-query-detail = Efter prefixen kommer SELECT, ASK, CONSTRUCT eller DESCRIBE.
problem-nested-too-deeply = Frågan har för många parenteser inuti varandra
problem-nested-too-deeply-detail = Högst { $limit } parenteser får ligga inuti varandra. Skriv frågan plattare.
problem-read-only = Grafen kan inte ändras härifrån
problem-read-only-detail = Tjänsten läser bara. Källor läses in av den som driver tjänsten.
problem-service-refused = Tjänsten frågar inga andra tjänster
problem-service-refused-detail = SERVICE är förbjudet, också inom citattecken och i kommentarer. Ordet kan skrivas i två delar: CONCAT("ser", "vice").
problem-query-too-long = Frågan är för lång
problem-query-too-long-detail = En fråga får ha högst { $limit } byte. Fråga mindre på en gång.
problem-too-many-queries = För många av dina frågor på en gång
problem-too-many-queries-detail = Vänta tills dina tidigare frågor har fått svar.
problem-busy = Alla platser är upptagna
problem-busy-detail = Det är för många frågor. Försök igen om en stund.
problem-query-too-big = Frågan behöver för mycket minne
problem-query-too-big-detail = Fråga mindre: begränsa noggrannare eller lägg LIMIT i den innersta delen.
problem-query-time-limit = Tiden tog slut
problem-query-time-limit-detail = Frågan avslutades efter { $limit } ms. Fråga mindre: noggrannare villkor eller LIMIT i den innersta delen.
problem-not-acceptable = Detta finns inte i en sådan form
problem-not-acceptable-detail = En tabell fås som CSV, TSV, JSON eller XML, en graf som Turtle, JSON-LD eller N-Triples, en resurs som sida eller som graf.
problem-not-utf-8 = Begäran är inte UTF-8
problem-not-utf-8-detail = Skicka texten i UTF-8.
problem-no-such-thing = Sådant finns inte i grafen
problem-no-such-thing-detail = IRI:n finns inte i de inlästa källorna. Kontrollera stavningen; källorna står på /dataset.
problem-not-an-iri = Detta är ingen IRI
problem-not-an-iri-detail = Ge hela IRI:n, till exempel /resource?iri=https%3A%2F%2Fw3id.org%2Fpok%2Fns%23Offering.
problem-no-such-graph = En sådan graf är inte inläst
problem-no-such-graph-detail = Grafernas namn står på /dataset.
