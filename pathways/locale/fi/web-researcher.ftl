# Tutkijan sivut.

researcher-nav = Tutkijan sivut
researcher-nav-query = Kysely
researcher-nav-dataset = Aineisto
researcher-nav-vocabulary = Sanasto
researcher-nav-use-it = Ohjelmille

## Kysely

query-title = Kysy graafista
query-lead = Laskenta ja kyselyt lukevat samaa graafia. Aloita valmiista kysymyksestä tai kirjoita oma SPARQL-kysely.
query-library = Valmiit kysymykset
query-theme-requirements = Tutkintojen perusteet
query-theme-offerings = Tarjonta
query-theme-skills = Taidot
query-own = Oma kysely
query-own-link = Kirjoita oma kysely
query-own-hint = Graafin etuliitteet ovat valmiina. Rivin alussa # aloittaa huomautuksen.
query-values = Arvot
query-value-hint = Esimerkiksi { $example }. Tyhjä ei rajaa.
query-text = SPARQL-kysely
query-run = Suorita
query-keys = Ctrl+Enter suorittaa kyselyn. Sarkain siirtää kentästä toiseen.
query-running = Kyselyä suoritetaan…
query-answer = Vastaus
query-fault = Kyselyyn ei saatu vastausta
query-fault-place = Rivi { $line }, merkki { $column }
query-fault-go = Siirry virheeseen
query-fault-parser = Kyselyn lukija sanoo (englanniksi):
query-rows =
    { $count ->
        [0] Ei yhtään riviä
        [one] Yksi rivi
       *[other] { $count } riviä
    }
query-triples =
    { $count ->
        [0] Ei yhtään väitettä
        [one] Yksi väite
       *[other] { $count } väitettä
    }
query-time = { $count } ms
query-cut = Sivulla näkyy vain vastauksen alku. Tiedostossa on enintään { $limit } riviä.
query-table = Vastaus taulukkona
query-unseen = Kyselyssä on merkkejä, jotka eivät näy tai kääntävät tekstin suunnan: { $signs }. Kysely voi olla muuta kuin miltä se näyttää.
query-yes = Kyllä
query-no = Ei
query-no-rows = Mikään graafissa ei vastaa kyselyä. Tarkista arvot ja kirjoitusasut.
query-download = Lataa vastaus
query-share = Kyselyn osoite on selaimen osoitekentässä: sen voi jakaa tai tallentaa. Kysely ei sisällä tietoja oppijoista.
query-too-long-to-share = Kysely on liian pitkä osoitteeksi, joten sitä ei voi jakaa linkkinä. Tallenna se tiedostoon.
query-limits = Kyselyllä on aikaa { $seconds } sekuntia, ja vastaukseen mahtuu { $rows } riviä. Rajat ovat asetuksia.
query-cypher = Cypher
query-cypher-text = Neo4j:ssä oleva graafi vastaa samoihin kysymyksiin Cypherillä: pathways query NIMI --store bolt://… Palvelu ei ota vastaan Cypher-kyselyjä verkosta.
query-cypher-example = Kysymys Cypherinä
query-cell-empty = tyhjä

