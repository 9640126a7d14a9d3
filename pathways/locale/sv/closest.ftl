cli-closest-units = De här examensdelarna tillsammans: { $units }
cli-closest-title-units = De nämnda examensdelarna, den närmaste först
cli-way-complete = inget återstår
cli-closest-partial = Examensdelar: { $name }, obligatoriska examensdelar ({ $units })
cli-closest-unit = Examensdel: { $name } ({ $id })
cli-closest-pok = Liten kompetenshelhet: { $name } [{ $id }]
cli-closest-similar = Liknar något som saknas: ett tips som aldrig räknas
col-if-recognised = Återstår om det erkänns
col-best-plan = Bästa planen
cli-weeks-unknown = längden är inte känd
cli-way-feasible = inte bevisad bäst: tiden tog slut
cli-way-impossible = ingen plan inom gränserna
cli-way-out_of_time = ingen plan hittad än: tiden tog slut
because-same_skills =
    { $count ->
        [one] Den är kopplad till en av de färdigheter som examensdelen { $unit } är kopplad till.
       *[other] Den är kopplad till { $count } av de färdigheter som examensdelen { $unit } är kopplad till.
    }
decision-exits = Ett delmål är en påbörjad examensdel eller liten kompetenshelhet, eller en inriktnings obligatoriska yrkesinriktade examensdelar av vilka något har avlagts.
