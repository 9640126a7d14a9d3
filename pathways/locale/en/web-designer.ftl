# The pages of designers.
web-designer-pages = The designer's pages
web-designer-qualifications = Qualifications
web-designer-coverage = Coverage
web-designer-offerings = Offerings
web-designer-in-graph = Show in the graph
web-designer-any = Any
web-designer-search = Search
web-designer-show = Show
web-designer-on = As on
web-designer-language = Language of teaching
web-designer-filter =
    { $count ->
        [0] Narrow the offerings
        [one] Narrow the offerings (one filter)
       *[other] Narrow the offerings ({ $count } filters)
    }
web-designer-no-filter = Remove the filters
web-designer-paging = Pages of the list
web-designer-earlier = Earlier
web-designer-later = Later
web-designer-page-of = Page { $page } of { $pages }
web-designer-nothing-found = Nothing fits the search. Try fewer words or filters.
web-designer-all-qualifications = All qualifications
web-designer-all-offerings = All offerings
web-designer-not-listed =
    { $count ->
        [one] One more is not listed.
       *[other] { $count } more are not listed.
    }

## The list of qualifications
web-designer-qualifications-lead = The national requirements that are loaded: validity, structure, and how much of them the offerings cover.
web-designer-qualifications-words = Name, register number or code
web-designer-qualifications-found =
    { $count ->
        [one] One qualification of { $of } loaded
       *[other] { $count } qualifications of { $of } loaded
    }
web-designer-kind = Kind of qualification
web-designer-kind-basic = vocational upper secondary qualification
web-designer-kind-further = further vocational qualification
web-designer-kind-specialist = specialist vocational qualification
web-designer-kind-preparatory = preparatory education
web-designer-kind-other = other education
web-designer-state = State
web-designer-state-new = in force
web-designer-state-ending = transition period
web-designer-state-ended = ended
web-designer-state-coming = coming
web-designer-state-draft = draft
web-designer-validity = Validity
web-designer-valid-from = from { $day }
web-designer-valid-to = new learners until { $day }
web-designer-transition-to = transition ends { $day }
web-designer-valid-unknown = start not known
web-designer-covered = Covered
web-designer-findings = Findings
web-designer-no-findings = None
web-designer-units =
    { $count ->
        [one] one unit
       *[other] { $count } units
    }
web-designer-no-requirements = no requirements
web-designer-rows-of = { $count } / { $of } requirements
web-designer-open-rows =
    { $count ->
        [one] one not covered
       *[other] { $count } not covered
    }
web-designer-method-reformi = structure of the reform
web-designer-method-ops = by curriculum (ops)
web-designer-method-naytto = competence-based (naytto)
web-designer-methods = Methods of completion

## A qualification
web-designer-document = Number of the document
web-designer-codes = Education codes
web-designer-areas = Competence areas
web-designer-titles = Qualification titles
web-designer-units-all = Units
web-designer-how-covered = How the offerings cover the requirements
web-designer-tree = Composition
web-designer-no-tree = These requirements have no composition rules.
web-designer-group = Unnamed group
web-designer-area = competence area
web-designer-title = qualification title
web-designer-open-group = open group
web-designer-no-bounds = no bound of its own
web-designer-no-whole-bounds = The extent of the whole is not stated.
web-designer-bounds-osp-exactly = { $value } osp
web-designer-bounds-osp-most = at most { $most } osp
web-designer-bounds-osp-least = at least { $least } osp
web-designer-bounds-osp-between = { $least }–{ $most } osp
web-designer-bounds-parts-exactly =
    { $value ->
        [one] one part
       *[other] { $value } parts
    }
web-designer-bounds-parts-most =
    { $most ->
        [one] at most one part
       *[other] at most { $most } parts
    }
web-designer-bounds-parts-least =
    { $least ->
        [one] at least one part
       *[other] at least { $least } parts
    }
web-designer-bounds-parts-between = { $least }–{ $most } parts
web-designer-open-all = Open all groups
web-designer-close-all = Close the groups
web-designer-mandatory = compulsory
web-designer-rows-covered = { $count } / { $of } requirements covered
web-designer-outside = Units that this structure does not list
web-designer-top = directly in the qualification

## Coverage
web-designer-coverage-lead = Which offering covers which requirement, and which requirements none covers. Qualifications in force are included.
web-designer-all-in-force = All in force
web-designer-coverage-words = Words of the requirement or the unit
web-designer-rows =
    { $count ->
        [one] one requirement
       *[other] { $count } requirements
    }
