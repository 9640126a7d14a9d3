# Henkilökohtainen osaamisen kehittämissuunnitelma (HOKS).
finding-hoks_former_names = Suunnitelmassa on luetteloiden entiset nimet; se luettiin, mutta eHOKSin sääntöjä ei tarkistettu.
finding-hoks_field_missing = Kenttä { $field } puuttuu; eHOKS ei ota suunnitelmaa vastaan ilman sitä.
finding-hoks_identifier_missing = Kenttä { $field } puuttuu; eHOKS kysyy sitä, kun suunnitelma luodaan. Täällä sitä ei tarvita.
finding-hoks_field_unreadable = Kenttä { $field } ei ole siinä muodossa, jota eHOKS edellyttää.
finding-hoks_period_reversed = Alkupäivä on loppupäivän jälkeen.
finding-hoks_period_too_long = Jakso on yli { $years } vuotta pitkä.
finding-hoks_interruptions_overlap = Kaksi keskeytymisajanjaksoa menee päällekkäin.
finding-hoks_tuva_with_units = Suunnitelmassa on sekä TUVA-koulutuksen osia että tutkinnon osia; siinä voi olla vain toisia.
finding-hoks_achieved_too_early = Osaamisen saavuttamisen päivä ei ole 1.1.2018 jälkeen.
finding-hoks_achieved_too_far_ahead = Osaamisen saavuttamisen päivä on yli 14 päivän päässä.
finding-hoks_readiness_gives_no_credit = Opiskeluvalmiuksia tukevat opinnot eivät tuota osaamispisteitä; ne jäivät pois.
finding-hoks_common_unit_without_areas = Yhteinen tutkinnon osa { $code } on merkitty hankituksi ilman osa-alueita; kysy, mitkä niistä, siihen asti se vain odottaa tunnustamista.
finding-hoks_prior_learning_claimed =
    { $code ->
        [none] Suunnitelman mukaan tämä on hankittu aiemmin, mutta arvioijat tai näyttö eivät ole vielä osoittaneet sitä; se odottaa päätöstä.
       *[other] Suunnitelman mukaan { $code } on hankittu aiemmin, mutta arvioijat tai näyttö eivät ole vielä osoittaneet sitä; se odottaa päätöstä.
    }
finding-hoks_process_unknown =
    { $code ->
        [none] Aiemmin hankitun osaamisen todentamistapaa ei ole ilmoitettu tunnetulla koodilla; se odottaa päätöstä.
       *[other] Aiemmin hankitun osaamisen { $code } todentamistapaa ei ole ilmoitettu tunnetulla koodilla; se odottaa päätöstä.
    }
finding-hoks_part_without_code = Osalla ei ole koodia, jonka voisi lukea, ja se jäi pois.
finding-hoks_part_without_name = Paikallisella osalla ei ole koodia eikä nimeä, ja se jäi pois.
finding-hoks_area_twice = Osa-alue { $code } on tutkinnon osassa kahdesti; ensimmäinen luettiin pakolliseksi, toinen valinnaiseksi osuudeksi.
finding-hoks_area_too_often = Osa-alue { $code } on tutkinnon osassa useammin kuin kahdesti; tämä merkintä jäi pois.
finding-hoks_deviates = Suunnitelman mukaan tässä poiketaan vaatimuksista; kysy koulutuksen järjestäjältä, mikä lasketaan.
finding-hoks_booked = { $offering } pidetään varattuna { $first } – { $last }: oppijan suunnitelmassa (HOKS) se on näinä päivinä.
finding-hoks_period_unmatched =
    { $unit ->
        [none] Oppijan suunnitelmassa (HOKS) on ”{ $name }” { $first } – { $last }, eikä mikään ladattu toteutus ole se; lataa toteutus tai ilmoita tunnit valitsimella --busy.
       *[other] Oppijan suunnitelmassa (HOKS) on { $unit } { $first } – { $last }, eikä mikään ladattu toteutus tarjoa sitä näinä päivinä; lataa toteutus tai ilmoita tunnit valitsimella --busy.
    }
finding-hoks_period_ambiguous = Oppijan suunnitelmassa (HOKS) on { $unit } { $first } – { $last }, ja usea toteutus tarjoaa sitä näinä päivinä; nimeä oikea valitsimella --booked: { $offerings }.
finding-hoks_period_over = Oppijan suunnitelmassa (HOKS) { $unit } päättyi { $last }, eikä mikään tieto osoita, että se on suoritettu; kysy, ja ilmoita se valitsimella --holds.
finding-hoks_undated =
    { $count ->
        [one] Yhdellä oppijan suunnitelman (HOKS) hankittavalla osalla ei ole päiviä; se suunniteltiin uudestaan.
       *[other] { $count } oppijan suunnitelman (HOKS) hankittavalla osalla ei ole päiviä; ne suunniteltiin uudestaan.
    }

# Tables of a learner as JSON, and national competence badges.
finding-learner_keys_unknown =
    { $count ->
        [one] Yhtä rivin avainta ei tunneta, ja se jäi pois.
       *[other] { $count } rivin avainta ei tunneta, ja ne jäivät pois.
    }
finding-national_badges_not_published =
    { $count ->
        [one] Yhtä osaamismerkkiä ei ole julkaistu, ja se jäi pois.
       *[other] { $count } osaamismerkkiä ei ole julkaistu, ja ne jäivät pois.
    }
finding-national_badge_without_name = Osaamismerkillä { $code } ei ole nimeä.
finding-national_badge_ends = Osaamismerkki { $code } on voimassa { $last } asti.
