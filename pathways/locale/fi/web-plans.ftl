# Ohjaajan sivut: suunnitelmat

web-stage-plans = Suunnitelmat
web-to-plans = Tee suunnitelma
web-plans-title = Suunnitelmat tavoitteeseen
web-plan = Suunnitelma
web-plan-title = Suunnitelma { $rank }
web-plan-all = Kaikki suunnitelmat
web-plan-open = Avaa suunnitelma { $rank }
web-plan-best = Paras valituilla toiveilla.
web-plan-proven = Todistetusti paras
web-plan-unproven =
    { $percent ->
        [none] Aika loppui ennen kuin suunnitelma todistettiin parhaaksi. Itse suunnitelma on tarkistettu.
       *[other] Aika loppui ennen kuin suunnitelma todistettiin parhaaksi: siihen voi jäädä enintään { $percent } %. Itse suunnitelma on tarkistettu.
    }
web-plan-longer = Hae pidempään, { $seconds } sekuntia
web-plan-stage-before = Tässä on aiempi suunnitelma ({ $day }). Uutta lasketaan.
web-plan-stage-better = Paras tähän mennessä. Haku jatkuu.
web-plan-price-at-least =
    { $count ->
        [one] vähintään { $price } (yhden hinta ei tiedossa)
       *[other] vähintään { $price } ({ $count } hintaa ei tiedossa)
    }
web-plan-steps = Askelia
web-plan-weeks = Kesto
web-plan-osp = Opittavaa
web-plan-to-agree = Sovittavaa
web-plan-providers = Järjestäjät
web-plan-places = Paikat
web-plan-modes = Opetustavat
web-plan-languages = Opetuskielet
web-plan-impossible-title = Suunnitelmaa ei voi tehdä
web-plan-reasons = Miksi suunnitelmaa ei ole
web-plan-complete = Kaikki on koossa
web-plan-impossible = Näillä ehdoilla tavoitteeseen ei pääse. Alla ovat pienimmät muutokset, joilla pääsee, ja syyt.
web-plan-no-change = Näillä ehdoilla tavoitteeseen ei pääse. Yhdenkään ehdon muuttaminen ei auttaisi. Syyt ovat alla.
web-plan-then = Silloin: { $price }, opinnot päättyvät { $day }, askelia { $steps }.
web-plan-relax = Tee tämä muutos
web-plan-relax-together = Tee nämä muutokset
web-plan-why = Mitkä ehdot yhdessä estävät suunnitelman?
web-plan-out-of-time = Aika loppui ennen kuin suunnitelmaa löytyi. Mitään ei ole todistettu.
web-plan-to-check = Katso, mitä on koossa
web-plan-ways = Mitä suunnitelmia näytetään
web-plan-how-many = Suunnitelmia enintään
web-plan-differ = Suunnitelmat eroavat
web-plan-front = Vertaa hintaan
web-plan-front-none = ei verrata
web-plan-front-finish = päättymispäivää
web-plan-front-steps = askelten määrää
web-plan-front-hours = viikkotunteja
web-plan-ways-set = Näytä nämä
web-plan-working-life = Työelämä
web-plan-foresight = Työelämän kysyntä saa ratkaista yhtä hyvien suunnitelmien välillä
web-plan-foresight-hint = Vain muuten yhtä hyvien välillä; tarkistukseen se ei vaikuta, ja suunnitelma kertoo, mitä se ratkaisi.
web-plan-regions = Vain joidenkin alueiden kysyntä
web-plan-occupations = Nimeä ammatit, joiden taitoja suunnitelmassa opitaan
web-plan-occupations-hint = Myös opiskelijan sivulla. Se ei lupaa työtä.
web-plan-demand-units = Mitä tämän suunnitelman tutkinnon osista kysytään
web-plan-demand-signals = Kysyntäsignaaleista lasketaan { $counting }/{ $count }.
web-plan-demand-old =
    { $count ->
        [one] yksi on yli { $days } päivää vanha, eikä sitä lasketa
       *[other] { $count } on yli { $days } päivää vanhoja, eikä niitä lasketa
    }
web-plan-demand-see = Katso signaalit
web-plan-amounts = Muuta ehtoja tässä
web-plan-amounts-set = Laske näillä ehdoilla
web-plan-all-limits = Kaikki ehdot
web-plan-chosen = Valintasi
web-plan-is-pinned = Mukana pidettävä: { $what }
web-plan-is-excluded = Pois jätetty: { $what }
web-plan-is-assumed = Laskettu kuin tunnustettu: { $what }
web-plan-is-booked = Varattu: { $what }
web-plan-undo-pinned = Vapauta
web-plan-undo-excluded = Salli taas
web-plan-undo-assumed = Älä laske mukaan
web-plan-undo-booked = Luovu paikasta
web-plan-undo = Peru viimeisin muutos
web-plan-changes = Mikä muuttui
web-plan-changes-plan = Suunnitelmassa
web-plan-changes-world = Tarjonnassa, perusteissa ja suorituksissa
web-plan-changes-none-now = Näillä ehdoilla suunnitelmaa ei ole, joten aiempaan ei voi verrata.
web-plan-nothing-changed = Mikään ei muuttunut.
web-plan-repaired =
    { $count ->
        [0] Aiempi suunnitelma pitää sellaisenaan.
        [one] Aiempi suunnitelma on pidetty yhtä riviä lukuun ottamatta.
       *[other] Aiempi suunnitelma on pidetty { $count } riviä lukuun ottamatta.
    }
web-plan-repair =
    { $count ->
        [one] Pidä aiempi suunnitelma niin pitkälle kuin voi (yksi rivi on nyt toisin)
       *[other] Pidä aiempi suunnitelma niin pitkälle kuin voi ({ $count } riviä on nyt toisin)
    }
web-plan-repair-not = Hae paras suunnitelma alusta
web-plan-settle = Unohda vertailu
web-plan-print = Tulosta
web-plan-take = Ota mukaan
web-plan-no-steps = Mitään ei ole enää tehtävänä.
web-plan-pinned = pidetään mukana
web-plan-days-left =
    { $count ->
        [0] tänään
        [one] päivä aikaa
       *[other] { $count } päivää aikaa
    }
web-plan-step-why = Miksi tämä, ja mikä kävisi sen tilalla
web-plan-equals = Sen tilalle kävisi yhtä hyvin:
web-plan-saves =
    { $days ->
        [none] Ilman tätä paras suunnitelma olisi { $money } halvempi.
       *[other] Ilman tätä paras suunnitelma olisi { $money } halvempi ja päättyisi { $days } päivää aiemmin.
    }
web-plan-pin = Pidä mukana
web-plan-exclude = Jätä pois
web-plan-more = Muuta vielä: { $what }
web-plan-exclude-intake = Jätä pois vain tämä ajankohta
web-plan-exclude-provider = Jätä järjestäjä pois
web-plan-book = Paikka on varattu
web-plan-assume = Laske mukaan
web-plan-assume-hint = Nämä eivät kelpaa ilman järjestäjän päätöstä. Mukaan laskettu merkitään kaikkeen tulokseen.
web-plan-tree = Mitä lasketaan mihin
web-plan-making = Tiedostoa tehdään…
web-plan-save = Tallenna tapaus
web-plan-save-hint = Yksi tiedosto, jonka oppija omistaa: osaaminen ilman nimeä, ehdot ja suunnitelma. Sen voi avata täällä uudelleen.
web-plan-save-now = Tallenna tiedosto
web-plan-paper = Oppijalle
web-plan-paper-hint = Sivu, jonka voi tulostaa tai lukea puhelimella.
web-plan-whom-hint = Tulee vain sivulle, ei jää muistiin.
web-plan-systems = Muihin järjestelmiin
web-plan-systems-hint = HOKS-luonnos, kalenteri, taulukko ja eurooppalaiset muodot.
web-form-pdf = PDF
web-form-html = Verkkosivu (HTML)
web-form-hoks = HOKS
web-form-ics = Kalenteri
web-form-steps-xlsx = Askeleet (XLSX)
web-form-steps-csv = Askeleet (CSV)
web-form-elm = ELM
web-form-ctdl = CTDL
web-why-title = Mitä kaikkea ei voi pitää yhtä aikaa
web-why-minimal = Nämä estävät suunnitelman yhdessä. Jos yhdestäkin luovutaan, suunnitelma löytyy.
web-why-not-minimal = Nämä estävät suunnitelman yhdessä. Aika loppui ennen kuin tiedettiin, tarvitaanko kaikkia.
web-why-nothing = Estäviä ehtoja ei ehditty löytää.
web-file-title = Tiedosto on valmis
web-file-told = Lue tämä, ennen kuin käytät tiedostoa.
web-file-save = Tallenna tiedosto
web-ending-save = Tallenna tapaus tiedostoon
