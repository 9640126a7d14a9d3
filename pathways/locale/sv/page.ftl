# En sida till den studerande. Klarspråk, i du-form.

page-title-plan = Din väg till målet
page-title-complete = Allt är klart
page-title-impossible = Ingen väg ännu
page-title-out-of-time = Ingen väg hittades ännu
page-title-check = Vad du har och vad som saknas
page-whom = För
page-dated = Gjord { $day }
page-notice = Att samla små kompetenshelheter ger inte i sig rätt till en examen. Utbildningsanordnaren beslutar vad som erkänns.
page-foot = { $day } · utbildningsanordnaren beslutar om erkännande · pok-pathways { $version }

## Svaret

page-lead-plan =
    { $count ->
        [one] Du når ditt mål med ett steg. Det beskrivs nedan.
       *[other] Du når ditt mål med { $count } steg. De beskrivs nedan i ordning.
    }
page-lead-to-agree = Av detta ska { $osp } kp ännu avtalas med utbildningsanordnaren.
page-lead-best = Av de vägar som passar dina önskemål är den här den bästa som finns att få nu.
page-lead-not-proven = Räknetiden tog slut innan det var säkert att ingen väg är bättre. Själva vägen är kontrollerad.
page-lead-complete = Du har allt som målet kräver. Inget återstår att studera. Be utbildningsanordnaren om ditt betyg.
page-lead-impossible = Med de här önskemålen och gränserna finns ingen väg till ditt mål. Nedan ser du varför och vilka små ändringar som skulle öppna en väg.
page-lead-out-of-time = Räknetiden tog slut innan en väg hittades. Det betyder inte att det inte finns någon. Be din handledare söka på nytt med längre tid.
page-lead-check = Nedan ser du vad som saknas, vilka studier som passar och vad som redan räknas.
page-figure-had = Du har
page-figure-left = Saknas ännu
page-figure-price = Pris
page-figure-finish = Studierna slutar
page-figure-hours = Brådaste veckan
page-hours = { $hours } h
page-free = avgiftsfri

## Vad du har

page-have-heading = Vad du har och var det räknas
page-unnamed = studier utan namn
page-have-nothing = Du har ännu inget som räknas in i det här målet.
page-counted-heading = Det här räknas redan
page-counted-caption = Vad du har, var det räknas och hur mycket
page-not-counted-heading = Det här räknas inte ännu
page-column-had = Vad du har
page-column-counted-in = Var det räknas
page-column-osp = Omfattning
page-column-known = Hur det är känt
page-known-assessed = bedömt
page-known-recognised = erkänt
page-known-by_hand = ifyllt för hand; ta med intyget
page-known-declared = anordnarens uppgift
page-known-proposed = inget beslut ännu
page-known-similar = bara liknande
page-partly =
    { $count ->
        [one] en del av den
       *[other] { $count } delar av den
    }
page-partly-named = av den: { $parts }
page-of-osp = av { $osp }
page-whole-goal = målet självt

## Vad som återstår

page-remaining-heading = Vad som återstår
page-remaining-caption = Vad vägen tillför och genom vilka steg
page-column-what = Vad du ännu behöver
page-column-by = Hur
page-lacking-heading = Vad som saknas
page-lacking-caption = Vad varje grupp ännu saknar och vad som skulle passa
page-column-group = Grupp
page-column-lacking = Saknas
page-column-fits = Vad som skulle passa
page-branches-heading = Kompetensområden
page-branches-caption = Hur mycket som saknas i varje kompetensområde
page-branches-first = Siffrorna på den här sidan gäller det första: där saknas minst.
page-column-branch = Kompetensområde
page-cannot-be-filled = reglerna kan inte uppfyllas
page-ask-provider = Fråga utbildningsanordnaren.
page-to-agree = Avtalas med anordnaren
page-to-choose = Väljs ännu

## Steg

page-steps-heading = Steg
page-steps-caption = Stegen i ordning: vad, var, när, sista ansökningsdag och pris
page-column-step = Steg
page-column-where = Var
page-column-when = När
page-column-apply = Ansök senast
page-column-price = Pris
page-step-demonstration = Yrkesprov: { $name }
page-step-recognition = Be om erkännande: { $name }
page-step-assessment = Bedömning eller erkännande: { $name }
page-step-to_agree = Avtala om innehållet: { $name }
page-own-provider = Din egen utbildningsanordnare
page-covers-unit = hela examensdelen
page-covers-sub-unit = delområde
page-covers-whole = examensdelen ”{ $unit }”
page-covers-named = delområde: { $parts }
page-fills-open-group = valbart kunnande
page-covers-parts =
    { $count ->
        [one] ett krav i examensdelen ”{ $unit }”
       *[other] { $count } krav i examensdelen ”{ $unit }”
    }
page-covers-sub-units =
    { $count ->
        [one] ett delområde i examensdelen ”{ $unit }”
       *[other] { $count } delområden i examensdelen ”{ $unit }”
    }
page-declared = Anordnarens egen uppgift. Därtill behövs ett yrkesprov eller en bedömning.
page-needs-first = Först: { $units }
page-same-elsewhere = Samma studier finns också här: { $providers }
page-about-demonstration = Du visar ditt kunnande i praktiskt arbete. Därefter är examensdelen klar.
page-about-assessment = Anordnaren bedömer eller erkänner ditt kunnande. Därefter är examensdelen klar.
page-about-to-agree = Avtala med anordnaren vad som räknas här.
page-about-to-agree-osp = Avtala med anordnaren vad som räknas här. Du behöver { $osp } kp.
page-earliest = tidigast { $day }
page-ask-soon = så snart som möjligt
page-apply-from = ansökan öppnar { $day }
page-apply-unknown = inte angivet
page-fixed-begun = pågår redan
page-fixed-booked = plats bokad
page-warnings-heading = Observera
page-end-unknown = slutet är inte känt

