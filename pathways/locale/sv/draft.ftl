# Utkast innan de publiceras: svar och tabeller.
draft-working = Ser på utkastet
draft-refused = Det skulle inte räknas i dag om det publicerades. { $why }
draft-nowhere = Det räknas ingenstans: det täcker ingen laddad examensdel, och ingen öppen grupp tar det.
draft-covers = Täcker { $rows } krav, delområden eller valbara delar; { $closes } av dem täcker ingen:
draft-completes = Med det täcks alla obligatoriska krav i { $unit }.
draft-rival = ”{ $name }” [{ $id }] av { $provider } täcker { $count } av dessa.
draft-rival-all = ”{ $name }” [{ $id }] av { $provider } täcker allt detta.
draft-more = Och { $count } till; alla fås med --json eller --xlsx.
draft-elements = Den europeiska standarden: { $met } av { $of } element som gäller är beskrivna. Saknas: { $missing }.
draft-fit-fits = Omfattningen passar.
draft-fit-cut = Det är större än gruppen tar; resten räknas ingenstans.
draft-fit-small = Det är mindre än gruppen kräver; något annat måste komma till.
draft-fit-unknown = Omfattningen i kompetenspoäng är inte angiven.
draft-withheld = berättas inte (färre än fem, eller nästan alla)
draft-effect-cohort = Vad det ändrar för en grupp på { $count }
draft-effect-sample = Vad det ändrar för exemplets { $count } påhittade studerande
draft-effect-planned-before = har en plan utan det
draft-effect-possible = får en plan och hade ingen
draft-effect-less-to-agree = har mindre kvar att komma överens om
draft-effect-cheaper = får en billigare plan
draft-effect-earlier = får en tidigare plan
draft-effect-better = har det bättre på något sätt
draft-effect-saved = Den som betalar mindre sparar { $eur } (median).
draft-effect-days = Den som blir färdig tidigare vinner { $days } dagar (median).
draft-left-out = { $count ->
    [one] En fil är utelämnad: den kan inte läsas, eller dess mål är inte laddat.
   *[other] { $count } filer är utelämnade: de kan inte läsas, eller deras mål är inte laddade.
}
draft-left-out-few = Några filer, färre än fem, är utelämnade: de kan inte läsas, eller deras mål är inte laddade.

draft-column-draft = Utkast
draft-column-row = Krav
draft-column-row-name = Vad som krävs
draft-column-unit = Examensdel
draft-column-standing = Täckt utan det?
draft-column-closes = Fyller en lucka
draft-column-others = Vem som redan täcker det
draft-column-requirements = Grunder
draft-column-group = Öppen grupp
draft-column-least = Minst (kp)
draft-column-most = Högst (kp)
draft-column-fit = Omfattning
draft-sheet-rows = Täcker
draft-sheet-groups = Öppna grupper
