## Tutkinnon perusteet

finding-draft =
    { $name ->
        [none] Perusteet ovat luonnos: niitä ei ole vielä vahvistettu.
       *[other] Perusteet ”{ $name }” ovat luonnos: niitä ei ole vielä vahvistettu.
    }
finding-export_trial =
    { $name ->
        [none] Perusteet on tarkoitettu koulutusviennin kokeiluun, ei tavalliseen opiskeluun Suomessa.
       *[other] Perusteet ”{ $name }” on tarkoitettu koulutusviennin kokeiluun, ei tavalliseen opiskeluun Suomessa.
    }
finding-qualification_without_name = Tutkinnolla ei ole nimeä perusteissa.
finding-id_missing = Perusteilta puuttuu tunniste; niistä käytetään tunnistetta { $id }.
finding-days_contradict = Voimassaolon päivät ovat väärässä järjestyksessä: { $last } on ennen päivää { $first }.
finding-no_structure =
    { $name ->
        [none] Perusteissa ei ole muodostumisen rakennetta, joten niistä ei voi tarkistaa eikä suunnitella mitään.
       *[other] Perusteissa ”{ $name }” ei ole muodostumisen rakennetta, joten niistä ei voi tarkistaa eikä suunnitella mitään.
    }
finding-method_repeated = Suoritustavalla { $method } on useita rakenteita; vain ensimmäinen luettiin.
finding-measure_not_osp = Rakenteen laajuudet on ilmoitettu muuna kuin osaamispisteinä ({ $measure }); niitä ei muunneta.
finding-measure_not_stated = Rakenteen laajuuksien yksikköä ei ole ilmoitettu, joten niitä ei lueta osaamispisteinä.
finding-root_not_a_group = Rakenteen ylin kohta ei ole ryhmä; rakennetta ei voitu lukea.
finding-node_unreadable = Rakenteen kohtaa ei voitu lukea, ja se jäi pois.
finding-group_role_unknown = Ryhmän laji ”{ $role }” on tuntematon; se luettiin tavallisena ryhmänä.
finding-open_group_with_children =
    { $name ->
        [none] Avoimeen ryhmään on lueteltu osia; se luettiin tavallisena ryhmänä.
       *[other] Avoimeen ryhmään ”{ $name }” on lueteltu osia; se luettiin tavallisena ryhmänä.
    }
finding-bounds_contradict = Rajat ovat ristiriidassa: vähintään { $least }, mutta enintään { $most }. Ylärajaa tai koko sääntöä ei käytetä.
finding-day_unreadable = Päivää ei voitu lukea; se jäi tuntemattomaksi.
finding-number_unreadable = Lukua ei voitu lukea; se jäi tuntemattomaksi.
finding-leaf_unresolved =
    { $reference ->
        [none] Rakenteessa on tutkinnon osa ilman viitettä; se jäi pois.
       *[other] Rakenteen viitettä { $reference } ei löydy perusteista; osa jäi pois.
    }
finding-leaf_unit_unresolved =
    { $unit ->
        [none] Viite { $reference } ei osoita mihinkään tutkinnon osaan; osa jäi pois.
       *[other] Viite { $reference } osoittaa tutkinnon osaan { $unit }, jota perusteissa ei ole; osa jäi pois.
    }
finding-leaf_unit_without_code = Viite { $reference } osoittaa tutkinnon osaan { $unit }, jolla ei ole koodia; osa jäi pois.
finding-leaf_without_extent =
    { $name ->
        [none] Tutkinnon osan { $unit } laajuutta ei ole ilmoitettu.
       *[other] Tutkinnon osan ”{ $name }” ({ $unit }) laajuutta ei ole ilmoitettu.
    }
finding-units_of_variable_extent =
    { $count ->
        [one] Yhden tutkinnon osan laajuus vaihtelee: { $units }.
       *[other] { $count } tutkinnon osan laajuus vaihtelee: { $units }.
    }
finding-unit_without_code =
    { $name ->
        [none] Tutkinnon osalta puuttuu koodi, ja osa jäi pois.
       *[other] Tutkinnon osalta ”{ $name }” puuttuu koodi, ja osa jäi pois.
    }
finding-unit_without_name = Tutkinnon osalla { $unit } ei ole nimeä.
finding-unit_code_repeated =
    { $name ->
        [none] Tutkinnon osan koodi { $unit } toistuu; kohdat luettiin yhtenä osana.
       *[other] Tutkinnon osan ”{ $name }” koodi { $unit } toistuu; kohdat luettiin yhtenä osana.
    }
