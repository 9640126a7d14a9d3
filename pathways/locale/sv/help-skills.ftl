help-annotate = Föreslagna länkar från krav till ESCO-färdigheter som en tabell att besluta om; besluten i en returnerad tabell sparas.
help-argument-decided = Tabeller med beslut; länkarna sparas i lagret. Utan tabell ges förslag.
help-option-annotate-of = Bara krav i dessa examina: diarienummer, grundernas nummer eller kod; alternativet kan upprepas.
help-option-top-annotate = Högst så många förslag för varje krav.
help-option-annotate-csv = Skriv förslagen till denna fil för att fyllas i (CSV).
help-option-annotate-xlsx = Skriv förslagen till denna fil för att fyllas i (XLSX).
help-option-who = Vem som beslutade, när raden inte säger det: en roll eller organisation, aldrig en persons namn.
help-option-annotate-on = Dagen för besluten, när raden inte säger den; för förslag den dag då grunderna är i kraft. Utan den i dag.
