## The European standard for micro-credentials

cli-standard = European standard for micro-credentials
cli-standard-one = “{ $name }” states { $met } of the { $count } mandatory elements that apply to it.
cli-standard-many =
    { $complete ->
        [0] None of { $count } states every mandatory element that applies to it.
       *[other] { $complete } of { $count } state every mandatory element that applies to them.
    }
cli-standard-missing =
    { $count ->
        [one] Missing in one: { $what }{ $columns ->
            [none] .
           *[other] ; fill the column { $columns }.
        }
       *[other] Missing in { $count }: { $what }{ $columns ->
            [none] .
           *[other] ; fill the column { $columns }.
        }
    }
annex-learner = identification of the learner
annex-title = title
annex-country = country of the issuer
annex-awarding_body = awarding body
annex-issued = date of issuing
annex-outcomes = learning outcomes
annex-workload = workload in hours
annex-level = level
annex-assessment = type of assessment
annex-participation = form of participation
annex-quality = quality assurance