finding-common_unit_generation =
    { $name ->
        [none] Tutkinnon osan { $unit } koodi on vuoden 2014 yhteisistä tutkinnon osista, mutta sisältö on uudessa muodossa; tarkista perusteet.
       *[other] Tutkinnon osan ”{ $name }” ({ $unit }) koodi on vuoden 2014 yhteisistä tutkinnon osista, mutta sisältö on uudessa muodossa; tarkista perusteet.
    }
finding-units_without_requirements =
    { $count ->
        [one] Yhdestä tutkinnon osasta ei löytynyt ammattitaitovaatimuksia; sitä käsitellään yhtenä kokonaisuutena: { $units }.
       *[other] { $count } tutkinnon osasta ei löytynyt ammattitaitovaatimuksia; kutakin käsitellään yhtenä kokonaisuutena: { $units }.
    }
finding-requirements_in_prose =
    { $count ->
        [one] Yhden tutkinnon osan ammattitaitovaatimukset ovat juoksevaa tekstiä; kukin kappale luettiin vaatimukseksi: { $units }.
       *[other] { $count } tutkinnon osan ammattitaitovaatimukset ovat juoksevaa tekstiä; kukin kappale luettiin vaatimukseksi: { $units }.
    }
finding-requirement_languages_differ =
    { $count ->
        [one] Yhden tutkinnon osan erikielisissä teksteissä on eri määrä ammattitaitovaatimuksia, joten käännökset jäivät pois: { $units }.
       *[other] { $count } tutkinnon osan erikielisissä teksteissä on eri määrä ammattitaitovaatimuksia, joten käännökset jäivät pois: { $units }.
    }
finding-areas_without_code =
    { $count ->
        [one] Yhdeltä osa-alueelta puuttuu koodi tutkinnon osassa { $units }.
       *[other] { $count } osa-alueelta puuttuu koodi näissä tutkinnon osissa: { $units }.
    }
finding-area_code_repeated = Tutkinnon osassa { $unit } samaa koodia { $area } käyttää { $count } osa-aluetta; ne pidettiin erillään.
finding-area_without_objectives =
    { $name ->
        [none] Osa-alueella { $area } ei ole osaamistavoitteita eikä laajuutta.
       *[other] Osa-alueella ”{ $name }” ({ $area }) ei ole osaamistavoitteita eikä laajuutta.
    }
finding-objective_unlinked =
    { $name ->
        [none] Valinnaisesta osaamistavoitteesta ei selviä, mihin osa-alueen osaan se kuuluu; se jäi pois.
       *[other] Valinnaisesta osaamistavoitteesta ”{ $name }” ei selviä, mihin osa-alueen osaan se kuuluu; se jäi pois.
    }
finding-area_groups_without_code =
    { $count ->
        [one] Suoritustavan { $method } rakenteessa yhdellä osaamisalaryhmällä ei ole koodia.
       *[other] Suoritustavan { $method } rakenteessa { $count } osaamisalaryhmällä ei ole koodia.
    }
finding-areas_without_group =
    { $count ->
        [one] Yksi perusteissa nimetty osaamisala puuttuu suoritustavan { $method } rakenteesta: { $areas }.
       *[other] { $count } perusteissa nimettyä osaamisalaa puuttuu suoritustavan { $method } rakenteesta: { $areas }.
    }
finding-areas_not_declared =
    { $count ->
        [one] Suoritustavan { $method } rakenteessa on yksi osaamisala, jota perusteissa ei ole nimetty: { $areas }.
       *[other] Suoritustavan { $method } rakenteessa on { $count } osaamisalaa, joita perusteissa ei ole nimetty: { $areas }.
    }

## Muodostumisen sääntöjen lukeminen

finding-open_group_unknown =
    { $name ->
        [none] Avoimella ryhmällä ei ole nimeä, joten ei tiedetä, mitä se ottaa vastaan; siihen ei sijoiteta mitään.
       *[other] Avoimen ryhmän nimestä ”{ $name }” ei selviä, mitä se ottaa vastaan; siihen ei sijoiteta mitään.
    }
