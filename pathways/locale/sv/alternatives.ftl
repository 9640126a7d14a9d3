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
cli-alternative = Plan { $rank }
cli-plan-marks = + = ett steg som inte finns i plan 1 eller finns där vid en annan tid; · = samma steg.
cli-best-plan = Plan 1: den bästa
cli-alternative-unproven = Tiden tog slut innan det bevisats att denna plan är den bästa som skiljer sig.
cli-alternative-without = Ingår inte från plan 1: { $steps }
decision-alternatives = En annan plan är en som klarar sig utan en tredjedel (uppåt avrundat) av det som varje tidigare plan består av; utbud som ger detsamma är ett steg.
finding-record_area_is_no_limit = I uppgifterna nämns kompetensområdet { $areas }. Planer med olika kompetensområde söks i alla; begränsa med --competence-area.
