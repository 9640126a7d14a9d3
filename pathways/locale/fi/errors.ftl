place-sheet = välilehti
place-row = rivi
place-column = sarake
place-learner-file = oppijan tiedosto { $number }
place-learner-record = oppijan suoritustiedot
error-interrupted = keskeytetty.
error-our-fault = ohjelmassa on virhe ({ $place }). Ilmoita siitä: mukaan komento, mutta ei henkilötietoja.
error-at-place = { $where }: { $what }
error-unreachable = Osoitteeseen { $address } ei saatu yhteyttä: { $what }. Yritä myöhemmin uudelleen tai lataa tallennettu tiedosto.
fault-permission = oikeudet eivät riitä
fault-not-there = sitä ei ole
fault-is-folder = se on kansio
fault-not-folder = osa polusta ei ole kansio
fault-exists = samanniminen on jo olemassa
fault-full = levy on täynnä
fault-read-only = paikkaan ei voi kirjoittaa
fault-name-too-long = nimi on liian pitkä
fault-refused = yhteys evätään
fault-broken = yhteys katkesi
fault-no-way = osoitteeseen ei ole reittiä
fault-in-use = osoite on jo käytössä
fault-not-ours = osoite ei kuulu tälle koneelle
fault-no-answer = vastausta ei tullut ajoissa
fault-no-such-host = sennimistä palvelinta ei ole
fault-other = järjestelmän ilmoitus on { $kind }
unreachable-fault = { $why }
unreachable-store-busy = toinen prosessi lataa siihen parhaillaan
unreachable-always-loading = sen lähteitä ladataan yhä uudelleen eikä väliin jää aikaa lukea niitä
unreachable-store-overtaken = toinen prosessi alkoi sillä välin ladata siihen
unreachable-too-busy = se on liian kuormittunut vastaamaan
unreachable-other-host = se ohjaa toiselle palvelimelle ({ $host }), jota ei seurata (tila { $status })
unreachable-status =
    { $words ->
        [none] se vastaa { $status }
       *[other] se vastaa { $status } { $words }
    }
unreachable-certificate = sen varmenteeseen ei täällä luoteta
unreachable-redirect-nowhere = se ohjaa johonkin, mikä ei ole osoite
unreachable-no-answer = vastausta ei tullut { $seconds } sekunnissa
unreachable-cut-short = vastaus katkesi kesken
unreachable-connection-broke = yhteys katkesi
unreachable-too-large = vastaus on suurempi kuin { $most } tavua, joka otetaan vastaan
unreachable-too-slow = vastaus kestää yli { $seconds } sekuntia
unreachable-not-a-page = vastaus ei ole hakutulosten sivu
unreachable-not-requirements = vastaus ei ole perusteasiakirja
unreachable-other-content = sen sisältö ei ole se, joka täällä tunnetaan, joten sitä ei tallennettu
unreachable-not-json = vastaus ei ole ehjää JSONia
unreachable-cannot-listen = sitä ei voi kuunnella ({ $why })
error-too_many_bytes = { $bytes } tavua, enemmän kuin { $most }, jotka luetaan. Jaa tiedosto osiin.
error-not_utf8 = ei ole UTF-8-tekstiä (tavu { $byte }). Tallenna se UTF-8-muodossa.
error-too_deep = sisäkkäisiä tasoja on yli { $most }. Mikään kansallinen palvelu ei kirjoita sellaista tiedostoa.
error-json_broken = ei ole ehjää JSONia: se katkeaa rivillä { $line }, merkissä { $column }. Tallenna tai lataa se uudelleen.
error-json_unreadable = ei ole luettavissa JSONina. Tallenna tai lataa se uudelleen.
error-format_unknown = muotoa ei tunneta. Tunnetut: tutkinnon perusteet (ePerusteet), oppijan suoritustiedot (Koski), tarjonta (Kouta), tarjontataulukko (CSV, XLSX), ESCO (zip, CSV), osaamismerkit (Open Badges, CLR; JWT, JSON, PNG, SVG), Europass-todistukset, eurooppalaisen oppimismallin tarjonta (ELM; Turtle, JSON-LD), ESCO-taitojen linkkitaulukko (CSV, XLSX).
error-several_learners = useiden oppijoiden suoritustietoja. Anna yhden oppijan tiedosto kerrallaan.
error-not_koski = ei ole Koski-tietoja. Tiedostossa on oltava objekti, jossa on opiskeluoikeudet, yksi opiskeluoikeus tai niiden lista.
error-not_hoks = ei ole HOKS. Tiedostossa on oltava yksi eHOKSin suunnitelma JSON-muodossa tai lista yhden oppijan suunnitelmista.
error-not_badges = ei ole luettelo kansallisista osaamismerkeistä. Sen pitäisi olla ePerusteet-palvelun osaamismerkit-vastaus.
error-not_kouta = ei ole Koutan koulutuksia tai toteutuksia. Tiedostossa on oltava koulutus, toteutus, niiden lista tai objekti, jossa on koulutukset ja toteutukset.
error-not_requirements = ei ole ePerusteiden perusteasiakirja. Tiedostossa on oltava JSON-objekti, jossa on diaarinumero, suoritustavat ja tutkinnonOsat.
error-tree_without_units = pelkkä rakenne ilman tutkinnon osia. Lataa sen sijaan koko asiakirja: /api/external/peruste/ID.
error-badges_only = osaamismerkkejä eikä tutkintoa. Lataa sen sijaan tutkinnon perusteet.
error-page_of_results = hakutulosten sivu ({ $count }) ilman rakenteita. Lataa kukin asiakirja tunnisteellaan: /api/external/peruste/ID.
error-units_only = luettelo tutkinnon osista ({ $count }) ilman tutkintoa, johon ne kuuluvat. Lataa sen sijaan koko asiakirja: /api/external/peruste/ID.
error-several_requirements = luettelo, jossa on { $count } perusteasiakirjaa. Lataa ne yksitellen: /api/external/peruste/ID.
error-sub_units_only = yhden tutkinnon osan osa-alueet ({ $count }). Lataa sen sijaan koko asiakirja: /api/external/peruste/ID.
error-uses_of_unit_only = paikat, joissa yhtä tutkinnon osaa käytetään ({ $count }). Lataa sen sijaan koko asiakirja: /api/external/peruste/ID.
error-no_headings = millään välilehdellä ei ole tämän taulukon otsikkoriviä. Ensimmäiset { $rows } riviä katsotaan; kirjoita tyhjä pohja, niin näet otsikot.
error-mapped_sheet_missing =
    { $there ->
        [none] näkyvää välilehteä { $sheet }, joka mäppäyksessä nimetään, ei ole: taulukko on CSV.
       *[other] näkyvää välilehteä { $sheet }, joka mäppäyksessä nimetään, ei ole. Välilehdet: { $there }.
    }
