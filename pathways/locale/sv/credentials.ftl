format-europass = Europass-intyg
format-open-badges = märke (Open Badges)
decision-credentials = Ett bevis är ett förslag vad dess sigill än är värt; en nyckel är utfärdarens bara enligt förtroendelistan eller utfärdarens egen adress.

finding-credential_verified =
    { $issuer ->
        [none] Verifierat { $day }.
       *[other] Verifierat { $day }; utfärdare { $issuer }.
    }
finding-credential_untampered =
    { $issuer ->
        [none] Dokumentet är oförändrat, men vi kunde inte bekräfta att dess utfärdare har nyckeln ({ $reason ->
            [other_key] förtroendelistan har andra nycklar för utfärdaren
           *[no_trust] inget nätverk / finns inte på förtroendelistan
        }).
       *[other] Dokumentet är oförändrat, men vi kunde inte bekräfta att { $issuer } har nyckeln ({ $reason ->
            [other_key] förtroendelistan har andra nycklar för utfärdaren
           *[no_trust] inget nätverk / finns inte på förtroendelistan
        }).
    }
finding-credential_not_checked =
    Inte verifierat: { $reason ->
        [unsigned] dokumentet är inte signerat
        [hosted] det stämmer bara så långt som dess egen adress säger, och den frågades inte
        [suite] den här typen av signatur ({ $detail }) kontrolleras inte här
        [key_missing] nyckeln finns inte i filen, så utfärdaren är inte bekräftad
        [key_unreachable] det som utfärdaren publicerar kunde inte hämtas
        [key_weak] nyckeln är för kort för att bevisa något
        [contexts] det nämner en JSON-LD-kontext som inte finns till hands; hämta den med pathways fetch contexts
        [no_signature_form] den här formen av dokumentet har ingen signatur
       *[too_large] dokumentet är för stort eller för invecklat för att kontrolleras
    }. Behandlas som en egen uppgift.
finding-credential_status_unknown =
    { $since ->
        [none] Återkallande kunde inte kontrolleras.
       *[other] Återkallande har inte kunnat kontrolleras sedan { $since }.
    }
finding-credential_rejected =
    Avvisat: { $reason ->
        [signature] signaturen stämmer inte med innehållet
        [algorithm] signaturen bevisar ingenting ({ $detail })
        [claim] signaturen och innehållet säger olika, eller så kan uppgiften inte läsas ({ $detail })
        [term] det säger något som signaturen inte täcker
        [form] dokumentet är trasigt eller säger något två gånger
        [incomplete] det saknar en obligatorisk uppgift ({ $detail })
        [expired] giltigheten gick ut { $day }
        [not_yet] det gäller först från { $day }
        [revoked] utfärdaren har återkallat det
        [suspended] utfärdaren har tillfälligt upphävt det
        [result] resultatet är underkänt, eller så pågår studierna
        [recipient] det har getts till någon annan
       *[list] förteckningen som det fanns i avvisades
    }.
finding-credential_caution =
    { $caution ->
        [subject_claim_missing] Det framgår inte av signaturens uppgifter vem beviset gäller (sub), fast innehållet säger det.
        [trust_not_evaluated] Innehållet är oskadat; förtroendet bedömdes inte: varken certifikatkedjan, certifikatets återkallande eller tidsstämpeln.
       *[sealed_for_another] Det är förseglat av någon annan än den som beviljade det.
    }
finding-credential_kind_unknown = Den här delen av förteckningen är inget märke och lämnades bort.
finding-badge_is_elsewhere = Bilden har bara märkets adress; spara själva märket, eller hämta det med --online.
finding-badge_without_achievement = Märket säger inte vad som har uppnåtts, så ingenting lästes från det.
finding-badge_points_without_measure = Märket ger { $points } poäng utan måttenhet; de läses inte som kompetenspoäng.
finding-badge_name_personal = Prestationens namn tycks innehålla personuppgifter; det lästes inte.
