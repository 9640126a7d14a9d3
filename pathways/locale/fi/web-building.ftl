# Sivut siitä, mitä rakentaa, luonnoksista ja järjestäjistä.
web-designer-build-next = Mitä rakentaa seuraavaksi
web-designer-draft = Luonnos
web-designer-providers = Järjestäjät
web-designer-missing-provider = Tällaista järjestäjää ei ole

web-build-lead = Mitkä uudet pienet osaamiskokonaisuudet kattaisivat eniten vaatimuksista, joita kukaan ei kata.
web-build-poks = Uusia POKeja enintään
web-build-most-osp = Yhdessä osp enintään
web-build-units-each = Yhdessä tutkinnon osia enintään
web-build-completes = Tämä tutkinnon osa on silloin kokonaan katettu:
web-build-unbuilt = { $count ->
    [one] Yksi vaatimus ei ole missään POKissa
   *[other] { $count } vaatimusta ei ole missään POKissa
}
web-cohort-heading = Omille oppijoillesi
web-cohort-label = Tiedot, tiedosto oppijaa kohti, vähintään viisi
web-cohort-hint = Kuten ohjaajan sivulla: Koski, HOKS, todistukset ja merkit, taulukko. Tiedostot tulevat tähän palveluun, ne luetaan muistissa, niistä suunnitellaan ja ne unohdetaan vastauksen myötä; mitään niistä ei päädy tiedostoon, lokiin eikä osoitteeseen. Nimet ja henkilötunnukset jätetään pois jo luettaessa.
web-build-cohort = Mitkä uudet POKit antaisivat useimmille heistä koko reitin tavoitteeseen; yllä olevat valinnat pätevät.
web-build-cohort-send = Kysy näiden oppijoiden osalta
web-draft-cohort = Mitä luonnos muuttaisi heille: kullekin suunnitellaan ilman sitä ja sen kanssa.
web-draft-cohort-send = Katso, mitä se muuttaa näille oppijoille
web-draft-for-this = Luonnostele POK tätä varten
web-draft-this = Luonnostele uusi POK { $number }

web-draft-lead = Minkä kanssa POK tai paikallinen tutkinnon osa, jota kukaan ei vielä tarjoa, olisi päällekkäin, mitä se täyttäisi ja muuttaisi. Siitä ei jää mitään talteen: se on vain osoitteessa.
web-draft-name = Nimi
web-draft-kind = Laji
web-draft-extent = Laajuus osaamispisteinä
web-draft-covers = Mitä se kattaa tutkinnon osasta
web-draft-also-covers = Kattaa myös
web-draft-also-covers-hint = Koodit välilyönnein erotettuina: 105438:3 105440:1-2 400012/VVTD
web-draft-more = Ehdot ja kuvaus
web-draft-price = Hinta euroina
web-draft-weeks = Kesto viikkoina
web-draft-not-stated = ei ilmoitettu
web-draft-outcomes = Osaamistavoitteet, erottimena ;
web-draft-assessment = Arviointi
web-draft-quality = Laadunvarmistus
web-draft-certificate = Todistus
web-draft-certificate-yes = sähköinen
web-draft-certificate-paper = paperilla
web-draft-certificate-no = ei todistusta
web-draft-country = Maa
web-draft-country-hint = FI, AX, SE jne.
web-draft-look = Tarkastele luonnosta
web-draft-effect = Katso, mitä se muuttaa oppijoille
web-draft-download = Tallenna luonnos taulukkona (CSV)
web-draft-completes = Sen kanssa tämä tutkinnon osa on kokonaan katettu:
web-draft-overlaps = Päällekkäin { $count ->
    [one] yhden toteutuksen kanssa
   *[other] { $count } toteutuksen kanssa
}
web-draft-all-of-it = kattaa tämän kaiken
web-draft-shared = { $count ->
    [one] yksi yhteinen vaatimus
   *[other] { $count } yhteistä vaatimusta
}
web-draft-groups = Avoimet ryhmät, jotka ottaisivat sen
web-draft-described = Miten se on kuvattu
web-draft-element-present = ilmoitettu
web-draft-element-inherited = seuraa muusta ilmoitetusta
web-draft-element-missing = puuttuu

web-provider-lead = Jokaisesta järjestäjästä yksi tulostettava sivu: mitä sen tarjonnasta kertyy, mitä vain se tarjoaa, mikä ei johda mihinkään, mitä puuttuu.
web-provider-found = { $count ->
    [one] Yksi järjestäjä
   *[other] { $count } järjestäjää
}
web-provider-offerings = { $count ->
    [one] yksi toteutus
   *[other] { $count } toteutusta
}
web-provider-sums-up = { $offerings ->
    [one] Yksi toteutus
   *[other] { $offerings } toteutusta
}; tutkinnon osia, joista katetaan jotakin, on { $units }, ja näistä { $completed } voi suorittaa täällä kokonaan.
web-provider-adds-up = Mitä tarjonnasta kertyy
web-provider-covered = Katettu täällä
web-provider-only = Mitä vain tämä järjestäjä tarjoaa
web-provider-only-completer = voi suorittaa kokonaan täällä eikä missään muualla.
web-provider-only-rows = { $count ->
    [one] yhtä vaatimusta ei kata kukaan muu.
   *[other] { $count } vaatimusta ei kata kukaan muu.
}
web-provider-nothing-only = Kaikkea tarjoaa joku muukin.
web-provider-overlaps = Mikä on päällekkäin
web-provider-nowhere = Ei johda mihinkään
web-provider-none-nowhere = Jokainen toteutus johtaa johonkin.
web-provider-admitted = Ei kata tutkinnon osaa; avoimet ryhmät ottavat:
web-provider-demand = Mitä työelämä pyytää, tämän rinnalla
web-provider-no-demand = Ladattuna ei ole kysynnän merkkejä, jotka laskettaisiin.
web-provider-asked = Kysyntä
web-provider-save = Tallenna sivu tiedostona
web-provider-as-of = Tilanne { $day }.

provider-alone-formal = voi suorittaa täällä
provider-alone-declared = katettu täällä ilmoituksen mukaan; näyttö puuttuu
provider-alone-together = vain yhdessä muiden järjestäjien kanssa
provider-alone-open = jotakin siitä ei kata kukaan
provider-nowhere-nothing_said = Siitä ei sanota, että se kattaisi tutkinnon osan, eikä avoin ryhmä ota sen lajia.
provider-nowhere-not_in_force = Se kattaa vain sellaista, mitä voimassa olevissa ladatuissa perusteissa ei ole.
provider-nowhere-not_assessed = Sitä ei arvioida.
provider-nowhere-over = Sitä ei voi enää aloittaa.
provider-column-unit = Tutkinnon osa
provider-column-unit-name = Tutkinnon osan nimi
provider-column-alone = Kuinka pitkälle täällä pääsee
provider-column-mine = Pakollisia katettu täällä
provider-column-compulsory = Pakollisia kaikkiaan
provider-column-missing = Puuttuu täältä
provider-column-nobody = Kukaan ei kata
provider-column-only = Katettu vain täällä
provider-column-offerings = Toteutukset
provider-column-offering = Toteutus
provider-column-offering-name = Nimi
provider-column-why = Miksi
provider-column-other = Päällekkäin tämän kanssa
provider-column-rows = Yhteistä
provider-sheet-units = Tutkinnon osat
provider-sheet-nowhere = Ei johda mihinkään
provider-sheet-overlaps = Päällekkäisyydet
