# Var saker överlappar.
decision-overlap = Krav, färdigheter och ord jämförs var för sig; en bred färdighet väger mindre än en smal; färdigheter är bara de godkända länkarnas; ordens likhet är ett tips och säger inget om vad som täcks.
overlap-working = Jämför
overlap-title-requirements =
    Enligt krav: { $count ->
        [one] ett par
       *[other] { $count } par
    }
overlap-title-skills =
    Enligt godkända färdigheter: { $count ->
        [one] ett par
       *[other] { $count } par
    }
overlap-title-text =
    Enligt orden, som tips: { $count ->
        [one] ett par
       *[other] { $count } par
    }
overlap-clusters =
    { $count ->
        [one] En grupp av sådant som är detsamma:
       *[other] { $count } grupper av sådant som är detsamma:
    }
overlap-none = Inget par är så likt, eller ryms i ett annat.
overlap-by-requirements = krav
overlap-by-skills = godkända färdigheter
overlap-by-text = ord (ett tips)
overlap-kind-pok = genomföranden
overlap-kind-unit = examensdelar
overlap-kind-sub_unit = delområden
overlap-kind-qualification = examina
overlap-kind-occupation = yrken
overlap-relation-same = samma som
overlap-relation-inside = ryms i
overlap-relation-holds = rymmer hela
overlap-relation-partly = delvis som
overlap-sheet-pairs = Par
overlap-sheet-clusters = Grupper
overlap-column-by = Jämfört enligt
overlap-column-one = Ett
overlap-column-one-name = Dess namn
overlap-column-one-provider = Dess anordnare
overlap-column-one-same = Samma som det
overlap-column-other = Annat
overlap-column-other-name = Det andras namn
overlap-column-other-provider = Det andras anordnare
overlap-column-other-same = Samma som det andra
overlap-column-relation = Förhållande
overlap-column-likeness = Likhet
overlap-column-plain = Likhet, allt väger lika
overlap-column-shared-count = Gemensamma
overlap-column-of-one = Av ett
overlap-column-of-other = Av det andra
overlap-column-shared = Det gemensamma
overlap-column-shared-names = Vad som är gemensamt
overlap-column-language = Språk
overlap-column-cluster = Grupp
overlap-column-members = Medlemmar
overlap-column-providers = Anordnare
