## Vad den studerande har, del för del

cli-evidence-heading = { $count ->
        [0] Den studerande har inget ännu
        [one] Vad den studerande har: en uppgift
       *[other] Vad den studerande har: { $count } uppgifter
    }
cli-evidence-goals = Mål som prestationsuppgifterna nämner
col-kind = Slag
col-osp = kp
col-grade = Vitsord
col-assessed = Bedömd
kind-unit = examensdel
kind-sub_unit = delområde
kind-part_of_unit = del av en examensdel
kind-local_unit = lokal examensdel
kind-higher_education = högskolestudier
kind-upper_secondary = gymnasiestudier
kind-readiness = studier som stöder studiefärdigheterna
kind-work_experience = arbetserfarenhet
kind-badge = kompetensmärke
kind-other = annan utbildning
state-completed = avlagd
state-in_progress = pågår
state-failed = underkänd
state-attended = deltagit, inte bedömd
state-later = avlagd efter frågans dag
genuine-verified = signaturen verifierad
genuine-untampered = oförändrad, utfärdaren inte bekräftad
genuine-not_checked = signaturen inte kontrollerad
genuine-rejected = avvisad
goal-partial = några examensdelar, inte hela examen
goal-graduated = { $day ->
        [none] utexaminerad
       *[other] utexaminerad { $day }
    }
goal-ended = studierätten upphörde { $day }
goal-started = studierna inleddes { $day }
