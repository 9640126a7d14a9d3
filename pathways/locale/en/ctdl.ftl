## CTDL: words inside the document

ctdl-pathway =
    How { $name } is made up, from the national requirements { $number }{ $method ->
        [none] { "" }
        [ops] , curriculum (ops)
        [naytto] , competence test (naytto)
       *[other] , reform (reformi)
    }. Valid { $valid_from ->
        [none] from a day that is not stated
       *[other] from { $valid_from }
    }{ $valid_to ->
        [none] { "" }
       *[other] { " " }to { $valid_to }
    }{ $transition_to ->
        [none] { "" }
       *[other] , transition until { $transition_to }
    }. Read by a program; not issued by the awarding body. Adding units up gives no right to the qualification: the provider decides.
ctdl-osp = competence point (osaamispiste, osp)
ctdl-all =
    { $count ->
        [one] This one is required.
       *[other] All { $count } are required.
    }
ctdl-choose =
    { $most ->
        [none] At least { $least } of { $count }.
        [0] None of { $count }.
       *[other] At least { $least } and at most { $most } of { $count }.
    }
ctdl-points =
    { $same ->
        [yes] Exactly { $least } osp in all.
       *[no] { $least ->
            [none] At most { $most } osp in all.
           *[other] { $most ->
                [none] At least { $least } osp in all.
               *[other] At least { $least } and at most { $most } osp in all.
            }
        }
    }
ctdl-where-used = These need not be used; where one is used, its own rules hold.
ctdl-open = What the requirements do not list: agreed with the provider.
ctdl-requirements =
    { $count ->
        [one] The skills requirement of the unit.
       *[other] All { $count } skills requirements of the unit.
    }
ctdl-sub-units =
    { $count ->
        [one] The part of the common unit.
       *[other] All { $count } parts of the common unit.
    }
ctdl-optional-part = The optional part of the sub-unit.
ctdl-before-start = To be complete before the studies of this unit start.
ctdl-before-demonstration = To be complete before this unit is demonstrated.
ctdl-offering = What a provider offers. Recognition towards the qualification is decided by the provider; this document gives no right to it.
ctdl-provider-identifier = the provider's identifier
ctdl-extent = What is learned, and the extent, as the provider states them.

## CTDL: what it cannot carry

finding-ctdl_upper_count =
    { $group ->
        [none] At most { $most } may be chosen here: CTDL reads every number as “at least”; the words say the rest.
       *[other] In group “{ $group }” at most { $most } may be chosen: CTDL reads every number as “at least”; the words say the rest.
    }
finding-ctdl_open_group = Group “{ $group }” accepts what the requirements do not list: CTDL gets one component that stands for whatever is agreed on.
finding-ctdl_only_where_used = The rules of group “{ $group }” hold only where it is used, which CTDL cannot say; the words say it.
finding-ctdl_extent_unknown = Unit { $unit } has no stated extent: its component carries no points.
finding-ctdl_exclusion = Where unit { $unit } is used here, unit { $excluded } may not be: CTDL cannot say it.
finding-ctdl_reading = The rule rests on a reading of the text ({ $reading }), which CTDL cannot mark.
finding-ctdl_extending = A group that extends the qualification is left out: it fills no rule.
finding-ctdl_losses =
    { $count ->
        [one] One rule of the requirements says more than CTDL can carry; pathways export, as ctdl, names it.
       *[other] { $count } rules of the requirements say more than CTDL can carry; pathways export, as ctdl, names them.
    }
finding-ctdl_no_plan = There is no plan: the CTDL file holds the rules only.
finding-ctdl_step_not_said =
    { $kind ->
        [demonstration] The demonstration of “{ $name }” is no resource that CTDL could describe.
        [recognition] The decision on recognising “{ $name }” is no resource that CTDL could describe.
        [to_agree] Credit to agree on (“{ $name }”) is no resource that CTDL could describe.
       *[other] Step “{ $name }” is no resource that CTDL could describe.
    }
finding-ctdl_extent_not_said = The extent is stated in { $measure }, for which CTDL has no unit: it is left out.
finding-corrections_of_others = The corrections are of other requirements than { $register_number }, so nothing is corrected.
