## Graphs

finding-shape_says = { $text }
finding-shape_broken =
    { $constraint ->
        [MinCount] { $property } is missing.
        [MaxCount] { $property } is there more than once.
        [Datatype] { $property } is not of its kind: “{ $value }”.
        [NodeKind] { $property } does not lead to a thing with an address: “{ $value }”.
        [Class] { $property } does not lead to a thing of its class: “{ $value }”.
        [In] { $property } is none of the allowed values: “{ $value }”.
        [Closed] { $property } does not belong here.
        [Pattern] { $property } is not written as it must be: “{ $value }”.
        [UniqueLang] { $property } is there twice in one language.
        [LanguageIn] { $property } is in a language that is not used here: “{ $value }”.
        [Disjoint] { $property } repeats a value of another property: “{ $value }”.
        [HasValue] { $property } lacks the value it must have.
        [LessThanOrEquals] { $property } comes after the end of its range: “{ $value }”.
       *[other] { $property } breaks the rule { $constraint }: “{ $value }”.
    }
finding-elm_no_name = { $id } has no name, which the European Learning Model demands.
finding-elm_no_outcomes = { $id } describes nothing that is learned, which the European Learning Model demands.
finding-elm_no_plan = There is no plan, so there are no offerings to write in the European Learning Model.
finding-elm_without_order = The European Learning Model holds the offerings of the plan and their units, not their order and not what was chosen among them.
