# Suunnittelijan sivut.
web-designer-pages = Suunnittelijan sivut
web-designer-qualifications = Tutkinnot
web-designer-coverage = Kattavuus
web-designer-offerings = Tarjonta
web-designer-in-graph = Näytä graafissa
web-designer-any = Kaikki
web-designer-search = Hae
web-designer-show = Näytä
web-designer-on = Tilanne päivänä
web-designer-language = Opetuskieli
web-designer-filter =
    { $count ->
        [0] Rajaa tarjontaa
        [one] Rajaa tarjontaa (yksi rajaus)
       *[other] Rajaa tarjontaa ({ $count } rajausta)
    }
web-designer-no-filter = Poista rajaukset
web-designer-paging = Luettelon sivut
web-designer-earlier = Edelliset
web-designer-later = Seuraavat
web-designer-page-of = Sivu { $page } / { $pages }
web-designer-nothing-found = Mikään ei vastaa hakua. Kokeile vähemmän sanoja tai rajauksia.
web-designer-all-qualifications = Kaikki tutkinnot
web-designer-all-offerings = Koko tarjonta
web-designer-not-listed =
    { $count ->
        [one] Yksi muu ei ole luettelossa.
       *[other] { $count } muuta ei ole luettelossa.
    }

## Tutkintojen luettelo
web-designer-qualifications-lead = Ladatut tutkinnon perusteet: voimassaolo, rakenne ja se, minkä osan vaatimuksista tarjonta kattaa.
web-designer-qualifications-words = Nimi, diaarinumero tai koodi
web-designer-qualifications-found =
    { $count ->
        [one] Yksi tutkinto { $of } ladatusta
       *[other] { $count } tutkintoa { $of } ladatusta
    }
web-designer-kind = Tutkintotyyppi
web-designer-kind-basic = ammatillinen perustutkinto
web-designer-kind-further = ammattitutkinto
web-designer-kind-specialist = erikoisammattitutkinto
web-designer-kind-preparatory = valmentava koulutus
web-designer-kind-other = muu koulutus
web-designer-state = Tila
web-designer-state-new = voimassa
web-designer-state-ending = siirtymäaika
web-designer-state-ended = päättynyt
web-designer-state-coming = tulossa
web-designer-state-draft = luonnos
web-designer-validity = Voimassaolo
web-designer-valid-from = { $day } alkaen
web-designer-valid-to = uusille { $day } saakka
web-designer-transition-to = siirtymäaika päättyy { $day }
web-designer-valid-unknown = alku ei tiedossa
web-designer-covered = Katettu
web-designer-findings = Huomiot
web-designer-no-findings = Ei huomioita
web-designer-units =
    { $count ->
        [one] yksi tutkinnon osa
       *[other] { $count } tutkinnon osaa
    }
web-designer-no-requirements = ei vaatimuksia
web-designer-rows-of = { $count } / { $of } vaatimuksesta
web-designer-open-rows =
    { $count ->
        [one] yksi kattamatta
       *[other] { $count } kattamatta
    }
web-designer-method-reformi = reformin mukainen rakenne
web-designer-method-ops = opetussuunnitelmaperusteinen (ops)
web-designer-method-naytto = näyttötutkinto
web-designer-methods = Suoritustavat

## Tutkinto
web-designer-document = Perusteiden numero
web-designer-codes = Koulutuskoodit
web-designer-areas = Osaamisalat
web-designer-titles = Tutkintonimikkeet
web-designer-units-all = Tutkinnon osia
web-designer-how-covered = Miten tarjonta kattaa vaatimukset
web-designer-tree = Muodostuminen
web-designer-no-tree = Näissä perusteissa ei ole muodostumissääntöjä.
web-designer-group = Nimetön ryhmä
web-designer-area = osaamisala
web-designer-title = tutkintonimike
web-designer-open-group = avoin ryhmä
web-designer-no-bounds = ei omaa rajaa
web-designer-no-whole-bounds = Koko tutkinnon laajuutta ei ole sanottu.
web-designer-bounds-osp-exactly = { $value } osp
web-designer-bounds-osp-most = enintään { $most } osp
web-designer-bounds-osp-least = vähintään { $least } osp
web-designer-bounds-osp-between = { $least }–{ $most } osp
web-designer-bounds-parts-exactly =
    { $value ->
        [one] yksi osa
       *[other] { $value } osaa
    }
