conflict-heading = Allt detta kan inte hållas; utan vilket som helst av dem finns det en plan
conflict-heading-not-minimal = Allt detta kan inte hållas; tiden tog slut innan det var känt att vart och ett behövs
conflict-not-found = Tiden tog slut innan det var känt vad som krockar.
because-conflict_unit = Hela examensdelen ”{ $name }” ({ $unit }) ska läras där den räknas.
because-conflict_group =
    { $least ->
        [none] Regeln för gruppen ”{ $group }” [{ $id }] gäller.
       *[other] Regeln för gruppen ”{ $group }” [{ $id }] gäller: minst { $least } kp.
    }
because-conflict_areas = Kompetensområdet är { $areas }.
because-conflict_blocked = Inget steg pågår { $first } – { $last }.
because-conflict_busy = { $hours } timmar i veckan är upptagna { $first } – { $last }.
because-conflict_cancelled = { $offering } börjar inte { $start }.
because-conflict_excluded = { $what } är uteslutet.
because-conflict_languages = Undervisningsspråket är { $wanted }.
because-conflict_modes = Undervisningsformen är { $wanted }.
because-conflict_places = Orten är { $wanted }, eller undervisningen ges på nätet.
because-conflict_places_excluded = Orten är inte { $places }.
decision-conflict = Konflikten som nämns är minimal, inte den minsta som finns; av flera nämns den med gränser som kan ändras.
conflict-of-facts = Det som krockar är varken gränser eller regler: redan det som är angivet gör en plan omöjlig.
because-conflict_whole =
    { $least ->
        [none] Allt som är målet är klart.
       *[other] Allt som är målet är klart: minst { $least } kp.
    }