## Vem som beslutar

page-decide-heading = Vad som kräver beslut
page-decide-caption = Vad som ska beslutas och vem som beslutar
page-column-decision = Vad som beslutas
page-column-who = Vem som beslutar
page-decide-recognition = Erkänns det här? Vägen utgår från att det erkänns. Fråga innan du litar på det:
page-decide-declared = Räknas det här som en del av examensdelen, så som anordnaren uppger?
page-decide-open-group = Kan det här räknas in i gruppen för valbara studier?
page-decide-demonstration = Godkänns yrkesprovet?
page-decide-assessment = Bedöms eller erkänns ditt kunnande?
page-decide-agree = Vad räknas i den här gruppen?
page-decide-admission = Får du en studieplats? Fråga om antagningen:
page-decide-proposals = Kan det här erkännas? Det räknas inte ännu:
page-decide-doubt = Hur läses regeln för den här gruppen? Den kan läsas på två sätt:
page-who-provider = Din egen utbildningsanordnare
page-who-assessors = Utbildningsanordnarens bedömare
page-who-together = Du och utbildningsanordnaren tillsammans
page-who-each-provider = Varje anordnare för sina egna studier

## Andra vägar

page-others-heading = Andra vägar
page-other = Väg { $rank }: { $facts }.
page-other-with = med { $what }
page-other-without = utan { $what }

## Ingen väg

page-why-heading = Varför det inte finns någon väg
page-changes-heading = Små ändringar som skulle hjälpa
page-changes-alone = Vilken som helst av de här ändringarna räcker ensam.
page-changes-together = En enda ändring räcker inte. De här ändringarna räcker tillsammans.
page-no-change = Ingen enskild ändring av dina önskemål skulle öppna en väg. Fråga din handledare vad annat som är möjligt.
page-perhaps-less = Mindre kan räcka.
page-column-change = Ändring
page-column-finish = Studierna slutar då
page-because-nobody_offers =
    { $elements ->
        [one] ”{ $name }”: ett krav erbjuds inte av någon.
       *[other] ”{ $name }”: { $elements } krav erbjuds inte av någon.
    }
page-because-offered_but_refused =
    { $elements ->
        [one] ”{ $name }”: för ett krav finns studier, men du kan inte välja dem.
       *[other] ”{ $name }”: för { $elements } krav finns studier, men du kan inte välja dem.
    }
page-because-pinned_cannot_be_taken = ”{ $name }” önskades vid namn, men kan inte väljas.
page-because-begun_cannot_be_taken = ”{ $name }” har börjat eller är bokat och ryms inte inom gränserna.
page-because-two_readings = Regeln för gruppen ”{ $group }” kan läsas på två sätt.

## Uppgifterna

page-data-heading = Vad den här sidan bygger på
page-data-day = Beräknat { $day } utifrån de här uppgifterna:
page-requirements = { $name }, examensgrunder { $number }
page-requirements-from = { $name }, examensgrunder { $number }, gäller från { $first }
page-requirements-dates = { $name }, examensgrunder { $number }, gäller { $first } – { $last }
page-other-requirements =
    { $count ->
        [one] grunderna för en annan examen
       *[other] grunderna för { $count } andra examina
    }
page-version = version { $version }
page-received = mottaget { $day }
page-checksum = kontrollsumma { $sum }
page-data-how = Som ditt kunnande räknas bara det som är bedömt eller erkänt. Priser, dagar och platser kan ändras: kontrollera dem hos anordnaren innan du ansöker.

## Bilder

tree-title = Vad som räknas var: { $of }
tree-all = Av hela målet: { $what }.
tree-group = { $group }: { $places }.
tree-nothing = ingenting
tree-done = du har
tree-planned = i den här planen
tree-agree = ska avtalas
tree-open = saknas
tree-partly = en del har du
tree-done-amount = du har { $amount }
tree-planned-amount = i den här planen { $amount }
tree-agree-amount = ska avtalas { $amount }
tree-open-amount = saknas { $amount }
tree-extent-unknown = omfattningen är inte känd
tree-steps =
    { $count ->
        [one] steg { $steps }
       *[other] steg { $steps }
    }
time-title = Stegen på en tidslinje: { $of }
time-row = Steg { $number }, { $name }: { $facts }.
time-study = studier
time-apply = sista ansökningsdag
time-day = en dag, till exempel yrkesprov
time-hours = Timmar i veckan
time-busiest = brådaste veckan { $hours } h
time-cap = streckad linje: högst { $hours } h
time-besides = annat än studier
time-load = { $days }: { $hours } h i veckan.
time-load-besides = { $days }: { $hours } h i veckan, varav annat än studier { $besides } h.
time-load-most = { $most ->
        [none] Den brådaste veckan har { $hours } h.
       *[other] Den brådaste veckan har { $hours } h; högst { $most } h är tillåtet.
    }

# Working life
page-serving-heading = Yrken som har nytta av detta
page-serving-lead =
    Studierna ger färdigheter som { $count ->
        [one] ett yrke behöver
       *[other] { $count } yrken behöver
    }. Dessa ligger närmast. Det är inget löfte om arbete: ett yrke kan kräva annat också.
page-serving-caption = Yrken och hur många av deras färdigheter planen har
page-serving-occupation = Yrke
page-serving-essential = Nödvändiga färdigheter
page-serving-optional = Valfria färdigheter
page-serving-of = { $there } av { $all }
