# How much the order of units or of steps holds up: answers and tables.
decision-requisites = A unit comes before another where the requirements say so, or where everything that is offered of the later one asks for it. A prerequisite of some offerings only is no order of units.

measures-working = Measuring
measures-whole = { $units } units, { $edges } { $edges ->
    [one] order
   *[other] orders
} among them; structural complexity { $complexity }.
measures-more = And { $count } more; all of them with --json, --csv or --xlsx.
measures-redundant = That { $before } comes before { $after } follows from others already.
measures-circle = These come before themselves, so nothing can be measured: { $units }.
measures-plan = The plan
measures-plan-whole = { $steps } steps, structural complexity { $complexity }; the chain that takes longest takes { $days } days of study.
measures-undated = { $count } { $count ->
    [one] step has
   *[other] steps have
} no known days and { $count ->
    [one] counts
   *[other] count
} none.
measures-repeated = { $element } is covered by more than one step ({ $steps }) and counts once.

measures-column-qualification = Requirements
measures-column-method = Method
measures-column-unit = Unit
measures-column-unit-name = Name of the unit
measures-column-delay = Delay
measures-column-blocking = Blocking
measures-column-complexity = Complexity
measures-column-centrality = Centrality
measures-column-critical = On the critical path
measures-column-first = Comes after
measures-column-number = Step
measures-column-kind = Kind
measures-column-id = Identifier
measures-column-name = Name
measures-column-days = Days
measures-column-after = After steps
measures-means-delay = How many units or steps are on the longest chain through it.
measures-means-blocking = How many units or steps wait for it, at once or later.
measures-means-complexity = Delay and blocking together.
measures-means-centrality = Of all chains from something that waits for nothing to something that nothing waits for: the units or steps on those that go through it.
measures-means-critical = A longest chain: by the number of units, in a plan by days.
measures-sheet-units = Units
measures-sheet-steps = Steps
measures-sheet-meaning = What it means