web-designer-bounds-parts-most =
    { $most ->
        [one] enintään yksi osa
       *[other] enintään { $most } osaa
    }
web-designer-bounds-parts-least =
    { $least ->
        [one] vähintään yksi osa
       *[other] vähintään { $least } osaa
    }
web-designer-bounds-parts-between = { $least }–{ $most } osaa
web-designer-open-all = Avaa kaikki ryhmät
web-designer-close-all = Sulje ryhmät
web-designer-mandatory = pakollinen
web-designer-rows-covered = { $count } / { $of } vaatimuksesta katettu
web-designer-outside = Osat, joita tämä rakenne ei nimeä
web-designer-top = suoraan tutkinnossa

## Kattavuus
web-designer-coverage-lead = Mikä toteutus kattaa minkäkin vaatimuksen, ja mitä vaatimuksia mikään ei kata. Mukana ovat voimassa olevat tutkinnot.
web-designer-all-in-force = Kaikki voimassa olevat
web-designer-coverage-words = Sanoja vaatimuksesta tai tutkinnon osasta
web-designer-rows =
    { $count ->
        [one] yksi vaatimus
       *[other] { $count } vaatimusta
    }
web-designer-rows-found =
    { $count ->
        [0] Ei vaatimuksia
        [one] Yksi vaatimus yhdessä tutkinnon osassa
       *[other] { $count } vaatimusta, tutkinnon osia { $units }
    }
web-designer-listed = Luettelossa
web-designer-only-listed = Luettelossa vain: { $what }.
web-designer-all-rows = Näytä kaikki
web-designer-no-rows = Näillä ehdoilla ei ole yhtään vaatimusta.
web-designer-download = Lataa { $form }
web-designer-formal = Virallisesti
web-designer-declared = Ilmoitettu
web-designer-formal-of = virallista toteutusta, vaatimus { $part }
web-designer-declared-of = ilmoitettua toteutusta, vaatimus { $part }
web-designer-variants =
    { $count ->
        [one] yksi vaihtoehto
       *[other] { $count } vaihtoehtoa, joista yksi riittää
    }
web-designer-variants-are = Mikä tahansa näistä riittää:
web-designer-only-whole = vain koko tutkinnon osana
web-designer-show-whole_only = Vain koko tutkinnon osana
web-designer-show-completed = Osia, joiden kaikki vaatimukset on katettu
web-designer-show-one_provider = Osia, jotka vain yksi järjestäjä kattaa
web-designer-show-untouched = Osia, joista ei ole katettu mitään
web-designer-units-of = { $count } / { $of } osasta
web-designer-one-completer = Koko osan kattaa vain yksi järjestäjä:
web-designer-completed-by =
    { $count ->
        [one] Koko osan kattaa yksi järjestäjä.
       *[other] Koko osan kattaa { $count } järjestäjää.
    }
web-designer-only-together = Mikään järjestäjä ei yksin kata koko osaa, mutta yhdessä ne kattavat sen.
web-designer-nobody-completes = Osan kaikkia vaatimuksia ei kata kukaan, eivät myöskään kaikki järjestäjät yhdessä.
web-designer-untouched = Tästä osasta ei ole katettu mitään.
web-designer-left-out =
    { $count ->
        [one] Yksi toteutus ei ole mukana luvuissa
       *[other] { $count } toteutusta ei ole mukana luvuissa
    }
web-designer-formal-list =
    { $count ->
        [0] Virallisesti kattavat toteutukset
        [one] Yksi toteutus kattaa virallisesti
       *[other] { $count } toteutusta kattaa virallisesti
    }
web-designer-declared-list =
    { $count ->
        [0] Ilmoituksen mukaan kattavat toteutukset
        [one] Yksi toteutus kattaa ilmoituksen mukaan
       *[other] { $count } toteutusta kattaa ilmoituksen mukaan
    }
