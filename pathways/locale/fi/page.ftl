# Sivu oppijalle. Selkeää yleiskieltä, sinä-muodossa.

page-title-plan = Polkusi tavoitteeseen
page-title-complete = Kaikki on koossa
page-title-impossible = Polkua ei vielä ole
page-title-out-of-time = Polkua ei vielä löytynyt
page-title-check = Mitä sinulla on ja mitä puuttuu
page-whom = Kenelle
page-dated = Tehty { $day }
page-notice = Pienten osaamiskokonaisuuksien kerääminen ei yksin anna oikeutta tutkintoon. Koulutuksen järjestäjä päättää, mitä tunnustetaan.
page-foot = { $day } · koulutuksen järjestäjä päättää tunnustamisesta · pok-pathways { $version }

## Vastaus

page-lead-plan =
    { $count ->
        [one] Pääset tavoitteeseesi yhdellä askeleella. Se on kuvattu alla.
       *[other] Pääset tavoitteeseesi { $count } askeleella. Ne ovat alla järjestyksessä.
    }
page-lead-to-agree = Tästä { $osp } osp on vielä sovittava koulutuksen järjestäjän kanssa.
page-lead-best = Toiveisiisi sopivista poluista tämä on paras, joka nyt on tarjolla.
page-lead-not-proven = Laskenta-aika loppui ennen kuin varmistui, ettei parempaa polkua ole. Polku itse on tarkistettu.
page-lead-complete = Sinulla on kaikki, mitä tavoitteeseen tarvitaan. Opiskeltavaa ei ole jäljellä. Pyydä todistus koulutuksen järjestäjältä.
page-lead-impossible = Näillä toiveilla ja rajoilla tavoitteeseesi ei ole polkua. Alla näet, miksi ei ole ja mitkä pienet muutokset avaisivat polun.
page-lead-out-of-time = Laskenta-aika loppui ennen kuin polku löytyi. Se ei tarkoita, ettei polkua ole. Pyydä ohjaajaasi hakemaan uudelleen pidemmällä ajalla.
page-lead-check = Alla näet, mitä puuttuu, mitkä opinnot siihen sopivat ja mikä sinulta jo lasketaan.
page-figure-had = Sinulla on
page-figure-left = Vielä puuttuu
page-figure-price = Hinta
page-figure-finish = Opinnot päättyvät
page-figure-hours = Kiireisin viikko
page-hours = { $hours } h
page-free = maksuton

## Mitä sinulla on

page-have-heading = Mitä sinulla on ja mihin se lasketaan
page-unnamed = opinto ilman nimeä
page-have-nothing = Sinulla ei ole vielä mitään, mikä lasketaan tähän tavoitteeseen.
page-counted-heading = Tämä lasketaan jo
page-counted-caption = Mitä sinulla on, mihin se lasketaan ja kuinka paljon
page-not-counted-heading = Tätä ei vielä lasketa
page-column-had = Mitä sinulla on
page-column-counted-in = Mihin se lasketaan
page-column-osp = Laajuus
page-column-known = Miten tiedetään
page-known-assessed = arvioitu
page-known-recognised = tunnustettu
page-known-by_hand = kirjattu käsin; ota todistus mukaan
page-known-declared = järjestäjän ilmoitus
page-known-proposed = ei vielä päätetty
page-known-similar = vain samankaltainen
page-partly =
    { $count ->
        [one] yksi osa siitä
       *[other] { $count } osaa siitä
    }
page-partly-named = siitä: { $parts }
page-of-osp = kun koko on { $osp }
page-whole-goal = tavoite itse

## Mitä on jäljellä

page-remaining-heading = Mitä on vielä jäljellä
page-remaining-caption = Mitä polku tuo lisää ja millä askelilla
page-column-what = Mitä vielä tarvitset
page-column-by = Miten
page-lacking-heading = Mitä puuttuu
page-lacking-caption = Mitä mistäkin ryhmästä puuttuu ja mikä siihen sopisi
page-column-group = Ryhmä
page-column-lacking = Puuttuu
page-column-fits = Mikä sopisi
page-branches-heading = Osaamisalat
page-branches-caption = Paljonko kustakin osaamisalasta puuttuu
page-branches-first = Tämän sivun luvut ovat ensimmäisestä: siitä puuttuu vähiten.
page-column-branch = Osaamisala
page-cannot-be-filled = sääntöjä ei voi täyttää
page-ask-provider = Kysy koulutuksen järjestäjältä.
page-to-agree = Sovitaan järjestäjän kanssa
page-to-choose = Valitaan vielä

