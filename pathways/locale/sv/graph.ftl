cli-export-told =
    { $count ->
        [one] En sak att veta om filen:
       *[other] { $count } saker att veta om filen:
    }
cli-loading = Läser in i { $store }
cli-loaded =
    { $count ->
        [one] En källa finns nu i { $store }.
       *[other] { $count } källor finns nu i { $store }.
    }
cli-rows =
    { $count ->
        [0] Inga rader.
        [one] En rad.
       *[other] { $count } rader.
    }
cli-elm-left-out =
    { $count ->
        [one] En sak kunde inte sägas i den europeiska lärandemodellen (ELM) och lämnades bort:
       *[other] { $count } saker kunde inte sägas i den europeiska lärandemodellen (ELM) och lämnades bort:
    }
