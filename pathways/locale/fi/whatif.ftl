# Tallennettu suunnitelma avataan, korjataan, on käynnissä; mitä pyydetty askel maksaa

because-done_by_record = Se, mihin tätä tarvittiin, näkyy suorituksissa.
because-behind_without_record = Se päättyi { $last }, eikä se näy suorituksissa. Jos se on suoritettu, kerro --completed { $id }.
because-begun_but_not_loaded = Se on alkanut tai paikka on varattu, mutta sitä ei ole missään ladatussa tarjonnassa: suunnitelma tehdään ilman sitä. Lataa lähde, jossa { $id } oli.
because-offering_not_loaded = Sitä ei ole enää ladatussa tarjonnassa.
because-price_is_other = Hinta oli { $before } € ja on nyt { $after } €.
because-end_is_moved = Sen viimeinen päivä on nyt { $last }.
because-intake_is_gone = Tarjonnassa ei enää ole toteutusta, joka alkaa { $first }.
because-covers_less =
    { $elements ->
        [one] Se ei enää kata yhtä niistä vaatimuksista, joihin sitä käytettiin.
       *[other] Se ei enää kata { $elements } niistä vaatimuksista, joihin sitä käytettiin.
    }
because-unit_not_in_tree = Tutkinnon osa { $unit } ei ole enää tutkinnon perusteissa.
because-branch_is_other = Osaamisala oli { $before } ja on nyt { $after }.
because-row_not_needed = Sitä ei enää tarvita.
because-other_way_is_better = Sen voisi yhä valita, mutta toinen tapa on toiveidesi mukaan parempi tai mikään ei tarvitse sitä.
because-follows_the_others = Se seuraa muita askelia.
because-other_time_is_better = Toinen ajankohta on toiveidesi mukaan parempi.
because-not_possible_now = Sitä ei voi enää suorittaa suunnitellulla tavalla.
because-unit_is_excluded = Se, mihin tätä tarvittiin, on jätetty pois: { $units }.
because-nothing_left_for_it = Mitään, mihin tätä tarvittiin, ei ole enää jäljellä.
because-held_and_not_counted = Se on suoritettu, mutta sillä ei ole paikkaa tässä suunnitelmassa.
because-not_in_this_plan = Tämä suunnitelma ei käytä sitä.
because-counted_now = Se lasketaan mukaan tässä suunnitelmassa.
because-held_and_counted_now = Se on suoritettu, ja sillä on paikka tässä suunnitelmassa.
because-counted_elsewhere = Se lasketaan mukaan toisessa ryhmässä.
because-source_not_loaded = Tätä lähdettä ei ole enää ladattu.
because-source_is_other = Tämän lähteen sisältö on muuttunut.
because-begun_cannot_be_taken = ”{ $name }” [{ $offering }] on alkanut tai varattu, eikä sitä voi pitää näissä rajoissa.
because-begun_but_fills_nothing = Mukana, koska se on alkanut tai varattu; tutkinnossa se ei täytä mitään.
because-pinned_but_not_needed = Mukana, koska se on pyydetty mukaan; muut askeleet antavat kaiken tutkinnon osasta { $units } ilman sitä.
because-dropping_saves_money = Ilman sitä paras suunnitelma maksaa { $eur } € vähemmän.
because-dropping_saves_time =
    { $days ->
        [one] Ilman sitä paras suunnitelma päättyy päivää aikaisemmin.
       *[other] Ilman sitä paras suunnitelma päättyy { $days } päivää aikaisemmin.
    }
because-dropping_saves_a_step = Ilman sitä parhaassa suunnitelmassa on muita askelia, eikä rahaa tai aikaa säästy.
because-limit_excluded_units = Tutkinnon osat { $units } on jätetty pois.
because-limit_fixed = Askeleet { $offerings } ovat alkaneet tai varattuja.

finding-saved_word_not_found = Tallennettu suunnitelma nimesi kohteen { $word }, mutta mikään ladattu ei ole sen niminen: se ohitettiin.

decision-repair = Korjaus muuttaa tallennetusta suunnitelmasta mahdollisimman vähän rivejä ja katsoo vasta sitten toiveitasi.
decision-running = Alkanut tai varattu pidetään; päättynyttä ilman suoritusmerkintää ei oleteta suoritetuksi.
decision-reopening = Tallennettu suunnitelma antaa sen, mitä komennossa ei ole; komennossa kirjoitettu voittaa.

change-drop_fixed = Luovu askelista, jotka ovat alkaneet tai varattuja.

difference-none = samat summat
difference-dearer = { $money } kalliimpi
difference-cheaper = { $money } halvempi
difference-more-unknown =
    { $count ->
        [one] yksi tuntematon hinta enemmän
       *[other] { $count } tuntematonta hintaa enemmän
    }
