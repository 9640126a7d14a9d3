# What working life asks for: signals, where they are read, shown and used.
decision-foresight = Signals of demand order what is shown, and decide only among plans that are equal in everything else, and only when asked to; they never count in a check.

format-demand-signals = signals of demand
count-signals =
    { $count ->
        [one] one demand signal
       *[other] { $count } demand signals
    }
finding-demand_repeated = { $source } has a figure for { $iri } of the same day and region already; this row was left out.
finding-cell_not_positive = “{ $value }” is not more than 0, and the row was left out.
