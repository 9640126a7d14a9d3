decision-stacking = Pienten osaamiskokonaisuuksien kerääminen ei anna oikeutta tutkintoon: koulutuksen järjestäjä päättää tunnustamisesta.
decision-unknown-extents = Laajuus, jota ei ole ilmoitettu, luetaan kerran pienimpänä ja kerran suurimpana mahdollisena; jos tulokset eroavat, ratkaisu jää auki.
decision-certainty = Vain arvioitu tai tunnustettu osaaminen lasketaan; järjestäjän ilmoittama kattavuus vaatii näytön ja ehdotettu päätöksen.
decision-open-groups = Avoimeen ryhmään sopivat osat on luettu sen nimestä ja tekstistä; koulutuksen järjestäjä päättää, mitä ryhmään sijoitetaan.
decision-prose = Osa säännöistä on vain perusteiden tekstissä, ja ne on luettu sen sanoista; jokaisen voi kumota korjaustiedostossa.
decision-surplus = Ryhmän ylittävä osuus leikataan, eikä sitä lasketa muualle.
decision-undated = Toteutus, jolla ei ole päivämääriä, otetaan suunnitelmaan vain, jos päivämääriä ei kysytä.
decision-nearest = Lähin on tutkinto, josta puuttuu pienin osuus.

change-finish_later =
    { $amount ->
        [one] Valmistu viikkoa myöhemmin.
       *[other] Valmistu { $amount } viikkoa myöhemmin.
    }
change-spend_more = Käytä { $amount } enemmän.
change-study_more_hours = Opiskele { $amount } tuntia enemmän viikossa.
change-drop_languages = Hyväksy mikä tahansa opetuskieli.
change-drop_modes = Hyväksy mikä tahansa toteutustapa.
change-drop_places = Hyväksy mikä tahansa paikkakunta.
change-drop_blocked = Luovu estetyistä ajoista.
change-drop_by = Älä aseta viimeistä päivää.
change-drop_hours_per_week = Älä aseta viikkotuntien enimmäismäärää.
change-drop_budget = Älä aseta ylärajaa kustannuksille.
change-drop_excluded = Salli pois rajatut toteutukset.
change-drop_pinned = Luovu kiinnitetyistä askelista.