error-mapped_heading_missing = otsikkoa ”{ $missing }”, jonka mäppäys nimeää sarakkeelle { $key }, ei ole. Otsikot: { $there }.
error-column_missing = saraketta { $missing } ei ole. Lisää se tai nimeä sitä vastaava otsikko mäppäystiedostossa.
error-corrections_not_toml =
    { $line ->
        [none] ei ole luettavissa TOMLina.
       *[other] ei ole luettavissa TOMLina (rivi { $line }).
    } Siinä pitää olla [[correction]]-tauluja, joissa on register_number, overrule ja [correction.osp].
error-not_corrections = ei ole korjaustiedosto. Siinä pitää olla [[correction]]-tauluja, joissa on register_number, overrule ja [correction.osp].
error-corrections_key_unknown = korjauksessa { $position } on { $keys }, jota ei tunneta. Siinä pitää olla [[correction]]-tauluja, joissa on register_number, overrule ja [correction.osp].
error-corrections_without_number = korjauksesta { $position } puuttuu register_number. Siinä pitää olla [[correction]]-tauluja, joissa on register_number, overrule ja [correction.osp].
error-corrections_overrule = korjauksessa { $position } overrule ei ole tunnisteiden luettelo. Siinä pitää olla [[correction]]-tauluja, joissa on register_number, overrule ja [correction.osp].
error-corrections_osp = korjauksessa { $position } osp ei ole taulu muotoa osa = laajuus. Siinä pitää olla [[correction]]-tauluja, joissa on register_number, overrule ja [correction.osp].
error-corrections_extent = korjauksessa { $position } osan { $unit } laajuus ei ole nollaa suurempi osaamispistemäärä. Siinä pitää olla [[correction]]-tauluja, joissa on register_number, overrule ja [correction.osp].
error-csv_broken = ei ole CSV-muotoinen taulukko. Tallenna se uudelleen CSV- (UTF-8) tai XLSX-muodossa.
error-not_a_table = ei ole tekstiä eikä työkirja. Tallenna taulukko CSV- (UTF-8) tai XLSX-muodossa.
error-encoding_unknown = tekstin merkistöä ei tunneta. Tallenna taulukko CSV- (UTF-8) tai XLSX-muodossa.
error-workbook_unreadable = työkirjaa ei voi lukea. Tallenna se uudelleen XLSX-muodossa.
error-workbook_password = työkirja on suojattu salasanalla. Poista salasana ja tallenna XLSX-muodossa.
error-workbook_xls = työkirja on vanhassa .xls-muodossa. Tallenna se XLSX-muodossa.
error-workbook_ods = työkirja on OpenDocument-muodossa. Tallenna se XLSX- tai CSV-muodossa.
error-unpacked_too_big = purettuna yli { $most } tavua. Jätä vain tarpeellinen tai jaa useaan tiedostoon.
error-workbook_broken = työkirja on rikki tai katkennut. Tallenna tai lataa se uudelleen.
error-row_too_low = rivin { $last } alapuolella on rivi. Tallenna taulukko uudelleen.
error-too_many_columns = sarakkeita on yli { $most }. Jätä vain luettavat sarakkeet tai tarkista erotin.
error-too_many_rows = rivejä on yli { $most }. Jaa taulukko useaan tiedostoon.
error-not_replacements = ei ole korvattujen IRI-tunnisteiden taulukko. Tarvitaan: uri_OLD, uri_NEW, label_OLD ja label_NEW, kukin versioineen.
error-not_esco = missään tiedostossa ei ole ESCOn otsikoita. Anna viralliset paketit (zip) tai niiden CSV-tiedostot.
error-esco_versions = eri versioiden tiedostoja ({ $versions }). Lataa yksi versio kerrallaan.
error-too_many_files = paketissa on yli { $most } tiedostoa. Jätä vain ESCO-tiedostot.
error-archive_password = paketti on suojattu salasanalla. Lataa se uudelleen ilman salasanaa.
error-archive_broken = paketti on rikki tai katkennut. Lataa se uudelleen.
error-esco_rows = rivejä on yli { $most }. Tämä ei ole ESCO-tiedosto.
error-esco_line = rivillä on yli { $most } merkkiä. Tämä ei ole ESCO-tiedosto.
error-mapping_too_big = yli { $most } tavua. Mäppäys on lyhyt TOML-tiedosto.
error-mapping_not_toml =
    { $line ->
        [none] ei ole TOML-muotoinen mäppäys.
       *[other] ei ole TOML-muotoinen mäppäys (rivi { $line }).
    } Esimerkki on sivulla docs/catalogue-table.md.
