# Vad arbetslivet efterfrågar: signaler, var de läses, visas och används.
decision-foresight = Efterfrågesignaler ordnar det som visas och avgör bara mellan planer som är lika bra i allt annat, och bara på begäran; i en kontroll räknas de aldrig.

format-demand-signals = efterfrågesignaler
count-signals =
    { $count ->
        [one] en efterfrågesignal
       *[other] { $count } efterfrågesignaler
    }
finding-demand_repeated = { $source } har redan ett tal för { $iri } för samma dag och område; raden lämnades bort.
finding-cell_not_positive = ”{ $value }” är inte mer än 0, och raden lämnades bort.
