# Länkar från krav till färdigheter: förslag och beslut.
decision-annotation = En föreslagen färdighet är en ledtråd från namnen; en länk uppstår först när en människa godkänner den, med vem, när och hur. Det som har avvisats föreslås inte på nytt.

annotate-sheet = Förslag
annotate-help-column = Kolumn
annotate-help-meaning = Vad den betyder
annotate-help-values = Tillåtna värden
annotate-help-how = Skriv ”{ $accept }” eller ”{ $reject }” i den första kolumnen; en rad utan beslut hoppas över. En godkänd rad behöver en relation. De andra kolumnerna kan vara som de är.

annotate-reason-exact = kravet är detsamma som namnet
annotate-reason-phrase = namnets ord står tillsammans i kravet
annotate-reason-stem = samma ord i en annan form
annotate-reason-compound = ett ord är en del av en sammansättning
annotate-reason-fuzzy = ett ord stavas nästan likadant

cli-annotate = Söker färdigheter
cli-annotate-found =
    { $count ->
        [one] Ett förslag
       *[other] { $count } förslag
    } för { $requirements ->
        [one] ett krav.
       *[other] { $requirements } krav.
    }
cli-annotate-decided = Redan beslutat: { $accepted } godkända, { $rejected } avvisade; de föreslås inte på nytt.
cli-annotate-added =
    { $count ->
        [one] Ett beslut är nytt.
       *[other] { $count } beslut är nya.
    }
cli-annotate-changed =
    { $count ->
        [one] Ett beslut ersätter ett tidigare.
       *[other] { $count } beslut ersätter tidigare.
    }
cli-annotate-same =
    { $count ->
        [one] Ett beslut fanns redan.
       *[other] { $count } beslut fanns redan.
    }
cli-annotate-refused =
    { $count ->
        [one] Ett beslut togs inte emot.
       *[other] { $count } beslut togs inte emot.
    }
cli-annotate-broken =
    { $count ->
        [one] En rad kan inte läsas.
       *[other] { $count } rader kan inte läsas.
    }
cli-annotate-open =
    { $count ->
        [one] En rad är obeslutad.
       *[other] { $count } rader är obeslutade.
    }
cli-annotate-kept = Sparat: { $accepted } godkända länkar, { $rejected } avvisade.

finding-annotation_contradicts = Tabellen beslutar om { $subject } och { $iri } på två sätt samma dag; ingetdera togs emot.
finding-annotation_skill_gone = Färdigheten { $iri } finns inte i den inlästa ESCO { $version }; besluta vilken som nu står i dess ställe.
finding-annotation_requirement_gone = Kravet { $subject } finns inte i de inlästa examensgrunderna; kontrollera koden eller läs in grunderna.
finding-annotation_other_version = Beslutet gällde ESCO { $version }, och { $loaded } är inläst; färdigheten { $iri } finns i den.
finding-annotation_changed = Beslutet om { $subject } och { $iri } ersätter ett tidigare ({ $who }, { $on }).
finding-annotation_conflict = Beslutet om { $subject } och { $iri } strider mot ett tidigare ({ $who }, { $on }), som står kvar. Ett senare datum skulle ersätta det; en länk i en annan källa ändras där.
finding-annotation_without_skills = Ingen klassificering av färdigheter har lästs in, så färdigheternas adresser kontrollerades inte.

format-skill-decisions = beslut om länkar till färdigheter

problem-no-skills = Inga färdigheter har lästs in
problem-no-skills-detail = Tjänsten startades utan en klassificering av färdigheter. Läs in ESCO i dess lager.
