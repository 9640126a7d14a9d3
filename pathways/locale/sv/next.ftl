cli-next = Söker vad som kan påbörjas
cli-next-no-goal = Inget mål är kvar: inget av det laddade kan avläggas den här dagen, eller allt är klart.
cli-next-goal = Mål { $number }: { $goal }. Återstår: { $left }. { $plan }
cli-next-optimal = Den bästa planen hittades.
cli-next-feasible = En plan hittades men är inte bevisad bäst: tiden tog slut.
cli-next-impossible = Ingen plan av det laddade inom gränserna.
cli-next-out_of_time = Ingen plan hittad än: tiden tog slut.
cli-next-title =
    { $count ->
        [0] Inget kan påbörjas nu
        [one] En sak kan påbörjas nu
       *[other] { $count } saker kan påbörjas nu
    }
cli-next-first = De första { $count }:
cli-next-offering = { $name } [{ $id }]
cli-next-unit = Examensdel { $id } { $name }
cli-next-offerings =
    { $count ->
        [0] inget utbud är laddat
        [one] genom { $ids }
       *[other] genom { $count } genomföranden: { $ids }
    }
cli-next-for = mål { $number }:
cli-in-plans-every = i varje bästa plan
cli-in-plans-some = i några bästa planer
cli-in-plans-none = i ingen bästa plan
cli-in-plans-no_plan = målet har ingen plan
cli-in-plans-unknown = inte bevisat om den ingår i en bästa plan: tiden tog slut
cli-extra-to_agree = { $amount } mer att komma överens om
cli-extra-unknown_prices = { $amount } fler okända priser
cli-extra-cost = { $amount } mer
cli-extra-weeks = { $amount } veckor senare
cli-extra-steps = { $amount } fler steg
cli-extra-osp = { $amount } kp mer att studera
cli-extra-unknown_workloads = { $amount } fler okända arbetsmängder
cli-extra-hours = { $amount } timmar mer under den mest belastade veckan
cli-extra-surplus = { $amount } kp studeras i onödan
cli-completes = slutför { $units }
cli-opens = öppnar { $ids }
cli-moves = { $osp } mindre skulle återstå
decision-next = En bästa plan lämnar minst att avtala, uppfyller sedan önskemålen bäst, studerar sedan minst i onödan och har sedan minst antal steg; för varje sak bevisas om varje, någon eller ingen sådan plan har den.
cli-next-best = De bästa planerna är de som lämnar minst att avtala, sedan uppfyller önskemålen bäst, studerar minst i onödan och sedan har minst antal steg, vare sig man bett om det eller inte.
