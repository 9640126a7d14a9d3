around-title = Mihin { $of } liittyy
around-nothing = Se ei liity mihinkään.
around-outward = { $relation }: { $names }{ $more ->
        [0] .
       *[other] {" "}ja { $more } muuta.
    }
around-inward = Tähän viittaavat ominaisuudella ”{ $relation }”: { $names }{ $more ->
        [0] .
       *[other] {" "}ja { $more } muuta.
    }
around-more = … ja { $count } muuta
