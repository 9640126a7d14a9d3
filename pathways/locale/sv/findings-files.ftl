finding-steps_without_plan = Det finns ingen plan, så ingen tabell över stegen skrevs.
finding-signs_not_in_font = Teckensnittet i PDF-filen saknar vissa tecken, som ersätts med ◆: { $signs }. HTML-sidan visar dem.
finding-page_without_tree = Det finns inga examensgrunder att jämföra med, så ingen sida skrevs.
