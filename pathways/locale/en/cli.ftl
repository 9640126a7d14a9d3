## Check

cli-units-goal = The named units
cli-not-loaded = Requirements not loaded
cli-no-branch = no competence area
verdict-complete = Complete
verdict-incomplete = Incomplete
verdict-undecidable = Cannot be decided
cli-remaining-units =
    { $units ->
        [0] Nothing remains.
        [one] One part remains; counted so far: { $held }.
       *[other] { $units } parts remain; counted so far: { $held }.
    }
cli-remaining-osp = Counted { $counted } osp, remaining { $remaining } osp ({ $parts }).
cli-surplus = Of what is placed, { $osp } osp is more than its group takes and counts nowhere.
cli-parts =
    { $count ->
        [one] one part
       *[other] { $count } parts
    }
cli-branches-heading = Every branch, nearest first
cli-best-branch = What follows is for { $branch }. Choose another with --competence-area.
cli-counted-heading = What counts
cli-missing-heading = What is missing
cli-not-counted-heading = Not counted, and why
cli-proposals-heading = Ask for recognition
cli-doubts-heading = Readings that change the verdict
cli-doubt = Group { $group }: read as “{ $reading }”; it could also mean “{ $other }”. Overrule it as { $id } in a correction file.
cli-other-doubts =
    { $count ->
        [one] One more rule was read from words; the other reading would not change the verdict.
       *[other] { $count } more rules were read from words; the other readings would not change the verdict.
    }
cli-findings-heading = Worth checking in the data
cli-more-findings =
    { $count ->
        [one] and one more; --json lists them all
       *[other] and { $count } more; --json lists them all
    }
cli-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
cli-decisions-heading = How this was decided
cli-open-group = { $name } (to be agreed with the provider)
cli-met = { $met } of { $of } requirements met
cli-left = Left: { $left }.
cli-assessment-missing = Its assessment or recognition is missing.
cli-demonstration-missing = A demonstration is missing.
cli-source-plan = this plan

## Tables

col-branch = Competence area
col-verdict = Verdict
col-remaining = Remaining
col-unit = Unit
col-name = Name
col-group = Group
col-counted = Counted osp
col-actual = Own osp
col-certainty = Certainty
col-source = Source
col-rank = #
col-qualification = Qualification
col-held = Counted

## Words for codes

method-ops = curriculum (ops)
method-naytto = competence test (naytto)
method-reformi = reform (reformi)
certainty-formal = formal
certainty-declared = declared by a provider
certainty-proposed = proposed
certainty-similar = similar only
flag-recognised = recognised
flag-ungraded = no grade
flag-adapted = adapted assessment
flag-deviates = deviates from the requirements
flag-unit_ungraded = unit itself not graded
flag-by_hand = entered by hand
flag-unknown_requirements = requirements not loaded
severity-error = Error
severity-warning = Warning
severity-note = Note
reading-branch_optional = a competence area may be left out
reading-branch_required = a competence area must be chosen
reading-in_addition = required in addition to the counted units
reading-counted = one of the counted units
reading-number_in_name = as many units as the name says
reading-any_number = any number of units
reading-alternatives = alternatives, one of which is completed
reading-all_children = all of them are completed
reading-exclusion = the two units rule each other out
reading-no_exclusion = both units may be chosen
reading-order = the units have a fixed order
reading-no_order = the units may come in any order

## Plan

status-optimal = A plan, proven to be the best by your measures
status-feasible = A plan; the time ran out before it was proven best
status-impossible = No plan is possible
status-out_of_time = The time ran out before any plan was found; nothing is proven either way. Try a longer --time-limit.
cli-gap = It may be up to { $percent } % from the best value of the measure under way.
cli-gap-unknown = How far it may be from the best is not known.
cli-steps =
    { $count ->
        [one] one step
       *[other] { $count } steps
    }
cli-to-study = { $osp } to study
cli-unknown-prices =
    { $count ->
        [one] { $known } and one unknown price
       *[other] { $known } and { $count } unknown prices
    }
cli-studies-end = studies finished on { $day }, { $osp } to be agreed without a date
cli-finish = finished on { $day }
cli-weeks =
    { $count ->
        [one] one week
       *[other] { $count } weeks
    }
