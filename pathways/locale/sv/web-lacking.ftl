# Planerarens sidor om överlappningar, luckor och fel.
web-designer-overlap = Överlappningar
web-designer-gaps = Luckor
web-designer-faults = Fel
web-overlap-lead = Vad genomföranden, examensdelar, examina och yrken har gemensamt, och vad som är detsamma under flera namn.
web-overlap-of = Vad som jämförs
web-overlap-with = Med vad
web-overlap-one-another = med varandra
web-overlap-least = Likhet minst (0–1)
web-overlap-same =
    { $count ->
        [one] och ett till som är detsamma
       *[other] och { $count } till som är detsamma
    }
web-overlap-clusters =
    { $count ->
        [one] En grupp av sådant som är detsamma
       *[other] { $count } grupper av sådant som är detsamma
    }
web-overlap-items =
    { $count ->
        [one] en punkt
       *[other] { $count } punkter
    }
web-overlap-shared = { $count } gemensamma (av { $one } och { $other })
web-overlap-words = samma eller liknande ord
web-gaps-lead = Vad ingen täcker, vad som inte kan fyllas, vad som beror på en enda anordnare eller leder ingenstans.
web-gaps-by = Slutar senast
web-gaps-occupation = Yrke
web-gaps-occupation-unknown = Ett sådant yrke har inte lästs in; de närmaste enligt färdigheter används.
web-gaps-would =
    { $count ->
        [one] Ett genomförande skulle fylla luckan men räknas inte
       *[other] { $count } genomföranden skulle fylla luckan men räknas inte
    }
web-gaps-counts = Tillbaka till antalen
web-gaps-nearest = Ingen har valt det här yrket: det är ett av de närmaste enligt färdigheter.
web-gaps-near = Lärs ut, just ovanför eller nedanför:
web-faults-lead = Vad som är fel i de inlästa grunderna och utbuden.
web-faults-everything = allt som har lästs in
web-faults-count =
    { $count ->
        [one] en iakttagelse
       *[other] { $count } iakttagelser
    }
web-faults-offerings =
    { $count ->
        [one] ett genomförande
       *[other] { $count } genomföranden
    }
web-faults-listed =
    { $count ->
        [one] En iakttagelse
       *[other] { $count } iakttagelser
    }
web-faults-none = Inget sådant hittades.
