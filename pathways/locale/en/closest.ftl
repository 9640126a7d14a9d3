cli-closest-units = These units together: { $units }
cli-closest-title-units = The named units, nearest first
cli-way-complete = nothing left to do
cli-closest-partial = Partial qualification: compulsory units of { $name } ({ $units })
cli-closest-unit = Unit: { $name } ({ $id })
cli-closest-pok = Small competence unit: { $name } [{ $id }]
cli-closest-similar = Similar to something left to do: a hint, never counted
col-if-recognised = Remaining if recognised
col-best-plan = Best plan
cli-weeks-unknown = length not known
cli-way-feasible = not proven best: time ran out
cli-way-impossible = no plan within the limits
cli-way-out_of_time = no plan found yet: time ran out
because-same_skills =
    { $count ->
        [one] It is linked to one of the skills that unit { $unit } is linked to.
       *[other] It is linked to { $count } of the skills that unit { $unit } is linked to.
    }
decision-exits = An exit on the way is a unit or a small competence unit that has begun, or the compulsory vocational units of a branch of which something is held.
