# Linkit vaatimuksista taitoihin: ehdotukset ja päätökset.
decision-annotation = Ehdotettu taito on nimistä saatu vihje; linkki syntyy vasta, kun ihminen hyväksyy sen, ja siihen kirjataan kuka, milloin ja miten. Hylättyä ei ehdoteta uudelleen.

annotate-sheet = Ehdotukset
annotate-help-column = Sarake
annotate-help-meaning = Mitä se tarkoittaa
annotate-help-values = Sallitut arvot
annotate-help-how = Kirjoita ensimmäiseen sarakkeeseen ”{ $accept }” tai ”{ $reject }”; rivi ilman päätöstä ohitetaan. Hyväksytty rivi tarvitsee suhteen. Muut sarakkeet voivat jäädä ennalleen.

annotate-reason-exact = vaatimus on sama kuin nimi
annotate-reason-phrase = nimen sanat ovat vaatimuksessa yhdessä
annotate-reason-stem = samat sanat toisessa muodossa
annotate-reason-compound = sana on osa yhdyssanaa
annotate-reason-fuzzy = sana kirjoitetaan lähes samoin

cli-annotate = Etsitään taitoja
cli-annotate-found =
    { $count ->
        [one] Yksi ehdotus
       *[other] { $count } ehdotusta
    }, { $requirements ->
        [one] yksi vaatimus.
       *[other] { $requirements } vaatimusta.
    }
cli-annotate-decided = Jo päätetty: hyväksytty { $accepted }, hylätty { $rejected }; niitä ei ehdoteta uudelleen.
cli-annotate-added =
    { $count ->
        [one] Yksi päätös on uusi.
       *[other] { $count } päätöstä on uusia.
    }
cli-annotate-changed =
    { $count ->
        [one] Yksi päätös korvaa aiemman.
       *[other] { $count } päätöstä korvaa aiemmat.
    }
cli-annotate-same =
    { $count ->
        [one] Yksi päätös oli jo tallessa.
       *[other] { $count } päätöstä oli jo tallessa.
    }
cli-annotate-refused =
    { $count ->
        [one] Yhtä päätöstä ei otettu.
       *[other] { $count } päätöstä jätettiin ottamatta.
    }
cli-annotate-broken =
    { $count ->
        [one] Yhtä riviä ei voi lukea.
       *[other] { $count } riviä ei voi lukea.
    }
cli-annotate-open =
    { $count ->
        [one] Yksi rivi on päättämättä.
       *[other] { $count } riviä on päättämättä.
    }
cli-annotate-kept = Tallessa: hyväksyttyjä linkkejä { $accepted }, hylättyjä { $rejected }.

finding-annotation_contradicts = Taulukko päättää kohteesta { $subject } ja taidosta { $iri } kahdella tavalla samana päivänä; kumpaakaan ei otettu.
finding-annotation_skill_gone = Taitoa { $iri } ei ole ladatussa ESCO-versiossa { $version }; päätä, mikä taito on nyt sen sijalla.
finding-annotation_requirement_gone = Vaatimusta { $subject } ei ole ladatuissa perusteissa; tarkista koodi tai lataa perusteet.
finding-annotation_other_version = Päätös tehtiin ESCO-versiosta { $version }, ja ladattuna on { $loaded }; taito { $iri } on siinä.
finding-annotation_changed = Päätös kohteesta { $subject } ja taidosta { $iri } korvaa aiemman ({ $who }, { $on }).
finding-annotation_conflict = Päätös kohteesta { $subject } ja taidosta { $iri } on ristiriidassa aiemman kanssa ({ $who }, { $on }), joka jää voimaan. Myöhempi päivämäärä korvaisi sen; toisen lähteen linkki muutetaan siellä.
finding-annotation_without_skills = Taitoluokitusta ei ole ladattu, joten taitojen osoitteita ei tarkistettu.

format-skill-decisions = päätökset linkeistä taitoihin

problem-no-skills = Taitoja ei ole ladattu
problem-no-skills-detail = Palvelu käynnistettiin ilman taitoluokitusta. Lataa ESCO sen varastoon.