web-designer-rows-found =
    { $count ->
        [0] No requirements
        [one] One requirement in one unit
       *[other] { $count } requirements, units: { $units }
    }
web-designer-listed = Listed
web-designer-only-listed = Only listed: { $what }.
web-designer-all-rows = Show all
web-designer-no-rows = No requirement fits.
web-designer-download = Download { $form }
web-designer-formal = Formally
web-designer-declared = Declared
web-designer-formal-of = formal offerings, requirement { $part }
web-designer-declared-of = declared offerings, requirement { $part }
web-designer-variants =
    { $count ->
        [one] one variant
       *[other] { $count } variants, of which one is enough
    }
web-designer-variants-are = Any of these is enough:
web-designer-only-whole = only with the whole unit
web-designer-show-whole_only = Only with the whole unit
web-designer-show-completed = Units with every requirement covered
web-designer-show-one_provider = Units that only one provider covers
web-designer-show-untouched = Units of which nothing is covered
web-designer-units-of = { $count } / { $of } units
web-designer-one-completer = Only one provider covers the whole unit:
web-designer-completed-by =
    { $count ->
        [one] One provider covers the whole unit.
       *[other] { $count } providers cover the whole unit.
    }
web-designer-only-together = No provider covers the whole unit alone; together they do.
web-designer-nobody-completes = Nobody covers every requirement of the unit, not even all providers together.
web-designer-untouched = Nothing of this unit is covered.
web-designer-left-out =
    { $count ->
        [one] One offering is not counted
       *[other] { $count } offerings are not counted
    }
web-designer-formal-list =
    { $count ->
        [0] Offerings that cover it formally
        [one] One offering covers it formally
       *[other] { $count } offerings cover it formally
    }
web-designer-declared-list =
    { $count ->
        [0] Offerings declared to cover it
        [one] One offering is declared to cover it
       *[other] { $count } offerings are declared to cover it
    }
web-designer-declared-means = A provider or somebody else has declared these. The unit is completed only by a demonstration.
web-designer-none-formal = No offering is this unit or sub-unit.
web-designer-none-declared = No other offering is declared to cover it.
web-designer-whole-unit = the whole unit
web-designer-terms = Terms
web-designer-requirements = Requirements
web-designer-completers = Who covers the whole unit
web-designer-completes-formal = covers it formally
web-designer-completes-declared = declared to cover it; a demonstration remains
web-designer-whole-offerings = Offerings of the whole unit
web-designer-no-whole-offerings = Nobody offers the whole unit.
web-designer-where = Where the unit counts
web-designer-not-in-tree = The composition rules do not list this unit.
web-designer-other-holders = The same unit in other qualifications
web-designer-all-of-unit = All offerings about this unit
web-designer-unit-kind-vocational = Vocational unit
web-designer-unit-kind-common = Common unit

## Offerings
web-designer-offerings-lead = The small competence units and units that providers offer: what they cover, and on which terms.
web-designer-offerings-words = Words of the name, the outcomes or the provider
web-designer-offerings-found =
    { $count ->
        [one] One offering of { $of } loaded
       *[other] { $count } offerings of { $of } loaded
    }
web-designer-unit-code = Code of a unit
web-designer-pok = Small competence unit (POK)
web-designer-pok-all_stated = all four properties stated
web-designer-pok-not_stated = some property not stated
web-designer-pok-denied = not a POK
web-designer-pok-flagged = national flag
web-designer-pok-nowhere = covers no unit
web-designer-towards = Covers
web-designer-towards-nothing = no unit in force
web-designer-not-a-pok = not a POK
web-designer-is-over = can no longer be started
web-designer-offering-kind-unit = unit
web-designer-offering-kind-sub_unit = sub-unit
web-designer-offering-kind-part_of_unit = part of a unit
web-designer-offering-kind-local_unit = local unit
web-designer-offering-kind-higher_education = higher education
web-designer-offering-kind-upper_secondary = general upper secondary studies
web-designer-offering-kind-readiness = readiness for further study
web-designer-offering-kind-work_experience = work experience
web-designer-offering-kind-badge = badge
web-designer-offering-kind-other = other training
web-designer-extent-osp = { $amount } osp
web-designer-extent-op = { $amount } ECTS credits
web-designer-extent-week = { $amount } weeks
web-designer-extent-other = { $amount } (another measure)
web-designer-extent-not-stated = extent not stated
web-designer-is-over-notice = This can no longer be started on { $day } or later, so it is not counted in the coverage.
web-designer-is-it-a-pok = Is this a small competence unit?
web-designer-not-a-pok-because = Not a small competence unit (POK), because the source denies this: { $what }.
web-designer-pok-not-stated =
    { $count ->
        [one] The source does not state one of the four properties: { $what }.
       *[other] The source does not state { $count } of the four properties: { $what }.
    }
