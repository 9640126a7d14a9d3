# What is wrong with requirements and catalogues.
decision-health = An error is what no learner can complete or what cannot be right; a warning makes an answer uncertain; a note need not be mended.
cli-health = Looking for faults
cli-health-sound = No error was found in what is loaded.
cli-health-faulty = There are errors in what is loaded.

health-sheet-findings = Findings
health-sheet-trees = Structures and catalogues
health-column-what = Requirements or source
health-column-name = Name
health-column-method = Method
health-column-severity = Severity
health-column-kind = Kind
health-column-where = Place
health-column-message = Finding
health-column-code = Code
health-column-groups = Groups
health-column-units = Units
health-column-errors = Errors
health-column-warnings = Warnings
health-column-notes = Notes
health-column-unfillable = Cannot be filled

health-kind-unfillable = cannot be filled
health-kind-contradiction = contradiction
health-kind-ambiguous = ambiguous
health-kind-not_stated = not stated
health-kind-unresolved = leads nowhere
health-kind-doubled = doubled
health-kind-unreadable = unreadable
health-kind-other = other
