# Vad som byggs härnäst: svar och tabeller.
decision-building = Ett krav har ingen egen omfattning: examensdelens kompetenspoäng delas jämnt på dess krav och avrundas uppåt till hundradelar. Om det som ännu inte erbjuds vet man inte om dagar och priser passar.
decision-cohorts = Om en grupp berättas bara antal, inget om färre än fem människor och inget som lämnar en till fyra av hela gruppen. Uppgifterna läses, planeras för och glöms.

build-working = Väljer vad som ska byggas
build-open = { $count ->
    [one] Ett krav, ett delområde eller en valbar del täcks av ingen.
   *[other] { $count } krav, delområden och valbara delar täcks av ingen.
}
build-nothing = Ingenting av den här storleken skulle hjälpa.
build-withheld = Det finns en uppsättning, men den skulle hjälpa färre än fem studerande, så den berättas inte.
build-out-of-time = Tiden tog slut innan det fanns en uppsättning som kan berättas. Ge mer tid eller fråga om en examen i taget.
build-pok = Ny POK { $number }: { $osp }
build-covers = Tillsammans täcker de { $count } av dessa. { $proven ->
    [yes] Ingen uppsättning av den storleken täcker eller hjälper mer: bevisat.
    [most] Ingen uppsättning av den storleken hjälper fler: bevisat. Tiden tog slut innan det var bevisat att ingen lämnar mindre öppet för de andra.
   *[no] Tiden tog slut innan det var bevisat; en bättre uppsättning kan finnas.
}
build-completes = Hela { $unit } är täckt då.
build-unbuilt = { $count ->
    [one] Ett till finns i ingen POK: omfattningen är inte känd, eller för stor. --xlsx och --json visar det.
   *[other] { $count } till finns i ingen POK: omfattningen är inte känd, eller för stor. --xlsx och --json visar dem.
}
build-learners = Studerande: { $count }
build-learners-there = har redan en väg till målet, så långt utbudet täcker den
build-learners-nowhere = har ingen väg, vad som än byggs
build-learners-helped = får en väg med de nya POK:erna och hade ingen
build-learners-planned = av dem har en plan med dagar när var och en planeras på nytt
build-learners-open = Saknas på de bästa vägarna för dem som inte har någon: { $before } krav eller delområden före, { $after } efter (varje studerande räknad).
build-unbuilt-unknown_extent = Omfattningen i kompetenspoäng är inte känd.
build-unbuilt-too_large = Det är större än en POK får vara.

build-column-pok = Ny POK
build-column-pok-osp = Dess kp
build-column-row = Krav
build-column-row-name = Vad som krävs
build-column-row-osp = kp
build-column-unit = Examensdel
build-column-unit-name = Examensdelens namn
build-column-completes = Hela examensdelen då
build-column-reason = Varför det inte finns i någon POK
build-sheet-poks = Nya POK:er
build-sheet-unbuilt = I ingen POK
