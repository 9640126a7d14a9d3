format-europass = Europass-todistus
format-open-badges = osaamismerkki (Open Badges)
decision-credentials = Todiste on ehdotus, oli sen sinetti minkä arvoinen tahansa; avain on myöntäjän vain luottamuslistan tai myöntäjän oman osoitteen perusteella.

finding-credential_verified =
    { $issuer ->
        [none] Varmennettu { $day }.
       *[other] Varmennettu { $day }; myöntäjä { $issuer }.
    }
finding-credential_untampered =
    { $issuer ->
        [none] Asiakirja on muuttumaton, mutta emme voineet vahvistaa, että avain on sen myöntäjän hallussa ({ $reason ->
            [other_key] luottamuslistassa on tälle myöntäjälle muita avaimia
           *[no_trust] ei verkkoyhteyttä / ei luottamuslistalla
        }).
       *[other] Asiakirja on muuttumaton, mutta emme voineet vahvistaa, että avain on myöntäjän { $issuer } hallussa ({ $reason ->
            [other_key] luottamuslistassa on tälle myöntäjälle muita avaimia
           *[no_trust] ei verkkoyhteyttä / ei luottamuslistalla
        }).
    }
finding-credential_not_checked =
    Ei varmennettu: { $reason ->
        [unsigned] asiakirjaa ei ole allekirjoitettu
        [hosted] se pitää paikkansa vain sen verran kuin sen oma osoite kertoo, eikä sitä kysytty
        [suite] tällaista allekirjoitusta ({ $detail }) ei tarkisteta täällä
        [key_missing] avain ei ole tiedostossa, joten myöntäjää ei ole vahvistettu
        [key_unreachable] myöntäjän julkaisemia tietoja ei voitu hakea
        [key_weak] avain on liian lyhyt todistaakseen mitään
        [contexts] se mainitsee JSON-LD-kontekstin, jota ei ole käytettävissä; hae se komennolla pathways fetch contexts
        [no_signature_form] tässä asiakirjan muodossa ei ole allekirjoitusta
       *[too_large] asiakirja on liian suuri tai monimutkainen tarkistettavaksi
    }. Käsitellään omana ilmoituksena.
finding-credential_status_unknown =
    { $since ->
        [none] Peruuttamista ei voitu tarkistaa.
       *[other] Peruuttamista ei ole voitu tarkistaa { $since } jälkeen.
    }
finding-credential_rejected =
    Hylätty: { $reason ->
        [signature] allekirjoitus ei vastaa sisältöä
        [algorithm] allekirjoitus ei todista mitään ({ $detail })
        [claim] allekirjoitus ja sisältö kertovat eri asiaa, tai tietoa ei voi lukea ({ $detail })
        [term] se sisältää jotain, mitä allekirjoitus ei kata
        [form] asiakirja on rikki tai kertoo jotain kahteen kertaan
        [incomplete] siitä puuttuu pakollinen tieto ({ $detail })
        [expired] sen voimassaolo päättyi { $day }
        [not_yet] se on voimassa vasta { $day } alkaen
        [revoked] myöntäjä on peruuttanut sen
        [suspended] myöntäjä on keskeyttänyt sen voimassaolon
        [result] tulos on hylätty tai suoritus on kesken
        [recipient] se on annettu jollekulle muulle
       *[list] luettelo, jossa se oli, hylättiin
    }.
finding-credential_caution =
    { $caution ->
        [subject_claim_missing] Tunnisteesta puuttuu tieto, kenelle se on (sub), vaikka sisältö kertoo sen.
        [trust_not_evaluated] Eheys on kunnossa; luottamusta ei arvioitu: ei varmenneketjua, varmenteen peruuttamista eikä aikaleimaa.
       *[sealed_for_another] Sen on sinetöinyt joku muu kuin sen myöntänyt taho.
    }
finding-credential_kind_unknown = Tämä luettelon osa ei ole osaamismerkki, ja se jätettiin pois.
finding-badge_is_elsewhere = Kuvassa on vain osaamismerkin osoite; tallenna itse merkki tai hae se valinnalla --online.
finding-badge_without_achievement = Osaamismerkki ei kerro, mitä on saavutettu, joten siitä ei luettu mitään.
finding-badge_points_without_measure = Osaamismerkissä on { $points } pistettä ilman yksikköä; niitä ei lueta osaamispisteiksi.
finding-badge_name_personal = Saavutuksen nimessä näyttää olevan henkilötietoja; sitä ei luettu.
