# Hur mycket ordningen håller upp: svar och tabeller.
decision-requisites = En examensdel kommer före en annan när grunderna säger det, eller när allt som erbjuds av den senare kräver den. Ett krav som bara vissa genomföranden ställer är ingen ordning mellan examensdelar.

measures-working = Mäter
measures-whole = { $units } examensdelar, { $edges } { $edges ->
    [one] ordning
   *[other] ordningar
} mellan dem; strukturell komplexitet { $complexity }.
measures-more = Och { $count } till; alla fås med --json, --csv eller --xlsx.
measures-redundant = Att { $before } kommer före { $after } följer redan av andra.
measures-circle = Dessa kommer före sig själva, så ingenting kan mätas: { $units }.
measures-plan = Planen
measures-plan-whole = { $steps } steg, strukturell komplexitet { $complexity }; den längsta kedjan tar { $days } studiedagar.
measures-undated = { $count ->
    [one] Ett steg har inga kända dagar och räknas inte.
   *[other] { $count } steg har inga kända dagar och räknas inte.
}
measures-repeated = { $element } täcks av fler än ett steg ({ $steps }) och räknas en gång.

measures-column-qualification = Grunder
measures-column-method = Prestationssätt
measures-column-unit = Examensdel
measures-column-unit-name = Examensdelens namn
measures-column-delay = Fördröjning
measures-column-blocking = Blockering
measures-column-complexity = Komplexitet
measures-column-centrality = Centralitet
measures-column-critical = På den kritiska vägen
measures-column-first = Efter
measures-column-number = Steg
measures-column-kind = Slag
measures-column-id = Beteckning
measures-column-name = Namn
measures-column-days = Dagar
measures-column-after = Efter stegen
measures-means-delay = Hur många examensdelar eller steg det finns i den längsta kedjan genom den.
measures-means-blocking = Hur många examensdelar eller steg som väntar på den, genast eller senare.
measures-means-complexity = Fördröjning och blockering tillsammans.
measures-means-centrality = Av alla kedjor från det som inte väntar på något till det som ingenting väntar på: delarna eller stegen i dem som går genom den.
measures-means-critical = En längsta kedja: efter antalet delar, i en plan efter dagar.
measures-sheet-units = Examensdelar
measures-sheet-steps = Steg
measures-sheet-meaning = Vad siffrorna betyder
