# Ohjaajan sivut: mitä oppijalla on

web-stages = Vaiheet
web-stage-having = Osaaminen
web-stage-closest = Lähimmät
web-stage-goal = Tavoite ja ehdot
web-stage-check = Mitä puuttuu
web-next-learner = Seuraava oppija
web-ending = Istunto päättyy pian, koska sitä ei ole käytetty. Sen jälkeen tämän oppijan tiedot on unohdettu.
web-ending-stay = Jatka istuntoa
web-waiting = Lasketaan…
web-waiting-stop = Lopeta
web-waiting-stopped = Laskenta lopetettiin.
web-waiting-again = Laske uudelleen
web-waiting-done = Valmis.
web-waiting-news = Löytyi parempi.
web-counsellor-to-having = Osaamiseen
web-counsellor-to-goal = Tavoitteeseen ja ehtoihin
web-having-title = Mitä oppijalla on?
web-having-lead = Aloita asiakirjasta, rastita käsin tai katso esimerkkiä. Tiedot ovat vain tämän istunnon muistissa: niitä ei tallenneta mihinkään.
web-has-heading =
    { $count ->
        [one] Oppijalla on yksi suoritus tai osaaminen
       *[other] Oppijalla on { $count } suoritusta tai osaamista
    }
web-has-caption = Mitä on, mihin se kelpaa ja mistä se tiedetään
web-has-nothing = Asiakirjoissa ei ole mitään, mikä voisi kelvata tutkintoon. Katso huomiot alla.
web-aim =
    { $name ->
        [none] { $number ->
            [none] Asiakirja ei nimeä tavoitetta.
           *[other] Asiakirjan tavoite: { $number }.
        }
       *[other] Asiakirjan tavoite: { $name }.
    }
web-aim-partial = Tavoitteena on tutkinnon osia, ei koko tutkinto.
web-aim-graduated = Siitä on valmistuttu.
web-column-what = Mitä
web-column-worth = Mihin kelpaa
web-column-when = Arvioitu
web-column-from = Mistä tiedetään
web-worth-formal = lasketaan mukaan
web-worth-declared = kelpaa polkuun, näyttö puuttuu
web-worth-proposed = vasta päätöksen jälkeen
web-worth-similar = vain samankaltainen
web-from-hand = kirjattu käsin
web-from-file = Tiedosto { $number }
web-decided-by = päättänyt: { $who }
web-also = myös:
web-grade = arvosana { $grade }
web-part-of = osa: { $unit }
web-to-closest = Katso lähimmät tutkinnot
web-to-goal = Valitse tavoite itse
web-sources-of-learner =
    { $count ->
        [one] Yksi lähde: poista tai tarkista
       *[other] { $count } lähdettä: poista tai tarkista
    }
web-remove-legend = Rastita, mikä poistetaan
web-remove = Poista rastitut
web-bytes = { $size } tavua
web-add-heading = Lisää osaamista
web-begin-heading = Kolme tapaa aloittaa
web-drop-heading = Asiakirja
web-drop-hint = Koski-ote, HOKS, osaamismerkki, Europass, taulukko tai aiemmin tallennettu polku. Nimet ja henkilötunnukset jätetään heti pois.
web-drop-label = Valitse tiedostot tai pudota ne tähän
web-drop-send = Lue tiedostot
web-hand-heading = Käsin
web-hand-hint = Useimmat tulevat ilman tiedostoa. Hae tutkinnon osia, osa-alueita ja pieniä osaamiskokonaisuuksia ja rastita, mitä oppija kertoo.
web-hand-label = Nimi tai koodi
web-search = Hae
web-sample-heading = Esimerkki
web-sample-hint = Keksitty oppija, jolla palvelua voi kokeilla.
web-sample-label = Oppija
web-sample-choose = Ota esimerkki
web-sample-learner-newcomer = Uusi tulija, vähän suorituksia
web-sample-learner-career-changer = Alanvaihtaja
web-sample-learner-dropped-out = Keskeytti, 120 osp koossa
web-sample-learner-2014-structure = Vanhat perusteet (2014)
web-sample-learner-nearly-ready = Melkein valmis
web-found-heading =
    { $count ->
        [one] Löytyi yksi
       *[other] Löytyi { $count }
    }
web-found-caption = Rastita: suoritettu tai tunnustettu lasketaan mukaan, osattu ilman päätöstä ei vielä
web-found-nothing = Ei löytynyt. Kokeile nimen alkua, toista kieltä tai koodia.
web-tick-completed = suoritettu tai tunnustettu
web-tick-known = osaa, ei päätöstä
web-tick-send = Lisää rastitut
web-thing-unit = tutkinnon osa
web-thing-sub_unit = osa-alue
web-thing-pok = pieni osaamiskokonaisuus
web-own-heading = Oman oppilaitoksen tarjonta
web-own-hint = Taulukko (XLSX tai CSV) käytetään tässä istunnossa muun tarjonnan rinnalla. Virheet näytetään solu kerrallaan.
web-own-there =
    { $count ->
        [one] Yksi oma taulukko on käytössä.
       *[other] { $count } omaa taulukkoa on käytössä.
    }
web-own-remove = Poista omat taulukot
web-own-label = Tarjontataulukko
web-own-send = Ota käyttöön

## Lähimmät

