cli-export-told =
    { $count ->
        [one] One thing to know about the file:
       *[other] { $count } things to know about the file:
    }
cli-loading = Loading into { $store }
cli-loaded =
    { $count ->
        [one] One source is now in { $store }.
       *[other] { $count } sources are now in { $store }.
    }
cli-rows =
    { $count ->
        [0] No rows.
        [one] One row.
       *[other] { $count } rows.
    }
cli-elm-left-out =
    { $count ->
        [one] One thing could not be said in the European Learning Model and was left out:
       *[other] { $count } things could not be said in the European Learning Model and were left out:
    }