error-mapping_part = ei ole avainten ja arvojen taulu. Kirjoita [{ $part }] omalle rivilleen.
error-mapping_heading = ei ole otsikko. Kirjoita toisen taulukon otsikko lainausmerkkeihin.
error-mapping_values = ei ole heidän ja meidän arvojemme taulu. Kirjoita rivejä kuten "Etäopetus" = "online".
error-mapping_cell = ei ole solun arvo. Kirjoita teksti lainausmerkkeihin, luku, päivä, true tai false.
error-mapping_sheet = ei ole välilehden nimi. Kirjoita nimi lainausmerkkeihin tai jätä se pois.
error-mapping_header_row = ei ole rivin numero. Rivit lasketaan ykkösestä; ilman numeroa katsotaan { $rows } ensimmäistä.
error-mapping_key_unknown = avainta '{ $key }' ei tunneta. Tarkoititko { $nearest }? Tunnetut: { $known }.
error-mapping_heading_twice = otsikko ”{ $heading }” on sekä sarakkeelle { $first } että { $second }. Yksi otsikko voi vastata yhtä saraketta.
error-template_language = Pohjaa ei ole kielellä { $language }; kielet ovat fi, sv ja en.
error-template_form = Pohjaa ei ole muodossa { $form }; muodot ovat xlsx ja csv.
error-query_gives_graph = Kysely tuottaa graafin. Kirjoita SELECT- tai ASK-kysely.
error-query_gives_rows = Kysely tuottaa rivejä. Kirjoita CONSTRUCT-kysely.
error-query_unreadable = Kyselyä ei voi lukea. Moottorin sanoin: ”{ $detail }”.
error-query_cannot_be_asked = Kyselyä ei voi esittää. Moottorin sanoin: ”{ $detail }”.
error-query_timed_out = Kysely kesti sallittua pidempään ja lopetettiin. Kysy vähemmän tai nosta aikarajaa.
error-query_refused = { $address } ei ota kyselyä vastaan. Sen sanoin: ”{ $detail }”.
error-query_empty = Kysely on tyhjä. Kirjoita tiedostoon kysely.
error-query_would_write = Kysely muuttaisi tietovarastoa. Kysely vain lukee: ladattua muuttaa pathways load.
error-parameter_unfit = Parametrilla on arvo, jota Neo4j ei voi säilyttää: ”{ $detail }”. Anna toinen arvo.
error-query_without_parameter =
    { $known ->
        [none] Kyselyssä ei ole parametria ${ $name } eikä muitakaan.
       *[other] Kyselyssä ei ole parametria ${ $name }. Siinä on { $known }.
    }
error-query_without_variable =
    { $known ->
        [none] Kyselyssä ei ole muuttujaa ?{ $name } eikä muitakaan.
       *[other] Kyselyssä ei ole muuttujaa ?{ $name }. Siinä on { $known }.
    }
error-parameters_need_a_form = Muuttujien arvot vaativat SELECT-, ASK- tai CONSTRUCT-kyselyn.
error-parameters_need_a_template = Muuttujien arvot vaativat CONSTRUCT-kyselyn, jossa on oma malli ennen WHERE-osaa.
error-query_without_group = Kyselyssä ei ole aaltosulkuryhmää, johon muuttujien arvot voisi sitoa.
error-not_an_iri = { $value } ei ole IRI. Kirjoita se kokonaan, esimerkiksi https://example.org/thing.
error-parameter_without_value = Muuttujalla ei ole arvoa. Jätä se pois tai anna arvo.
error-source_name_taken = Lähteen nimi ei voi olla { $name }: nimi on varattu. Anna toinen nimi.
error-form_unknown = Muotoa { $form } ei ole: muodot ovat { $there }.
error-graph_part_missing = graafista puuttuu osa, joka luokalla { $type } on oltava. Lataa sen lähde uudelleen.
error-graph_order = sen arvojen järjestys ei ole JSONia. Lataa sen lähde uudelleen.
error-graph_not_the_target = se ei ole sitä, mihin { $property } johtaa. Lataa sen lähde uudelleen.
error-graph_position = sillä ei ole paikkaa sisarustensa joukossa. Lataa sen lähde uudelleen.
error-graph_value = { $property } ei ole oikeanlainen arvo. Lataa sen lähde uudelleen.
error-graph_term = { $property } on tuntematon termi. Lataa sen lähde uudelleen.
error-graph_notation = koodilla { $term } ei ole graafissa merkintää. Lataa sen lähde uudelleen.
error-store_unopened = ei avaudu tietovarastona: se on vioittunut tai jotain muuta. Lataa lähteet uuteen kansioon.
error-store_content_gone = tietovarasto on vioittunut: sen julkaistua sisältöä ei ole. Lataa lähteet uuteen kansioon.
error-store_pointer = tietovarasto on vioittunut: sen osoitin ei ole tämän ohjelman kirjoittama. Lataa lähteet uuteen kansioon.
error-store_layout = tietovaraston rakenneversio on { $layout }, ja tämä ohjelma lukee versiota { $ours }. Lataa se uudelleen.
error-store_unusable = ei voi käyttää tietovarastona: { $why }. Nimeä toinen kansio.
error-store_holds_others = Kansiossa { $folder } on muita tiedostoja ({ $other }). Nimeä tyhjä kansio tai sellainen, jota ei vielä ole.
error-store_findings = tietovarasto on vioittunut: tämän lähteen huomioita ei voi lukea. Lataa lähde uudelleen.
error-no_file_locks = Levyllä oleva tietovarasto vaatii tiedostolukot, joita tässä järjestelmässä ei ole. Käytä valitsinta --data.
error-neo4j_parts_gone = osia ladatusta on poistettu. Lataa sen lähteet uudelleen.
error-neo4j_login = se ei hyväksy käyttäjää ja salasanaa tähän. Tarkista molemmat.
error-neo4j_wants_login = se haluaa tietää, kuka kysyy. Anna käyttäjä ja salasana muuttujissa PATHWAYS_STORE_USER ja PATHWAYS_STORE_PASSWORD.
error-neo4j_login_too_often = sille on annettu väärä salasana liian monta kertaa. Odota hetki ja tarkista käyttäjä ja salasana.
error-neo4j_no_database = siellä ei ole tietokantaa { $database }. Tarkista nimi osoitteen lopussa.
error-neo4j_no_bolt = siellä vastaa jokin, mutta se ei ole Neo4j-palvelin. Tarkista osoite ja portti.
error-neo4j_no_route = siellä vastaa jokin, mutta se ei ole Neo4j-palvelin tai ei nimeä palvelinta, jolta kysyä. Tarkista osoite ja portti, tai kirjoita alkuun bolt://.
error-neo4j_not_encrypted = siellä vastaa jokin, mutta ei salattuna, kuten { $scheme }:// vaatii, tai se ei ole Neo4j-palvelin. Tarkista osoitteen alku ja portti.
error-neo4j_cut_load = yhteys katkesi kesken latauksen, ja lähde on niin kuin ennen sitä. Lataa uudelleen.
error-neo4j_cut_commit = yhteys katkesi, kun latausta vahvistettiin: lähde on vanha tai uusi, kokonaan. Kysy, tai lataa uudelleen.
error-neo4j_failed = palvelin ei onnistunut ({ $kind }). Sen oma loki voi kertoa syyn.
error-neo4j_memory = Palvelimella { $address } on liian vähän muistia tähän tapahtumaan. Anna lisää (dbms.memory.transaction.total.max).
error-neo4j_configuration = { $address } ei ole näin käytettävissä. Ajurin sanoin: ”{ $detail }”.
error-neo4j_address = Se ei ole Neo4j-palvelimen osoite: kirjoita se muodossa bolt://host:7687 tai neo4j+s://host.
error-neo4j_address_options = Neo4j-palvelimen osoitteen kirjautumistiedoissa ei ole merkkejä ?, # tai /, eikä tietokannan jälkeen ole mitään: kirjoita se muodossa neo4j://host:7687/database.
error-store_scheme = Minkään tietovaraston osoite ei ala { $scheme }://. Nimeä kansio tai osoite, jonka alku on { $known }.
error-store_not_served = Tarjota voi vain kansion tai SPARQL-palvelimen: muu ei vastaa SPARQL-kyselyihin. Nimeä sellainen valitsimella --store.
error-server_address = Se ei ole SPARQL-palvelimen osoite. Kirjoita se muodossa http://host:7878/query tai muiden osoitteiden kanssa: ”https://host/query#update=update&graphs=data”.
error-server_address_options = SPARQL-palvelimen osoitteessa on merkin # jälkeen update= ja graphs= eikä muuta. Kirjoita se muodossa http://host:7878/query tai muiden osoitteiden kanssa: ”https://host/query#update=update&graphs=data”.
error-server_address_hosts = SPARQL-palvelimen osoitteilla on oltava sama isäntä, portti ja alku. Kirjoita se muodossa http://host:7878/query tai muiden osoitteiden kanssa: ”https://host/query#update=update&graphs=data”.
error-server_only_queries = { $address } on vain kyselyjen osoite. Nimeä lataamista varten kaikki kolme. Kirjoita se muodossa http://host:7878/query tai muiden osoitteiden kanssa: ”https://host/query#update=update&graphs=data”.
error-server_not_sparql =
    { $media ->
        [none] vastauksen muotoa ei mainita
       *[other] vastauksen muoto on { $media }
    }, vaikka pyydettiin { $wanted }. Tarkista, että tämä on sen kyselyjen osoite.
