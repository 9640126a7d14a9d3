finding-certificate_lapses_before_use = Intyget { $pok } gäller till och med { $last }, men det som intyget behövs för är klart först { $used }. Fråga utbildningsanordnaren om det godkänns, eller förnya det.
finding-certificate_lapses_before_goal = Intyget { $pok } gäller till och med { $last }, men allt är klart först { $finish }. Fråga om det måste gälla då, eller förnya det.
finding-certificate_may_lapse = Intyget { $pok } gäller till och med { $last }; eftersom alla planens dagar inte är kända kan det upphöra innan dess.
finding-place_not_stated = Orten är inte angiven, så ingen vet om den är utesluten; fråga.
because-meant_for_group = Endast för gruppen ”{ $group }”; för den som hör till gruppen planeras med --group.
because-removed_by_place_excluded =
    { $offerings ->
        [one] Ett genomförande faller bort, eftersom det bara ges på uteslutna orter.
       *[other] { $offerings } genomföranden faller bort, eftersom de bara ges på uteslutna orter.
    }
because-limit_busy =
    { $periods ->
        [one] Under en period har den studerande annat arbete som tar sin del av veckans timmar.
       *[other] Under { $periods } perioder har den studerande annat arbete som tar sin del av veckans timmar.
    }
change-drop_busy = Inget annat arbete vid sidan av studierna.
change-drop_places_excluded = Godta de uteslutna orterna.
cli-apply-between = ansök { $first } – { $last }
cli-apply-from = ansök tidigast { $day }
decision-busy = Timmar vid sidan av studierna tar sin del av varje kalendervecka som deras period berör.
decision-certificates = Ett intyg räknas om det gäller när planen börjar; upphör det innan det används eller innan allt är klart varnar planen.
decision-groups = Utbud för en viss grupp planeras bara för dem som uppger att de hör till gruppen.
