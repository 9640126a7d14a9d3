format-europass = Europass credential
format-open-badges = badge (Open Badges)
decision-credentials = A credential is a proposal whatever its seal is worth; its key counts as the issuer's only by the trust list or the issuer's own address.

finding-credential_verified =
    { $issuer ->
        [none] Verified on { $day }.
       *[other] Verified on { $day }; issuer { $issuer }.
    }
finding-credential_untampered =
    { $issuer ->
        [none] The document is unchanged, but we could not confirm that its issuer controls the key ({ $reason ->
            [other_key] the trust list has other keys for this issuer
           *[no_trust] no network / no trust entry
        }).
       *[other] The document is unchanged, but we could not confirm that { $issuer } controls the key ({ $reason ->
            [other_key] the trust list has other keys for this issuer
           *[no_trust] no network / no trust entry
        }).
    }
finding-credential_not_checked =
    Not verified: { $reason ->
        [unsigned] the document is not signed
        [hosted] it is true only as far as its address says so, and that was not asked
        [suite] this kind of signature ({ $detail }) is not checked here
        [key_missing] the key is not in the file, so the issuer is not confirmed
        [key_unreachable] what the issuer publishes could not be fetched
        [key_weak] the key is too short to prove anything
        [contexts] it names a JSON-LD context that is not at hand; get it with pathways fetch contexts
        [no_signature_form] this form of the document carries no signature
       *[too_large] the document is too large or too complicated to be checked
    }. Treated as your own statement.
finding-credential_status_unknown =
    { $since ->
        [none] Revocation could not be checked.
       *[other] Revocation could not be checked since { $since }.
    }
finding-credential_rejected =
    Rejected: { $reason ->
        [signature] the signature does not fit the content
        [algorithm] the signature proves nothing ({ $detail })
        [claim] what the signature and the content say differs, or cannot be read ({ $detail })
        [term] it says something that the signature does not cover
        [form] the document is broken or says something twice
        [incomplete] it lacks what a credential must say ({ $detail })
        [expired] it expired on { $day }
        [not_yet] it is valid only from { $day }
        [revoked] the issuer has revoked it
        [suspended] the issuer has suspended it
        [result] its result is failed, or still in progress
        [recipient] it was given to somebody else
       *[list] the list that it came in was rejected
    }.
finding-credential_caution =
    { $caution ->
        [subject_claim_missing] The token does not say for whom it is (sub), although its content does.
        [trust_not_evaluated] Integrity is fine; trust was not evaluated: neither the certificate’s chain, nor its revocation, nor the time stamp.
       *[sealed_for_another] It is sealed by somebody else than the body that awarded it.
    }
finding-credential_kind_unknown = This part of the list is no badge and was left out.
finding-badge_is_elsewhere = The picture only holds the address of the badge; save the badge itself, or ask for it with --online.
finding-badge_without_achievement = The badge does not say what was achieved, so nothing was read from it.
finding-badge_points_without_measure = The badge gives { $points } points without a unit of measure; they are not read as competence points.
finding-badge_name_personal = The name of the achievement seems to hold personal data; it was not read.