error-server_no_end = sen vastauksista ei näe, missä ne päättyvät, joten katkennut kävisi kokonaisesta. Kysy siltä suoraan, ilman HTTP/1.0-välityspalvelinta.
error-server_half_answer = sen vastaus on katkennut tai muuta kuin se väittää. Yritä uudelleen; palvelimen oma loki voi kertoa syyn.
error-server_wants_login = se vastaa { $status } ja haluaa tietää, kuka kysyy. Anna käyttäjä ja salasana muuttujissa PATHWAYS_STORE_USER ja PATHWAYS_STORE_PASSWORD.
error-server_login = se vastaa { $status }: se ei hyväksy käyttäjää ja salasanaa tähän. Tarkista molemmat.
error-server_path = se vastaa { $status }. Tarkista polku: kyselyjen, päivitysten ja graafien osoitteet voi nimetä erikseen.
error-server_request_size = se vastaa { $status }. Nosta siellä pyynnön koon rajaa.
error-server_redirects = se vastaa { $status } ja ohjaa toiseen osoitteeseen, jota ei seurata. Nimeä se osoite.
error-server_busy = se vastaa { $status }: sillä on liian kiire tai se tarvitsee liian kauan. Yritä myöhemmin uudelleen.
error-server_status = se vastaa { $status }. Palvelimen oma loki voi kertoa syyn.
error-server_certificate = sen varmenteeseen ei täällä luoteta. Tarkista osoite tai tämän koneen varmenteet.
error-server_silent = koko vastausta ei tullut { $seconds } sekunnissa. Yritä myöhemmin uudelleen tai kysy vähemmän.
error-server_cut = yhteys katkesi. Yritä myöhemmin uudelleen; palvelimen oma loki voi kertoa syyn.
error-server_not_reached = { $why }. Tarkista osoite ja portti sekä että palvelin on käynnissä.
error-server_load_unknown = { $why } Ei tiedetä, julkaistiinko lataus: se on siellä kokonaan tai ei lainkaan. Kysy, tai lataa uudelleen.
error-store_empty = Paikassa { $store } ei ole tietovarastoa. Lataa siihen ensin jotain: pathways load SOURCE... --store { $store }
error-store_not_named = Tietovarasto puuttuu: nimeä sen kansio tai osoite valitsimella --store DIR|URL tai ympäristömuuttujassa PATHWAYS_STORE.
error-nothing_to_validate = ei ole mitään tutkittavaa: nimeä tiedosto tai tietovarasto valitsimella --store KANSIO.
error-esco_without_version = tiedostojen nimistä ei näe, mikä versio ne ovat, ja tietovarastossa on { $version }. Säilytä alkuperäiset nimet tai laita tiedostot kansioon v{ $version }.
error-corrections_only_ctdl = --corrections koskee muotoa --as ctdl: { $form } ei kirjoita sääntöjen luentaa. Jätä se pois.
error-not_rdf = ei ole { $form }: { $why }. Kirjoita se uudelleen.
error-too_many_statements = yli { $most } väittämää. Jaa tiedosto osiin.
error-text_too_long = sisältää yhden monen megatavun tekstin. Sellaista ei ole missään tarjonnassa: kirjoita tiedosto uudelleen.
error-context_elsewhere = viittaa kontekstiin { $context }, jota ei haeta. Kirjoita konteksti tiedostoon tai tallenna tarjonta Turtle-muodossa.
error-not_elm = ei ole eurooppalaisen oppimismallin (ELM) tarjontaa. Siinä pitäisi olla elm:LearningOpportunity.
error-source_not_kept = { $source } ei sisällä tutkintoa, toteutusta eikä taitoa. Jätä se pois.
error-source_twice = Kahden lähteen nimi olisi { $source }. Anna toiselle tiedostolle toinen nimi.
error-data_and_store = --data ja --store (tai PATHWAYS_STORE) sulkevat toisensa pois: lataa tiedostot ensin tietovarastoon tai jätä toinen pois.
error-port = --port: { $port } ei ole portti. Anna luku välillä 0 (mikä tahansa vapaa) – { $most }.
error-file_not_written = Tiedostoa { $file } ei voi kirjoittaa: { $why }. Nimeä toinen paikka.
error-two_options_one_file = { $option } ja { $other } kirjoittaisivat samaan tiedostoon { $file }. Anna kummallekin oma tiedosto.
error-ending_unknown = { $option } kirjoittaa { $endings }: anna nimelle “{ $file }” jokin näistä päätteistä.
error-address_form = { $address } ei ole palvelun osoite: kirjoita se muodossa https://host/path ilman käyttäjänimeä.
error-address_scheme = Osoitteesta { $address } ei kysytä: vain https, tai http tällä koneella.
error-address_host = Osoitteen { $address } palvelin on mahdoton.
error-reference_form = ”{ $reference }” ei nimeä perusteita: kirjoita diaarinumero (OPH-2762-2017), perusteasiakirjan numero (3397336) tai koulutuskoodi (351301).
error-not_at_source = Kansallisessa palvelussa ei ole perusteita { $reference }. Tarkista numero osoitteessa eperusteet.opintopolku.fi.
error-requirements_unknown =
    Perusteita { $reference } ei ole. { $known ->
        [none] Mitään sellaista ei ole ladattu.
       *[other] { $more ->
            [0] Ladattuina: { $known }.
           *[other] Ladattuina: { $known } ja { $more } muuta.
        }
    } Hae ne: pathways fetch { $reference } --to KANSIO, ja lataa: --data KANSIO.