web-designer-pok-all-stated = The source states all four properties: this is a small competence unit (POK).
web-designer-four-properties = The four properties
web-designer-property = Property
web-designer-property-nature = Nature
web-designer-property-nature-means = smaller than a qualification
web-designer-property-basis = Basis
web-designer-property-basis-means = outcomes described, extent fixed
web-designer-property-quality = Quality
web-designer-property-quality-means = reliable assessment
web-designer-property-certificate = Certificate
web-designer-property-certificate-means = electronic, the learner's own, shareable
web-designer-stated-how = Stated?
web-designer-stated = stated
web-designer-not_stated = not stated
web-designer-denied = denied
web-designer-source-says = What the source says
web-designer-says-nothing = nothing
web-designer-as-requirements = the requirements of the unit
web-designer-as-unit = assessed as the unit is
web-designer-outcomes =
    { $count ->
        [one] one learning outcome
       *[other] { $count } learning outcomes
    }
web-designer-no-outcomes = no learning outcomes
web-designer-outcomes-heading = Learning outcomes
web-designer-certificate-yes = electronic certificate
web-designer-certificate-open_badge = open badge
web-designer-certificate-edc = European digital credential
web-designer-certificate-paper = on paper only
web-designer-certificate-no = no certificate
web-designer-flag = National flag
web-designer-flag-means = shown beside the properties, overrules none
web-designer-flag-yes = flagged as a POK
web-designer-flag-no = not flagged as a POK
web-designer-flag-none = not in the source
web-designer-counts-towards = What this counts towards
web-designer-is-whole = This offering is the whole unit.
web-designer-is-part = This offering is a sub-unit:
web-designer-declared-whole = Declared to cover the whole unit.
web-designer-declared-parts =
    { $count ->
        [one] Declared to cover one requirement.
       *[other] Declared to cover { $count } requirements.
    }
web-designer-demonstration-remains = The unit is completed only by a demonstration.
web-designer-in-groups = Groups that list the unit:
web-designer-leads-nowhere = This covers no unit that is loaded. The provider decides whether it can be recognised as part of a qualification.
web-designer-open-groups = Open groups elsewhere
web-designer-admitted = By the provider's decision this can also fill these open groups:
web-designer-admitted-only = This covers no unit by name. By the provider's decision it can fill these open groups:
web-designer-set-aside =
    { $count ->
        [one] One stated coverage was set aside; the findings below say why.
       *[other] { $count } stated coverages were set aside; the findings below say why.
    }
web-designer-price = Price
web-designer-free = free
web-designer-everywhere = online, everywhere
web-designer-length = Length
web-designer-weeks =
    { $count ->
        [one] one week
       *[other] { $count } weeks
    }
web-designer-months =
    { $count ->
        [one] one month
       *[other] { $count } months
    }
web-designer-hours = Work a week
web-designer-hours-value = { $hours } hours
web-designer-only-for = Only for
web-designer-level = Level
web-designer-first = Needed first
web-designer-keywords = Keywords
web-designer-dates = Dates
web-designer-any-start = Can be started at any time.
web-designer-no-dates = No dates are stated.
web-designer-runs = Studies
web-designer-apply = Application
web-designer-places-left = Places
web-designer-from = from { $day }
web-designer-by = by { $day }
web-designer-season-spring = spring { $year }
web-designer-season-autumn = autumn { $year }

## What is not there
web-designer-several = Several versions
web-designer-several-choose = Several requirements with this number are loaded. Choose the ones you mean:
web-designer-missing-qualification = No such qualification
web-designer-missing-unit = No such unit
web-designer-missing-requirement = No such requirement
web-designer-missing-offering = No such offering
web-designer-missing-what = “{ $reference }” is not among what is loaded. The data may have changed since the link was made.
web-designer-missing-nothing = The address does not say what is looked for.
web-designer-missing-near = Did you mean one of these?
web-designer-missing-try = Search by name or code:
