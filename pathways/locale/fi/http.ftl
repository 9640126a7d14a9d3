problem-refused = Kysymykseen ei voi vastata tällaisenaan
problem-question-wrong = Jokin kysymyksessä ei ole niin kuin pitäisi
problem-question-wrong-detail = Katso kohtaa "errors": siinä on kunkin kentän paikka ja mikä siinä on vialla.
problem-not-json = Sisältö ei ole JSONia
problem-not-json-detail = Lähetä yksi JSON-olio UTF-8:na, sisältötyyppinä application/json.
problem-not-a-form = Sisältö ei ole lomake
problem-not-a-form-detail = Sen pitäisi olla multipart/form-data, jossa on kenttä "question" (JSON) ja tiedostoja.
problem-online-not-allowed = Täällä ei saa kysyä verkosta
problem-online-not-allowed-detail = Jätä ”online” pois. Palvelun ylläpitäjä sallii sen asetuksella PATHWAYS_ALLOW_ONLINE.
problem-form-field-unknown = Lomakkeessa on tuntematon kenttä
problem-form-field-unknown-detail = Tunnettuja ovat: question, records, offerings, previous, corrections, trust.
problem-question-too-long = Kysymys on liian pitkä
problem-question-too-long-detail = Enintään { $limit } tavua otetaan vastaan, tiedostot mukaan lukien.
problem-too-many-files = Tiedostoja on liikaa
problem-too-many-files-detail = Yhdessä kysymyksessä saa olla enintään { $limit } tiedostoa.
problem-too-many-fields = Lomakkeessa on liikaa kenttiä
problem-too-many-fields-detail = Yhdessä lomakkeessa saa olla enintään { $limit } kenttää.
problem-unknown-content = Tällaista sisältöä ei lueta
problem-unknown-content-detail = Lähetä application/json tai multipart/form-data.
problem-request-time-limit = Pyyntö ei tullut ajoissa
problem-request-time-limit-detail = Lähetä se uudelleen, kerralla kokonaan.
problem-questions-busy = Kaikki paikat ovat varattuja
problem-questions-busy-detail = Vastattavana on liian monta kysymystä. Yritä hetken päästä uudelleen.
problem-too-many-questions = Sinulla on liian monta kysymystä yhtä aikaa
problem-too-many-questions-detail = Kysymyksistäsi { $limit } on vastattavana ja muut odottavat. Odota niiden vastauksia.
problem-question-time-limit = Aika loppui
problem-question-time-limit-detail = Kysymys lopetettiin { $limit } ms:n jälkeen. Pyydä vähemmän: lyhyempi time_limit_s, vähemmän vaihtoehtoja, vähemmän tarjontaa.
problem-question-too-big = Kysymys on liian suuri
problem-question-too-big-detail = Se vaatii enemmän kuin { $limit } tavua muistia. Pyydä vähemmän.
problem-nothing-to-write = Kirjoitettavaa ei ole
problem-nothing-to-write-detail = Vastauksessa ei ole mitään, mikä tällaiseen tiedostoon mahtuisi. "findings" kertoo miksi.
problem-fault = Ohjelmassa on vika
problem-fault-detail = Ilmoita siitä pyynnön tunnuksella, mutta ilman henkilötietoja.
problem-store-unreadable = Aineistoa ei juuri nyt voi lukea
problem-store-unreadable-detail = Palvelun ylläpitäjän on katsottava sen varastoa. Yritä myöhemmin uudelleen.
problem-not-ready = Palvelu ei ole vielä valmis
problem-not-ready-detail = Yritä hetken päästä uudelleen.
problem-not-found = Täällä ei ole sellaista
problem-not-found-detail = Tarkista osoite. Mitä on, se on kuvattu osoitteessa /openapi.json.
problem-method-not-allowed = Sitä ei voi tehdä tällä osoitteella
problem-method-not-allowed-detail = Otsake Allow kertoo, mitä voi.
problem-host-not-served = Tätä nimeä ei palvella täällä
problem-host-not-served-detail = Pyynnössä on muu nimi kuin asetuksessa PATHWAYS_ALLOWED_HOSTS.
problem-foreign-page = Pyynnön lähettää toisen sivuston sivu
problem-foreign-page-detail = Kysymyksiä otetaan tämän palvelun sivuilta ja ohjelmilta, ei muiden sivustojen sivuilta.
problem-parameter-wrong = Osoitteen parametri ei ole niin kuin pitäisi
problem-parameter-wrong-detail = Katso kohtaa "errors": siinä on kunkin parametrin nimi ja mikä siinä on vialla.
field-missing = Se puuttuu.
field-unknown = Sellaista kenttää ei ole. Tarkista kirjoitusasu.
field-choice = Sen pitäisi olla { $expected }.
field-range =
    { $least ->
        [none] { $most ->
            [none] Sen pitäisi olla jokin muu luku.
           *[other] Sen pitäisi olla enintään { $most }.
        }
       *[other] { $most ->
            [none] Sen pitäisi olla vähintään { $least }.
           *[other] Sen pitäisi olla väliltä { $least } – { $most }.
        }
    }
field-too-long = Se on liian pitkä; enintään { $most }.
field-text = Sen pitäisi olla oikean pituinen ja muotoinen teksti.
field-date = Sen pitäisi olla päivä muodossa 2026-12-31.
field-number = Sen pitäisi olla luku, rahassa enintään kahdella desimaalilla.
field-yes-or-no = Sen pitäisi olla true tai false.
field-list = Sen pitäisi olla luettelo.
field-object = Sen pitäisi olla olio.
field-one-form = Siinä pitäisi olla täsmälleen yksi näistä: content, text, base64.
field-other = Se ei ole sellainen kuin tämän rajapinnan kuvauksessa.
problem-not-a-table = Viestissä ei ole taulukkoa
problem-not-a-table-detail = Lähetä tarjontataulukko muodossa text/csv tai työkirjana (XLSX) ja ilmoita sisältötyyppi.