error-offering_unknown =
    Toteutusta { $reference } ei ole. { $known ->
        [none] Mitään sellaista ei ole ladattu.
       *[other] { $more ->
            [0] Ladattuina: { $known }.
           *[other] Ladattuina: { $known } ja { $more } muuta.
        }
    } Valitsimelle --pin annetaan ladattujen toteutusten tunnisteita.
error-offering_not_there =
    Toteutusta { $reference } ei ole. { $known ->
        [none] Mitään sellaista ei ole ladattu.
       *[other] { $more ->
            [0] Ladattuina: { $known }.
           *[other] Ladattuina: { $known } ja { $more } muuta.
        }
    } Nimeä yksi tunnisteellaan.
error-export_without_day = Muoto edc kertoo suoritetusta POKista: kerro päivä valinnalla --awarded PÄIVÄ.
error-export_without_name = Toteutuksella { $id } ei ole nimeä, joten siitä ei voi tehdä todistusta.
error-excluded_unknown =
    Toteutusta, järjestäjää tai tutkinnon osaa { $reference } ei ole. { $known ->
        [none] Mitään sellaista ei ole ladattu.
       *[other] { $more ->
            [0] Ladattuina: { $known }.
           *[other] Ladattuina: { $known } ja { $more } muuta.
        }
    } Valitsimelle --exclude annetaan toteutuksia, järjestäjiä ja tutkinnon osia sekä ID@PÄIVÄ toteutuksen yhdelle aloitukselle.
error-proposal_unknown =
    Ehdotusta { $reference } ei ole. { $known ->
        [none] Tarkistus ei ehdota mitään.
       *[other] { $more ->
            [0] Ladattuina: { $known }.
           *[other] Ladattuina: { $known } ja { $more } muuta.
        }
    } Vain sen, minkä tarkistus luettelee ehdotuksena, voi olettaa.
error-sample_unknown =
    Esimerkkitiedostoa { $reference } ei ole. { $known ->
        [none] Mitään sellaista ei ole ladattu.
       *[other] { $more ->
            [0] Ladattuina: { $known }.
           *[other] Ladattuina: { $known } ja { $more } muuta.
        }
    } Valitse jokin näistä nimistä.
error-export_names_nothing = Muoto { $form } tehdään yhdestä asiasta: nimeä se. Tarjolla: { $known }.
error-graph_unknown =
    Graafia { $reference } ei ole. { $known ->
        [none] Mitään sellaista ei ole ladattu.
       *[other] { $more ->
            [0] Ladattuina: { $known }.
           *[other] Ladattuina: { $known } ja { $more } muuta.
        }
    } Nimeä yksi niistä, tai jätä nimi pois, jos haluat kaikki.
error-requirements_ambiguous = { $reference } sopii { $count } ladattuun: { $candidates }. Nimeä yksi diaarinumerolla tai asiakirjan numerolla, tai anna toinen päivä valitsimella --on.
error-sub_unit_ambiguous = { $reference } sopii { $count } ladattuun: { $candidates }. Kirjoita yksi niistä tutkinnon osineen.
error-several_goals = Suoritustiedoissa tavoitellaan { $count } tutkintoa: { $candidates }. Nimeä yksi valitsimella --qualification.
error-no_goal = Tavoite puuttuu: nimeä perusteet valitsimella --qualification tai tutkinnon osat valitsimella --unit; suoritustiedoissa ei ole tavoitetta.
error-no_rule_tree = Perusteissa { $register_number } ei ole rakennetta, joten niiden mukaan ei voi arvioida.
error-method_not_there = Perusteissa { $register_number } ei ole suoritustapaa { $method }; niissä on { $there }. Valitse valitsimella --method.
error-method_open = Tutkinnon { $register_number } voi suorittaa näin: { $there }; valitse valitsimella --method.
error-unit_unknown =
    { $register_number ->
        [none] Ladatuissa perusteissa ei ole tutkinnon osaa { $reference }.
       *[other] Perusteissa { $register_number } ei ole tutkinnon osaa { $reference }.
    } { $known ->
        [none] {""}
       *[other] Lähin kelpaava koodi on { $known }.{" "}
    }Lataa lisää valitsimella --data.
error-requirement_unknown =
    Ladatuissa perusteissa ei ole ammattitaitovaatimusta { $reference }. { $known ->
        [none] {""}
       *[other] Lähin kelpaava koodi on { $known }.{" "}
    }Lataa lisää valitsimella --data.
error-held_unknown =
    Ladattuna ei ole tutkinnon osaa, osa-aluetta eikä toteutusta { $reference }. { $known ->
        [none] {""}
       *[other] Lähin kelpaava koodi on { $known }.{" "}
    }Lataa lisää valitsimella --data.
error-area_unknown =
    Rakenteessa ei ole osaamisalaa { $reference }. { $known ->
        [none] {""}
       *[other] Lähin kelpaava koodi on { $known }.{" "}
    }{ $there ->
        [none] Rakenteessa ei ole valittavia osaamisaloja.
       *[other] Rakenteessa on { $there }.
    }
