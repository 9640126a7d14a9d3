# Täckningskartan: tabeller och svar.
decision-coverage = Den som erbjuder en hel examensdel täcker alla dess obligatoriska krav, men av det valbara kunnandet i en gemensam examensdel bara det som nämns. Ett genomförande som inte längre kan påbörjas eller som inte bedöms räknas inte med.

coverage-column-qualifications = Grunder
coverage-column-unit = Examensdel
coverage-column-unit-name = Examensdelens namn
coverage-column-part = Krav
coverage-column-part-kind = Slag
coverage-column-part-name = Vad som krävs
coverage-column-osp = Kompetenspoäng (kp)
coverage-column-standing = Täckt?
coverage-column-formal = Formella genomföranden
coverage-column-declared = Uppgivna genomföranden
coverage-column-whole-only = Bara som hel examensdel
coverage-column-formal-list = Täcks formellt av
coverage-column-declared-list = Uppges täckas av
coverage-column-completed-by = Anordnare som täcker hela examensdelen
coverage-column-offering = Genomförande
coverage-column-offering-name = Genomförandets namn
coverage-column-provider = Anordnare
coverage-column-certainty = Säkerhet
coverage-column-declared-by = Uppgivet av
coverage-column-language = Språk
coverage-column-mode = Form
coverage-column-place = Plats

coverage-sheet-rows = Krav
coverage-sheet-offerings = Genomföranden
coverage-sheet-about = Uppgifter
coverage-about-qualification = Examen
coverage-about-day = Dag
coverage-about-data = Källa
coverage-about-listed = I listan bara
coverage-about-note = Observera

coverage-part-requirement = Krav på yrkesskicklighet
coverage-part-sub_unit = Obligatoriskt delområde
coverage-part-optional = Valbart kunnande inom ett delområde
coverage-part-unit = Hel examensdel
coverage-standing-formal = täckt formellt
coverage-standing-declared = bara uppgivet
coverage-standing-open = inte täckt
coverage-certainty-formal = är examensdelen eller delområdet
coverage-certainty-declared = uppgivet
coverage-yes = ja
coverage-no = nej

coverage-left-out-not_assessed = Det bedöms inte.
coverage-left-out-over = Det kan inte längre påbörjas.
coverage-left-out-provider = En annan anordnare erbjuder det.
coverage-left-out-language = Det ges inte på det språket, eller språket uppges inte.
coverage-left-out-mode = Det ges inte på det sättet, eller sättet uppges inte.
coverage-left-out-too_late = Det slutar inte senast den dagen, eller säger inte när.
coverage-left-out-place = Det ges inte där, eller platsen uppges inte.

coverage-picture-title = Hur stor del av kraven utbudet täcker: { $of }, { $covered } / { $rows }
coverage-picture-group = { $group }: krav { $rows }, formellt täckta { $formal }, bara uppgivna { $declared }, inte täckta { $open }.
coverage-picture-open-group = { $group }: öppen grupp, där sådant som kommer från annat håll räknas.
coverage-picture-empty-group = { $group }: inga egna examensdelar.
coverage-picture-takes-others = öppen grupp
