# Suunnittelijan sivut taidoista, kysynnästä ja ammateista.
web-designer-annotations = Taidot
web-designer-foresight = Kysyntä
web-designer-annotate-unit = Mitä taitoja nämä vaatimukset tarkoittavat?
web-designer-demand-beside = Mitä työelämä tarvitsee?
web-designer-occupations = Ammatit, joita tämä palvelee
web-designer-occupation = Ammatti
web-designer-essential = Olennaiset taidot
web-designer-optional = Valinnaiset taidot
web-designer-of = { $count } / { $of }
web-designer-occupations-lead =
    { $count ->
        [one] Yksi ammatti tarvitsee taitoa, joka on linkitetty tähän.
       *[other] { $count } ammattia tarvitsee taitoa, joka on linkitetty tähän; ensin ne, joiden olennaisista taidoista suurin osa on tässä.
    } Vain hyväksytyt linkit.
web-designer-no-occupations = Tähän ei ole hyväksyttyä linkkiä taitoon, joten ammatteja ei voi nimetä.

web-annotate-lead = Ehdotettuja ESCO-taitoja vaatimuksille. Hyväksy ne, jotka sopivat, ja kerro, miten taito suhtautuu vaatimukseen; ehdotus ei itsessään ratkaise mitään.
web-annotate-linked = Jo linkitetty:
web-annotate-why = { $score }, { $reason }
web-annotate-undecided = Ei päätetty
web-annotate-relation-close = Hyväksy: lähes sama
web-annotate-relation-broad = Hyväksy: taito on laajempi
web-annotate-relation-narrow = Hyväksy: taito on suppeampi
web-annotate-reject = Hylkää: älä ehdota uudelleen
web-annotate-nothing = Ehdotuksia ei ole.
web-annotate-who = Kuka päättää
web-annotate-who-hint = Rooli tai organisaatio, ei henkilön nimi.
web-annotate-keep = Ota päätökset talteen
web-annotate-table = Päätökset: { $form }
web-annotate-not-here = Tämä palvelu ei ota päätöksiä talteen: ota ne mukaan taulukkona ja lataa se komennolla pathways annotate TABLE --store DIR.
web-annotate-no-skills = Taitoluokitusta ei ole ladattu.
web-annotate-no-units = Täällä yksikään tutkinnon osa ei luettele vaatimuksia.
web-annotate-kept =
    { $count ->
        [0] Mikään päätös ei ollut uusi.
        [one] Yksi päätös on tallessa.
       *[other] { $count } päätöstä on tallessa.
    }{ $refused ->
        [0] {""}
        [one] {" "}Yhtä ei otettu, koska se on aiempaa vastaan tai nimeää jotain, mitä ei ole ladattu.
       *[other] {" "}{ $refused } jätettiin ottamatta, koska ne ovat aiempia vastaan tai nimeävät jotain, mitä ei ole ladattu.
    }
problem-annotations-not-kept = Päätöksiä ei oteta täällä talteen
problem-annotations-not-kept-detail = Palvelun ylläpitäjä ei ole sallinut sitä. Ota päätökset mukaan taulukkona.
problem-annotations-without-who = Päättäjää ei ole sanottu
problem-annotations-without-who-detail = Sano, kuka päättää: rooli tai organisaatio.

web-foresight-lead = Vaatimukset, joita joku tarvitsee, hyväksyttyjen taitolinkkien kautta: ensin ne, joita kukaan ei kata, sitten kysynnän mukaan. Se järjestää tämän luettelon eikä vaikuta tarkistukseen.
