around-title = What { $of } is joined to
around-nothing = It is joined to nothing.
around-outward = { $relation }: { $names }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
around-inward = Pointing here by “{ $relation }”: { $names }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
around-more = … and { $count } more
