decision-stacking = Stacking small competence units gives no right to a qualification: the education provider decides on recognition.
decision-unknown-extents = An extent that is not stated is read once as the least and once as the most it can be; where the two differ, the verdict stays open.
decision-certainty = Only assessed or recognised learning counts; what a provider declares needs a demonstration, and what is proposed needs a decision.
decision-open-groups = What an open group accepts was read from its name and text; the education provider decides what is placed in it.
decision-prose = Some rules stand only in the text of the requirements and were read from its words; each can be overruled in a correction file.
decision-surplus = Credit above what a group takes is cut and counts nowhere else.
decision-undated = An offering without dates is planned only when no date is asked for.
decision-nearest = Nearest is the qualification of which the smallest share is left.

change-finish_later =
    { $amount ->
        [one] Finish one week later.
       *[other] Finish { $amount } weeks later.
    }
change-spend_more = Spend { $amount } more.
change-study_more_hours = Study { $amount } more hours a week.
change-drop_languages = Accept any language of teaching.
change-drop_modes = Accept any mode of teaching.
change-drop_places = Accept any place.
change-drop_blocked = Give up the blocked periods.
change-drop_by = Set no last day.
change-drop_hours_per_week = Set no limit of hours a week.
change-drop_budget = Set no budget.
change-drop_excluded = Allow what was excluded.
change-drop_pinned = Give up the pinned steps.