question-covered_by_pok = Mitä POK kattaa: mitkä tutkinnon osat, osa-alueet ja vaatimukset, kuinka varmasti ja kenen mukaan?
question-groups_above_unit = Mihin muodostumissäännön ryhmiin tutkinnon osa kuuluu, millä tahansa tasolla, ja montako osaamispistettä ryhmät vaativat?
question-in_force = Mitkä tutkinnot voi suorittaa tiettynä päivänä, siirtymäaika mukaan lukien?
question-occupations_of_unit = Missä ammateissa tarvitaan taitoja, joihin tutkinnon osa hyväksyttyjen linkkien mukaan liittyy, ja montako niistä on välttämättömiä ja hyödyllisiä?
question-poks_by_language_and_place = Mitä POKeja opetetaan tietyllä kielellä tietyllä paikkakunnalla?
question-prices_of_unit = Mitä tutkinnon osaa kohti vievä tarjonta maksaa, eurosentteinä, halvin ensin? Jos hintaa ei ole, se ei ole tiedossa.
question-properties_not_stated = Missä tarjonnassa POKin neljästä ominaisuudesta (luonne, perusta, laadunvarmistus, todistus) on ilmoitettu vain osa?
question-providers_of_unit = Kuka tarjoaa jotakin tutkinnon osaa kohti, ja montako tarjontaa?
question-replaced = Mitkä perusteet korvasivat mitkä, ja mistä päivästä alkaen?
question-requirements_without_pok = Mitä tutkinnon ammattitaitovaatimuksia ei kata yksikään POK, ei itse eikä koko tutkinnon osan mukana?
question-skills_of_unit = Mihin taitoihin tutkinnon osa liittyy: minkä vaatimuksen kautta (vai kokonaisuutena), miten, ja kuka hyväksyi linkin?
question-starting_before = Mikä tarjonta alkaa ennen tiettyä päivää, ja mihin mennessä on haettava?
question-sub_units_of_unit = Mitä osa-alueita yhteisessä tutkinnon osassa on, ja kuinka laajat ovat niiden pakolliset ja valinnaiset osat osaamispisteinä?
question-units_by_extent = Mitä tutkinnon osia tutkinnossa on, laajin ensin? Osalla, jolla on useita laajuuksia, on rivi jokaista kohti.
question-units_of_branch = Mitä tutkinnon osia kuuluu tutkinnon haaraan (osaamisalaan tai nimikkeeseen), ja kuinka laajoja ne ovat osaamispisteinä?
question-units_of_collection = Mitkä tutkinnon osat liittyvät hyväksyttyjen linkkien mukaan julkaistun kokoelman taitoihin, esimerkiksi digitaalisiin tai vihreisiin?
question-units_of_skill_group = Mitkä tutkinnon osat liittyvät hyväksyttyjen linkkien mukaan taitoryhmän alla oleviin taitoihin, millä tahansa tasolla, ja montaako taitoa se koskee?
question-units_shared = Mitkä tutkinnon osat ovat yhteisiä usealle tutkinnolle, ja kuinka monelle? Saman diaarinumeron versiot lasketaan kerran.
question-units_sharing_skills = Millä kahdella tutkinnon osalla on hyväksyttyjen linkkien mukaan yhteisiä taitoja, ja montako?
question-value-pok = Tarjonnan tunniste
question-value-number = Perusteiden diaarinumero
question-value-unit = Tutkinnon osan koodi
question-value-day = Päivä
question-value-last-day = Ensimmäinen liian myöhäinen päivä
question-value-language = Opetuskieli
question-value-place = Paikkakunta niin kuin tarjonta sen kirjoittaa
question-value-branch = Haaran koodi
question-value-collection = Kokoelman nimi
question-value-group = Taitoryhmän IRI

form-csv = CSV
form-tsv = TSV
form-json = JSON
form-xml = XML
form-ttl = Turtle
form-jsonld = JSON-LD
form-nt = N-Triples
form-nq = N-Quads

## Resurssi

resource-code = koodi { $code }
resource-iri = IRI
resource-outside = Avaa omassa osoitteessaan
resource-explained = Selitys sanastossa
resource-download = Lataa
resource-around = Naapurusto
resource-facts = Mitä siitä sanotaan
resource-property = Ominaisuus
resource-value = Arvo
resource-facts-cut = Vain ensimmäiset { $count } väitettä näkyvät. Ladattavassa tiedostossa ovat kaikki.
resource-no-facts = Siitä itsestään ei sanota mitään. Muut viittaavat siihen.
resource-referring = Mikä siihen viittaa
resource-count = Määrä
resource-first = Viittaajat
resource-first-of = Viittaajat, ensimmäiset { $count }
resource-all = Näytä kaikki kyselynä
resource-more =
    { $count ->
        [one] vielä yksi
       *[other] vielä { $count }
    }
resource-uses =
    { $count ->
        [one] Se on ominaisuutena yhdessä väitteessä.
       *[other] Se on ominaisuutena { $count } väitteessä.
    }
