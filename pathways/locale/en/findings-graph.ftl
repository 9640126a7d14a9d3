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

## A catalogue of the European Learning Model

finding-elm_only_offerings =
    { $count ->
        [one] One qualification, unit or specification that nobody offers is
       *[other] { $count } qualifications, units or specifications that nobody offers are
    } described here. Only the offerings are kept: the European Learning Model has no rules of qualifications, so load the requirements for these.
finding-elm_specification_missing = This opportunity does not say what is learned, so it is left out.
finding-elm_provider_missing = This opportunity has no provider with a name, so it is left out.
finding-elm_name_missing = This has no name in any language, so it is left out.
finding-elm_offered_in_ways = It is offered in { $count } ways (provider, price, mode, language, place or length): each of them is an offering of its own.
finding-elm_part_of_unknown = It is part of something that has no national unit code; what that is stays unknown.
finding-elm_coverage_not_said = It is part of unit { $unit }, and nothing says what of the unit it covers, so it is not used for it. Ask the provider, and state the coverage in a catalogue table.
finding-elm_value_unreadable = { $property } could not be read; it stays unknown.
finding-elm_value_not_ours = { $property }: there is no word for “{ $value }” here; it is left out.
finding-elm_several_values = { $property } is there more than once; the first that is known is kept.
finding-elm_several_prices = There are several prices, and nothing says which of them holds for whom; the price stays unknown.
finding-elm_length_in_days = { $days } days are taken as { $weeks } weeks.
finding-elm_ends_before_start = It ends before it starts; these days are left out.
finding-elm_text_personal = { $property } holds an e-mail address, a telephone number or an identity number; it is left out.
