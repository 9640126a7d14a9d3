## Toisesta versiosta ja toisesta tutkinnosta tuleva

because-unit_of_other_version = Tutkinnon osa { $unit } kuuluu tämän tutkinnon toiseen versioon ({ $register_number }) eikä tähän; se lasketaan vasta, kun koulutuksen järjestäjä on tunnustanut sen.
because-other_common_unit = Yhteinen tutkinnon osa { $unit } kuuluu toisiin perusteisiin. Sitä ei hyväksytä sellaisenaan, eikä se yksin täytä osia { $own }.
because-sub_unit_of_other_common_unit = Osa-alue { $sub_unit } kuuluu toisten perusteiden yhteiseen tutkinnon osaan { $unit }; se lasketaan vasta, kun se on tunnustettu.
because-ask_recognition_of_sub_units = Pyydä koulutuksen järjestäjää tunnustamaan se osa-alueittain: { $to }.
because-ask_recognition_of_old_unit =
    { $day ->
        [none] Pyydä koulutuksen järjestäjältä tunnustamista: tutkinnon osa { $unit }, perusteet { $register_number }, päivää ei ole kirjattu.
       *[other] Pyydä koulutuksen järjestäjältä tunnustamista: tutkinnon osa { $unit }, perusteet { $register_number }, suoritettu { $day }.
    }
because-only_stated_not_equivalent = On todettu, ettei tämä vastaa mitään tämän tutkinnon osaa; mitään ei ehdoteta.
because-stated_equivalent =
    { $document ->
        [none] { $who } on todennut ({ $day }), että { $unit } vastaa osaa { $to }; oppijalle tarvitaan vielä tunnustamispäätös.
       *[other] { $who } on todennut ({ $day }, { $document }), että { $unit } vastaa osaa { $to }; oppijalle tarvitaan vielä tunnustamispäätös.
    }
because-stated_partly =
    { $document ->
        [none] { $who } on todennut ({ $day }), että { $unit } vastaa osaa { $to } osittain.
       *[other] { $who } on todennut ({ $day }, { $document }), että { $unit } vastaa osaa { $to } osittain.
    }
because-stated_not =
    { $document ->
        [none] { $who } on todennut ({ $day }), ettei { $unit } vastaa osaa { $to }.
       *[other] { $who } on todennut ({ $day }, { $document }), ettei { $unit } vastaa osaa { $to }.
    }
because-local_unit_from_another_qualification = { $valid_from } voimaan tulleisiin perusteisiin ei voi sisällyttää paikallista tutkinnon osaa toisesta tutkinnosta ({ $register_number }).
because-not_in_force_when_assessed = Tutkinnon osa { $unit } arvioitiin { $day }, jolloin sen perusteet { $register_number } eivät olleet voimassa (viimeinen päivä { $last_day }); uudet perusteet edellyttävät sitä, ellei osaa ole tunnustettu.
finding-force_when_assessed_unknown = Tutkinnon osa { $unit } on perusteista { $register_number }, joiden oli oltava voimassa arviointipäivänä. Ei tiedetä, olivatko ne: lataa ne ja tarkista, että päivä on kirjattu.
finding-counted_by_statement = Tutkinnon osa { $unit } lasketaan osaksi { $to }: { $who } on todennut ({ $day }), että se tunnustetaan jokaiselle ilman omaa päätöstä.
finding-equivalence_repeated = Sama toteamus tutkinnon osasta { $unit } on jo kohdassa { $first }; tämä jätettiin pois.
finding-equivalence_to_several = Yksi toteamus koskee yhtä tutkinnon osaa: kokonaan tai sen osia. Kirjoita muut omille riveilleen.
finding-equivalence_of_one_code = Tutkinnon osalla { $unit } on sama koodi molemmissa perusteissa, joten se on yksi osa; toteamus, ettei se vastaa, ei muuta mitään.
finding-equivalence_unit_unreadable = ”{ $value }” ei ole tutkinnon osa; kirjoita sen koodi, esimerkiksi 105708, 105708:1-3 tai 400012/VVAI.
format-equivalences = vastaavuustoteamukset
count-equivalences =
    { $count ->
        [one] yksi toteamus
       *[other] { $count } toteamusta
    }
cli-template-equivalences = Tallennettu { $file }. Täytä taulukko, tarkista se komennolla pathways validate ja anna se valitsimella --data.

finding-offering_in_credits = Sen laajuus on opintopisteinä (op), joita ei muunneta osaamispisteiksi ilman päätöstä; se jätettiin pois.
finding-title_needs_unit = Tutkintonimikkeen { $title } ({ $code }) saa vain tutkinnon osalla { $unit }, jota ei ole suoritettu: valitse se valinnaisista.

## Kaksi versiota

