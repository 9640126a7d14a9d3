# Päällekkäisyyksien verkko ja tikapuut tutkintoon.
overlap-picture-title = Mikä on päällekkäin: { $of }
overlap-picture-pair = { $one } ja { $other }: yhteisiä vaatimuksia { $count }.
overlap-picture-none = Mikään ei ole päällekkäin.
overlap-picture-more = { $count ->
    [one] Yksi muu on päällekkäin eikä ole kuvassa.
   *[other] { $count } muuta on päällekkäin eivätkä ne ole kuvassa.
}
ladder-picture-title = Tarjonnasta tutkintoon: { $of }
ladder-picture-offered = Mitä tarjotaan
ladder-picture-units = Tutkinnon osa
ladder-picture-groups = Missä se lasketaan
ladder-picture-share = pakollisista { $covered } / { $rows }
ladder-picture-rung = { $unit }: pakollisista vaatimuksista katettu { $covered } / { $rows }. On tutkinnon osa tai osa-alue: { $formal }. Ilmoitettu: { $declared }. Lasketaan: { $groups }.
ladder-picture-none = Mikään tarjottu ei johda tutkinnon osaan.
ladder-picture-more = { $count ->
    [one] Yksi muu tutkinnon osa ei ole kuvassa.
   *[other] { $count } muuta tutkinnon osaa ei ole kuvassa.
}