finding-admitted_qualifications_listed = Ryhmän ”{ $name }” teksti luettelee hyväksyttävät tutkinnot; vertaa niitä itse perusteista.
finding-excluded_unit_unclear = Tutkinnon osan { $unit } teksti sulkee pois osan ”{ $name }”, mutta ei ole selvää, mitä osaa tarkoitetaan; tarkista perusteista.
finding-order_unclear = Teksti määrää suoritusjärjestyksen, mutta ei ole selvää, mitkä osat tulevat ensin; tarkista perusteista.
finding-competence_area_not_in_tree = Osaamisalaa { $code } ei ole tutkinnon rakenteessa; tarkista koodi.
finding-requirements_not_in_force =
    { $valid_to ->
        [none]
            { $valid_from ->
                [none] Perusteet { $register_number } eivät ole voimassa { $day }; niiden alkamispäivää ei ole ilmoitettu.
               *[other] Perusteet { $register_number } eivät ole voimassa { $day }; ne tulevat voimaan { $valid_from }.
            }
       *[other] Perusteet { $register_number } eivät ole voimassa { $day }; niiden aika on { $valid_from }–{ $valid_to }.
    }
finding-requirements_closed = Perusteisiin { $register_number } ei ole otettu uusia opiskelijoita { $valid_to } jälkeen; siihen mennessä aloittaneet voivat suorittaa ne loppuun { $last_day } asti. Suoritustiedoissa ei ole niiden mukaista jatkuvaa opiskelua: kysy koulutuksen järjestäjältä, voiko niitä vielä noudattaa, tai katso uudempaa versiota.
finding-unit_in_several_requirements = Tutkinnon osa { $unit } on useissa perusteissa; tässä käytetään perusteita { $register_number }, muut ovat: { $others }.
finding-method_before_reform = Opiskeluoikeus on merkitty suoritustapaan reformi, mutta perusteissa { $register_number } sitä ei ole; käytetään suoritustapaa { $method }.
finding-method_not_in_requirements = Suoritustiedoissa on suoritustapa { $method }, jota perusteissa { $register_number } ei ole; käytetään suoritustapaa { $used }.
finding-correction_unknown =
    { $nearest ->
        [none] Korjaustiedosto kumoaa tulkinnan { $id }, jota perusteiden { $register_number } rakenteessa ei ole; tarkista tunniste.
       *[other] Korjaustiedosto kumoaa tulkinnan { $id }, jota perusteiden { $register_number } rakenteessa ei ole. Tarkoititko { $nearest }?
    }
finding-correction_unit_unknown =
    { $nearest ->
        [none] Korjaustiedosto antaa laajuuden tutkinnon osalle { $unit }, jota perusteissa { $register_number } ei ole; tarkista koodi.
       *[other] Korjaustiedosto antaa laajuuden tutkinnon osalle { $unit }, jota perusteissa { $register_number } ei ole. Tarkoititko { $nearest }?
    }

## Oppijan suoritustiedot

finding-not_a_study_right = Kohta ei ole opiskeluoikeus, ja se jäi pois.
finding-right_annulled = Opiskeluoikeus on mitätöity, joten siitä ei lueta mitään.
finding-right_contained = Opiskeluoikeus sisältyy toiseen opiskeluoikeuteen; sama osaaminen lasketaan vain kerran.
finding-preparation_gives_no_units = Näyttötutkintoon valmistava koulutus ei tuota tutkinnon osia.
finding-completion_kind_unknown =
    { $kind ->
        [none] Suorituksen laji puuttuu, ja suoritus jäi pois.
       *[other] Suorituksen lajia ”{ $kind }” ei tunneta, ja suoritus jäi pois.
    }
finding-method_unknown =
    { $method ->
        [none] Suoritustapa puuttuu.
       *[other] Suoritustapaa ”{ $method }” ei tunneta.
    }
finding-competence_area_left = Osaamisala on vaihtunut; päättyneitä ei enää tavoitella: { $areas }.
finding-register_number_missing = Perusteiden diaarinumero puuttuu.
finding-unit_without_qualification = Tutkinnon osasta ei selviä, mihin tutkintoon se kuuluu.
finding-code_missing =
    { $name ->
        [none] Kohdalta puuttuvat sekä koodi että nimi.
       *[other] Kohdalta ”{ $name }” puuttuu koodi.
    }