web-designer-declared-means = Järjestäjä tai muu taho on ilmoittanut nämä. Tutkinnon osa tulee suoritetuksi vasta näytöllä.
web-designer-none-formal = Mikään toteutus ei ole tämä tutkinnon osa tai osa-alue.
web-designer-none-declared = Minkään muun toteutuksen ei ole ilmoitettu kattavan tätä.
web-designer-whole-unit = koko tutkinnon osa
web-designer-terms = Ehdot
web-designer-requirements = Vaatimukset
web-designer-completers = Kuka kattaa koko osan
web-designer-completes-formal = kattaa virallisesti
web-designer-completes-declared = kattaa ilmoituksen mukaan; näyttö puuttuu
web-designer-whole-offerings = Koko tutkinnon osan toteutukset
web-designer-no-whole-offerings = Kukaan ei tarjoa koko tutkinnon osaa.
web-designer-where = Mihin tutkinnon osa lasketaan
web-designer-not-in-tree = Muodostumissäännöt eivät nimeä tätä osaa.
web-designer-other-holders = Sama osa muissa tutkinnoissa
web-designer-all-of-unit = Kaikki toteutukset, jotka liittyvät tähän osaan
web-designer-unit-kind-vocational = Ammatillinen tutkinnon osa
web-designer-unit-kind-common = Yhteinen tutkinnon osa

## Tarjonta
web-designer-offerings-lead = Pienet osaamiskokonaisuudet ja tutkinnon osat, joita järjestäjät tarjoavat: mitä ne kattavat ja millä ehdoilla.
web-designer-offerings-words = Sanoja nimestä, tavoitteista tai järjestäjästä
web-designer-offerings-found =
    { $count ->
        [one] Yksi toteutus { $of } ladatusta
       *[other] { $count } toteutusta { $of } ladatusta
    }
web-designer-unit-code = Tutkinnon osan koodi
web-designer-pok = Pieni osaamiskokonaisuus (POK)
web-designer-pok-all_stated = kaikki neljä ominaisuutta ilmoitettu
web-designer-pok-not_stated = jokin ominaisuus ilmoittamatta
web-designer-pok-denied = ei ole POK
web-designer-pok-flagged = kansallinen merkintä
web-designer-pok-nowhere = ei kata minkään tutkinnon osaa
web-designer-towards = Kattaa
web-designer-towards-nothing = ei minkään voimassa olevan tutkinnon osaa
web-designer-not-a-pok = ei ole POK
web-designer-is-over = ei voi enää aloittaa
web-designer-offering-kind-unit = tutkinnon osa
web-designer-offering-kind-sub_unit = osa-alue
web-designer-offering-kind-part_of_unit = tutkinnon osaa pienempi kokonaisuus
web-designer-offering-kind-local_unit = paikallinen tutkinnon osa
web-designer-offering-kind-higher_education = korkeakouluopinnot
web-designer-offering-kind-upper_secondary = lukio-opinnot
web-designer-offering-kind-readiness = jatko-opintovalmiudet
web-designer-offering-kind-work_experience = työkokemus
web-designer-offering-kind-badge = osaamismerkki
web-designer-offering-kind-other = muu koulutus
web-designer-extent-osp = { $amount } osp
web-designer-extent-op = { $amount } op
web-designer-extent-week = { $amount } viikkoa
web-designer-extent-other = { $amount } (muu yksikkö)
web-designer-extent-not-stated = laajuutta ei ilmoitettu
web-designer-is-over-notice = Tätä ei voi aloittaa enää { $day } tai myöhemmin, joten se ei ole mukana kattavuudessa.
web-designer-is-it-a-pok = Onko tämä pieni osaamiskokonaisuus?
web-designer-not-a-pok-because = Ei ole pieni osaamiskokonaisuus (POK), koska siltä puuttuu lähteen mukaan: { $what }.
web-designer-pok-not-stated =
    { $count ->
        [one] Lähde ei kerro yhtä neljästä ominaisuudesta: { $what }.
       *[other] Lähde ei kerro { $count } ominaisuutta neljästä: { $what }.
    }
web-designer-pok-all-stated = Lähde ilmoittaa kaikki neljä ominaisuutta: tämä on pieni osaamiskokonaisuus (POK).
web-designer-four-properties = Neljä ominaisuutta
web-designer-property = Ominaisuus
web-designer-property-nature = Luonne
web-designer-property-nature-means = tutkintoa pienempi
web-designer-property-basis = Perusta
web-designer-property-basis-means = osaaminen kuvattu ja laajuus määrätty
web-designer-property-quality = Laatu
web-designer-property-quality-means = luotettava arviointi
web-designer-property-certificate = Todistus
web-designer-property-certificate-means = sähköinen, oppijan oma ja jaettava
web-designer-stated-how = Ilmoitettu?
web-designer-stated = ilmoitettu
web-designer-not_stated = ei ilmoitettu
web-designer-denied = puuttuu lähteen mukaan
web-designer-source-says = Mitä lähde sanoo
web-designer-says-nothing = ei mitään
web-designer-as-requirements = tutkinnon osan vaatimukset
web-designer-as-unit = arvioidaan kuten tutkinnon osa
web-designer-outcomes =
    { $count ->
        [one] yksi osaamistavoite
       *[other] { $count } osaamistavoitetta
    }
