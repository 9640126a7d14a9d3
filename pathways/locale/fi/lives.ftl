finding-certificate_lapses_before_use = Todistus { $pok } on voimassa { $last } asti, mutta se, mihin sitä tarvitaan, on valmis vasta { $used }. Kysy koulutuksen järjestäjältä, hyväksytäänkö se, tai uusi se.
finding-certificate_lapses_before_goal = Todistus { $pok } on voimassa { $last } asti, mutta kaikki on valmista vasta { $finish }. Kysy, pitääkö sen olla silloin voimassa, tai uusi se.
finding-certificate_may_lapse = Todistus { $pok } on voimassa { $last } asti; koska suunnitelman kaikkia päiviä ei tiedetä, se voi vanhentua sitä ennen.
finding-place_not_stated = Paikkakuntaa ei ole ilmoitettu, joten ei tiedetä, onko se pois rajattu; kysy.
because-meant_for_group = Vain ryhmälle ”{ $group }”; ryhmään kuuluvalle suunnitellaan valinnalla --group.
because-removed_by_place_excluded =
    { $offerings ->
        [one] Yksi toteutus jää pois, koska sitä opetetaan vain pois rajatuilla paikkakunnilla.
       *[other] { $offerings } toteutusta jää pois, koska niitä opetetaan vain pois rajatuilla paikkakunnilla.
    }
because-limit_busy =
    { $periods ->
        [one] Yhden jakson aikana oppijalla on muuta työtä, joka vie osan viikon tunneista.
       *[other] { $periods } jakson aikana oppijalla on muuta työtä, joka vie osan viikon tunneista.
    }
change-drop_busy = Ei muuta työtä opintojen rinnalla.
change-drop_places_excluded = Hyväksy pois rajatut paikkakunnat.
cli-apply-between = hae { $first } – { $last }
cli-apply-from = hae aikaisintaan { $day }
decision-busy = Opintojen rinnalla olevat tunnit vievät osansa jokaisesta kalenteriviikosta, johon niiden jakso osuu.
decision-certificates = Todistus luetaan hyväksi, jos se on voimassa suunnitelman alkaessa; jos se vanhenee ennen käyttöä tai ennen kuin kaikki on valmista, suunnitelma varoittaa.
decision-groups = Vain tietylle ryhmälle tarkoitettua tarjontaa suunnitellaan vain niille, jotka ilmoittavat kuuluvansa siihen.
