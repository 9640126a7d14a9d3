# The coverage map: tables and answers.
decision-coverage = Who offers a whole unit covers every compulsory requirement of it, and no optional part of a common unit unless it names one. An offering that can no longer be started, or is not assessed, does not count.

coverage-column-qualifications = Requirements
coverage-column-unit = Unit
coverage-column-unit-name = Name of the unit
coverage-column-part = Requirement
coverage-column-part-kind = Kind
coverage-column-part-name = What is required
coverage-column-osp = Competence points (osp)
coverage-column-standing = Covered?
coverage-column-formal = Formal offerings
coverage-column-declared = Declared offerings
coverage-column-whole-only = Only with the whole unit
coverage-column-formal-list = Covered formally by
coverage-column-declared-list = Declared to be covered by
coverage-column-completed-by = Providers who cover the whole unit
coverage-column-offering = Offering
coverage-column-offering-name = Name of the offering
coverage-column-provider = Provider
coverage-column-certainty = Certainty
coverage-column-declared-by = Declared by
coverage-column-language = Language
coverage-column-mode = Mode
coverage-column-place = Place

coverage-sheet-rows = Requirements
coverage-sheet-offerings = Offerings
coverage-sheet-about = About
coverage-about-qualification = Qualification
coverage-about-day = On
coverage-about-data = Source
coverage-about-listed = Only listed
coverage-about-note = Note

coverage-part-requirement = Skills requirement
coverage-part-sub_unit = Compulsory sub-unit
coverage-part-optional = Optional part of a sub-unit
coverage-part-unit = Whole unit
coverage-standing-formal = covered formally
coverage-standing-declared = only declared
coverage-standing-open = not covered
coverage-certainty-formal = is the unit or the sub-unit
coverage-certainty-declared = declared
coverage-yes = yes
coverage-no = no

coverage-left-out-not_assessed = It is not assessed.
coverage-left-out-over = It can no longer be started.
coverage-left-out-provider = Another provider offers it.
coverage-left-out-language = It is not taught in that language, or does not say so.
coverage-left-out-mode = It is not taught that way, or does not say so.
coverage-left-out-too_late = It does not end by that day, or does not say when.
coverage-left-out-place = It is not taught there, or does not say so.

coverage-picture-title = How much of the requirements the offerings cover: { $of }, { $covered } / { $rows }
coverage-picture-group = { $group }: { $rows } requirements, { $formal } covered formally, { $declared } only declared, { $open } not covered.
coverage-picture-open-group = { $group }: an open group, which takes credit from elsewhere.
coverage-picture-empty-group = { $group }: no units of its own.
coverage-picture-takes-others = open group