resource-is-graph = Se on myös graafin nimi.
resource-graphs = Missä graafeissa siitä sanotaan jotakin
resource-whole = Pituus { $count } merkkiä; tässä vain alku. Ladattavassa tiedostossa on kaikki.
resource-none = Tästä ei ole mitään tässä graafissa
resource-none-text = IRIä { $iri } ei ole ladatuissa lähteissä, ei väitteen kohteena, arvona eikä ominaisuutena.
resource-not-iri = Tämä ei ole IRI
resource-not-iri-text = IRI kirjoitetaan kokonaan, esimerkiksi https://w3id.org/pok/ns#Offering.
resource-try = Mitä voi kokeilla
resource-try-spelling = Tarkista kirjoitusasu: isot ja pienet kirjaimet sekä merkit, jotka alkavat %-merkillä.
resource-try-dataset = Katso, mitkä lähteet on ladattu
resource-try-query = Etsi tunnisteen loppuosalla
resource-open = Avaa toinen resurssi
resource-open-label = Resurssin IRI
resource-open-button = Avaa

## Sanasto

vocabulary-title = Sanasto
vocabulary-about = Nimiavaruus { $namespace }, versio { $version }. Vanhentunut termi merkitään ja se osoittaa uuteen; merkitystä ei muuteta koskaan.
vocabulary-download = Lataa sanasto
vocabulary-classes = Luokat
vocabulary-properties = Ominaisuudet
vocabulary-kinds = Lajit
vocabulary-count =
    { $count ->
        [one] yksi termi
       *[other] { $count } termiä
    }
vocabulary-deprecated = poistunut käytöstä
vocabulary-one-of = luokka
vocabulary-kind-of = alaluokka luokalle
vocabulary-special-case = erikoistapaus ominaisuudesta
vocabulary-of = ominaisuus luokalle
vocabulary-value = arvo
vocabulary-close = lähellä termiä
vocabulary-wider = laajempi kuin
vocabulary-related = liittyy termiin
vocabulary-replaced = korvaaja
vocabulary-in-graph = graafissa

## Aineisto

dataset-title = Aineisto
dataset-lead = Mitä palvelussa on: jokainen lähde on oma graafinsa, joka vaihdetaan kokonaan tai ei ollenkaan.
dataset-graphs = Graafit
dataset-graph = Graafi
dataset-version = Versio
dataset-received = Saatu
dataset-triples = Väitteitä
dataset-licence = Käyttöehto
dataset-sha = SHA-256
dataset-loader = Lukija
dataset-files =
    { $count ->
        [one] yksi tiedosto
       *[other] { $count } tiedostoa
    }
dataset-download = Lataa
dataset-total = Yhteensä
dataset-not-counted = Väitteitä ei saatu laskettua juuri nyt. Yritä hetken päästä uudelleen.
dataset-vocabulary = Sanasto, jolla muut on kirjoitettu
dataset-sources = Tiedot lähteistä
dataset-description = Sama koneille: VoID ja DCAT
dataset-cite = Näin viittaat
dataset-cite-lead = Ilmoita ohjelman versio ja jokaisen käyttämäsi lähteen SHA-256. Samat luvut ovat jokaisessa JSON-vastauksessa.
dataset-cite-text = pok-pathways { $version }. Ammatillisten tutkintojen perusteet ja pienet osaamiskokonaisuudet graafina. Lähteet:
dataset-cite-bibtex = BibTeX
dataset-sample = Mukana tulevan esimerkkiaineiston tarjonta ja oppijat ovat keksittyjä: niillä voi kokeilla menetelmää, mutta niistä ei voi päätellä mitään.
dataset-no-learners = Oppijoiden tiedot eivät ole graafissa koskaan.

## Ohjelmille

