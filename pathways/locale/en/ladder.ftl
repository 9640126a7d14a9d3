# The network of overlaps and the ladder to a qualification.
overlap-picture-title = What overlaps: { $of }
overlap-picture-pair = { $one } and { $other } have { $count ->
    [one] one requirement
   *[other] { $count } requirements
} in common.
overlap-picture-none = Nothing overlaps.
overlap-picture-more = { $count ->
    [one] One more overlaps and is not drawn.
   *[other] { $count } more overlap and are not drawn.
}
ladder-picture-title = From what is offered to the qualification: { $of }
ladder-picture-offered = What is offered
ladder-picture-units = Unit
ladder-picture-groups = Counts in
ladder-picture-share = { $covered } of { $rows } compulsory
ladder-picture-rung = { $unit }: { $covered } of { $rows } compulsory requirements covered. Is the unit or a sub-unit: { $formal }. Declared: { $declared }. Counts in: { $groups }.
ladder-picture-none = Nothing offered leads to a unit.
ladder-picture-more = { $count ->
    [one] One more unit is not drawn.
   *[other] { $count } more units are not drawn.
}
