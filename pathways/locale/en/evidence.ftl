## What the learner has, piece by piece

cli-evidence-heading = { $count ->
        [0] The learner has nothing yet
        [one] What the learner has: one piece
       *[other] What the learner has: { $count } pieces
    }
cli-evidence-goals = Goals that the records name
col-kind = Kind
col-osp = osp
col-grade = Grade
col-assessed = Assessed
kind-unit = unit
kind-sub_unit = sub-unit
kind-part_of_unit = part of a unit
kind-local_unit = local unit
kind-higher_education = higher education studies
kind-upper_secondary = general upper secondary studies
kind-readiness = studies that support readiness for study
kind-work_experience = work experience
kind-badge = competence badge
kind-other = other training
state-completed = completed
state-in_progress = in progress
state-failed = failed
state-attended = attended, not assessed
state-later = completed later than the day of the question
genuine-verified = signature verified
genuine-untampered = unchanged, issuer not confirmed
genuine-not_checked = signature not checked
genuine-rejected = rejected
goal-partial = some units, not the whole qualification
goal-graduated = { $day ->
        [none] graduated
       *[other] graduated { $day }
    }
goal-ended = study right ended { $day }
goal-started = studies began { $day }