finding-towards_no_unit =
    { $name ->
        [none] Pienemmästä kokonaisuudesta { $code } ei selviä, mihin tutkinnon osaan se liittyy.
       *[other] Pienemmästä kokonaisuudesta ”{ $name }” ei selviä, mihin tutkinnon osaan se liittyy.
    }
finding-container_counts_by_parts = Kooste lasketaan arvioitujen osiensa mukaan; sen omaa arviointia ja laajuutta ei käytetä.
finding-common_unit_ungraded =
    { $name ->
        [none] Yhteisen tutkinnon osan { $code } osa-alueita on arvioitu, mutta osaa itseään ei; osa-alueet lasketaan mukaan.
       *[other] Yhteisen tutkinnon osan ”{ $name }” osa-alueita on arvioitu, mutta osaa itseään ei; osa-alueet lasketaan mukaan.
    }
finding-common_unit_extent_not_sum =
    { $name ->
        [none] Yhteisen tutkinnon osan { $code } laajuus on { $unit_osp } osp, mutta osa-alueiden summa on { $areas_osp } osp.
       *[other] Yhteisen tutkinnon osan ”{ $name }” laajuus on { $unit_osp } osp, mutta osa-alueiden summa on { $areas_osp } osp.
    }
finding-piece_in_progress =
    { $name ->
        [none] Kesken, ei lasketa mukaan: { $code }.
       *[other] Kesken, ei lasketa mukaan: ”{ $name }”.
    }
finding-piece_failed =
    { $name ->
        [none] Hylätty, ei lasketa mukaan: { $code }.
       *[other] Hylätty, ei lasketa mukaan: ”{ $name }”.
    }
finding-piece_attended =
    { $name ->
        [none] Vain osallistuttu, ei arvioitu eikä lasketa mukaan: { $code }.
       *[other] Vain osallistuttu, ei arvioitu eikä lasketa mukaan: ”{ $name }”.
    }
finding-recognised_but_not_approved = Merkintä on ristiriitainen: osaaminen on tunnustettu, mutta yhtään hyväksyttyä arviointia ei ole; sitä ei lasketa mukaan.
finding-recognised_from =
    { $register_number ->
        [none] Tämä on tunnustettu aiemman suorituksen { $source } perusteella; osaaminen lasketaan vain kerran.
       *[other] Tämä on tunnustettu aiemman suorituksen { $source } ({ $register_number }) perusteella; osaaminen lasketaan vain kerran.
    }
finding-assessment_without_grade = Arvioinnista puuttuu arvosana, joten arviointi jäi huomiotta.
finding-assessment_deviates = Arvioinnissa on poikettu vaatimuksista: kaikkea ei ole osoitettu.
finding-assessment_adapted = Arviointi on mukautettu.
finding-extent_not_plausible = Laajuus ei ole uskottava luku, joten se jäi tuntemattomaksi.
finding-extent_without_measure = Laajuudella { $amount } ei ole yksikköä, joten se jäi tuntemattomaksi.
finding-extent_in_other_measure =
    { $measure ->
        [op] Laajuus on { $amount } op; opintopisteitä ei muunneta osaamispisteiksi.
        [ov] Laajuus on { $amount } opintoviikkoa; niitä ei muunneta osaamispisteiksi.
        [weekly_lesson] Laajuus on { $amount } vuosiviikkotuntia; niitä ei muunneta osaamispisteiksi.
        [course] Laajuus on { $amount } kurssia; niitä ei muunneta osaamispisteiksi.
        [hour] Laajuus on { $amount } tuntia; niitä ei muunneta osaamispisteiksi.
        [year] Laajuus on { $amount } vuotta; niitä ei muunneta osaamispisteiksi.
        [week] Laajuus on { $amount } viikkoa; niitä ei muunneta osaamispisteiksi.
       *[other] Laajuus { $amount } on muussa yksikössä ({ $measure }); sitä ei muunneta osaamispisteiksi.
    }
finding-recorded_twice =
    { $name ->
        [none] Sama osaaminen on kirjattu myös muualle ({ $other }); se lasketaan vain kerran: { $code }.
       *[other] Sama osaaminen on kirjattu myös muualle ({ $other }); se lasketaan vain kerran: ”{ $name }”.
    }
finding-records_disagree =
    { $what ->
        [grade] Kahdessa merkinnässä on eri arvosana; toinen merkintä on täällä: { $other }.
        [date] Kahdessa merkinnässä on eri arviointipäivä; toinen merkintä on täällä: { $other }.
        [state] Toisessa merkinnässä osaaminen on suoritettu, toisessa hylätty; toinen merkintä on täällä: { $other }.
       *[extent] Kahdessa merkinnässä on eri laajuus; toinen merkintä on täällä: { $other }.
    }
finding-sub_unit_code_ambiguous = Koodi { $code } tarkoittaa useaa osa-aluetta tutkinnon osassa { $unit }; tarkista, kumpi on suoritettu.
finding-sub_unit_extent_differs = Osa-alueen { $code } laajuudeksi on kirjattu { $recorded_osp } osp, mutta perusteissa se on { $required_osp } osp; tarkista merkintä.
finding-recorded_extent_smaller = Tutkinnon osan { $unit } laajuudeksi on kirjattu { $recorded_osp } osp, mutta perusteissa se on { $required_osp } osp; laskuissa käytetään perusteiden laajuutta.
finding-unit_origin_unknown = Tutkinnon osan { $unit } perusteita ei ole ladattu; se hyväksyttiin toisen tutkinnon osana, mutta varmista, mistä se on.

## Tarjonta (Opintopolku)

finding-item_unknown = Kohta ei ole koulutus, toteutus eikä hakukohde, ja se jäi pois.
finding-not_published = Julkaisemattomat toteutukset jäivät pois: luonnoksia { $drafts }, arkistoituja { $archived }, muita { $others }.
finding-offering_kind_left_out =
    { $count ->
        [one] Yksi toteutus jäi pois, koska sen koulutustyyppi (”{ $kind }”) ei ole pieni osaamiskokonaisuus eikä tutkinnon osa.
       *[other] { $count } toteutusta jäi pois, koska niiden koulutustyyppi (”{ $kind }”) ei ole pieni osaamiskokonaisuus eikä tutkinnon osa.
    }
finding-offering_kind_missing = Toteutuksen koulutustyyppi puuttuu, ja toteutus jäi pois.
finding-offering_id_missing = Toteutuksen tunniste puuttuu, ja toteutus jäi pois.
finding-offering_repeated = Toteutus { $offering } on mukana useaan kertaan; vain ensimmäinen luettiin.
finding-programme_missing = Toteutuksen { $offering } koulutusta ei ole mukana, joten osa tiedoista puuttuu; lataa koulutus samassa tiedostossa.
finding-name_missing = Nimi puuttuu.
finding-several_providers = Toteutuksella on { $count } tarjoajaa; järjestäjäksi luettiin ensimmäinen.
finding-provider_missing = Koulutuksen järjestäjä puuttuu.
finding-units_missing = Koulutuksesta puuttuu tieto, mitä tutkinnon osia se on.
finding-unit_reference_incomplete = Viittaus tutkinnon osaan on puutteellinen, eikä osaa voi tunnistaa.
finding-extent_outside_programme = Toteutuksen laajuus ei ole koulutuksen rajoissa ({ $least }–{ $most }); toteutuksen oma laajuus luettiin.
finding-extent_unclear = Laajuus on epäselvä (alaraja { $least }, yläraja { $most }) ja jäi tuntemattomaksi.
finding-extent_measure_missing = Laajuuden yksikkö puuttuu, joten laajuutta ei lasketa osaamispisteinä.
finding-date_unreadable = Päivää ei voitu lukea; se jäi tuntemattomaksi.
finding-fee_kind_unknown =
    { $kind ->
        [none] Maksun laji puuttuu.
       *[other] Maksun lajia ”{ $kind }” ei tunneta.
    }
finding-fee_contradicts_itself = Maksutiedot ovat ristiriidassa keskenään, joten hinta jäi tuntemattomaksi.
finding-fee_by_academic_year =
    { $euros ->
        [none] Toteutuksella on lukuvuosimaksu, joka koskee vain osaa opiskelijoista; sitä ei lueta hinnaksi.
       *[other] Toteutuksella on lukuvuosimaksu ({ $euros } €), joka koskee vain osaa opiskelijoista; sitä ei lueta hinnaksi.
    }