difference-fewer-unknown =
    { $count ->
        [one] yksi tuntematon hinta vähemmän
       *[other] { $count } tuntematonta hintaa vähemmän
    }
difference-weeks-later =
    { $count ->
        [one] viikkoa myöhemmin
       *[other] { $count } viikkoa myöhemmin
    }
difference-weeks-earlier =
    { $count ->
        [one] viikkoa aikaisemmin
       *[other] { $count } viikkoa aikaisemmin
    }
difference-days-later =
    { $count ->
        [one] päivää myöhemmin
       *[other] { $count } päivää myöhemmin
    }
difference-days-earlier =
    { $count ->
        [one] päivää aikaisemmin
       *[other] { $count } päivää aikaisemmin
    }
difference-more-steps =
    { $count ->
        [one] yksi askel enemmän
       *[other] { $count } askelta enemmän
    }
difference-fewer-steps =
    { $count ->
        [one] yksi askel vähemmän
       *[other] { $count } askelta vähemmän
    }
difference-more-osp = { $osp } enemmän opiskeltavaa
difference-less-osp = { $osp } vähemmän opiskeltavaa

whatif-heading = Verrattuna suunnitelmaan, joka tallennettiin { $day }
whatif-taken = Tallennetusta suunnitelmasta: { $options }.
whatif-difference = { $difference }.
whatif-over = Ohi oleva maksoi { $money }; sitä ei lasketa kumpaankaan.
whatif-no-saved-plan = Tallennetussa vastauksessa ei ole suunnitelmaa, johon verrata.
whatif-nothing = Mikään ei ole toisin.
whatif-world-heading = Mikä on muuttunut tallentamisen jälkeen
whatif-plan-heading = Mikä suunnitelmassa on toisin
whatif-repaired =
    { $count ->
        [0] Korjattu: jokainen rivi säilyi.
        [one] Korjattu: yksi muutos, vähempi ei riitä.
       *[other] Korjattu: { $count } muutosta, vähempi ei riitä.
    }
whatif-repaired-unproven =
    { $count ->
        [one] Korjattu yhdellä muutoksella; aika loppui, ennen kuin todistettiin, ettei vähempi riitä.
       *[other] Korjattu { $count } muutoksella; aika loppui, ennen kuin todistettiin, ettei vähempi riitä.
    }
whatif-repaired-within =
    { $count ->
        [0] Korjattu: jokainen rivi säilyi.
        [one] Korjattu: yksi muutos, vähin asetetussa rajassa.
       *[other] Korjattu: { $count } muutosta, vähin asetetussa rajassa.
    }
whatif-offer-repair =
    { $count ->
        [one] Yksi rivi on toisin kuin ennen. Lisää samaan komentoon --repair, niin vanhasta suunnitelmasta säilyy niin paljon kuin voi.
       *[other] { $count } riviä on toisin kuin ennen. Lisää samaan komentoon --repair, niin vanhasta suunnitelmasta säilyy niin paljon kuin voi.
    }
whatif-data = Lähde { $what }
whatif-offering_gone = Poissa: { $what }
whatif-offering_price = Hinta: { $what }
whatif-offering_dates = Ajat: { $what }
whatif-offering_covers = Sisältö: { $what }
whatif-unit_gone = Tutkinnon osa: { $what }
whatif-step_done = Suoritettu: { $what }
whatif-step_behind = Päättynyt: { $what }
whatif-step_dropped = Pois jäi: { $what }
whatif-step_added = Uusi: { $what }
whatif-step_moved = Siirtyi: { $what }, oli { $before }
whatif-step_replaced = Vaihtui: { $what } → { $after }
whatif-branch = Osaamisala: { $what }
whatif-placement_dropped = Ei lasketa mukaan: { $what }, oli ryhmässä { $before }
whatif-placement_added = Lasketaan mukaan: { $what } ryhmässä { $after }
whatif-placement_moved = Siirtyi: { $what } ryhmästä { $before } ryhmään { $after }
whatif-fixed-begun = On alkanut: pidetään sellaisena.
whatif-fixed-booked = Paikka varattu: pidetään sellaisena.
finding-saved_plan_had_a_learner = Tallennettu suunnitelma laski mukaan oppijan osaamista, eikä tietoja ole nyt annettu: anna ne valinnalla --learner tai --holds, muuten vertailu koskee oppijaa, jolla ei ole mitään.
finding-booked_for_one_unit =
    { $count ->
        [one] Sekä { $one } että { $other } pidetään varattuina tai aloitettuina, ja molemmat antavat tutkinnon osan { $units }: toinen riittää. Luovu toisesta paikasta valitsimella --exclude tai jätä se pois valitsimesta --booked.
       *[other] Sekä { $one } että { $other } pidetään varattuina tai aloitettuina, ja molemmat antavat tutkinnon osat { $units }: yhdessä opittua ei tarvitse oppia toisessa.
    }