## Askeleet

page-steps-heading = Askeleet
page-steps-caption = Askeleet järjestyksessä: mitä, missä, milloin, mihin mennessä haetaan ja mitä se maksaa
page-column-step = Askel
page-column-where = Missä
page-column-when = Milloin
page-column-apply = Hae viimeistään
page-column-price = Hinta
page-step-demonstration = Näyttö: { $name }
page-step-recognition = Pyydä tunnustamista: { $name }
page-step-assessment = Arviointi tai tunnustaminen: { $name }
page-step-to_agree = Sovi sisällöstä: { $name }
page-own-provider = Oma koulutuksen järjestäjäsi
page-covers-unit = koko tutkinnon osa
page-covers-sub-unit = osa-alue
page-covers-whole = tutkinnon osa ”{ $unit }”
page-covers-named = osa-alue: { $parts }
page-fills-open-group = valinnaista osaamista
page-covers-parts =
    { $count ->
        [one] yksi vaatimus tutkinnon osasta ”{ $unit }”
       *[other] { $count } vaatimusta tutkinnon osasta ”{ $unit }”
    }
page-covers-sub-units =
    { $count ->
        [one] yksi osa-alue tutkinnon osasta ”{ $unit }”
       *[other] { $count } osa-aluetta tutkinnon osasta ”{ $unit }”
    }
page-declared = Järjestäjän oma ilmoitus. Lisäksi tarvitaan näyttö tai arviointi.
page-needs-first = Ensin: { $units }
page-same-elsewhere = Saman voi opiskella myös täällä: { $providers }
page-about-demonstration = Osoitat osaamisesi käytännön työssä. Sen jälkeen tutkinnon osa on koossa.
page-about-assessment = Järjestäjä arvioi tai tunnustaa osaamisesi. Sen jälkeen tutkinnon osa on koossa.
page-about-to-agree = Sovi järjestäjän kanssa, mitä tähän lasketaan.
page-about-to-agree-osp = Sovi järjestäjän kanssa, mitä tähän lasketaan. Tarvitset { $osp } osp.
page-earliest = aikaisintaan { $day }
page-ask-soon = mahdollisimman pian
page-apply-from = haku alkaa { $day }
page-apply-unknown = ei ilmoitettu
page-fixed-begun = jo käynnissä
page-fixed-booked = paikka varattu
page-warnings-heading = Huomaa
page-end-unknown = päättymistä ei tiedetä

## Kuka päättää

page-decide-heading = Mistä tarvitaan päätös
page-decide-caption = Mistä on päätettävä ja kuka päättää
page-column-decision = Mistä päätetään
page-column-who = Kuka päättää
page-decide-recognition = Tunnustetaanko tämä? Polku olettaa, että tunnustetaan. Kysy, ennen kuin luotat siihen:
page-decide-declared = Lasketaanko tämä osaksi tutkinnon osaa, kuten sen järjestäjä ilmoittaa?
page-decide-open-group = Voidaanko tämä laskea valinnaisten opintojen ryhmään?
page-decide-demonstration = Hyväksytäänkö näyttö?
page-decide-assessment = Arvioidaanko tai tunnustetaanko osaamisesi?
page-decide-agree = Mitä tähän ryhmään lasketaan?
page-decide-admission = Saatko opiskelupaikan? Kysy opiskelijavalinnasta:
page-decide-proposals = Voidaanko tämä tunnustaa? Sitä ei vielä lasketa:
page-decide-doubt = Miten tämän ryhmän sääntö luetaan? Sen voi lukea kahdella tavalla:
page-who-provider = Oma koulutuksen järjestäjäsi
page-who-assessors = Koulutuksen järjestäjän arvioijat
page-who-together = Sinä ja koulutuksen järjestäjä yhdessä
page-who-each-provider = Kukin järjestäjä omista opinnoistaan

## Muita polkuja

page-others-heading = Muita polkuja
page-other = Polku { $rank }: { $facts }.
page-other-with = mukana { $what }
page-other-without = pois jää { $what }

## Polkua ei ole

