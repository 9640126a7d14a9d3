# Kuinka paljon järjestys pidättelee: vastaukset ja taulukot.
decision-requisites = Tutkinnon osa on ennen toista, kun perusteet sanovat niin tai kun kaikki myöhemmästä tarjottu edellyttää sitä. Vain joidenkin toteutusten edellytys ei ole tutkinnon osien järjestys.

measures-working = Mitataan
measures-whole = Tutkinnon osia { $units }, järjestyksiä niiden välillä { $edges }; rakenteellinen monimutkaisuus { $complexity }.
measures-more = Ja { $count } muuta; kaikki saa valitsimilla --json, --csv tai --xlsx.
measures-redundant = Se, että { $before } on ennen osaa { $after }, seuraa jo muista.
measures-circle = Nämä ovat ennen itseään, joten mitään ei voi mitata: { $units }.
measures-plan = Suunnitelma
measures-plan-whole = Askelia { $steps }, rakenteellinen monimutkaisuus { $complexity }; pisin ketju vie { $days } opiskelupäivää.
measures-undated = { $count ->
    [one] Yhden askelen päiviä ei tiedetä, eikä sitä lasketa.
   *[other] { $count } askelen päiviä ei tiedetä, eikä niitä lasketa.
}
measures-repeated = Vaatimuksen { $element } kattaa useampi askel ({ $steps }), ja se lasketaan kerran.

measures-column-qualification = Perusteet
measures-column-method = Suoritustapa
measures-column-unit = Tutkinnon osa
measures-column-unit-name = Tutkinnon osan nimi
measures-column-delay = Viive
measures-column-blocking = Esto
measures-column-complexity = Monimutkaisuus
measures-column-centrality = Keskeisyys
measures-column-critical = Kriittisellä polulla
measures-column-first = Vasta näiden jälkeen
measures-column-number = Askel
measures-column-kind = Laji
measures-column-id = Tunniste
measures-column-name = Nimi
measures-column-days = Päiviä
measures-column-after = Askelten jälkeen
measures-means-delay = Montako tutkinnon osaa tai askelta on pisimmässä ketjussa, joka kulkee sen kautta.
measures-means-blocking = Moniko tutkinnon osa tai askel odottaa sitä, heti tai myöhemmin.
measures-means-complexity = Viive ja esto yhteensä.
measures-means-centrality = Kaikista ketjuista siitä, mikä ei odota mitään, siihen, mitä mikään ei odota: osat tai askelet niissä, jotka kulkevat sen kautta.
measures-means-critical = Pisin ketju: osien määrän mukaan, suunnitelmassa päivien mukaan.
measures-sheet-units = Tutkinnon osat
measures-sheet-steps = Askelet
measures-sheet-meaning = Mitä luvut tarkoittavat
