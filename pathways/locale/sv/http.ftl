problem-refused = Frågan kan inte besvaras som den är
problem-question-wrong = Något i frågan är inte som det ska vara
problem-question-wrong-detail = Se "errors": där står platsen för varje fält och vad som är fel.
problem-not-json = Innehållet är inte JSON
problem-not-json-detail = Skicka ett JSON-objekt i UTF-8 med innehållstypen application/json.
problem-not-a-form = Innehållet är inget formulär
problem-not-a-form-detail = Det ska vara multipart/form-data med fältet "question" (JSON) och filer.
problem-online-not-allowed = Här får inget frågas på nätet
problem-online-not-allowed-detail = Lämna bort ”online”. Den som driver tjänsten tillåter det med inställningen PATHWAYS_ALLOW_ONLINE.
problem-form-field-unknown = Formuläret har ett okänt fält
problem-form-field-unknown-detail = Kända är: question, records, offerings, previous, corrections, trust.
problem-question-too-long = Frågan är för lång
problem-question-too-long-detail = Högst { $limit } byte tas emot, filerna inräknade.
problem-too-many-files = Filerna är för många
problem-too-many-files-detail = En fråga får ha högst { $limit } filer.
problem-too-many-fields = Formuläret har för många fält
problem-too-many-fields-detail = Ett formulär får ha högst { $limit } fält.
problem-unknown-content = Innehåll av detta slag läses inte
problem-unknown-content-detail = Skicka application/json eller multipart/form-data.
problem-request-time-limit = Begäran kom inte i tid
problem-request-time-limit-detail = Skicka den igen, hel på en gång.
problem-questions-busy = Alla platser är upptagna
problem-questions-busy-detail = För många frågor besvaras just nu. Försök igen om en stund.
problem-too-many-questions = För många av dina frågor samtidigt
problem-too-many-questions-detail = { $limit } av dina frågor besvaras och fler väntar. Vänta på svaren.
problem-question-time-limit = Tiden är ute
problem-question-time-limit-detail = Frågan avslutades efter { $limit } ms. Be om mindre: kortare time_limit_s, färre alternativ, mindre utbud.
problem-question-too-big = Frågan är för stor
problem-question-too-big-detail = Den kräver mer än { $limit } byte minne. Be om mindre.
problem-nothing-to-write = Det finns inget att skriva
problem-nothing-to-write-detail = Svaret har inget som en sådan fil kan bära. "findings" säger varför.
problem-fault = Ett fel i programmet
problem-fault-detail = Anmäl det med begärans beteckning, men utan personuppgifter.
problem-store-unreadable = Data kan inte läsas just nu
problem-store-unreadable-detail = Den som driver tjänsten måste se till dess lager. Försök igen senare.
problem-not-ready = Tjänsten är inte klar än
problem-not-ready-detail = Försök igen om en stund.
problem-not-found = Något sådant finns inte här
problem-not-found-detail = Kontrollera adressen. Vad som finns står i /openapi.json.
problem-method-not-allowed = Det går inte med den här adressen
problem-method-not-allowed-detail = Rubriken Allow säger vad som går.
problem-host-not-served = Det namnet betjänas inte här
problem-host-not-served-detail = Begäran har ett annat namn än de i PATHWAYS_ALLOWED_HOSTS.
problem-foreign-page = En sida på en annan webbplats frågar
problem-foreign-page-detail = Frågor tas emot från den här tjänstens sidor och från program, inte från andra webbplatsers sidor.
problem-parameter-wrong = En parameter i adressen är inte som den ska vara
problem-parameter-wrong-detail = Se "errors": där står namnet på varje parameter och vad som är fel.
field-missing = Det saknas.
field-unknown = Det finns inget sådant fält. Kontrollera stavningen.
field-choice = Det ska vara { $expected }.
field-range =
    { $least ->
        [none] { $most ->
            [none] Det ska vara ett annat tal.
           *[other] Det ska vara högst { $most }.
        }
       *[other] { $most ->
            [none] Det ska vara minst { $least }.
           *[other] Det ska vara från { $least } till { $most }.
        }
    }
field-too-long = Det är för långt; högst { $most }.
field-text = Det ska vara en text av rätt längd och form.
field-date = Det ska vara ett datum som 2026-12-31.
field-number = Det ska vara ett tal, i pengar med högst två decimaler.
field-yes-or-no = Det ska vara true eller false.
field-list = Det ska vara en lista.
field-object = Det ska vara ett objekt.
field-one-form = Det ska ha exakt ett av content, text, base64.
field-other = Det är inte som beskrivningen av gränssnittet säger.
problem-not-a-table = Meddelandet är ingen tabell
problem-not-a-table-detail = Skicka en utbudstabell som text/csv eller som arbetsbok (XLSX), med den innehållstypen.
