## Järjestäjän myöntämät merkit ja todistukset: sanat tiedostoissa

badge-heading-outcomes = Osaamistavoitteet
badge-heading-covers = Kattaa
badge-heading-extent = Laajuus
badge-heading-workload = Työmäärä
badge-heading-assessment = Arviointi
badge-heading-participation = Toteutustapa
badge-heading-quality = Laadunvarmistus
badge-heading-prerequisites = Esitiedot
badge-heading-validity = Voimassaolo
edc-measure-osp = osaamispiste
edc-measure-op = opintopiste
badge-hours = { $hours } tuntia
badge-months = { $months } kk
badge-formal = Tätä se on, ja tämä arvioidaan.
badge-declared = Kattaa kokonaan tai osittain, ilmoittaa { $who }.
badge-optional-part = { $name } (valinnainen osuus)

## Mitä on hyvä tietää

finding-badge_without_name = Ilman nimeä ei ole saavutusta: jätetty pois.
finding-badge_one_language = Merkissä on yksi teksti: nimistä siinä on vain kielen ”{ $language }” nimi.
finding-badge_not_a_pok = Lähde kieltää, että tämä on pieni osaamiskokonaisuus: saavutus on vain kurssi.
finding-edc_without_name = Ilman nimeä ei ole todistusta.
finding-edc_learner_to_fill = Kenen todistus on, ei lue missään: järjestäjä täyttää oppijan nimen ja syntymäajan.
finding-edc_seal_to_fill = Myöntäjän eIDAS-tunnus ja myöntämispäivä tulevat järjestäjän leiman mukana.
finding-edc_page_is_blank = Sivun kuva on tyhjä: myöntämisen työkalu piirtää omansa.
finding-edc_country_assumed = Järjestäjän maata ei kerrota: kirjoitettu Suomi.
finding-edc_without_grade = Arvosanaa ei annettu, joten tämän oppijan arvioinnista ei väitetä mitään; anna se valinnalla --grade.
finding-edc_not_a_pok = Lähde kieltää, että tämä on pieni osaamiskokonaisuus.
