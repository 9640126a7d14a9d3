## Grafer

finding-shape_says = { $text }
finding-shape_broken =
    { $constraint ->
        [MinCount] { $property } saknas.
        [MaxCount] { $property } finns mer än en gång.
        [Datatype] { $property } är inte av rätt slag: ”{ $value }”.
        [NodeKind] { $property } leder inte till något med en adress: ”{ $value }”.
        [Class] { $property } leder inte till något av rätt klass: ”{ $value }”.
        [In] { $property } är inget av de tillåtna värdena: ”{ $value }”.
        [Closed] { $property } hör inte hemma här.
        [Pattern] { $property } är inte skrivet som det ska: ”{ $value }”.
        [UniqueLang] { $property } finns två gånger på ett språk.
        [LanguageIn] { $property } är på ett språk som inte används här: ”{ $value }”.
        [Disjoint] { $property } upprepar ett värde av en annan egenskap: ”{ $value }”.
        [HasValue] { $property } saknar värdet som måste finnas.
        [LessThanOrEquals] { $property } kommer efter slutet av sitt intervall: ”{ $value }”.
       *[other] { $property } bryter mot regeln { $constraint }: ”{ $value }”.
    }
finding-elm_no_name = { $id } saknar namn, vilket den europeiska lärandemodellen (ELM) kräver.
finding-elm_no_outcomes = { $id } beskriver inget som lärs, vilket den europeiska lärandemodellen (ELM) kräver.
finding-elm_no_plan = Det finns ingen plan, så det finns inget att skriva i den europeiska lärandemodellen (ELM).
finding-elm_without_order = Den europeiska lärandemodellen (ELM) har planens utbud och examensdelar, inte deras ordning och inte vad som valdes.

## A catalogue of the European Learning Model

finding-elm_only_offerings =
    { $count ->
        [one] En examen, examensdel eller specifikation som ingen erbjuder beskrivs
       *[other] { $count } examina, examensdelar eller specifikationer som ingen erbjuder beskrivs
    } här. Bara utbudet behålls: den europeiska lärandemodellen (ELM) har inga regler för examina, så ladda examensgrunderna för dem.
finding-elm_specification_missing = Här sägs inte vad som lärs, så detta lämnas bort.
finding-elm_provider_missing = Här finns ingen anordnare med ett namn, så detta lämnas bort.
finding-elm_name_missing = Detta har inget namn på något språk, så det lämnas bort.
finding-elm_offered_in_ways = Det erbjuds på { $count } sätt (anordnare, pris, form, språk, plats eller längd): vart och ett är ett eget utbud.
finding-elm_part_of_unknown = Det är en del av något som inte har en examensdels kod; vad det är förblir okänt.
finding-elm_coverage_not_said = Det är en del av examensdelen { $unit }, men ingenting säger vad av den det täcker, så det används inte för den. Fråga anordnaren och ange täckningen i en utbudstabell.
finding-elm_value_unreadable = { $property } kunde inte läsas; det förblir okänt.
finding-elm_value_not_ours = { $property }: här finns inget ord för ”{ $value }”; det lämnas bort.
finding-elm_several_values = { $property } anges flera gånger; den första som är känd gäller.
finding-elm_several_prices = Det finns flera priser, och ingenting säger vilket som gäller för vem; priset förblir okänt.
finding-elm_length_in_days = { $days } dagar läses som { $weeks } veckor.
finding-elm_ends_before_start = Det slutar innan det börjar; dessa dagar lämnas bort.
finding-elm_text_personal = { $property } innehåller en e-postadress, ett telefonnummer eller en personbeteckning; det lämnas bort.
