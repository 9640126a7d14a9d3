## Mitä oppijalla on, pala palalta

cli-evidence-heading = { $count ->
        [0] Oppijalla ei ole vielä mitään
        [one] Mitä oppijalla on: yksi merkintä
       *[other] Mitä oppijalla on: { $count } merkintää
    }
cli-evidence-goals = Tavoitteet, jotka suoritustiedot mainitsevat
col-kind = Laji
col-osp = osp
col-grade = Arvosana
col-assessed = Arvioitu
kind-unit = tutkinnon osa
kind-sub_unit = osa-alue
kind-part_of_unit = osa tutkinnon osasta
kind-local_unit = paikallinen tutkinnon osa
kind-higher_education = korkeakouluopinnot
kind-upper_secondary = lukio-opinnot
kind-readiness = opiskeluvalmiuksia tukevat opinnot
kind-work_experience = työkokemus
kind-badge = osaamismerkki
kind-other = muu koulutus
state-completed = suoritettu
state-in_progress = kesken
state-failed = hylätty
state-attended = osallistunut, ei arvioitu
state-later = suoritettu kysymyksen päivän jälkeen
genuine-verified = allekirjoitus varmennettu
genuine-untampered = muuttumaton, myöntäjää ei ole vahvistettu
genuine-not_checked = allekirjoitusta ei ole tarkistettu
genuine-rejected = hylätty
goal-partial = joitakin tutkinnon osia, ei koko tutkintoa
goal-graduated = { $day ->
        [none] valmistunut
       *[other] valmistunut { $day }
    }
goal-ended = opiskeluoikeus päättynyt { $day }
goal-started = opinnot alkaneet { $day }
