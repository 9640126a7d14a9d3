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
