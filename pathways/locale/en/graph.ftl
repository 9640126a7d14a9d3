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
