# En sparad plan öppnas igen, repareras, pågår; vad ett begärt steg kostar

because-done_by_record = Det som den behövdes för syns bland prestationerna.
because-behind_without_record = Den slutade { $last } och syns inte bland prestationerna. Om den är avlagd, ange --completed { $id }.
because-begun_but_not_loaded = Den har börjat eller är bokad, men finns inte i något laddat utbud: planen görs utan den. Ladda källan som hade { $id }.
because-offering_not_loaded = Den finns inte längre i något laddat utbud.
because-price_is_other = Priset var { $before } € och är nu { $after } €.
because-end_is_moved = Dess sista dag är nu { $last }.
because-intake_is_gone = I utbudet finns den inte längre med början { $first }.
because-covers_less =
    { $elements ->
        [one] Den täcker inte längre ett av de krav som planen använde den för.
       *[other] Den täcker inte längre { $elements } av de krav som planen använde den för.
    }
because-unit_not_in_tree = Examensdelen { $unit } finns inte längre i examensgrunderna.
because-branch_is_other = Kompetensområdet var { $before } och är nu { $after }.
because-row_not_needed = Det behövs inte längre.
because-other_way_is_better = Den kunde ännu väljas, men enligt dina önskemål är ett annat sätt bättre, eller så behöver inget den.
because-follows_the_others = Det följer de andra stegen.
because-other_time_is_better = En annan tid är bättre enligt dina önskemål.
because-not_possible_now = Den kan inte längre tas som den var.
because-unit_is_excluded = Det som den behövdes för är uteslutet: { $units }.
because-nothing_left_for_it = Inget är kvar som den behövdes för.
because-held_and_not_counted = Den är avlagd men har ingen plats i den här planen.
because-not_in_this_plan = Den här planen använder den inte.
because-counted_now = Den räknas med i den här planen.
because-held_and_counted_now = Den är avlagd och har en plats i den här planen.
because-counted_elsewhere = Den räknas med i en annan grupp.
because-source_not_loaded = Den här källan är inte längre laddad.
because-source_is_other = Innehållet i den här källan har ändrats.
because-begun_cannot_be_taken = ”{ $name }” [{ $offering }] har börjat eller är bokad och kan inte behållas inom gränserna.
because-begun_but_fills_nothing = Med eftersom den har börjat eller är bokad; i examen fyller den ingenting.
because-pinned_but_not_needed = Med eftersom det har begärts; de andra stegen ger allt av examensdelen { $units } utan den.
because-dropping_saves_money = Utan den kostar den bästa planen { $eur } € mindre.
because-dropping_saves_time =
    { $days ->
        [one] Utan den slutar den bästa planen en dag tidigare.
       *[other] Utan den slutar den bästa planen { $days } dagar tidigare.
    }
because-dropping_saves_a_step = Utan den har den bästa planen andra steg, och varken pengar eller tid sparas.
because-limit_excluded_units = Examensdelarna { $units } är uteslutna.
because-limit_fixed = Stegen { $offerings } har börjat eller är bokade.

finding-saved_word_not_found = Den sparade planen nämnde { $word }, men inget laddat heter så: det hoppades över.

decision-repair = En reparation ändrar så få rader som möjligt i den sparade planen och ser först därefter till dina önskemål.
decision-running = Det som har börjat eller är bokat behålls; det som har slutat utan prestation antas inte vara avlagt.
decision-reopening = En sparad plan ger det som inte står i kommandot; det som står där gäller.

change-drop_fixed = Ge upp stegen som har börjat eller är bokade.

difference-none = samma summor
difference-dearer = { $money } dyrare
difference-cheaper = { $money } billigare
difference-more-unknown =
    { $count ->
        [one] ett okänt pris mer
       *[other] { $count } okända priser mer
    }
difference-fewer-unknown =
    { $count ->
        [one] ett okänt pris mindre
       *[other] { $count } okända priser mindre
    }
difference-weeks-later =
    { $count ->
        [one] en vecka senare
       *[other] { $count } veckor senare
    }
