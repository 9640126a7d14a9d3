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

decision-working-life = Occupations are counted by the skills that somebody has accepted as linked; how many of how many is no measure of readiness for work.

foresight-signal-counts = counts
foresight-signal-old = too old: it counts for nothing and breaks no tie
foresight-signal-later = of a later day: it counts for nothing yet
foresight-signal-elsewhere = of another region
foresight-signal-unknown = nothing follows from it: it is not in the loaded classification, or has no skills there

foresight-plan-unknown = The time ran out before it was known what demand decided.
foresight-plan-decided = Demand decided between equally good plans: { $chosen } instead of { $instead }.
foresight-plan-same = Demand decided nothing: without it the plan has the same units.
cli-plan-foresight = Foresight: { $text }

foresight-column-demand = Demand
foresight-column-standing = Covered?
foresight-column-part = Requirement
foresight-column-part-name = What is required
foresight-column-unit = Unit
foresight-column-unit-name = Name of the unit
foresight-column-offerings = Offerings
foresight-column-weight = Weight
foresight-column-concept-name = Skill or occupation
foresight-column-concept = Address
foresight-column-source = Source
foresight-column-date = Date
foresight-column-region = Region
foresight-column-counts = Counts?
foresight-column-skills = Skills
foresight-sheet-requirements = Requirements
foresight-sheet-signals = Signals of demand

cli-foresight = Reading demand
cli-foresight-signals = { $counting } of { $count } signals count; those older than { $days } days do not.
cli-foresight-open = Asked for and covered by nobody: { $open } of { $all }.

cli-occupations = Looking for occupations
cli-occupations-found =
    { $count ->
        [one] One occupation is served
       *[other] { $count } occupations are served
    } by { $skills ->
        [one] one linked skill.
       *[other] { $skills } linked skills.
    }
occupations-counts = { $essential } of { $essential_of } essential skills, { $optional } of { $optional_of } optional

finding-demand_not_loaded = No signals of demand are loaded: load a table of them (demanded, weight, source, date, region).
finding-demand_without_skills = No classification of skills is loaded, so that signals reach nothing.
finding-occupations_without_skills = No classification of skills is loaded, so that no occupation is known.
finding-occupations_step_gone = The step { $offering } of the plan is not among what is loaded; its skills are not counted.
finding-occupations_nothing_linked = Nothing of it has an accepted link to a skill.
