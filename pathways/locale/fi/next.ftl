cli-next = Etsitään, mitä voi aloittaa
cli-next-no-goal = Tavoitetta ei ole jäljellä: mitään ladattua ei voi suorittaa tänä päivänä, tai kaikki on valmista.
cli-next-goal = Tavoite { $number }: { $goal }. Jäljellä: { $left }. { $plan }
cli-next-optimal = Paras suunnitelma löytyi.
cli-next-feasible = Suunnitelma löytyi, mutta sitä ei ole todistettu parhaaksi: aika loppui.
cli-next-impossible = Ladatuista ei synny suunnitelmaa näissä rajoissa.
cli-next-out_of_time = Suunnitelmaa ei vielä löytynyt: aika loppui.
cli-next-title =
    { $count ->
        [0] Mitään ei voi aloittaa nyt
        [one] Yhden voi aloittaa nyt
       *[other] { $count } voi aloittaa nyt
    }
cli-next-first = Niistä ensimmäiset { $count }:
cli-next-offering = { $name } [{ $id }]
cli-next-unit = Tutkinnon osa { $id } { $name }
cli-next-offerings =
    { $count ->
        [0] tarjontaa ei ole ladattu
        [one] tarjonta { $ids }
       *[other] { $count } toteutusta: { $ids }
    }
cli-next-for = tavoite { $number }:
cli-in-plans-every = jokaisessa parhaassa suunnitelmassa
cli-in-plans-some = joissakin parhaissa suunnitelmissa
cli-in-plans-none = ei missään parhaassa suunnitelmassa
cli-in-plans-no_plan = tavoitteella ei ole suunnitelmaa
cli-in-plans-unknown = ei todistettu, onko parhaassa suunnitelmassa: aika loppui
cli-extra-to_agree = sovittavaa enemmän: { $amount }
cli-extra-unknown_prices = tuntemattomia hintoja enemmän: { $amount }
cli-extra-cost = { $amount } enemmän
cli-extra-weeks = { $amount } viikkoa myöhemmin
cli-extra-steps = askelia enemmän: { $amount }
cli-extra-osp = opiskeltavaa enemmän: { $amount } osp
cli-extra-unknown_workloads = tuntemattomia työmääriä enemmän: { $amount }
cli-extra-hours = kiireisimmällä viikolla tunteja enemmän: { $amount }
cli-extra-surplus = { $amount } osp opiskeltaisiin turhaan
cli-completes = täydentää valmiiksi { $units }
cli-opens = avaa { $ids }
cli-moves = jäljellä olisi { $osp } vähemmän
decision-next = Paras suunnitelma jättää vähiten sovittavaa, täyttää sitten toiveet parhaiten, opiskelee sitten vähiten turhaan ja sisältää sitten vähiten askelia; kustakin asiasta todistetaan, onko se jokaisessa, joissakin vai ei yhdessäkään sellaisessa.
cli-next-best = Parhaat suunnitelmat ovat ne, jotka jättävät vähiten sovittavaa, täyttävät sitten toiveet parhaiten, opiskelevat vähiten turhaan ja sisältävät sitten vähiten askelia, pyydettiin sitä tai ei.
