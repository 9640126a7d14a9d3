# Vad varje sida säger.

web-name = Studievägar
web-skip = Gå till innehållet
web-nav = Tjänstens delar
web-nav-counsellor = För handledare
web-nav-designer = För planerare
web-nav-researcher = För forskare
web-language = Språk
web-language-fi = Suomi
web-language-sv = Svenska
web-language-en = English
web-data =
    { $count ->
        [one] Data: en källa
       *[other] Data: { $count } källor
    }
web-data-received = mottagen { $day }
web-data-more = Mer om data
web-no-right = Att samla små kompetenshelheter ger inte i sig rätt till en examen. Utbildningsanordnaren beslutar om erkännande.
web-accessibility = Tillgänglighet
web-api = Gränssnitt för program
web-version = version { $version }
web-to-start = Till startsidan
web-request = Begärans nummer: { $id }
web-findings =
    { $count ->
        [one] En sak att veta
       *[other] { $count } saker att veta
    }
web-severity-error = Fel:
web-severity-warning = Obs:
web-severity-note = För kännedom:
web-more =
    { $count ->
        [one] en till
       *[other] { $count } till
    }
web-picture-in-words = Bilden i ord

## Startsidan

web-home-title = Från små kompetenshelheter till en examen
web-home-lead = Vad blir små kompetenshelheter tillsammans? Vägar från det som en studerande redan kan visa till en hel yrkesinriktad examen: exakt beräknade och motiverade.
web-home-counsellor = Bygg en studerandes väg: vad som räknas, vad som saknas, vilka steg i vilken ordning, vad de kostar och när de slutar.
web-home-designer = Se vilka krav de små kompetenshelheter som erbjuds täcker, och vilka ingen täcker.
web-home-researcher = Fråga samma graf med SPARQL och se på varje resurs i den.

## Tillgänglighet

web-accessibility-aim = Sidorna är avsedda att uppfylla nivå AA i WCAG 2.2. Den här sidan säger vad som har testats och vad som inte har testats.
web-accessibility-tested-heading = Testat
web-accessibility-tested-axe = Varje sida bedöms av axe i Chromium på finska, svenska och engelska, ljus och mörk, med bredderna 320 och 1280 bildpunkter. Den hittar ingenting.
web-accessibility-tested-keyboard = Handledarens, planerarens och forskarens berättelser körs från början till slut enbart med tangentbordet.
web-accessibility-tested-without-script = Allt som en handledare behöver fungerar utan JavaScript.
web-accessibility-tested-reflow = Med bredden 320 bildpunkter och textstorleken 200 % behöver ingenting flyttas i sidled utom stora tabeller och kod, som rör sig i sin egen ram.
web-accessibility-tested-languages = Namn som saknas på sidans språk är märkta med det språk de är på.
web-accessibility-untested-heading = Inte testat
web-accessibility-untested-readers = Skärmläsare: ingen har lyssnat på sidorna med en sådan.
web-accessibility-untested-people = Människor som använder hjälpmedel har inte prövat sidorna.
web-accessibility-untested-natives = De finska och svenska texterna har inte lästs av någon med språket som modersmål.
web-accessibility-known-heading = Kända brister
web-accessibility-known-pictures = Bilderna ritas i ljusa färger också i den mörka vyn. Var och en har en motsvarighet i ord.
web-accessibility-known-joined = En lista med namn i en mening märks med ett språk även när enstaka namn är på ett annat.
web-accessibility-tell = Om något hindrar dig, berätta det för den som driver tjänsten.

## Sidornas problem

problem-form-too-old = Formuläret var för gammalt
problem-form-too-old-detail = Sidan som du skickade var öppen för länge, eller så har dess session upphört. Öppna sidan på nytt; det som du har sparat som fil kan öppnas där.
problem-session-full = Det finns för många sessioner
problem-session-full-detail = Så många använder tjänsten att det inte finns plats för en till. Försök igen om en stund.
problem-session-too-big = Det finns för mycket i en session
problem-session-too-big-detail = Högst { $limit } byte filer bevaras för en studerande. Ta bort några av dem.