because-never_in_force = Perusteissa { $register_number } ei ole voimaantulopäivää, joten niiden mukaan ei voi opiskella.
because-closed_to_new_learners = Perusteiden { $register_number } mukaan saattoi aloittaa { $day } asti; niihin ei voi enää siirtyä.
because-version_has_ended = Perusteiden { $register_number } viimeinen päivä oli { $day }; sen jälkeen niiden mukaan ei voi suorittaa mitään.
because-begins_after_the_end = Perusteet { $register_number } ovat voimassa { $day } alkaen, ja kaiken piti olla valmista { $by }.
because-no_day_decides = Perusteissa { $register_number } ei ole viimeistä päivää: mikään ei pakota siirtymään.
because-staying_is_closed = Jääminen ei ole enää mahdollista: viimeinen päivä oli { $day }.
because-staying_ends_in_time =
    { $days ->
        [0] Jääminen on mahdollista: opinnot päättyvät { $finish } eli viimeisenä päivänä. Seuraavana päivänä sovelletaan uusia perusteita.
        [one] Jääminen on mahdollista: opinnot päättyvät { $finish }, päivää ennen viimeistä päivää { $day }.
       *[other] Jääminen on mahdollista: opinnot päättyvät { $finish }, { $days } päivää ennen viimeistä päivää { $day }.
    }
because-staying_needs_agreement =
    { $finish ->
        [none] Jääminen on mahdollista vain, jos koulutuksen järjestäjän kanssa sovittava on suoritettu viimeiseen päivään { $day } mennessä.
       *[other] Jääminen on mahdollista: opinnot päättyvät { $finish }. Koulutuksen järjestäjän kanssa sovittavalla ei ole päivää; senkin on oltava suoritettu viimeiseen päivään { $day } mennessä.
    }
because-staying_is_possible_until = Jääminen on mahdollista { $day } asti, se päivä mukaan luettuna.
because-staying_ends_too_late = { $day } ratkaisee: vanhojen perusteiden mukaan opinnot päättyisivät { $finish } eli viimeisen päivän jälkeen.
because-staying_is_impossible = { $day } ratkaisee: siihen mennessä vanhojen perusteiden mukaan ei ole tietä valmiiksi.
because-staying_is_not_settled = { $day } ratkaisee; annetussa ajassa ei selvinnyt, voivatko opinnot päättyä siihen mennessä.
finding-plan_ends_after_requirements = Suunnitelma päättyy { $finish }, perusteiden { $register_number } viimeisen päivän ({ $last_day }) jälkeen: siihen mennessä on valmistuttava tai siirryttävä uudempiin perusteisiin. Vertaa molempia komennolla pathways versions.
finding-not_a_version = { $register_number } ei ole perusteiden { $old } versio: kumpikaan ei korvaa toista eikä niillä ole yhteistä tutkintokoodia. Kyse on tutkinnon vaihtamisesta.
finding-area_not_in_version = Osaamisalaa { $area } ei ole perusteissa { $register_number }; vastaus koskee kaikkia niiden osaamisaloja.
decision-equivalence = Kahden version tutkinnon osat ovat samoja koodin tai todetun vastaavuuden perusteella, eivät koskaan nimen; toteamus on ehdotus, ellei siinä sanota, ettei päätöstä tarvita.
decision-versions = Vanhojen perusteiden mukaan kaikki on valmista siirtymäajan viimeisenä päivänä; uusien mukaan mikään ei ala ennen niiden voimaantuloa.
cli-comparing-versions = Vertaillaan kahta versiota
cli-versions-title = Jää tai siirry: { $old } → { $new }
cli-versions-stay = Jää: { $title }
cli-versions-move = Siirry: { $title }
cli-carried-heading = Se mitä on, molempien mukaan
cli-lost = Siirtymisessä menetetään { $osp } siitä, mikä nyt lasketaan.
cli-lost-unknown = Ei tiedetä, paljonko siirtymisessä menetetään: kaikkia laajuuksia ei ole kerrottu.
cli-counts-there = lasketaan
cli-no-last-day = ei kerrottu
cli-moving-changes = Siirtyminen muuttaa: { $changes }.
cli-days =
    { $count ->
        [one] yksi päivä
       *[other] { $count } päivää
    }
versions-status-optimal = mahdollinen, paras todistettu
versions-status-feasible = mahdollinen, paras todistamatta
versions-status-impossible = ei mahdollinen
versions-status-out_of_time = ei selvinnyt ajassa
versions-status-closed = suljettu
fate-carries = siirtyy
fate-counts_more = lasketaan enemmän
fate-counts_less = lasketaan vähemmän
fate-lost = menetetään
fate-gained = saadaan lisää
fate-neither = pyydä tunnustamista
col-stay = Jää
col-move = Siirry
col-status = Vastaus
col-last-day = Viimeinen päivä
col-versions-finish = Valmis
col-money = Hinta
col-versions-steps = Vaiheita
col-versions-weeks = Viikkoja
col-code = Koodi
col-fate = Siirryttäessä
because-better_to_study_first = Kumpaakin parempi: opiskele ensin vanhojen perusteiden mukaan ja siirry uusiin { $day }.
decision-crossing = Ennen siirtymistä opiskellaan vain sitä, mitä molemmat versiot vaativat, ja vanhoja tutkinnon osia, jotka lausuma tunnustaa kaikille; vain uusissa vaadittu alkaa sen jälkeen.