web-closest-title = Mitä lähinnä oppija on?
web-closest-lead = Tutkinnot ja välitavoitteet, vähiten puuttuva ensin. Valitse tavoite.
web-closest-nothing = Mikään ladattu tutkinto ei ole lähellä.
web-closest-kind-qualification = tutkinto
web-closest-kind-partial = ammatin pakolliset tutkinnon osat
web-closest-kind-units = nimetyt tutkinnon osat
web-closest-kind-unit = tutkinnon osa
web-closest-kind-pok = pieni osaamiskokonaisuus
web-closest-left = Puuttuu
web-closest-held = Laskettu mukaan
web-closest-complete = ei mitään
web-closest-if-recognised = Puuttuu, jos ehdotettu tunnustetaan
web-closest-unproven = Jäljellä oleva on arvio, ei tarkka luku.
web-closest-exits =
    { $count ->
        [one] Yksi aloitettu tutkinnon osa
       *[other] { $count } aloitettua tutkinnon osaa
    }
web-closest-exit-left = { $left } / { $of } osasta puuttuu
web-closest-proposed =
    { $count ->
        [one] Yksi päätöstä odottava
       *[other] { $count } päätöstä odottavaa
    }
web-closest-similar =
    { $count ->
        [one] Yksi samankaltainen (vihje, ei lasketa)
       *[other] { $count } samankaltaista (vihje, ei lasketa)
    }
web-closest-choose = Valitse tavoitteeksi

## Mitä puuttuu

web-check-title = Mitä on koossa ja mitä puuttuu
web-in-force-from = voimassa { $day } alkaen
web-counted = Laskettu mukaan
web-remaining = Puuttuu
web-remaining-units = Puuttuvia osia
web-surplus = Yli vaaditun
web-to-goal-change = Muuta tavoitetta tai ehtoja
web-missing-heading = Mitä puuttuu
web-missing-caption = Mitä kustakin ryhmästä puuttuu ja mikä siihen kävisi
web-column-group = Ryhmä
web-column-need = Puuttuu
web-column-fits = Mikä kävisi
web-fits =
    { $count ->
        [one] yksi vaihtoehto
       *[other] { $count } vaihtoehtoa
    }
web-demonstration-missing = näyttö puuttuu
web-parts-left =
    { $left ->
        [one] siitä puuttuu yksi osa
       *[other] siitä puuttuu { $left } osaa
    }
web-placements-heading = Mitä lasketaan mihin
web-placements-caption = Mitä on laskettu mukaan ja mihin ryhmään
web-partly =
    { $count ->
        [one] siitä yksi osa
       *[other] siitä { $count } osaa
    }
web-proposals-heading = Mistä kannattaa pyytää päätös
web-proposals-hint = Nämä eivät vielä kelpaa. Rastittu lasketaan polkuun kuin se olisi tunnustettu, ja se merkitään kaikkeen tulokseen.
web-assume = Laske rastitut mukaan
web-not-counted =
    { $count ->
        [one] Yksi, jota ei lasketa mihinkään
       *[other] { $count }, joita ei lasketa mihinkään
    }
web-decisions =
    { $count ->
        [one] Tulos nojaa yhteen tulkintaan
       *[other] Tulos nojaa { $count } tulkintaan
    }

## Tavoite ja ehdot

web-goal-title = Tavoite ja ehdot
web-faults =
    { $count ->
        [one] Yksi tieto on korjattava
       *[other] { $count } tietoa on korjattava
    }
web-goal-which = Tavoite
web-goal-qualification = Tutkinto
web-goal-of-record = asiakirjan mukaan
web-goal-choose = Valitse tutkinto
web-goal-method = Suoritustapa
web-goal-method-any = asiakirjan mukaan tai ainoa
web-goal-areas = Osaamisala
web-goal-areas-hint = Jos mitään ei rastita, lasketaan kaikki osaamisalat ja paras tulee ensin.
web-goal-branch-set = Aseta osaamisala
web-goal-units = Tavoitteena vain tutkinnon osia
web-goal-units-hint = Osittainen tutkinto: hae tutkinnon osat, jotka oppija haluaa.
web-goal-units-chosen = Valitut tutkinnon osat
web-goal-units-keep = Pidä vain rastitut
web-goal-units-search = Tutkinnon osan nimi tai koodi
web-goal-units-set = Aseta tavoitteeksi
web-limits = Ehdot ja toiveet
web-limits-hint = Tyhjä kenttä: ei rajaa.
web-limits-more = Lisää ehtoja: kieli, paikka, tauot, muut kiireet
web-limit-from = Aikaisintaan alkaen
web-limit-by = Valmis viimeistään
web-limit-budget = Rahaa enintään, euroa
web-limit-hours = Tunteja viikossa enintään
web-prefer = Mikä on tärkeintä?
web-prefer-cost = halvin
web-prefer-finish = nopein
web-prefer-steps = vähiten askelia
web-prefer-osp = vähiten opittavaa
web-prefer-workload = tasaisin viikkokuorma
web-limit-languages = Opetuskieli
web-limit-modes = Opetustapa
web-limit-groups = Ryhmät, joihin oppija kuuluu
web-limit-places = Paikat, joihin voi mennä
web-limit-places_excluded = Paikat, jotka eivät käy
web-limit-places-hint = Yksi rivilleen. Verkko-opetus käy kaikkialle.
web-limit-places-offered = Paikat, joissa tarjontaa on
web-limit-blocked = Ajat, jolloin ei voi opiskella
web-limit-busy = Tunteja, jotka menevät muuhun
web-first-day = { $row }. jakso alkaa
web-last-day = { $row }. jakso päättyy
web-hours-in-week = { $row }. jakso, tuntia viikossa
web-limit-on = Kysymyksen päivä
web-limit-on-hint = Tyhjänä tänään, { $day }.
web-limits-set = Käytä ehtoja
web-period-wrong = Jaksolla on alkupäivä ja loppupäivä, kuten 31.12.2026; kiireillä lisäksi tunnit viikossa.
web-period-backwards = Jakso päättyy ennen kuin se alkaa.

web-option = ”{ $label }”
web-plan-time = haun aika
