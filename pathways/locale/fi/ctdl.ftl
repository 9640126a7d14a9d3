## CTDL: sanat asiakirjassa

ctdl-pathway =
    Miten { $name } muodostuu, perusteista { $number }{ $method ->
        [none] { "" }
        [ops] , opetussuunnitelmaperusteinen (ops)
        [naytto] , näyttötutkinto (naytto)
       *[other] , reformin mukainen (reformi)
    }. Voimassa { $valid_from ->
        [none] päivästä, jota ei kerrota
       *[other] { $valid_from } alkaen
    }{ $valid_to ->
        [none] { "" }
       *[other] { " " }ja { $valid_to } asti
    }{ $transition_to ->
        [none] { "" }
       *[other] , siirtymäaika { $transition_to } asti
    }. Ohjelman lukema; ei tutkinnon myöntäjän julkaisema. Osien kertyminen ei anna oikeutta tutkintoon: koulutuksen järjestäjä päättää.
ctdl-osp = osaamispiste (osp)
ctdl-all =
    { $count ->
        [one] Tämä vaaditaan.
       *[other] Kaikki { $count } vaaditaan.
    }
ctdl-choose =
    { $most ->
        [none] Vähintään { $least } näistä: { $count }.
        [0] Ei yhtään näistä: { $count }.
       *[other] Vähintään { $least } ja enintään { $most } näistä: { $count }.
    }
ctdl-points =
    { $same ->
        [yes] Yhteensä täsmälleen { $least } osp.
       *[no] { $least ->
            [none] Yhteensä enintään { $most } osp.
           *[other] { $most ->
                [none] Yhteensä vähintään { $least } osp.
               *[other] Yhteensä vähintään { $least } ja enintään { $most } osp.
            }
        }
    }
ctdl-where-used = Näitä ei tarvitse käyttää; jos jotakin käytetään, sen omat säännöt pätevät.
ctdl-open = Mitä perusteissa ei luetella: sovitaan koulutuksen järjestäjän kanssa.
ctdl-requirements =
    { $count ->
        [one] Tutkinnon osan ammattitaitovaatimus.
       *[other] Tutkinnon osan kaikki { $count } ammattitaitovaatimusta.
    }
ctdl-sub-units =
    { $count ->
        [one] Yhteisen tutkinnon osan osa-alue.
       *[other] Yhteisen tutkinnon osan kaikki { $count } osa-aluetta.
    }
ctdl-optional-part = Osa-alueen valinnainen osuus.
ctdl-before-start = Suoritettava, ennen kuin tämän tutkinnon osan opinnot alkavat.
ctdl-before-demonstration = Suoritettava ennen tämän tutkinnon osan näyttöä.
ctdl-offering = Koulutuksen järjestäjän tarjontaa. Osaamisen tunnustamisesta tutkintoon päättää koulutuksen järjestäjä; tämä asiakirja ei anna oikeutta siihen.
ctdl-provider-identifier = järjestäjän oma tunniste
ctdl-extent = Mitä opitaan, ja laajuus, niin kuin järjestäjä ne ilmoittaa.

## CTDL: mitä se ei voi kertoa

finding-ctdl_upper_count =
    { $group ->
        [none] Tässä saa valita enintään { $most }: CTDL lukee jokaisen luvun ”vähintään”; sanat kertovat loput.
       *[other] Ryhmässä ”{ $group }” saa valita enintään { $most }: CTDL lukee jokaisen luvun ”vähintään”; sanat kertovat loput.
    }
finding-ctdl_open_group = Ryhmä ”{ $group }” hyväksyy muuta kuin perusteissa luetellaan: CTDL saa yhden osan, joka edustaa sitä, mistä sovitaan.
finding-ctdl_only_where_used = Ryhmän ”{ $group }” säännöt pätevät vain, jos sitä käytetään, mitä CTDL ei voi kertoa; sanat kertovat sen.
finding-ctdl_extent_unknown = Tutkinnon osan { $unit } laajuutta ei kerrota: sen osalla ei ole pisteitä.
finding-ctdl_exclusion = Jos tutkinnon osaa { $unit } käytetään tässä, tutkinnon osaa { $excluded } ei saa käyttää: CTDL ei voi kertoa sitä.
finding-ctdl_reading = Sääntö perustuu tekstin tulkintaan ({ $reading }), jota CTDL ei voi merkitä.
finding-ctdl_extending = Tutkintoa yksilöllisesti laajentava ryhmä on jätetty pois: se ei täytä mitään sääntöä.
finding-ctdl_losses =
    { $count ->
        [one] Yksi perusteiden sääntö sanoo enemmän kuin CTDL voi kertoa; pathways export muodossa ctdl nimeää sen.
       *[other] { $count } perusteiden sääntöä sanoo enemmän kuin CTDL voi kertoa; pathways export muodossa ctdl nimeää ne.
    }
finding-ctdl_no_plan = Suunnitelmaa ei ole: CTDL-tiedostossa on vain säännöt.
finding-ctdl_step_not_said =
    { $kind ->
        [demonstration] Näyttö (”{ $name }”) ei ole mitään, minkä CTDL voisi kuvata.
        [recognition] Päätös osaamisen tunnustamisesta (”{ $name }”) ei ole mitään, minkä CTDL voisi kuvata.
        [to_agree] Sovittava osaaminen (”{ $name }”) ei ole mitään, minkä CTDL voisi kuvata.
       *[other] Askel ”{ $name }” ei ole mitään, minkä CTDL voisi kuvata.
    }
finding-ctdl_extent_not_said = Laajuus on ilmoitettu yksikössä { $measure }, jota CTDL ei tunne: se on jätetty pois.
finding-corrections_of_others = Korjaukset koskevat muita tutkinnon perusteita kuin { $register_number }, joten mitään ei korjata.
