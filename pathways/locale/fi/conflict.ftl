conflict-heading = Kaikkia näitä ei voi pitää; jos mikä tahansa niistä jätetään pois, suunnitelma on
conflict-heading-not-minimal = Kaikkia näitä ei voi pitää; aika loppui ennen kuin jokaisen tarpeellisuus selvisi
conflict-not-found = Aika loppui ennen kuin selvisi, mikä on ristiriidassa.
because-conflict_unit = Tutkinnon osa ”{ $name }” ({ $unit }) on opittava kokonaan siellä, missä se luetaan hyväksi.
because-conflict_group =
    { $least ->
        [none] Ryhmän ”{ $group }” [{ $id }] sääntö pätee.
       *[other] Ryhmän ”{ $group }” [{ $id }] sääntö pätee: vähintään { $least } osp.
    }
because-conflict_areas = Osaamisala on { $areas }.
because-conflict_blocked = Mikään askel ei ole käynnissä { $first } – { $last }.
because-conflict_busy = { $hours } tuntia viikossa on varattu { $first } – { $last }.
because-conflict_cancelled = { $offering } ei ala { $start }.
because-conflict_excluded = { $what } on rajattu pois.
because-conflict_languages = Opetuskieli on { $wanted }.
because-conflict_modes = Opetusmuoto on { $wanted }.
because-conflict_places = Paikkakunta on { $wanted } tai opetus on verkossa.
because-conflict_places_excluded = Paikkakunta ei ole { $places }.
decision-conflict = Nimetty ristiriita on minimaalinen, ei pienin mahdollinen; useista nimetään se, jossa on muutettavia rajoja.
conflict-of-facts = Ristiriidassa eivät ole rajat eivätkä säännöt: jo se, mikä on ilmoitettu, estää suunnitelman.
because-conflict_whole =
    { $least ->
        [none] Kaikki tavoitteeksi otettu on valmista.
       *[other] Kaikki tavoitteeksi otettu on valmista: vähintään { $least } osp.
    }