web-designer-no-outcomes = ei osaamistavoitteita
web-designer-outcomes-heading = Osaamistavoitteet
web-designer-certificate-yes = sähköinen todistus
web-designer-certificate-open_badge = avoin osaamismerkki
web-designer-certificate-edc = eurooppalainen digitaalinen todistus
web-designer-certificate-paper = vain paperilla
web-designer-certificate-no = ei todistusta
web-designer-flag = Kansallinen merkintä
web-designer-flag-means = näkyy ominaisuuksien rinnalla eikä muuta niitä
web-designer-flag-yes = merkitty POKiksi
web-designer-flag-no = ei merkitty POKiksi
web-designer-flag-none = ei tietoa lähteessä
web-designer-counts-towards = Mitä tämä kerryttää
web-designer-is-whole = Tämä toteutus on koko tutkinnon osa.
web-designer-is-part = Tämä toteutus on osa-alue:
web-designer-declared-whole = Ilmoitettu kattamaan koko tutkinnon osan.
web-designer-declared-parts =
    { $count ->
        [one] Ilmoitettu kattamaan yhden vaatimuksen.
       *[other] Ilmoitettu kattamaan { $count } vaatimusta.
    }
web-designer-demonstration-remains = Tutkinnon osa tulee suoritetuksi vasta näytöllä.
web-designer-in-groups = Ryhmät, joissa tutkinnon osa on:
web-designer-leads-nowhere = Tämä ei kata minkään ladatun tutkinnon osaa. Järjestäjä päättää, voiko sen tunnustaa osaksi tutkintoa.
web-designer-open-groups = Avoimet ryhmät muualla
web-designer-admitted = Koulutuksen järjestäjän päätöksellä tämä voi täyttää myös näitä avoimia ryhmiä:
web-designer-admitted-only = Tämä ei kata mitään nimettyä tutkinnon osaa. Koulutuksen järjestäjän päätöksellä se voi täyttää näitä avoimia ryhmiä:
web-designer-set-aside =
    { $count ->
        [one] Yksi ilmoitettu kattavuus on jätetty sivuun; syy on huomioissa alla.
       *[other] { $count } ilmoitettua kattavuutta on jätetty sivuun; syyt ovat huomioissa alla.
    }
web-designer-price = Hinta
web-designer-free = maksuton
web-designer-everywhere = verkossa, kaikkialla
web-designer-length = Kesto
web-designer-weeks =
    { $count ->
        [one] yksi viikko
       *[other] { $count } viikkoa
    }
web-designer-months =
    { $count ->
        [one] yksi kuukausi
       *[other] { $count } kuukautta
    }
web-designer-hours = Työmäärä viikossa
web-designer-hours-value = { $hours } tuntia
web-designer-only-for = Vain ryhmälle
web-designer-level = Vaativuustaso
web-designer-first = Ensin suoritettava
web-designer-keywords = Asiasanat
web-designer-dates = Ajankohdat
web-designer-any-start = Voi aloittaa milloin tahansa.
web-designer-no-dates = Ajankohtia ei ole ilmoitettu.
web-designer-runs = Opinnot
web-designer-apply = Haku
web-designer-places-left = Paikkoja
web-designer-from = { $day } alkaen
web-designer-by = viimeistään { $day }
web-designer-season-spring = kevät { $year }
web-designer-season-autumn = syksy { $year }

## Mitä ei löydy
web-designer-several = Useita versioita
web-designer-several-choose = Tällä numerolla on ladattu useita perusteita. Valitse, mitä tarkoitat:
web-designer-missing-qualification = Tutkintoa ei löydy
web-designer-missing-unit = Tutkinnon osaa ei löydy
web-designer-missing-requirement = Vaatimusta ei löydy
web-designer-missing-offering = Toteutusta ei löydy
web-designer-missing-what = Ladatuissa tiedoissa ei ole tunnistetta ”{ $reference }”. Tiedot ovat voineet vaihtua linkin tekemisen jälkeen.
web-designer-missing-nothing = Osoitteesta puuttuu, mitä haetaan.
web-designer-missing-near = Tarkoititko jotakin näistä?
web-designer-missing-try = Hae nimellä tai koodilla:
