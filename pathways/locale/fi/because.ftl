## Tarkistus: onko tutkinto koossa

because-every_rule_met = Tutkinnon muodostumisen säännöt täyttyvät.
because-something_remains =
    { $osp ->
        [none]
            { $units ->
                [one] Puuttuu vielä yksi osa.
               *[other] Puuttuu vielä { $units } osaa.
            }
       *[other] Puuttuu vielä { $osp } osp; mukaan on laskettu { $counted_osp } osp.
    }
because-depends_on = Tietojen perusteella ei voi varmasti sanoa, onko tutkinto koossa; selvitä seuraavat asiat.
because-unknown_extent =
    { $name ->
        [none] Osan { $id } laajuus ei ole tiedossa.
       *[other] Laajuus ei ole tiedossa: { $name }.
    }
because-two_readings =
    { $reading ->
        [in_addition] Ryhmän ”{ $group }” voi tulkita kahdella tavalla: se joko vaaditaan muiden osien lisäksi tai lasketaan mukaan niiden määrään.
       *[other] Ryhmän ”{ $group }” säännön voi tulkita kahdella tavalla ({ $reading } tai { $other }); kirjaa oikea tulkinta korjaustiedostoon.
    }
because-tree_cannot_be_filled = Näillä valinnoilla muodostumisen sääntöjä ei voi täyttää millään osilla; tarkista osaamisala ja perusteiden rakenne.

## Mitä ryhmästä puuttuu

because-mandatory_missing = Pakollisista osista puuttuu vielä: { $units }.
because-osp_short =
    { $units ->
        [one] Ryhmästä puuttuu { $osp } osp; siihen riittää yksi osa.
       *[other] Ryhmästä puuttuu { $osp } osp; siihen riittää { $units } osaa.
    }
because-units_short =
    { $units ->
        [one] Ryhmästä puuttuu yksi osa.
       *[other] Ryhmästä puuttuu { $units } osaa.
    }
because-osp_and_units_short =
    { $least_osp ->
        [none]
            { $units ->
                [one] Ryhmästä puuttuu { $osp } osp ja yksi osa.
               *[other] Ryhmästä puuttuu { $osp } osp ja { $units } osaa.
            }
       *[other]
            { $units ->
                [one] Ryhmästä puuttuu { $osp } osp ja yksi osa; laajuutta pitää olla vähintään { $least_osp } osp.
               *[other] Ryhmästä puuttuu { $osp } osp ja { $units } osaa; laajuutta pitää olla vähintään { $least_osp } osp.
            }
    }

## Mitä ei lasketa ja miksi

because-state_in_progress = Opinnot ovat kesken: ne lasketaan mukaan vasta, kun osaaminen on arvioitu tai tunnustettu.
because-state_failed = Suoritus on hylätty: se lasketaan mukaan vasta, kun osaaminen on arvioitu hyväksytysti.
because-state_attended = Oppija on osallistunut, mutta osaamista ei ole arvioitu; kysy, voiko osaamisen osoittaa.
because-assessed_later = Arvioitu { $day }, kysymyspäivän jälkeen: se lasketaan mukaan siitä päivästä alkaen.
because-only_similar = Osaaminen vain muistuttaa vaadittua; se on vihje, eikä sitä koskaan lasketa mukaan.
because-certificate_lapsed = Todistus oli voimassa { $day } asti; kysy koulutuksen järjestäjältä, voiko osaamisen vielä tunnustaa.
because-needs_decision = Koulutuksen järjestäjä päättää, tunnustetaanko tämä; pyydä tunnustamista.
because-ask_recognition = Tälle ei ole paikkaa tutkinnon rakenteessa; kysy koulutuksen järjestäjältä, voiko sen tunnustaa.
because-extending_unit = Osa on suoritustiedoissa tutkintoa yksilöllisesti laajentava, joten se ei täytä mitään ryhmää.
because-extending_could_move = Laajentavalle osalle olisi paikka tutkinnossa; kysy koulutuksen järjestäjältä, voiko sen siirtää.
because-local_unit_of_another_right = Paikallinen tutkinnon osa on toisesta opiskeluoikeudesta; koulutuksen järjestäjä päättää, tunnustetaanko se tässä.
because-same_register_number = Suoritustietojen mukaan osa on toisesta tutkinnosta, mutta diaarinumero { $register_number } on tämän tutkinnon oma; tarkista merkintä.
because-covers_nothing_named =
    { $unit ->
        [none] Tiedoista ei selviä, mihin tutkinnon osaan tämä kuuluu eikä mitä vaatimuksia se kattaa; pyydä tunnustamista.
       *[other] Tiedoista ei selviä, mitä tutkinnon osan { $unit } vaatimuksia tämä kattaa; pyydä tunnustamista.
    }
because-same_name = Tutkinnon osalla { $unit } on sama nimi.
because-fills_nothing_badge = Osaamismerkki ei sellaisenaan täytä mitään ryhmää; se kelpaa perusteluksi tunnustamista pyydettäessä.
because-fills_nothing_other = Muu koulutus ei sellaisenaan täytä mitään ryhmää; koulutuksen järjestäjä voi tunnustaa siitä osaamista.
because-no_place_unit = Tutkinnon osa ei kuulu tähän tutkinnon rakenteeseen, eikä mikään ryhmä ota sitä vastaan.
because-no_place_sub_unit = Osa-alue ei kuulu tämän tutkinnon yhteisiin tutkinnon osiin, eikä mikään ryhmä ota sitä vastaan.
because-no_place_part_of_unit = Mikään ryhmä ei ota vastaan tutkinnon osaa pienempää kokonaisuutta sellaisenaan.
because-no_place_local_unit = Mikään ryhmä ei ota vastaan paikallista tutkinnon osaa.
because-no_place_higher_education = Mikään ryhmä ei ota vastaan korkeakouluopintoja.
because-no_place_upper_secondary = Mikään ryhmä ei ota vastaan lukio-opintoja.
because-no_place_readiness = Mikään ryhmä ei ota vastaan jatko-opintovalmiuksia tukevia opintoja.
because-no_place_work_experience = Mikään ryhmä ei ota vastaan työkokemusta.
because-extent_not_known = Laajuus ei ole tiedossa, joten sitä ei voi laskea mihinkään ryhmään, johon se sopisi.
because-smaller_than_the_place = Laajuus { $osp } osp ei riitä: ryhmään, johon se sopisi, kuuluu yksi tutkinnon osa, vähintään { $least_osp } osp.
because-places_are_full = Kaikki ryhmät, joihin tämä sopisi, ovat jo täynnä.
because-group_full = Ryhmä ”{ $group }” on jo täynnä muista osista.
because-group_not_used =
    { $group ->
        [none] Valittu polku ei käytä ryhmää, johon osa kuuluu.
       *[other] Valittu polku ei käytä ryhmää ”{ $group }”, johon osa kuuluu.
    }
because-excluded = Tutkinnon osaa { $unit } ei voi laskea mukaan yhdessä toisen valitun osan kanssa.

## Suunnitelman askeleet

because-covers_units = Vie eteenpäin näissä tutkinnon osissa: { $units }.
because-fills_open_group =
    { $name ->
        [none] Tuo valinnaista osaamista ryhmään { $group }.
       *[other] Tuo valinnaista osaamista ryhmään ”{ $name }”.
    }
because-pinned_but_fills_nothing = Mukana, koska se on pyydetty mukaan; tutkinnossa se ei täytä mitään.
because-demonstration_needed = Tutkinnon osa { $unit } on koossa vasta, kun osaaminen on osoitettu näytössä.
because-assessment_needed = Tutkinnon osa { $unit } on suoritettu vasta, kun sen osa-alueet on arvioitu tai tunnustettu; osasta on vain ilmoitus.
because-assumed_recognition = Suunnitelmassa oletetaan, että koulutuksen järjestäjä tunnustaa tämän; pyydä päätös ennen kuin luotat siihen.
because-assumed_but_fills_nothing = Tunnustaminen on oletettu pyynnöstä; tutkinnossa se ei täytä mitään.
because-to_agree_with_provider = Ryhmän ”{ $group }” sisällöstä sovitaan koulutuksen järjestäjän kanssa.

## Miksi suunnitelmaa ei ole

because-nobody_offers =
    { $name ->
        [none]
            { $elements ->
                [one] Yhtä tutkinnon osan { $unit } vaatimusta ei kata mikään toteutus.
               *[other] Tutkinnon osan { $unit } vaatimuksista { $elements } on sellaisia, joita ei kata mikään toteutus.
            }
       *[other]
            { $elements ->
                [one] Yhtä tutkinnon osan ”{ $name }” ({ $unit }) vaatimusta ei kata mikään toteutus.
               *[other] Tutkinnon osan ”{ $name }” ({ $unit }) vaatimuksista { $elements } on sellaisia, joita ei kata mikään toteutus.
            }
    }
because-offered_but_refused =
    { $name ->
        [none]
            { $elements ->
                [one] Yhdelle tutkinnon osan { $unit } vaatimukselle on tarjontaa, mutta näitä toteutuksia ei voi valita.
               *[other] Tutkinnon osan { $unit } { $elements } vaatimukselle on tarjontaa, mutta näitä toteutuksia ei voi valita.
            }
       *[other]
            { $elements ->
                [one] Yhdelle tutkinnon osan ”{ $name }” ({ $unit }) vaatimukselle on tarjontaa, mutta näitä toteutuksia ei voi valita.
               *[other] Tutkinnon osan ”{ $name }” ({ $unit }) { $elements } vaatimukselle on tarjontaa, mutta näitä toteutuksia ei voi valita.
            }
    }
because-prerequisite_missing = Sitä ennen pitäisi osata tutkinnon osa { $unit }, jota ei ole vielä koossa.
because-removed_by_completed =
    { $offerings ->
        [one] Yksi toteutus on jätetty pois, koska oppija on jo suorittanut sen.
       *[other] { $offerings } toteutusta on jätetty pois, koska oppija on jo suorittanut ne.
    }
because-removed_by_excluded =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska se suljettiin pois pyynnöstä.
       *[other] { $offerings } toteutusta jää pois, koska ne suljettiin pois pyynnöstä.
    }
because-removed_by_not_assessed =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska siinä ei arvioida osaamista.
       *[other] { $offerings } toteutusta jää pois, koska niissä ei arvioida osaamista.
    }
because-removed_by_restricted =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska se on tarkoitettu vain tietylle ryhmälle.
       *[other] { $offerings } toteutusta jää pois, koska ne on tarkoitettu vain tietylle ryhmälle.
    }
because-removed_by_language =
    { $offerings ->
        [one] Yksi toteutus jää pois opetuskielen takia.
       *[other] { $offerings } toteutusta jää pois opetuskielen takia.
    }
because-removed_by_language_unknown =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska sen opetuskieli ei ole tiedossa.
       *[other] { $offerings } toteutusta jää pois, koska niiden opetuskieli ei ole tiedossa.
    }
because-removed_by_mode =
    { $offerings ->
        [one] Yksi toteutus jää pois toteutustavan takia.
       *[other] { $offerings } toteutusta jää pois toteutustavan takia.
    }
because-removed_by_place =
    { $offerings ->
        [one] Yksi toteutus jää pois paikkakunnan takia.
       *[other] { $offerings } toteutusta jää pois paikkakunnan takia.
    }
because-removed_by_price_unknown =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska sen hinta ei ole tiedossa eikä sitä siksi voi verrata budjettiin.
       *[other] { $offerings } toteutusta jää pois, koska niiden hinta ei ole tiedossa eikä niitä siksi voi verrata budjettiin.
    }
because-removed_by_workload_unknown =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska sen viikkotuntimäärä ei ole tiedossa.
       *[other] { $offerings } toteutusta jää pois, koska niiden viikkotuntimäärä ei ole tiedossa.
    }
because-removed_by_full =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska se on täynnä.
       *[other] { $offerings } toteutusta jää pois, koska ne ovat täynnä.
    }
because-removed_by_started =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska se alkaa ennen sallittua aloituspäivää.
       *[other] { $offerings } toteutusta jää pois, koska ne alkavat ennen sallittua aloituspäivää.
    }
because-removed_by_application_closed =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska sen hakuaika on päättynyt.
       *[other] { $offerings } toteutusta jää pois, koska niiden hakuaika on päättynyt.
    }
because-removed_by_undated =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska sen ajankohta ei ole tiedossa.
       *[other] { $offerings } toteutusta jää pois, koska niiden ajankohta ei ole tiedossa.
    }
because-removed_by_ends_too_late =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska se päättyy toivotun päivän jälkeen.
       *[other] { $offerings } toteutusta jää pois, koska ne päättyvät toivotun päivän jälkeen.
    }
because-removed_by_blocked_period =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska se osuu jaksoon, jolloin oppija ei voi opiskella.
       *[other] { $offerings } toteutusta jää pois, koska ne osuvat jaksoon, jolloin oppija ei voi opiskella.
    }
because-pinned_cannot_be_taken = ”{ $name }” ({ $offering }) pyydettiin mukaan nimeltä, mutta sitä ei voi valita.
because-order_cannot_be_kept = Tarvittavat toteutukset ovat tarjolla, mutta osa niistä edellyttää jotain, jonka voi suorittaa vasta myöhemmin.
because-limits_clash = Tarvittavaa on tarjolla, mutta kaikkia asetettuja ehtoja ei voi täyttää yhtä aikaa; kokeile väljentää jotakin niistä.
because-limit_by = Kaiken pitää olla valmista viimeistään { $by }.
because-limit_hours_per_week = Opiskeluun on enintään { $hours } tuntia viikossa.
because-limit_budget = Rahaa on enintään { $eur } €.
because-limit_blocked =
    { $periods ->
        [one] Yhden jakson aikana ei voi opiskella.
       *[other] { $periods } jakson aikana ei voi opiskella.
    }
because-limit_pinned = Mukana pitää olla: { $offerings }.
