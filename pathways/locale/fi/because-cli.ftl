because-requirements_not_loaded = Perusteita { $register_number } ei ole ladattu, joten mitään ei voi arvioida niitä vasten; hae ne komennolla pathways fetch { $register_number } --to KANSIO.
because-no_rule_tree =
    { $name ->
        [none] Perusteissa { $register_number } ei ole muodostumisen sääntöjä, joten mitään ei voi arvioida niitä vasten.
       *[other] Perusteissa { $register_number } ({ $name }) ei ole muodostumisen sääntöjä, joten mitään ei voi arvioida niitä vasten.
    }
