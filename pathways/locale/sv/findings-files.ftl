finding-steps_without_plan = Det finns ingen plan, så ingen tabell över stegen skrevs.
finding-draft_without_plan = Det finns ingen plan, så ingen PUK skrevs.
finding-draft_to_fill =
    { $count ->
        [one] Ska fyllas i av studiehandledaren: { $field } ({ $places }).
       *[other] Ska fyllas i av studiehandledaren: { $field }, på { $count } ställen ({ $places }).
    }
finding-draft_part_held_not_carried =
    { $unit ->
        [none] En PUK kan inte säga att en del redan har förvärvats (”{ $name }”); den lämnades bort.
       *[other] En PUK kan inte säga att en del av { $unit } redan har förvärvats; den lämnades bort.
    }
finding-draft_step_not_carried = En PUK har ingen lista för steget { $step } (”{ $name }”); det lämnades bort.
finding-draft_to_agree_not_carried =
    { $osp ->
        [none] Det som ännu ska avtalas med anordnaren (”{ $name }”) har ingen plats i en PUK; det lämnades bort.
       *[other] { $osp } kompetenspoäng som ännu ska avtalas med anordnaren (”{ $name }”) har ingen plats i en PUK; de lämnades bort.
    }
finding-draft_optional_part_alone = En PUK kan inte säga att bara den valfria delen av delområdet { $code } i { $unit } avses; säg det där PUK:en förvaras.
finding-calendar_without_plan = Det finns ingen plan, så ingen kalender skrevs.
finding-calendar_without_days = Ingenting i planen har en dag, så ingen kalender skrevs.
finding-calendar_step_undated = { $step } (”{ $name }”) har inga dagar och finns inte i kalendern.
finding-signs_not_in_font = Teckensnittet i PDF-filen saknar vissa tecken, som ersätts med ◆: { $signs }. HTML-sidan visar dem.
finding-page_without_tree = Det finns inga examensgrunder att jämföra med, så ingen sida skrevs.
