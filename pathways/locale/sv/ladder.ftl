# Nätet av överlappningar och stegen till examen.
overlap-picture-title = Vad som överlappar: { $of }
overlap-picture-pair = { $one } och { $other } har { $count ->
    [one] ett krav
   *[other] { $count } krav
} gemensamt.
overlap-picture-none = Ingenting överlappar.
overlap-picture-more = { $count ->
    [one] En till överlappar och är inte ritad.
   *[other] { $count } till överlappar och är inte ritade.
}
ladder-picture-title = Från utbudet till examen: { $of }
ladder-picture-offered = Vad som erbjuds
ladder-picture-units = Examensdel
ladder-picture-groups = Räknas i
ladder-picture-share = { $covered } av { $rows } obligatoriska
ladder-picture-rung = { $unit }: { $covered } av { $rows } obligatoriska krav täckta. Är examensdelen eller ett delområde: { $formal }. Anmält: { $declared }. Räknas i: { $groups }.
ladder-picture-none = Inget som erbjuds leder till en examensdel.
ladder-picture-more = { $count ->
    [one] En examensdel till är inte ritad.
   *[other] { $count } examensdelar till är inte ritade.
}
