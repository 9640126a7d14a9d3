# Links from requirements to skills: suggestions and decisions.
decision-annotation = A suggested skill is a hint from labels; only what a person has accepted is a link, with who, when and how, and a rejected one is not suggested again.

annotate-sheet = Suggestions
annotate-help-column = Column
annotate-help-meaning = What it means
annotate-help-values = Allowed values
annotate-help-how = Write “{ $accept }” or “{ $reject }” into the first column; a row without a decision is skipped. An accepted row needs a relation. The other columns may stay as they are.

annotate-reason-exact = the requirement is the label
annotate-reason-phrase = the words of the label stand together in the requirement
annotate-reason-stem = the same words in another form
annotate-reason-compound = a word is part of a compound
annotate-reason-fuzzy = a word is spelled alike

cli-annotate = Looking for skills
cli-annotate-found =
    { $count ->
        [one] One suggestion
       *[other] { $count } suggestions
    } for { $requirements ->
        [one] one requirement.
       *[other] { $requirements } requirements.
    }
cli-annotate-decided = Decided already: { $accepted } accepted, { $rejected } rejected; they are not suggested again.
cli-annotate-added =
    { $count ->
        [one] One decision is new.
       *[other] { $count } decisions are new.
    }
cli-annotate-changed =
    { $count ->
        [one] One decision takes the place of an earlier one.
       *[other] { $count } decisions take the place of earlier ones.
    }
cli-annotate-same =
    { $count ->
        [one] One decision was kept already.
       *[other] { $count } decisions were kept already.
    }
cli-annotate-refused =
    { $count ->
        [one] One decision was not taken.
       *[other] { $count } decisions were not taken.
    }
cli-annotate-broken =
    { $count ->
        [one] One row cannot be read.
       *[other] { $count } rows cannot be read.
    }
cli-annotate-open =
    { $count ->
        [one] One row is undecided.
       *[other] { $count } rows are undecided.
    }
cli-annotate-kept = Kept: { $accepted } accepted links, { $rejected } rejections.

finding-annotation_contradicts = The table decides about { $subject } and { $iri } in two ways on the same day; neither was taken.
finding-annotation_skill_gone = The skill { $iri } is not in the loaded ESCO { $version }; decide which one stands for it now.
finding-annotation_requirement_gone = The requirement { $subject } is in none of the loaded requirements; check the code, or load the requirements.
finding-annotation_other_version = The decision was made on ESCO { $version }, and { $loaded } is loaded; the skill { $iri } is in it.
finding-annotation_changed = The decision about { $subject } and { $iri } takes the place of one by { $who } of { $on }.
finding-annotation_conflict = The decision about { $subject } and { $iri } is against one by { $who } of { $on }, which stays. A later date would take its place; a link in another source is changed there.
finding-annotation_without_skills = No classification of skills is loaded, so the addresses of skills were not checked.

format-skill-decisions = decisions on links to skills

problem-no-skills = No skills are loaded here
problem-no-skills-detail = The service was started without a classification of skills. Load ESCO into its store.