use-it-title = Käytä graafia ohjelmista
use-it-lead = Sama SPARQL-rajapinta vastaa ohjelmille osoitteessa:
use-it-curl = Komentorivi
use-it-httpx = Python ja httpx
use-it-rdflib = Python ja rdflib
use-it-r = R
use-it-client = SPARQL-asiakasohjelma
use-it-client-text = YASGUI ja muut asiakasohjelmat toimivat, kun niille antaa yllä olevan osoitteen. Selaimessa toimivalle ohjelmalle rajapinta on avoin (CORS).
use-it-resource = Yksi resurssi
use-it-resource-text = Jokaisen resurssin sivu on myös dataa: pyydä sitä otsakkeella Accept tai osoitteen päätteellä .ttl, .jsonld tai .nt.
use-it-cypher = Cypher
use-it-cypher-text = Cypher-kyselyitä tehdään Neo4j:ssä olevaan graafiin sen omilla ohjelmilla tai komennolla pathways query. Verkosta palvelu ottaa vastaan vain SPARQL-kyselyjä.
use-it-limits = Rajat ja virheet
use-it-limits-text = Kysely päättyy { $seconds } sekunnin jälkeen (504), ja vastaus katkaistaan { $rows } rivin kohdalla; siitä kertoo otsake Pathways-Answer-Cut.
use-it-needs = Tarvitsee: { $packages }.
use-it-tested = Testit suorittavat tämän esimerkin palvelua vasten.
use-it-untested = Tätä esimerkkiä testit eivät suorita.
copy = Kopioi
copied = Kopioitu

## Kyselyn ongelmat

problem-query-unreadable = Kyselyä ei voi lukea
problem-query-unreadable-detail = Kyselyn kielioppi katkeaa merkittyyn kohtaan. Korjaa se ja suorita uudelleen.
problem-query-failed = Kyselyyn ei voi vastata
problem-query-failed-detail = Kyselyn laskeminen ei onnistunut.
problem-no-query = Tämä ei ole SPARQL-kysely
problem-no-query-detail = Etuliitteiden jälkeen tulee SELECT, ASK, CONSTRUCT tai DESCRIBE.
problem-nested-too-deeply = Kyselyssä on liikaa sisäkkäisiä sulkeita
problem-nested-too-deeply-detail = Sulkeita saa olla sisäkkäin enintään { $limit }. Kirjoita kysely matalammaksi.
problem-read-only = Graafia ei voi muuttaa täältä
problem-read-only-detail = Palvelu vain lukee. Lähteet lataa se, joka palvelua ylläpitää.
problem-service-refused = Palvelu ei kysy muilta palveluilta
problem-service-refused-detail = SERVICE on kielletty, myös lainausmerkeissä ja huomautuksissa. Sanan voi kirjoittaa kahdessa osassa: CONCAT("ser", "vice").
problem-query-too-long = Kysely on liian pitkä
problem-query-too-long-detail = Kyselyssä saa olla enintään { $limit } tavua. Kysy vähemmän kerralla.
problem-too-many-queries = Liian monta kyselyäsi yhtä aikaa
problem-too-many-queries-detail = Odota, että edelliset kyselysi saavat vastauksen.
problem-busy = Kaikki paikat ovat varattuja
problem-busy-detail = Kyselyjä on liian monta. Yritä hetken päästä uudelleen.
problem-query-too-big = Kysely tarvitsee liikaa muistia
problem-query-too-big-detail = Kysy vähemmän: rajaa tarkemmin tai lisää LIMIT sisimpään osaan.
problem-query-time-limit = Aika loppui
problem-query-time-limit-detail = Kysely lopetettiin { $limit } millisekunnin jälkeen. Kysy vähemmän: tarkemmat ehdot tai LIMIT sisimpään osaan.
problem-not-acceptable = Tästä ei ole sellaista muotoa
problem-not-acceptable-detail = Taulukon saa muodossa CSV, TSV, JSON tai XML, graafin muodossa Turtle, JSON-LD tai N-Triples, resurssin sivuna tai graafina.
problem-not-utf-8 = Pyyntö ei ole UTF-8-merkistöä
problem-not-utf-8-detail = Lähetä teksti UTF-8-merkistönä.
problem-no-such-thing = Sellaista ei ole tässä graafissa
problem-no-such-thing-detail = IRIä ei ole ladatuissa lähteissä. Tarkista kirjoitusasu; ladatut lähteet ovat osoitteessa /dataset.
problem-not-an-iri = Tämä ei ole IRI
problem-not-an-iri-detail = Anna IRI kokonaan, esimerkiksi /resource?iri=https%3A%2F%2Fw3id.org%2Fpok%2Fns%23Offering.
problem-no-such-graph = Sellaista graafia ei ole ladattu
problem-no-such-graph-detail = Graafien nimet ovat osoitteessa /dataset.