error-area_with_units = --competence-area koskee koko tutkintoa: jätä se pois, kun käytät valitsinta --unit.
error-not_a_date = { $option }: ”{ $value }” ei ole päivä. Kirjoita 2026-12-31 tai 31.12.2026.
error-not_a_period = { $option }: ”{ $value }” ei ole ajanjakso. Kirjoita kaksi päivää ja väliin kaksi pistettä: 2027-06-01..2027-08-15.
error-period_backwards = { $option }: { $value } päättyy ennen kuin alkaa.
error-not_euros = { $option }: ”{ $value }” ei ole euromäärä, esimerkiksi 250 tai 99,50.
error-too_many_decimals = { $option }: eurolla on enintään kaksi desimaalia, ja arvo on ”{ $value }”.
error-not_hours = { $option }: ”{ $value }” ei ole tuntimäärä, esimerkiksi 20 tai 7,5.
error-too_many_hours = { $option }: viikossa on { $most } tuntia.
error-not_a_measure = --prefer: ”{ $value }” ei ole mitta; mitat ovat { $known }.
error-repair_and_several = --repair korjaa yhtä suunnitelmaa; --alternatives ja --front kysyvät useaa. Kysy yksi kerrallaan.
error-front_and_alternatives = --front ja --alternatives ovat kaksi eri kysymystä. Kysy yksi kerrallaan.
error-option_needs_another = { $option } tarkoittaa jotakin vain yhdessä valitsimen { $other } kanssa. Anna molemmat tai ei kumpaakaan.
error-picture_ending = --picture kirjoittaa SVG-kuvan: anna nimelle “{ $file }” pääte .svg.
error-time_limit = --time-limit: ”{ $value }” ei ole sekuntimäärä välillä 0,001–{ $most }.
error-start_in_the_past = --from { $start } on ennen kysymyspäivää { $today }: anna myöhempi --from tai aikaisempi --on.
error-start_too_late = --from { $start } on liian kaukana: suunnitelma alkaa viimeistään { $last }.
error-end_before_start = --by { $by } on ennen ensimmäistä päivää { $start }: anna myöhempi --by tai aikaisempi --from.
error-csv_and_json = --csv ja --json sulkevat toisensa pois: valitse toinen.
error-no_such_query = sellaista tiedostoa ei ole, eikä kirjastossa ole sellaista kysymystä; siinä on { $questions }. Tarkista nimi.
error-query_is_sparql = { $file } on SPARQLia, ja Neo4j vastaa Cypheriin: nimeä .cypher-tiedosto, kirjaston kysymys tai toinen tietovarasto.
error-query_is_cypher = { $file } on Cypheriä, johon vastaa vain Neo4j-tietovarasto: nimeä sellainen valitsimella --store ilman valitsinta --data.
error-parameter_form = --param: ”{ $value }” ei ole muotoa NIMI=ARVO, esimerkiksi code=105440.
error-template_ending = { $file }: pohja on XLSX- tai CSV-tiedosto. Anna nimi, joka päättyy .xlsx tai .csv.
error-template_ending_learner = { $file }: oppijan taulukon pohja on XLSX-, CSV- tai JSON-tiedosto. Anna nimi, joka päättyy .xlsx, .csv tai .json.
error-file_exists = { $file } on jo olemassa eikä sitä muuteta. Anna toinen nimi, tai --force kirjoittaa sen päälle.
error-setting_too_low = { $variable }: vähintään { $least }.
error-setting_not_whole = { $variable }: ”{ $value }” ei ole kokonaisluku.
error-setting_not_yes_or_no = { $variable }: ”{ $value }” ei ole yes eikä no.
error-record_among_data = Valitsimen { $option } tiedosto { $number } on oppijan suoritustiedot: anna se valitsimella --learner.
error-folder_without_record = kansiossa ei ole suoritustietoja. Nimeä tiedosto tai kansio, jossa on JSON-, CSV- tai XLSX-tiedostoja.
error-not_a_record = ei ole oppijan suoritustietoja, vaan { $format }: anna se valitsimella --data.
error-different_people = Oppijan tiedostot { $one } ja { $other } ovat eri henkilöiden tietoja (numerot tiedostojen nimien järjestyksessä). Anna yhden oppijan tiedostot kerrallaan; vaihtuneen tunnisteen voi jättää pois toisesta.
error-is_a_folder = on kansio. Nimeä siinä oleva tiedosto.
error-no_such_file = sellaista tiedostoa ei ole. Tarkista nimi ja kansio.
error-file_unreadable = ei voi lukea: { $why }. Tarkista, että saat lukea sen.
error-folder_unreadable = kansiossa ei ole luettavaa tiedostoa. Lähteet ovat JSON-, CSV- ja XLSX-tiedostoja ja ESCOn ZIP-paketteja; pathways validate FILE kertoo, mikä tiedosto on.
error-folder_empty = kansiossa ei ole lähdettä. Lähteet ovat JSON-, CSV- ja XLSX-tiedostoja ja ESCOn ZIP-paketteja; pathways validate FILE kertoo, mikä tiedosto on.
error-usage_no_verb = Nimeä komento: { $verbs }. Ohje: { $command } --help
error-usage_no_such_verb = Komentoa ”{ $value }” ei ole. Ohje: { $command } --help
error-usage_no_such_option =
    { $known ->
        [none] Valitsinta { $option } ei ole.
       *[other] Valitsinta { $option } ei ole. Tarkoititko { $known }?
    } Ohje: { $command } --help
error-usage_missing =
    { $allowed ->
        [none] { $option } puuttuu.
       *[other] { $option } puuttuu. Sallitut: { $allowed }.
    } Ohje: { $command } --help
error-usage_choice = { $option }: ”{ $value }” ei ole sallittu. Sallitut: { $allowed }. Ohje: { $command } --help
error-usage_whole_number =
    { $least ->
        [none] { $option }: kirjoita kokonaisluku.
       *[other] { $option }: kirjoita kokonaisluku, vähintään { $least }.
    } Ohje: { $command } --help
error-usage_value = { $option }: arvo ei kelpaa. Ohje: { $command } --help
error-usage_needs_value = Valitsin { $option } tarvitsee arvon. Ohje: { $command } --help
error-usage_takes_no_value = Valitsin { $option } ei ota arvoa. Ohje: { $command } --help
error-usage_too_much = Sanalle ”{ $value }” ei ole käyttöä. Ohje: { $command } --help
error-usage_other = Komentoa ei voi lukea. Ohje: { $command } --help
error-intake_unknown =
    Toteutus { $offering } ei ala { $reference }. { $known ->
        [none] Sen alkamisaikoja ei tiedetä.
       *[other] Se alkaa { $known }.
    } Tarkista päivä.