cli-to-agree = Of this, { $osp } must be agreed with the provider: nothing loaded gives it.
cli-nothing-to-do = Nothing is left to study. Ask the education provider for the certificate.
step-offering = Study
step-demonstration = Demonstration
step-recognition = Recognition
step-to_agree = Agree with the provider
cli-covers-whole = the whole unit
cli-covers-parts =
    { $count ->
        [one] one requirement
       *[other] { $count } requirements
    }
cli-assumed = Assumed in this plan: the education provider has not decided it yet.
cli-needs-first =
    { $count ->
        [one] First: unit { $units }
       *[other] First: units { $units }
    }
cli-equals = Also: { $ids }
cli-equals-more =
    { $count ->
        [one] Also: { $ids } and one more
       *[other] Also: { $ids } and { $count } more
    }
cli-undated = no dates
cli-apply-by = apply by { $day }
cli-price-unknown = price not known
cli-hours = { $hours } h a week
cli-placements-heading = What fills what
cli-relaxations-heading = Smallest changes that would help
cli-together-heading = No single amount is enough; these changes together are
cli-perhaps-less = (The time ran out before it was known whether less is enough.)
cli-no-relaxation = No single change of your limits would make a plan possible.
cli-then = Then: { $totals }.

## Closest

cli-closest-title =
    { $count ->
        [one] Compared with the one loaded qualification, nearest first
       *[other] Compared with { $count } loaded qualifications, nearest first
    }
cli-closest-none = None of the loaded qualifications can be completed on this day.
cli-begun-heading = Units begun on the way

## Validate

cli-valid = No errors
cli-invalid = Errors found
cli-found = Errors: { $errors }, warnings: { $warnings }, notes: { $notes }
format-rdf = graph (RDF)
format-eperusteet = national requirements (ePerusteet)
format-koski = learner's record (Koski)
format-hoks = learner's plan (HOKS)
format-osaamismerkit = national competence badges
format-kouta = offerings (Kouta)
format-elm = European Learning Model (ELM)
format-catalogue = catalogue table
format-learner-table = learner's table
format-esco = ESCO classification
format-skill-links = links to ESCO skills
count-qualifications =
    { $count ->
        [one] one qualification
       *[other] { $count } qualifications
    }
count-units =
    { $count ->
        [one] one unit
       *[other] { $count } units
    }
count-offerings =
    { $count ->
        [one] one offering
       *[other] { $count } offerings
    }
count-evidence =
    { $count ->
        [one] one piece of learning
       *[other] { $count } pieces of learning
    }
count-goals =
    { $count ->
        [one] one study right
       *[other] { $count } study rights
    }
count-scheduled =
    { $count ->
        [one] one part to be learnt
       *[other] { $count } parts to be learnt
    }
count-concepts =
    { $count ->
        [one] one concept
       *[other] { $count } concepts
    }
count-links =
    { $count ->
        [one] one link to a skill
       *[other] { $count } links to skills
    }
count-replacements =
    { $count ->
        [one] one replaced concept
       *[other] { $count } replaced concepts
    }
count-nothing = nothing that is used

## Other verbs

cli-checking = Checking
cli-planning = Planning
cli-found-so-far = {$cost}, {$steps}; looking for better
cli-ranking = Comparing qualifications
cli-fetching = Fetching { $reference }
cli-fetched = Saved { $file }
cli-fetched-unchanged = Unchanged: { $file }
cli-fetched-contexts = Use them with --contexts { $folder }
cli-fetched-next = Use it with --data { $folder }
cli-template-catalogue = Saved { $file }. Fill it in, check it with pathways validate, and plan with --offerings.
cli-template-learner = Saved { $file }. Fill it in without names or identity numbers, and give it with --learner.
cli-demo-intro = The bundled sample: invented learners and offerings, counted as of { $day }. Nothing is downloaded and no file is written.
cli-demo-check = 1. A learner who left: what counts, what is missing and why
cli-demo-plan = 2. The same learner: the cheapest way to the qualification, taught in Finnish
cli-demo-impossible = 3. A learner who is nearly ready and wants to finish by { $day }
cli-demo-next = Try next
cli-could-also-count = { $what } could also count in: { $groups }.
cli-covers-sub-units =
    { $count ->
        [one] one sub-unit
       *[other] { $count } sub-units
    }
