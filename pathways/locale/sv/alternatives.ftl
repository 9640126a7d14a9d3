# Flera planer i ett svar: vad var och en byter mot den första.

differ-offerings = det som lärs in genom vilka steg
differ-units = examensdelarna
differ-provider = utbildningsanordnarna
differ-branch = kompetensområdet
alternatives-asked =
    { $found ->
        [one] En plan, som önskat.
       *[other] { $found } planer, som önskat; de skiljer sig i fråga om { $differ }.
    }
alternatives-proven =
    { $found ->
        [one] Det här är den enda planen: ingen annan skiljer sig tillräckligt i fråga om { $differ }. Det är bevisat.
       *[other] { $found } planer av de { $asked } önskade: ingen ytterligare skiljer sig tillräckligt i fråga om { $differ }. Det är bevisat.
    }
alternatives-time =
    { $found ->
        [one] En plan av de { $asked } önskade: tiden tog slut. Det kan finnas fler; pröva en längre tid: --time-limit.
       *[other] { $found } planer av de { $asked } önskade: tiden tog slut. Det kan finnas fler; pröva en längre tid: --time-limit.
    }
alternatives-beyond =
    { $found ->
        [one] Bara den bästa av de { $asked } önskade planerna: nästa som skiljer sig tillräckligt i fråga om { $differ } { $why }. Det är bevisat.
       *[other] { $found } planer av de { $asked } önskade: nästa som skiljer sig tillräckligt i fråga om { $differ } { $why }. Det är bevisat.
    }
beyond-cost = skulle kosta { $value }, mer än { $percent } % över den bästa
beyond-finish = skulle sluta { $value } och ta mer än { $percent } % längre tid än den bästa
beyond-steps =
    { $value ->
        [one] skulle ha ett steg, mer än { $percent } % över den bästa
       *[other] skulle ha { $value } steg, mer än { $percent } % över den bästa
    }
beyond-osp = skulle lämna { $value } att studera, mer än { $percent } % över den bästa
beyond-workload = skulle ta { $value } h under den mest upptagna veckan, mer än { $percent } % över den bästa
beyond-to_agree = skulle lämna mer att avtala än den bästa
beyond-unknown_cost = skulle ha fler okända priser än den bästa
beyond-unknown_workload = skulle ha fler steg med okända timmar än den bästa
trade-cost-same = samma pris
trade-known-cost = { $amount } i kända priser
trade-unknown-prices-more =
    { $count ->
        [one] ett okänt pris mer
       *[other] { $count } okända priser fler
    }
trade-unknown-prices-less =
    { $count ->
        [one] ett okänt pris mindre
       *[other] { $count } okända priser färre
    }
trade-finish-unknown = det är inte känt när den blir klar jämfört med den första
trade-finish-same = klar samtidigt
trade-weeks-earlier =
    { $count ->
        [one] en vecka tidigare
       *[other] { $count } veckor tidigare
    }
trade-weeks-later =
    { $count ->
        [one] en vecka senare
       *[other] { $count } veckor senare
    }
trade-days-earlier =
    { $count ->
        [one] en dag tidigare
       *[other] { $count } dagar tidigare
    }
trade-days-later =
    { $count ->
        [one] en dag senare
       *[other] { $count } dagar senare
    }
trade-steps-more =
    { $count ->
        [one] ett steg mer
       *[other] { $count } steg fler
    }
trade-steps-less =
    { $count ->
        [one] ett steg mindre
       *[other] { $count } steg färre
    }
trade-osp-more = { $amount } kp mer att studera
trade-osp-less = { $amount } kp mindre att studera
trade-to-agree-more = { $amount } kp mer att avtala om
trade-to-agree-less = { $amount } kp mindre att avtala om
trade-hours-more = { $amount } h mer under den mest fyllda veckan
trade-hours-less = { $amount } h mindre under den mest fyllda veckan
trade-all-online = helt på nätet
trade-branch = kompetensområde
trade-units = examensdelar
trade-providers = utbildningsanordnare
trade-places = plats
trade-languages = undervisningsspråk
trade-swap-both = { $what }: { $come } i stället för { $gone }
trade-swap-come = { $what }: också { $come }
trade-swap-gone = { $what }: utan { $gone }
decided-by-to_agree = Plan 1 kommer först eftersom den lämnar mindre att avtala med anordnaren; det kommer alltid före önskemålen.
decided-by-unknown_cost = Plan 1 kommer först eftersom den har färre okända priser.
decided-by-cost = Plan 1 kommer först eftersom den kostar mindre; priset kommer tidigare bland önskemålen.
decided-by-finish = Plan 1 kommer först eftersom den slutar tidigare.
decided-by-steps = Plan 1 kommer först eftersom den har färre steg; där önskemålen uppfylls lika bra kommer de före sluttiden.
decided-by-osp = Plan 1 kommer först eftersom den lämnar mindre att studera; det kommer tidigare bland önskemålen.
decided-by-workload = Plan 1 kommer först eftersom dess mest upptagna vecka har färre timmar; det kommer tidigare bland önskemålen.
decided-by-surplus = Plan 1 kommer först eftersom man i den studerar { $osp } mindre som inte räknas någonstans; där önskemålen uppfylls lika bra kommer det före steg och sluttid. Lägg till finish i --prefer om en tidigare sluttid är viktigare.
decided-by-surplus_held = Plan 1 kommer först eftersom mer av det som redan finns räknas i den; där önskemålen uppfylls lika bra kommer det före sluttiden. Lägg till finish i --prefer om en tidigare sluttid är viktigare.
decided-by-order = I fråga om önskemål, överskott, steg och sluttid är planerna lika; bara en fast ordning sätter plan 1 först.
cli-alternative = Plan { $rank }
cli-plan-marks = + = ett steg som inte finns i plan 1 eller finns där vid en annan tid; · = samma steg.
cli-best-plan = Plan 1: den bästa
cli-alternative-unproven = Tiden tog slut innan det bevisats att denna plan är den bästa som skiljer sig.
cli-alternative-without = Ingår inte från plan 1: { $steps }
decision-alternatives = En annan plan är en som klarar sig utan en tredjedel (uppåt avrundat) av det som varje tidigare plan består av; utbud som ger detsamma är ett steg.
decision-near = Nära den bästa är planer som enligt det första önskemålet ligger inom andelen och inte lämnar mer att avtala eller mer okänt; alla andra kommer efter dem.
finding-record_area_is_no_limit = I uppgifterna nämns kompetensområdet { $areas }. Planer med olika kompetensområde söks i alla; begränsa med --competence-area.