page-why-heading = Miksi polkua ei ole
page-changes-heading = Pienet muutokset, jotka auttaisivat
page-changes-alone = Mikä tahansa näistä muutoksista riittää yksin.
page-changes-together = Yksi muutos ei riitä. Nämä muutokset riittävät yhdessä.
page-no-change = Mikään yksittäinen toiveidesi muutos ei avaisi polkua. Kysy ohjaajaltasi, mikä muu on mahdollista.
page-perhaps-less = Vähempikin voi riittää.
page-column-change = Muutos
page-column-finish = Opinnot päättyvät silloin
page-because-nobody_offers =
    { $elements ->
        [one] ”{ $name }”: yhtä vaatimusta ei tarjoa kukaan.
       *[other] ”{ $name }”: { $elements } vaatimusta ei tarjoa kukaan.
    }
page-because-offered_but_refused =
    { $elements ->
        [one] ”{ $name }”: yhteen vaatimukseen on opintoja, mutta et voi valita niitä.
       *[other] ”{ $name }”: { $elements } vaatimukseen on opintoja, mutta et voi valita niitä.
    }
page-because-pinned_cannot_be_taken = ”{ $name }” pyydettiin mukaan nimeltä, mutta sitä ei voi valita.
page-because-begun_cannot_be_taken = ”{ $name }” on alkanut tai varattu, eikä se mahdu rajoihin.
page-because-two_readings = Ryhmän ”{ $group }” sääntö voidaan lukea kahdella tavalla.

## Tiedot

page-data-heading = Mihin tämä sivu perustuu
page-data-day = Laskettu { $day } näistä tiedoista:
page-requirements = { $name }, tutkinnon perusteet { $number }
page-requirements-from = { $name }, tutkinnon perusteet { $number }, voimassa { $first } alkaen
page-requirements-dates = { $name }, tutkinnon perusteet { $number }, voimassa { $first } – { $last }
page-other-requirements =
    { $count ->
        [one] yhden muun tutkinnon perusteet
       *[other] { $count } muun tutkinnon perusteet
    }
page-version = versio { $version }
page-received = saatu { $day }
page-checksum = tarkiste { $sum }
page-data-how = Sinun osaamiseksesi lasketaan vain se, mikä on arvioitu tai tunnustettu. Hinnat, päivät ja paikat voivat muuttua: tarkista ne järjestäjältä, ennen kuin haet.

## Kuvat

tree-title = Mikä lasketaan mihin: { $of }
tree-all = Koko tavoitteesta: { $what }.
tree-group = { $group }: { $places }.
tree-nothing = ei mitään
tree-done = sinulla on
tree-planned = tässä suunnitelmassa
tree-agree = sovittava
tree-open = puuttuu
tree-partly = osa siitä sinulla on
tree-done-amount = sinulla on { $amount }
tree-planned-amount = tässä suunnitelmassa { $amount }
tree-agree-amount = sovittava { $amount }
tree-open-amount = puuttuu { $amount }
tree-extent-unknown = laajuutta ei tiedetä
tree-steps =
    { $count ->
        [one] askel { $steps }
       *[other] askeleet { $steps }
    }
time-title = Askeleet aikajanalla: { $of }
time-row = Askel { $number }, { $name }: { $facts }.
time-study = opinnot
time-apply = viimeinen hakupäivä
time-day = yksi päivä, esimerkiksi näyttö
time-hours = Tunteja viikossa
time-busiest = kiireisin viikko { $hours } h
time-cap = katkoviiva: enintään { $hours } h
time-besides = muuta kuin opintoja
time-load = { $days }: { $hours } h viikossa.
time-load-besides = { $days }: { $hours } h viikossa, josta muuta kuin opintoja { $besides } h.
time-load-most = { $most ->
        [none] Kiireisimmällä viikolla on { $hours } h.
       *[other] Kiireisimmällä viikolla on { $hours } h; enintään sallittu on { $most } h.
    }

# Working life
page-serving-heading = Ammatit, joihin tästä on hyötyä
page-serving-lead =
    Opinnoissa opitaan taitoja, joita { $count ->
        [one] yksi ammatti tarvitsee
       *[other] { $count } ammattia tarvitsee
    }. Nämä ovat lähimpänä. Tämä ei lupaa työtä: ammatti voi vaatia muutakin.
page-serving-caption = Ammatit ja montako niiden taidoista suunnitelmassa on
page-serving-occupation = Ammatti
page-serving-essential = Välttämättömät taidot
page-serving-optional = Valinnaiset taidot
page-serving-of = { $there }/{ $all }
