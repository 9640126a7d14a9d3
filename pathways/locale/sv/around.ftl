around-title = Vad { $of } hör ihop med
around-nothing = Den hör inte ihop med något.
around-outward = { $relation }: { $names }{ $more ->
        [0] .
       *[other] {" "}och { $more } till.
    }
around-inward = Hit pekar med egenskapen ”{ $relation }”: { $names }{ $more ->
        [0] .
       *[other] {" "}och { $more } till.
    }
around-more = … och { $count } till
