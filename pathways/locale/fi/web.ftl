# Mitä jokainen sivu sanoo.

web-name = Opintopolut
web-skip = Siirry sisältöön
web-nav = Palvelun osat
web-nav-counsellor = Ohjaajalle
web-nav-designer = Suunnittelijalle
web-nav-researcher = Tutkijalle
web-language = Kieli
web-language-fi = Suomi
web-language-sv = Svenska
web-language-en = English
web-data =
    { $count ->
        [one] Tiedot: yksi lähde
       *[other] Tiedot: { $count } lähdettä
    }
web-data-received = saatu { $day }
web-data-more = Lisää tiedoista
web-no-right = Pienten osaamiskokonaisuuksien kerääminen ei yksin anna oikeutta tutkintoon. Koulutuksen järjestäjä päättää tunnustamisesta.
web-accessibility = Saavutettavuus
web-api = Rajapinta ohjelmille
web-version = versio { $version }
web-to-start = Etusivulle
web-request = Pyynnön numero: { $id }
web-findings =
    { $count ->
        [one] Yksi huomio
       *[other] { $count } huomiota
    }
web-severity-error = Virhe:
web-severity-warning = Huomaa:
web-severity-note = Tiedoksi:
web-more =
    { $count ->
        [one] vielä yksi
       *[other] vielä { $count }
    }
web-picture-in-words = Kuva sanoina

## Etusivu

web-home-title = Pienistä osaamiskokonaisuuksista tutkinnoksi
web-home-lead = Mitä pienistä osaamiskokonaisuuksista kertyy? Polut siitä, minkä oppija voi jo osoittaa, koko ammatilliseen tutkintoon: tarkasti laskettuina ja perusteltuina.
web-home-counsellor = Rakenna yhden oppijan polku: mikä lasketaan mukaan, mitä puuttuu, mitkä askeleet missä järjestyksessä, mitä ne maksavat ja milloin ne päättyvät.
web-home-designer = Katso, mitkä vaatimukset tarjolla olevat pienet osaamiskokonaisuudet kattavat ja mitä ei kata yksikään.
web-home-researcher = Kysy samasta graafista SPARQL-kielellä ja katso sen jokaista resurssia.

## Saavutettavuus

web-accessibility-aim = Sivujen on tarkoitus täyttää WCAG 2.2:n taso AA. Tällä sivulla kerrotaan, mitä on testattu ja mitä ei.
web-accessibility-tested-heading = Testattu
web-accessibility-tested-axe = Axe arvioi jokaisen sivun Chromiumissa suomeksi, ruotsiksi ja englanniksi, vaaleana ja tummana, 320 ja 1280 kuvapisteen levyisenä. Se ei löydä mitään.
web-accessibility-tested-keyboard = Ohjaajan, suunnittelijan ja tutkijan tarinat ajetaan alusta loppuun pelkällä näppäimistöllä.
web-accessibility-tested-without-script = Kaikki, mitä ohjaaja tarvitsee, toimii ilman JavaScriptiä.
web-accessibility-tested-reflow = 320 kuvapisteen levyisenä ja 200 prosentin tekstikoolla mitään ei tarvitse siirtää sivusuunnassa paitsi suuria taulukoita ja koodia, jotka liikkuvat omissa raameissaan.
web-accessibility-tested-languages = Nimiin, jotka puuttuvat sivun kielellä, on merkitty, millä kielellä ne ovat.
web-accessibility-untested-heading = Testaamatta
web-accessibility-untested-readers = Ruudunlukijat: kukaan ei ole kuunnellut sivuja ruudunlukijalla.
web-accessibility-untested-people = Apuvälineitä käyttävät ihmiset eivät ole kokeilleet sivuja.
web-accessibility-untested-natives = Äidinkielinen lukija ei ole lukenut suomen- ja ruotsinkielisiä tekstejä.
web-accessibility-known-heading = Tunnetut puutteet
web-accessibility-known-pictures = Kuvat piirretään vaalein värein myös tummassa näkymässä. Jokaisella on vastine sanoina.
web-accessibility-known-joined = Yhdessä lauseessa olevaan nimiluetteloon merkitään yksi kieli silloinkin, kun jotkin nimet ovat toisella kielellä.
web-accessibility-tell = Jos jokin estää sinua, kerro siitä palvelun ylläpitäjälle.

## Sivujen ongelmat

problem-form-too-old = Lomake oli liian vanha
problem-form-too-old-detail = Lähettämäsi sivu oli auki liian kauan tai sen istunto on päättynyt. Avaa sivu uudelleen; tiedostoksi tallentamasi voi avata siellä.
problem-session-full = Istuntoja on liikaa
problem-session-full-detail = Palvelua käyttää niin moni, ettei uudelle ole tilaa. Yritä hetken päästä uudelleen.
problem-session-too-big = Istunnossa on liikaa
problem-session-too-big-detail = Yhdestä oppijasta säilytetään enintään { $limit } tavua tiedostoja. Ota jokin niistä pois.
