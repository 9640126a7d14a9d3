# Mikä perusteissa ja tarjontaluetteloissa on vialla.
decision-health = Virhe on se, mitä kukaan ei voi suorittaa tai mikä ei voi pitää paikkaansa; varoitus tekee vastauksesta epävarman; huomautusta ei tarvitse korjata.
cli-health = Etsitään vikoja
cli-health-sound = Ladatuissa tiedoissa ei ole virheitä.
cli-health-faulty = Ladatuissa tiedoissa on virheitä.

health-sheet-findings = Havainnot
health-sheet-trees = Rakenteet ja luettelot
health-column-what = Perusteet tai lähde
health-column-name = Nimi
health-column-method = Suoritustapa
health-column-severity = Vakavuus
health-column-kind = Laji
health-column-where = Paikka
health-column-message = Havainto
health-column-code = Koodi
health-column-groups = Ryhmiä
health-column-units = Tutkinnon osia
health-column-errors = Virheitä
health-column-warnings = Varoituksia
health-column-notes = Huomautuksia
health-column-unfillable = Ei voi täyttyä

health-kind-unfillable = ei voi täyttyä
health-kind-contradiction = ristiriita
health-kind-ambiguous = monitulkintainen
health-kind-not_stated = ei ilmoitettu
health-kind-unresolved = ei johda mihinkään
health-kind-doubled = kahteen kertaan
health-kind-unreadable = ei luettavissa
health-kind-other = muu
