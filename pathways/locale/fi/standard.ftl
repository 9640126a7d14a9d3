## Pienten osaamiskokonaisuuksien eurooppalainen standardi

cli-standard = Pienten osaamiskokonaisuuksien eurooppalainen standardi
cli-standard-one = ”{ $name }” kertoo { $met } niistä { $count } pakollisesta tiedosta, jotka sitä koskevat.
cli-standard-many =
    { $complete ->
        [0] Yksikään ei kerro kaikkia sitä koskevia pakollisia tietoja; yhteensä { $count }.
       *[other] { $complete }/{ $count } kertoo kaikki sitä koskevat pakolliset tiedot.
    }
cli-standard-missing =
    { $count ->
        [one] Puuttuu yhdestä: { $what }{ $columns ->
            [none] .
           *[other] ; täytä sarake { $columns }.
        }
       *[other] Puuttuu { $count } kohdasta: { $what }{ $columns ->
            [none] .
           *[other] ; täytä sarake { $columns }.
        }
    }
annex-learner = oppijan tunnistetieto
annex-title = nimi
annex-country = myöntäjän maa
annex-awarding_body = todistuksen antaja
annex-issued = myöntämispäivä
annex-outcomes = osaamistavoitteet
annex-workload = työmäärä tunteina
annex-level = vaativuustaso
annex-assessment = arvioinnin tyyppi
annex-participation = osallistumistapa
annex-quality = laadunvarmistus