finding-fee_amount_missing = Toteutus on maksullinen, mutta hinta puuttuu; hinta jäi tuntemattomaksi.
finding-length_unreadable = Kestoa ei voitu lukea; se jäi tuntemattomaksi.
finding-language_code_unknown = Opetuskielen koodia ”{ $language }” ei tunneta; se jäi sellaisenaan.
finding-application_times_elsewhere = Hakuajat ovat haun tiedoissa, joita ei ole mukana; ne jäivät tuntemattomiksi.
finding-start_missing = Alkamispäivä puuttuu tai on epäselvä.
finding-start_kind_unknown = Alkamisajan lajia ”{ $kind }” ei tunneta; alkamisaika jäi tuntemattomaksi.
finding-end_before_start = Päättymispäivä { $end } on ennen alkamispäivää { $start }; päättymispäivä jäi tuntemattomaksi.
finding-application_ends_before_it_starts = Hakuaika päättyy { $end } eli ennen kuin se alkaa { $start }; hakuaika jäi tuntemattomaksi.

## Tarjonnan ja perusteiden yhteys

finding-no_requirements_loaded =
    { $count ->
        [one] Perusteita ei ole ladattu, joten yhden toteutuksen kattavuutta ei voi tarkistaa; lataa tutkinnon perusteet.
       *[other] Perusteita ei ole ladattu, joten { $count } toteutuksen kattavuutta ei voi tarkistaa; lataa tutkinnon perusteet.
    }
finding-requirements_not_loaded = Toteutus { $offering } viittaa perusteisiin { $requirements }, joita ei ole ladattu; lataa ne, niin kattavuus selviää.
finding-unit_reference_unknown = Toteutus { $offering } viittaa perusteiden { $requirements } kohtaan { $reference }, jota ei ole; tarkista viittaus.
finding-unit_reference_contradicts_itself = Toteutuksen { $offering } viittaus on ristiriitainen: perusteiden { $requirements } kohdassa { $reference } on tutkinnon osa { $listed }, ei { $unit }.
finding-unit_unknown =
    { $nearest ->
        [none] Toteutus { $offering } kattaa tutkinnon osan { $code }, jota ladatuissa perusteissa ei ole; tarkista koodi tai lataa perusteet.
       *[other]
            { $nearest_name ->
                [none] Toteutus { $offering } kattaa tutkinnon osan { $code }, jota ladatuissa perusteissa ei ole. Tarkoititko { $nearest }?
               *[other] Toteutus { $offering } kattaa tutkinnon osan { $code }, jota ladatuissa perusteissa ei ole. Tarkoititko { $nearest } (”{ $nearest_name }”)?
            }
    }
finding-prerequisite_unknown =
    { $nearest ->
        [none] Toteutus { $offering } vaatii ensin tutkinnon osan { $code }, jota ladatuissa perusteissa ei ole; tarkista koodi tai lataa perusteet.
       *[other]
            { $nearest_name ->
                [none] Toteutus { $offering } vaatii ensin tutkinnon osan { $code }, jota ladatuissa perusteissa ei ole. Tarkoititko { $nearest }?
               *[other] Toteutus { $offering } vaatii ensin tutkinnon osan { $code }, jota ladatuissa perusteissa ei ole. Tarkoititko { $nearest } (”{ $nearest_name }”)?
            }
    }
finding-sub_unit_unknown =
    { $nearest ->
        [none] Toteutus { $offering } kattaa osa-alueen { $code }, jota tutkinnon osassa { $unit } ei ole; tarkista koodi.
       *[other] Toteutus { $offering } kattaa osa-alueen { $code }, jota tutkinnon osassa { $unit } ei ole. Tarkoititko { $nearest }?
    }
finding-requirement_unknown =
    { $count ->
        [0] Toteutus { $offering } kattaa vaatimuksen { $code }, mutta tutkinnon osassa { $unit } ei ole numeroituja vaatimuksia.
        [one] Toteutus { $offering } kattaa vaatimuksen { $code }, mutta tutkinnon osassa { $unit } on vain yksi vaatimus.
       *[other] Toteutus { $offering } kattaa vaatimuksen { $code }, mutta tutkinnon osan { $unit } vaatimukset on numeroitu 1–{ $count }.
    }
finding-unit_not_in_force =
    { $nearest ->
        [none] Toteutus { $offering } kattaa tutkinnon osan { $unit }, jonka perusteet ({ $requirements }) eivät ole voimassa { $day }; kattavuutta ei käytetä.
       *[other]
            { $nearest_name ->
                [none] Toteutus { $offering } kattaa tutkinnon osan { $unit }, jonka perusteet ({ $requirements }) eivät ole voimassa { $day }; kattavuutta ei käytetä. Tarkista, kattaako se voimassa olevan osan { $nearest }.
               *[other] Toteutus { $offering } kattaa tutkinnon osan { $unit }, jonka perusteet ({ $requirements }) eivät ole voimassa { $day }; kattavuutta ei käytetä. Tarkista, kattaako se voimassa olevan osan { $nearest } (”{ $nearest_name }”).
            }
    }

## Suunnittelusta pois jätetty tarjonta

finding-offering_left_out_price_unknown = Toteutus jäi pois suunnitelmasta, koska sen hinta ei ole tiedossa ja budjetti on asetettu; kysy hinta.
finding-offering_left_out_undated = Toteutus jäi pois suunnitelmasta, koska sen ajankohta ei ole tiedossa; kysy ajankohta.
finding-offering_left_out_workload_unknown = Toteutus jäi pois suunnitelmasta, koska sen viikkotuntimäärä ei ole tiedossa; kysy työmäärä.
finding-offering_left_out_language_unknown = Toteutus jäi pois suunnitelmasta, koska sen opetuskieli ei ole tiedossa; kysy kieli.
finding-offering_left_out_not_assessed = Toteutus jäi pois suunnitelmasta, koska siinä ei arvioida osaamista.
finding-offering_left_out_restricted = Toteutus jäi pois suunnitelmasta, koska se on tarkoitettu vain ryhmälle ”{ $group }”; jos oppija kuuluu siihen, lisää se valinnalla --group.
finding-pok_not_in_catalogue = { $code } ei ole ladatuissa toteutuksissa, joten sen kattamaa osaamista ei tiedetä; lataa luettelo, jossa se on, tai kirjaa tutkinnon osat itse.
finding-self_paced_starts_end = Milloin tahansa alkavia toteutuksia kokeiltiin { $last } asti; myöhempiä aloituksia ei tutkittu.

## Taulukot

finding-table_not_utf8 = Tiedosto luettiin { $encoding }-merkistönä; tallenna se UTF-8-muodossa, jotta kirjaimet pysyvät oikein.
finding-table_sheet_refused = Välilehteä ei voitu lukea: { $fault ->
        [mapped_heading_missing] otsikkoa ”{ $missing }”, jonka mäppäys nimeää, ei ole.
       *[other] saraketta { $missing } ei ole. Lisää se tai nimeä sitä vastaava otsikko mäppäystiedostossa.
    }
finding-table_sheets_left_out = Välilehdet, joilla ei ole tämän taulukon otsikoita tai jotka on piilotettu, jäivät pois: { $sheets }.
finding-table_without_rows = Taulukossa ei ole yhtään riviä otsikoiden alla.
finding-table_columns_unknown = Nämä sarakkeet eivät kuulu taulukkoon, eikä niitä luettu: { $columns }.
finding-table_column_repeated = Sama sarake on taulukossa kahdesti; vain ensimmäinen luettiin.
finding-table_examples_left_out =
    { $count ->
        [one] Yksi esimerkkirivi jäi pois.
       *[other] { $count } esimerkkiriviä jäi pois.
    }
finding-row_repeats_id = Tunniste ”{ $id }” on jo käytössä ({ $first }); tämä rivi jäi pois.
finding-row_without_name = Riviltä puuttuu nimi, ja rivi jäi pois; täytä ainakin yksi nimisarakkeista.
finding-kind_without_coverage =
    { $kind ->
        [unit] Lajiksi on merkitty tutkinnon osa, mutta rivi ei kerro, mitä se kattaa; täytä kattavuuden sarakkeet.
        [sub_unit] Lajiksi on merkitty osa-alue, mutta rivi ei kerro, mitä se kattaa; täytä kattavuuden sarakkeet.
       *[part_of_unit] Lajiksi on merkitty tutkinnon osaa pienempi kokonaisuus, mutta rivi ei kerro, mitä se kattaa; täytä kattavuuden sarakkeet.
    }
finding-cell_required = Pakollinen solu on tyhjä.
finding-cell_holds_error = Solussa on taulukko-ohjelman virhe ({ $value }); kirjoita arvo uudelleen.
finding-cell_holds_identity = Solussa näyttää olevan henkilötunnus tai oppijanumero; sitä ei luettu. Poista se tiedostosta.
finding-cell_not_a_number = ”{ $value }” ei ole luku.
finding-cell_not_a_whole_number = ”{ $value }” ei ole kokonaisluku.
finding-cell_out_of_range = ”{ $value }” ei ole välillä { $least }–{ $most }.
finding-cell_not_a_date = ”{ $value }” ei ole päivämäärä; kirjoita se muodossa 31.1.2027 tai 2027-01-31.
finding-cell_not_yes_or_no = ”{ $value }” ei ole kyllä eikä ei.
finding-cell_not_allowed = ”{ $value }” ei ole sallittu arvo; sallitut ovat: { $allowed }.
finding-cell_not_a_code = ”{ $value }” ei ole tunniste; kirjoita se ilman välilyöntejä.
finding-cell_not_a_unit_code = ”{ $value }” ei ole tutkinnon osan koodi; koodissa on vain numeroita, kuten 105730.
finding-cell_not_a_sub_unit_code = ”{ $value }” ei ole osa-alueen koodi; kirjoita koodi muodossa VVTD tai 400012/VVTD.
finding-cell_not_requirements = ”{ $value }” ei ole luettelo vaatimuksista; kirjoita numerot muodossa 1,2 tai 1-3 ja tutkinnon osa viereiseen sarakkeeseen.
finding-cell_not_an_extent = ”{ $value }” ei ole laajuus; kirjoita esimerkiksi 5 osp tai 10-15 osp.
finding-cell_not_a_price = ”{ $value }” ei ole hinta; kirjoita eurot ilman tuhaterotinta, esimerkiksi 49,50.
finding-cell_not_a_country = ”{ $value }” ei ole maa; kirjoita maan kaksikirjaiminen koodi, esimerkiksi FI.
finding-cell_not_a_language = ”{ $value }” ei ole kieli; kirjoita kielen kaksikirjaiminen koodi, esimerkiksi fi.
finding-cell_not_a_skill = ”{ $value }” ei ole taidon ESCO-osoite.
finding-extent_units_differ =
    { $first ->
        [osp] Laajuuden solussa yksikkö on osp, mutta viereisessä sarakkeessa op; laajuus jäi tuntemattomaksi.
       *[op] Laajuuden solussa yksikkö on op, mutta viereisessä sarakkeessa osp; laajuus jäi tuntemattomaksi.
    }
finding-extent_without_unit = Laajuudella ”{ $value }” ei ole yksikköä; kirjoita osp tai op.
finding-prerequisite_not_a_unit = ”{ $value }” ei ole tutkinnon osan koodi, joten toteutusta ei voi ottaa suunnitelmaan; korjaa koodi.
finding-coverage_unreadable = ”{ $value }” ei kerro, mitä katetaan; kirjoita OSA, OSA/ALUE tai OSA:1,2.
finding-coverage_part_not_formal = ”{ $value }” on vain osa vaatimuksista; siirrä se sarakkeeseen, jossa kattavuus on järjestäjän ilmoittama.
finding-intake_unreadable = Aloitusaikaa ”{ $value }” ei voitu lukea; kirjoita esimerkiksi 11.1.2027..26.3.2027 haku 1.11.2026..15.12.2026.
finding-intake_ends_before_start = Aloitusaika ”{ $value }” päättyy ennen kuin se alkaa.
finding-intake_closes_before_opening = Aloitusajan ”{ $value }” haku päättyy ennen kuin se alkaa.
finding-nothing_left_ask_for_certificate = Mitään ei ole enää tehtävänä: pyydä koulutuksen järjestäjältä tutkinnon vahvistamista ja tutkintotodistusta.

## Ryhmät, joita mikään ei täytä

finding-group_has_too_few_parts = Ryhmä ”{ $group }” vaatii vähintään { $least } osaa, ja siinä on { $count }.
finding-group_cannot_reach_least = Ryhmä ”{ $group }” vaatii vähintään { $least_osp } osp, ja kaikista sen osista kertyy enintään { $reach_osp } osp.
finding-group_exceeds_most = Ryhmän ”{ $group }” pakollisista osista kertyy { $mandatory_osp } osp, enemmän kuin { $most_osp } osp, jotka siihen mahtuvat.
finding-root_without_rule = Tutkinnon muodostumisen ”{ $group }” juuressa ei ole sääntöä koko tutkinnon laajuudesta: kokonaisuus on ryhmien summa tai sitä ei tiedetä. Vertaa perusteiden tekstiin.