difference-weeks-earlier =
    { $count ->
        [one] en vecka tidigare
       *[other] { $count } veckor tidigare
    }
difference-days-later =
    { $count ->
        [one] en dag senare
       *[other] { $count } dagar senare
    }
difference-days-earlier =
    { $count ->
        [one] en dag tidigare
       *[other] { $count } dagar tidigare
    }
difference-more-steps =
    { $count ->
        [one] ett steg mer
       *[other] { $count } steg mer
    }
difference-fewer-steps =
    { $count ->
        [one] ett steg mindre
       *[other] { $count } steg mindre
    }
difference-more-osp = { $osp } mer att studera
difference-less-osp = { $osp } mindre att studera

whatif-heading = Jämfört med planen som sparades { $day }
whatif-taken = Från den sparade planen: { $options }.
whatif-difference = { $difference }.
whatif-over = Det som är över kostade { $money } och räknas inte i någondera.
whatif-no-saved-plan = Det sparade svaret har ingen plan att jämföra med.
whatif-nothing = Inget är annorlunda.
whatif-world-heading = Vad som har ändrats sedan dess
whatif-plan-heading = Vad som är annorlunda i planen
whatif-repaired =
    { $count ->
        [0] Reparerad: varje rad är kvar.
        [one] Reparerad: en ändring, färre räcker inte.
       *[other] Reparerad: { $count } ändringar, färre räcker inte.
    }
whatif-repaired-unproven =
    { $count ->
        [one] Reparerad med en ändring; tiden tog slut innan det bevisades att färre inte räcker.
       *[other] Reparerad med { $count } ändringar; tiden tog slut innan det bevisades att färre inte räcker.
    }
whatif-repaired-within =
    { $count ->
        [0] Reparerad: varje rad är kvar.
        [one] Reparerad: en ändring, minsta möjliga inom den satta gränsen.
       *[other] Reparerad: { $count } ändringar, minsta möjliga inom den satta gränsen.
    }
whatif-offer-repair =
    { $count ->
        [one] En rad är annorlunda. Lägg till --repair i samma kommando för en plan som behåller så mycket som möjligt av den gamla.
       *[other] { $count } rader är annorlunda. Lägg till --repair i samma kommando för en plan som behåller så mycket som möjligt av den gamla.
    }
whatif-data = Källa { $what }
whatif-offering_gone = Borta: { $what }
whatif-offering_price = Pris: { $what }
whatif-offering_dates = Tider: { $what }
whatif-offering_covers = Innehåll: { $what }
whatif-unit_gone = Examensdel: { $what }
whatif-step_done = Avlagd: { $what }
whatif-step_behind = Slutat: { $what }
whatif-step_dropped = Bortfallit: { $what }
whatif-step_added = Nytt: { $what }
whatif-step_moved = Flyttat: { $what }, var { $before }
whatif-step_replaced = Utbytt: { $what } mot { $after }
whatif-branch = Kompetensområde: { $what }
whatif-placement_dropped = Räknas inte: { $what }, var i { $before }
whatif-placement_added = Räknas: { $what } i { $after }
whatif-placement_moved = Flyttat: { $what } från { $before } till { $after }
whatif-fixed-begun = Har börjat: behålls som den är.
whatif-fixed-booked = Bokad: behålls som den är.
finding-saved_plan_had_a_learner = Den sparade planen räknade med kunnande som den studerande hade, och nu är inga uppgifter givna: ge dem med --learner eller --holds, annars jämförs planen med någon som inte har något.
finding-booked_for_one_unit =
    { $count ->
        [one] Både { $one } och { $other } behålls som bokade eller påbörjade, och båda ger examensdelen { $units }: en räcker. Ge upp den andra platsen med --exclude eller lämna bort den ur --booked.
       *[other] Både { $one } och { $other } behålls som bokade eller påbörjade, och båda ger examensdelarna { $units }: det som den ena ger behöver inte läras i den andra.
    }
