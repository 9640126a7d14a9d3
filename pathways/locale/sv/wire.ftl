decision-stacking = Att samla små kompetenshelheter ger ingen rätt till en examen: utbildningsanordnaren beslutar om erkännande.
decision-unknown-extents = En omfattning som inte är angiven läses en gång som den minsta och en gång som den största möjliga; om resultaten skiljer sig förblir frågan öppen.
decision-certainty = Bara bedömt eller erkänt kunnande räknas; det som en anordnare uppger kräver ett yrkesprov och det som är föreslaget ett beslut.
decision-open-groups = Vad en öppen grupp godtar har lästs ur dess namn och text; utbildningsanordnaren beslutar vad som placeras i den.
decision-prose = En del regler finns bara i grundernas text och har lästs ur dess ord; var och en kan åsidosättas i en rättelsefil.
decision-surplus = Det som överstiger vad gruppen rymmer skärs bort och räknas ingen annanstans.
decision-undated = Ett genomförande utan datum planeras bara när inga datum efterfrågas.
decision-nearest = Närmast är den examen av vilken den minsta andelen återstår.

change-finish_later =
    { $amount ->
        [one] Bli klar en vecka senare.
       *[other] Bli klar { $amount } veckor senare.
    }
change-spend_more = Använd { $amount } mer.
change-study_more_hours = Studera { $amount } timmar mer per vecka.
change-drop_languages = Godta vilket undervisningsspråk som helst.
change-drop_modes = Godta vilken undervisningsform som helst.
change-drop_places = Godta vilken ort som helst.
change-drop_blocked = Ge upp de spärrade perioderna.
change-drop_by = Sätt ingen sista dag.
change-drop_hours_per_week = Sätt ingen gräns för timmar i veckan.
change-drop_budget = Sätt ingen övre gräns för kostnaderna.
change-drop_excluded = Tillåt det som har uteslutits.
change-drop_pinned = Ge upp de fastslagna stegen.