error-booked_unknown =
    { $known ->
        [none] --booked { $reference }: tämän nimistä toteutusta ei ole ladattu. Kirjoita ID@PÄIVÄ tarjonnan aloitukselle.
       *[other] --booked { $reference }: ei tallennetun suunnitelman askel eikä ladattu toteutus. Askelet: { $known }. Tai kirjoita ID@PÄIVÄ tarjonnan aloitukselle.
    }
error-booked_is_over = { $id } päättyi { $last }, ennen päivää { $today }: ohi olevaa ei voi varata. Jos se on suoritettu, kerro --completed { $id }.
error-not_percent = { $option }: ”{ $value }” ei ole osuus. Kirjoita luku nollasta ylöspäin, esimerkiksi 10 tai 10%.
error-repair_without_previous = --repair tarvitsee korjattavan suunnitelman: nimeä tallennettu vastaus, --previous PLAN.json.
error-nothing_to_repair = Tallennetussa vastauksessa ei ole suunnitelmaa, joten korjattavaa ei ole. Jätä --repair pois.
error-saved_other_goal = Tallennettu suunnitelma on tavoitteelle { $saved }, kysymys tavoitteelle { $asked }: niitä ei voi verrata. Jätä --qualification, --unit ja --method pois, tai jätä --previous pois.
error-saved_not_ours = ei tämän ohjelman tallennettu vastaus. Tallenna näin: pathways plan … --json > PLAN.json
error-saved_other_answer = toisen komennon vastaus ({ $schema }), ei suunnitelma ({ $wanted }). Tallenna näin: pathways plan … --json > PLAN.json
error-saved_other_version = suunnitelma muodossa { $schema }; tämä versio lukee muotoa { $wanted }. Tee suunnitelma uudelleen tällä versiolla.
error-saved_broken = kohdassa { $place } puuttuu jotakin tai arvo on väärä. Tallenna suunnitelma uudelleen (--json) ja jätä tiedosto muuttamatta.
error-saved_without_plan = tallennetussa vastauksessa ei ole suunnitelmaa. Tallenna sellainen, jossa on: pathways plan … --json > PLAN.json
error-cohort_too_small = Ryhmässä on { $count } tiedostoa, joista voi kysyä; alle { $least } tiedostosta ei voi kertoa mitään lukua. Anna niitä enemmän, yksi tiedosto tai alikansio oppijaa kohti.
error-draft_without_offering = mikään rivi ei kuvaa toteutusta. Täytä taulukko: pathways template catalogue draft.xlsx
error-draft_already_there = { $offering } on jo tiedoissa, joten se ei ole luonnos. Anna riville oma tunniste.
error-draft_without_data = Ei ole tietoja, joiden rinnalle luonnoksen voisi asettaa. Nimeä niitä valitsimella --data tai --store.
error-osp_wrong = { $value } ei ole osaamispistemäärä väliltä 0–1000. Kirjoita esimerkiksi 15 tai 7,5.
error-no_later_version = Perusteiden { $reference } myöhempää versiota ei ole ladattu. Ladattuina ovat { $known }. Nimeä se valitsimella --to tai hae se komennolla pathways fetch.
error-several_later_versions = Perusteista { $reference } on ladattu useita myöhempiä versioita: { $candidates }. Nimeä yksi valitsimella --to.
error-not_busy = { $option }: ”{ $value }” ei ole ajanjakso ja tunnit. Kirjoita kaksi päivää ja viikon tunnit: 2027-01-11..2027-05-28=20.
error-busy_without_hours = --busy vie tunteja viikkorajasta, eikä rajaa ole. Anna raja valinnalla --hours-per-week tai pyydä väljiä viikkoja valinnalla --prefer workload.
error-place_and_not = { $place } on sekä valinnassa --place että valinnassa --not-place. Jätä se toiseen.
error-group_unknown =
    Mikään ladattu toteutus ei ole ryhmälle ”{ $reference }”. { $known ->
        [none] Mitään ladattua ei ole rajattu ryhmälle.
       *[other] { $more ->
            [0] Ryhmät: { $known }.
           *[other] Ryhmät: { $known } ja { $more } muuta.
        }
    }
error-moves_to_itself = --to { $to } tarkoittaa perusteita, joiden mukaan jo opiskellaan ({ $register_number }). Nimeä versio, johon siirrytään, tai jätä --to pois.
error-no_goal_and_no_record = Tavoite puuttuu: nimeä perusteet valitsimella --qualification tai tutkinnon osat valitsimella --unit, tai anna oppijan suoritustiedot, joissa tavoite on, valitsimella --learner.
error-not_an_offering_unit =
    { $option } { $reference }: tämä on tutkinnon osa, ja tarkoitus on nimetä toteutus (tai sen ID@PÄIVÄ). { $known ->
        [none] Mikään ladattu toteutus ei kata sitä.
       *[other] { $more ->
            [0] Sen kattavat toteutukset: { $known }.
           *[other] Sen kattavat toteutukset: { $known } ja { $more } muuta.
        }
    }
error-not_an_offering_provider =
    { $option } { $reference }: tämä on koulutuksen järjestäjä, ja tarkoitus on nimetä toteutus (tai sen ID@PÄIVÄ). { $more ->
        [0] Sen toteutukset: { $known }.
       *[other] Sen toteutukset: { $known } ja { $more } muuta.
    }
error-not_an_offering_intake = { $option } { $reference }: nimeä toteutus ilman päivää; jos sillä on useita aloituksia, jätä muut pois: --exclude ID@PÄIVÄ.
error-booked_without_first_day = --booked { $reference }: tätä askelta ei ole tallennetussa suunnitelmassa, ja sen voi aloittaa milloin vain: kerro aloituspäivä, { $reference }@PÄIVÄ.
error-booked_without_day =
    --booked { $reference }: tallennetussa suunnitelmassa ei ole tätä askelta, joten kerro aloitus muodossa { $reference }@PÄIVÄ. { $known ->
        [none] Sen alkamispäiviä ei tiedetä.
       *[other] Se alkaa { $known }.
    }
