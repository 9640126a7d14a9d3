cli-export-told =
    { $count ->
        [one] Yksi asia tiedostosta:
       *[other] { $count } asiaa tiedostosta:
    }
cli-loading = Ladataan: { $store }
cli-loaded =
    { $count ->
        [one] Yksi lähde on nyt tietovarastossa { $store }.
       *[other] { $count } lähdettä on nyt tietovarastossa { $store }.
    }
cli-rows =
    { $count ->
        [0] Ei rivejä.
        [one] Yksi rivi.
       *[other] { $count } riviä.
    }
cli-elm-left-out =
    { $count ->
        [one] Yhtä asiaa ei voinut sanoa eurooppalaisessa oppimismallissa (ELM), ja se jäi pois:
       *[other] { $count } asiaa ei voinut sanoa eurooppalaisessa oppimismallissa (ELM), ja ne jäivät pois:
    }
