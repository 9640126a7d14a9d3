# Mitä rakentaa seuraavaksi: vastaukset ja taulukot.
decision-building = Vaatimuksella ei ole omaa laajuutta: tutkinnon osan osaamispisteet jaetaan tasan sen vaatimuksille ja pyöristetään ylöspäin sadasosiin. Siitä, mitä ei vielä tarjota, ei tiedetä, sopivatko päivät ja hinnat.
decision-cohorts = Ryhmästä kerrotaan vain lukumääriä, ei yhtään alle viidestä ihmisestä eikä sellaista, joka jättää koko ryhmästä yhdestä neljään. Tiedot luetaan, suunnitellaan ja unohdetaan.

build-working = Valitaan, mitä rakentaa
build-open = { $count ->
    [one] Yhtä vaatimusta, osa-aluetta tai valinnaista osaa ei kata mikään.
   *[other] { $count } vaatimusta, osa-aluetta ja valinnaista osaa ei kata mikään.
}
build-nothing = Mikään tämänkokoinen ei auttaisi.
build-withheld = Joukko olisi, mutta se auttaisi alle viittä oppijaa, joten sitä ei kerrota.
build-out-of-time = Aika loppui ennen kuin löytyi joukko, jonka voi kertoa. Anna enemmän aikaa tai kysy yhdestä tutkinnosta kerrallaan.
build-pok = Uusi POK { $number }: { $osp }
build-covers = Yhdessä ne kattavat näistä { $count }. { $proven ->
    [yes] Mikään samankokoinen joukko ei kata tai auta enempää: todistettu.
    [most] Mikään samankokoinen joukko ei auta useampaa: todistettu. Aika loppui ennen kuin oli todistettu, ettei mikään jätä muille vähemmän avoimeksi.
   *[no] Aika loppui ennen todistusta; parempi joukko voi olla.
}
build-completes = Tutkinnon osa { $unit } on silloin kokonaan katettu.
build-unbuilt = { $count ->
    [one] Yksi lisää ei mahdu mihinkään POKiin: sen laajuutta ei tiedetä, tai se on liian suuri. --xlsx ja --json näyttävät sen.
   *[other] { $count } muuta ei mahdu mihinkään POKiin: niiden laajuutta ei tiedetä, tai ne ovat liian suuria. --xlsx ja --json näyttävät ne.
}
build-learners = Oppijoita: { $count }
build-learners-there = on jo reitti tavoitteeseen, sikäli kuin tarjonta kattaa sen
build-learners-nowhere = ei ole reittiä, rakennettiinpa mitä tahansa
build-learners-helped = saa reitin uusilla POKeilla, eikä sitä ollut
build-learners-planned = näistä on suunnitelma päivineen, kun jokaiselle suunnitellaan uudestaan
build-learners-open = Puuttuu niiden parhailta reiteiltä, joilla reittiä ei ole: ennen { $before } vaatimusta tai osa-aluetta, jälkeen { $after } (oppijoittain laskettuna).
build-unbuilt-unknown_extent = Sen laajuutta osaamispisteinä ei tiedetä.
build-unbuilt-too_large = Se on suurempi kuin yksi POK saa olla.

build-column-pok = Uusi POK
build-column-pok-osp = Sen osp
build-column-row = Vaatimus
build-column-row-name = Mitä vaaditaan
build-column-row-osp = osp
build-column-unit = Tutkinnon osa
build-column-unit-name = Tutkinnon osan nimi
build-column-completes = Tutkinnon osa silloin kokonaan
build-column-reason = Miksi se ei ole missään POKissa
build-sheet-poks = Uudet POKit
build-sheet-unbuilt = Ei missään POKissa
