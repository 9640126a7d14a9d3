# Missä on päällekkäisyyttä.
decision-overlap = Vaatimuksia, taitoja ja sanoja verrataan erikseen; laaja taito painaa vähemmän kuin kapea; taidot ovat vain hyväksyttyjen linkkien; sanojen samankaltaisuus on vihje eikä kerro, mitä katetaan.
overlap-working = Verrataan
overlap-title-requirements =
    Vaatimusten mukaan: { $count ->
        [one] yksi pari
       *[other] { $count } paria
    }
overlap-title-skills =
    Hyväksyttyjen taitojen mukaan: { $count ->
        [one] yksi pari
       *[other] { $count } paria
    }
overlap-title-text =
    Sanojen mukaan, vihjeenä: { $count ->
        [one] yksi pari
       *[other] { $count } paria
    }
overlap-clusters =
    { $count ->
        [one] Yksi joukko samoja:
       *[other] { $count } joukkoa samoja:
    }
overlap-none = Mikään pari ei ole näin samankaltainen tai toinen toiseensa sisältyvä.
overlap-by-requirements = vaatimukset
overlap-by-skills = hyväksytyt taidot
overlap-by-text = sanat (vihje)
overlap-kind-pok = toteutukset
overlap-kind-unit = tutkinnon osat
overlap-kind-sub_unit = osa-alueet
overlap-kind-qualification = tutkinnot
overlap-kind-occupation = ammatit
overlap-relation-same = sama kuin
overlap-relation-inside = sisältyy
overlap-relation-holds = sisältää kokonaan
overlap-relation-partly = osin sama kuin
overlap-sheet-pairs = Parit
overlap-sheet-clusters = Joukot
overlap-column-by = Vertailun peruste
overlap-column-one = Yksi
overlap-column-one-name = Sen nimi
overlap-column-one-provider = Sen järjestäjä
overlap-column-one-same = Samat kuin se
overlap-column-other = Toinen
overlap-column-other-name = Toisen nimi
overlap-column-other-provider = Toisen järjestäjä
overlap-column-other-same = Samat kuin toinen
overlap-column-relation = Suhde
overlap-column-likeness = Samankaltaisuus
overlap-column-plain = Samankaltaisuus, kaikki yhtä painavia
overlap-column-shared-count = Yhteisiä
overlap-column-of-one = Yhdellä
overlap-column-of-other = Toisella
overlap-column-shared = Yhteiset
overlap-column-shared-names = Mitä on yhteistä
overlap-column-language = Kieli
overlap-column-cluster = Joukko
overlap-column-members = Jäseniä
overlap-column-providers = Järjestäjiä
