# The designers' pages about skills, demand and occupations.
web-designer-annotations = Skills
web-designer-foresight = Demand
web-designer-annotate-unit = Which skills do these requirements mean?
web-designer-demand-beside = What does working life ask for?
web-designer-occupations = Occupations that it serves
web-designer-occupation = Occupation
web-designer-essential = Essential skills
web-designer-optional = Optional skills
web-designer-of = { $count } of { $of }
web-designer-occupations-lead =
    { $count ->
        [one] One occupation needs a skill that is linked here.
       *[other] { $count } occupations need a skill that is linked here; those of whose essential skills most are here come first.
    } By links that somebody has accepted.
web-designer-no-occupations = No skill is linked here by an accepted link, so no occupation can be named.

web-annotate-lead = Suggested ESCO skills for each requirement. Accept those that fit and say how the skill lies to the requirement; a suggestion decides nothing by itself.
web-annotate-linked = Linked already:
web-annotate-why = { $score }, { $reason }
web-annotate-undecided = Not decided
web-annotate-relation-close = Accept: nearly the same
web-annotate-relation-broad = Accept: the skill is broader
web-annotate-relation-narrow = Accept: the skill is narrower
web-annotate-reject = Reject: never suggest it again
web-annotate-nothing = Nothing is suggested.
web-annotate-who = Who decides
web-annotate-who-hint = A role or an organisation, not a person’s name.
web-annotate-keep = Keep the decisions
web-annotate-table = Decisions as { $form }
web-annotate-not-here = This service keeps no decisions: take them along as a table, and load it with pathways annotate TABLE --store DIR.
web-annotate-no-skills = No classification of skills is loaded.
web-annotate-no-units = No unit here lists requirements.
web-annotate-kept =
    { $count ->
        [0] No decision was new.
        [one] One decision is kept.
       *[other] { $count } decisions are kept.
    }{ $refused ->
        [0] {""}
        [one] {" "}One was not taken, because it is against an earlier one or names what is not loaded.
       *[other] {" "}{ $refused } were not taken, because they are against earlier ones or name what is not loaded.
    }
problem-annotations-not-kept = Decisions are not kept here
problem-annotations-not-kept-detail = Whoever runs the service has not allowed it. Take the decisions along as a table.
problem-annotations-without-who = Nobody is said to have decided
problem-annotations-without-who-detail = Say who decides: a role or an organisation.

web-foresight-lead = Requirements that somebody asks for, by way of accepted links to skills: those that nobody covers first, then by demand. It orders this list and counts in no check.
