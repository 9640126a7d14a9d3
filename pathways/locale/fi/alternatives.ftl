# Useita suunnitelmia yhdessä vastauksessa: mitä kukin vaihtaa ensimmäiseen verrattuna.

differ-offerings = siinä, mitä opitaan milläkin askelilla
differ-units = tutkinnon osissa
differ-provider = koulutuksen järjestäjissä
differ-branch = osaamisalassa
alternatives-asked =
    { $found ->
        [one] Yksi suunnitelma, kuten pyydettiin.
       *[other] { $found } suunnitelmaa, kuten pyydettiin; erot ovat { $differ }.
    }
alternatives-proven =
    { $found ->
        [one] Tämä on ainoa suunnitelma: mikään muu ei eroa tarpeeksi { $differ }. Se on todistettu.
       *[other] { $found } suunnitelmaa pyydetyistä { $asked }: muita, jotka eroaisivat tarpeeksi { $differ }, ei ole. Se on todistettu.
    }
alternatives-time =
    { $found ->
        [one] Yksi suunnitelma pyydetyistä { $asked }: aika loppui. Muitakin voi olla; kokeile pidempää aikaa: --time-limit.
       *[other] { $found } suunnitelmaa pyydetyistä { $asked }: aika loppui. Muitakin voi olla; kokeile pidempää aikaa: --time-limit.
    }
alternatives-beyond =
    { $found ->
        [one] Pyydetyistä { $asked } suunnitelmasta vain paras: seuraava, joka eroaa tarpeeksi { $differ }, { $why }. Se on todistettu.
       *[other] { $found } suunnitelmaa pyydetyistä { $asked }: seuraava, joka eroaa tarpeeksi { $differ }, { $why }. Se on todistettu.
    }
beyond-cost = maksaisi { $value } eli yli { $percent } % enemmän kuin paras
beyond-finish = päättyisi { $value } eli kestäisi yli { $percent } % pidempään kuin paras
beyond-steps =
    { $value ->
        [one] olisi yksi askel eli yli { $percent } % enemmän kuin paras
       *[other] olisi { $value } askelta eli yli { $percent } % enemmän kuin paras
    }
beyond-osp = jättäisi opiskeltavaa { $value } eli yli { $percent } % enemmän kuin paras
beyond-workload = veisi kiireisimmällä viikolla { $value } h eli yli { $percent } % enemmän kuin paras
beyond-to_agree = jättäisi enemmän sovittavaa kuin paras
beyond-unknown_cost = sisältäisi enemmän tuntemattomia hintoja kuin paras
beyond-unknown_workload = sisältäisi enemmän askelia, joiden tunteja ei tiedetä, kuin paras
trade-cost-same = sama hinta
trade-known-cost = tunnetuissa hinnoissa { $amount }
trade-unknown-prices-more =
    { $count ->
        [one] yksi tuntematon hinta enemmän
       *[other] { $count } tuntematonta hintaa enemmän
    }
trade-unknown-prices-less =
    { $count ->
        [one] yksi tuntematon hinta vähemmän
       *[other] { $count } tuntematonta hintaa vähemmän
    }
trade-finish-unknown = valmistumisaikojen eroa ei tiedetä
trade-finish-same = valmis samaan aikaan
trade-weeks-earlier =
    { $count ->
        [one] viikkoa aiemmin
       *[other] { $count } viikkoa aiemmin
    }
trade-weeks-later =
    { $count ->
        [one] viikkoa myöhemmin
       *[other] { $count } viikkoa myöhemmin
    }
trade-days-earlier =
    { $count ->
        [one] päivää aiemmin
       *[other] { $count } päivää aiemmin
    }
trade-days-later =
    { $count ->
        [one] päivää myöhemmin
       *[other] { $count } päivää myöhemmin
    }
trade-steps-more =
    { $count ->
        [one] yksi askel enemmän
       *[other] { $count } askelta enemmän
    }
trade-steps-less =
    { $count ->
        [one] yksi askel vähemmän
       *[other] { $count } askelta vähemmän
    }
trade-osp-more = opiskeltavaa { $amount } osp enemmän
trade-osp-less = opiskeltavaa { $amount } osp vähemmän
trade-to-agree-more = sovittavaa { $amount } osp enemmän
trade-to-agree-less = sovittavaa { $amount } osp vähemmän
trade-hours-more = kiireisimmällä viikolla { $amount } h enemmän
trade-hours-less = kiireisimmällä viikolla { $amount } h vähemmän
trade-all-online = kokonaan verkossa
trade-branch = osaamisala
trade-units = tutkinnon osat
trade-providers = koulutuksen järjestäjä
trade-places = paikka
trade-languages = opetuskieli
trade-swap-both = { $what }: { $come }, ei enää { $gone }
trade-swap-come = { $what }: myös { $come }
trade-swap-gone = { $what }: ei enää { $gone }
decided-by-to_agree = Suunnitelma 1 on ensin, koska se jättää vähemmän sovittavaa järjestäjän kanssa; se on aina ennen toiveita.
decided-by-unknown_cost = Suunnitelma 1 on ensin, koska siinä on vähemmän tuntemattomia hintoja.
decided-by-cost = Suunnitelma 1 on ensin, koska se maksaa vähemmän; hinta on toiveissa aiempana.
decided-by-finish = Suunnitelma 1 on ensin, koska se päättyy aiemmin.
decided-by-steps = Suunnitelma 1 on ensin, koska siinä on vähemmän askelia; kun toiveet täyttyvät yhtä hyvin, ne ovat ennen päättymistä.
decided-by-osp = Suunnitelma 1 on ensin, koska se jättää vähemmän opiskeltavaa; se on toiveissa aiempana.
decided-by-workload = Suunnitelma 1 on ensin, koska sen kiireisimmällä viikolla on vähemmän tunteja; se on toiveissa aiempana.
decided-by-surplus = Suunnitelma 1 on ensin, koska siinä opiskellaan { $osp } vähemmän sellaista, mitä ei lasketa mihinkään; kun toiveet täyttyvät yhtä hyvin, se on ennen askelia ja päättymistä. Lisää finish valitsimeen --prefer, jos aiempi päättyminen on tärkeämpi.
decided-by-surplus_held = Suunnitelma 1 on ensin, koska siinä lasketaan mukaan enemmän jo hankittua; kun toiveet täyttyvät yhtä hyvin, se on ennen päättymistä. Lisää finish valitsimeen --prefer, jos aiempi päättyminen on tärkeämpi.
decided-by-order = Toiveissa, ylimenevässä osaamisessa, askelissa ja päättymisessä suunnitelmat ovat yhtä hyvät; vain kiinteä järjestys panee suunnitelman 1 ensin.
cli-alternative = Suunnitelma { $rank }
cli-plan-marks = + = askel, jota suunnitelmassa 1 ei ole tai joka on siinä eri aikaan; · = sama askel.
cli-best-plan = Suunnitelma 1: paras
cli-alternative-unproven = Aika loppui ennen kuin todistettiin, että tämä on paras eroavista suunnitelmista.
cli-alternative-without = Suunnitelmasta 1 jää pois: { $steps }
decision-alternatives = Toinen suunnitelma on sellainen, joka tulee toimeen ilman kolmasosaa (ylöspäin pyöristettynä) kunkin aiemman osista; saman antavat toteutukset ovat yksi askel.
decision-near = Lähellä parasta ovat suunnitelmat, jotka ovat ensimmäisen toiveen mukaan annetun osuuden sisällä eivätkä jätä enempää sovittavaa tai tuntematonta; muut tulevat niiden jälkeen.
finding-record_area_is_no_limit = Suoritustiedoissa on osaamisala { $areas }. Osaamisalaltaan eroavia suunnitelmia haetaan kaikista; rajaa yhteen valitsimella --competence-area.
