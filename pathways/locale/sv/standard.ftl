## Den europeiska standarden för små kompetenshelheter

cli-standard = Den europeiska standarden för små kompetenshelheter
cli-standard-one = ”{ $name }” anger { $met } av de { $count } obligatoriska uppgifter som gäller den.
cli-standard-many =
    { $complete ->
        [0] Ingen av { $count } anger alla obligatoriska uppgifter som gäller den.
       *[other] { $complete } av { $count } anger alla obligatoriska uppgifter som gäller dem.
    }
cli-standard-missing =
    { $count ->
        [one] Saknas i en: { $what }{ $columns ->
            [none] .
           *[other] ; fyll i kolumnen { $columns }.
        }
       *[other] Saknas i { $count }: { $what }{ $columns ->
            [none] .
           *[other] ; fyll i kolumnen { $columns }.
        }
    }
annex-learner = identifiering av den studerande
annex-title = namn
annex-country = utfärdarens land
annex-awarding_body = utfärdare
annex-issued = dag för utfärdandet
annex-outcomes = mål för kunnandet
annex-workload = arbetsmängd i timmar
annex-level = nivå
annex-assessment = typ av bedömning
annex-participation = form för deltagande
annex-quality = kvalitetssäkring