error-not_a_bound = --repair-within: ”{ $value }” ei ole raja. Kirjoita eurot (50), osuus (10%) tai best.
error-measure_missing = --prefer ”{ $value }”: pilkun vierestä puuttuu mitta; mitat ovat { $known }.
error-completed_unknown =
    --completed { $reference }: tämän nimistä tutkinnon osaa, osa-aluetta tai toteutusta ei ole ladattu. { $known ->
        [none] Nimeä tallennetun suunnitelman (--previous) askel tai jotakin ladattua.
       *[other] Tallennetun suunnitelman askelet: { $known }.
    }
error-booked_and_excluded = --booked { $booked } ja --exclude { $excluded } ovat ristiriidassa: varattu paikka pidetään, poisjättö luopuu siitä. Sano vain toinen.
error-booked_twice = --booked nimeää kohteen { $id } kahdesti, alkaen { $one } ja { $other }: tarkoitus on yksi paikka. Sano vain toinen.
error-mode_unknown = --mode: ”{ $reference }” ei ole opetuksen toteutustapa. Toteutustavat ovat lähiopetus (contact), verkko-opetus (online), etäopetus (distance), monimuoto-opetus (blended), työpaikalla (workplace) ja itsenäinen opiskelu (self_study); valitsimelle kelpaa nimi tai koodi: { $known }.
error-language_unknown = --language: ”{ $reference }” ei ole kieli. Kirjoita koodi tai nimi: { $known }, tai muu kaksikirjaiminen koodi.
error-picture_without_badge = kuva, jossa ei ole osaamismerkkiä. Tallenna merkki uudelleen sieltä, missä se myönnettiin.
error-picture_damaged = vioittunut kuva. Tallenna merkki uudelleen sieltä, missä se myönnettiin.
error-picture_with_entities = SVG-kuva, joka määrittelee entiteettejä; sellaista ei lueta. Tallenna merkki uudelleen sieltä, missä se myönnettiin.
error-badge_too_long = kuvan sisällä on yli { $most } tavun osaamismerkki. Kukaan ei myönnä sellaista.
error-not_a_badge = ei Open Badges -osaamismerkki eikä luettelo niistä. Tallenna merkki uudelleen sieltä, missä se myönnettiin.
error-too_many_credentials = { $count } todisteen luettelo; enintään { $most } luetaan.
error-trust_not_toml =
    { $line ->
        [none] ei luettavissa TOML-muotona.
       *[other] ei luettavissa TOML-muotona (rivi { $line }).
    } Luottamuslistassa on [[issuer]]-taulukoita, joissa on id, name ja keys tai certificates.
error-not_trust = ei luottamuslista. Siinä pitää olla [[issuer]]-taulukoita, joissa on id, name ja keys tai certificates.
error-trust_key_unknown = myöntäjällä { $position } on { $keys }, jota ei tunneta. Tunnettuja ovat id, name, keys, certificates ja [[issuer.key]], jossa on id, multikey, jwk, pem, from ja until.
error-trust_without_id = myöntäjältä { $position } puuttuu id tai name.
error-trust_without_key = myöntäjällä { $position } ei ole avainta eikä varmennetta.
error-trust_key_unreadable = myöntäjän { $position } avainta ei voi lukea. Kirjoita se muodossa multikey (z6Mk…), jwk tai pem; päivät muodossa 2027-01-31 ilman lainausmerkkejä.
error-trust_key_weak = myöntäjän { $position } avaimessa on alle { $least } bittiä, eikä se todista mitään.
error-trust_certificate_unreadable = myöntäjän { $position } varmenne ei ole sormenjälki. Kirjoita sha256: ja 64 heksadesimaalinumeroa.
error-trust_issuer_twice = myöntäjä { $issuer } on kahteen kertaan. Yhdistä ne.
error-not_base64 = ei ole base64:ää. Koodaa tiedoston tavut uudelleen.
error-no_version_to_leave = Mitä perusteita oppija nyt noudattaa? Nimeä ne valitsimella --qualification tai anna suoritustiedot, joissa on yksi tavoite, valitsimella --learner.
error-record_among_sources = Lähde { $number } on oppijan suoritustiedot: varastossa ei pidetä oppijan tietoja. Jätä se pois ja anna se kysyttäessä valitsimella --learner.
error-address_not_public = osoitetta { $address } ei kysytä: vain julkisen verkon https-osoitteita kysytään, ei koskaan tätä konetta tai sisäverkkoa.
error-pinned_missing = kansiossa ei ole tiedostoa { $name } (sha256 { $sha256 }). Hae se ilman valintaa --from-folder.
error-folder_missing = { $folder } ei ole kansio.
error-folder_for_pinned_only = --from-folder sopii vain konteksteille (contexts) ja muodoille (shapes).
error-case_other_version = tallennettu tapaus on muodossa { $schema }; tämä versio lukee muotoa { $wanted }. Avaa se versiolla, joka sen tallensi, tai tallenna se uudelleen.
error-case_broken = tallennettu tapaus ei ole ehjä: jotakin puuttuu tai on vialla kohdassa { $place }. Ota tiedoston toinen kopio.
error-case_changed = tallennettu tapaus ei ole sellainen kuin se tallennettiin: sitä on muutettu tai siitä on katkennut osa. Ota tiedoston toinen kopio tai aloita suoritustiedoista.
error-share_wrong = { $option }: { $value } ei ole luku nollan ja yhden väliltä. Kokeile: 0.5
error-thing_to_compare_unknown =
    { $known ->
        [none] Mitään nimeltä { $reference } ei verrata tässä.
       *[other] Mitään nimeltä { $reference } ei verrata tässä. Tarkoititko { $known }?
    }
error-annotate_without_skills = Taitoluokitusta ei ole ladattu. Anna ESCO-paketit valitsimella --data tai varasto, jossa ne ovat.
error-annotate_table_both_ways = Päätökset luetaan taulukosta, ja --csv tai --xlsx kirjoittaisi ehdotuksia: tee yksi kerrallaan.
error-occupation_unknown =
    { $known ->
        [none] Ammattia { $reference } ei ole ladattu.
       *[other] Ammattia { $reference } ei ole ladattu. Tarkoititko { $known }?
    }
error-occupations_of_nothing = Sano, mitä tarkoitat: --unit KOODI, --offering TUNNISTE tai --plan PLAN.json.
