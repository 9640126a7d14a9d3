finding-steps_without_plan = There is no plan, so no table of steps was written.
finding-draft_without_plan = There is no plan, so no HOKS was written.
finding-draft_to_fill =
    { $count ->
        [one] To be filled in by the counsellor: { $field } ({ $places }).
       *[other] To be filled in by the counsellor: { $field }, in { $count } places ({ $places }).
    }
finding-draft_part_held_not_carried =
    { $unit ->
        [none] A HOKS cannot say that a part is held already (“{ $name }”); it was left out.
       *[other] A HOKS cannot say that a part of { $unit } is held already; it was left out.
    }
finding-draft_step_not_carried = A HOKS has no list for step { $step } (“{ $name }”); it was left out.
finding-draft_to_agree_not_carried =
    { $osp ->
        [none] What is still to be agreed with the provider (“{ $name }”) has no place in a HOKS; it was left out.
       *[other] { $osp } osp that are still to be agreed with the provider (“{ $name }”) have no place in a HOKS; they were left out.
    }
finding-draft_optional_part_alone = A HOKS cannot say that only the optional part of sub-unit { $code } of { $unit } is meant; say it where the HOKS is kept.
finding-calendar_without_plan = There is no plan, so no calendar was written.
finding-calendar_without_days = Nothing in the plan has a day, so no calendar was written.
finding-calendar_step_undated = { $step } (“{ $name }”) has no days and is not in the calendar.
finding-signs_not_in_font = The font of the PDF has no shape for some signs, which are replaced by ◆: { $signs }. The HTML page shows them.
finding-page_without_tree = There are no requirements to compare with, so no page was written.
