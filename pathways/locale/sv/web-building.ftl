# Sidor om vad som byggs, utkast och anordnare.
web-designer-build-next = Vad som byggs härnäst
web-designer-draft = Utkast
web-designer-providers = Anordnare
web-designer-missing-provider = Någon sådan anordnare finns inte

web-build-lead = Vilka nya små kompetenshelheter som skulle täcka mest av de krav som ingen täcker.
web-build-poks = Nya POK:er högst
web-build-most-osp = kp i en högst
web-build-units-each = Examensdelar i en högst
web-build-completes = Hela den här examensdelen är täckt då:
web-build-unbuilt = { $count ->
    [one] Ett krav finns i ingen POK
   *[other] { $count } krav finns i ingen POK
}
web-cohort-heading = För dina egna studerande
web-cohort-label = Uppgifter, en fil per studerande, minst fem
web-cohort-hint = Som på studiehandledarens sida: Koski, PUK, intyg och märken, en tabell. Filerna kommer till den här tjänsten, läses i minnet, planeras för och glöms med svaret; inget av dem hamnar i en fil, en logg eller en adress. Namn och personbeteckningar lämnas bort redan vid läsningen.
web-build-cohort = Vilka nya POK:er skulle ge flest av dem en hel väg till målet; valen ovan gäller.
web-build-cohort-send = Fråga för de här studerande
web-draft-cohort = Vad utkastet skulle ändra för dem: för var och en planeras utan och med det.
web-draft-cohort-send = Se vad det ändrar för de här studerande
web-draft-for-this = Gör ett utkast till en POK för det här
web-draft-this = Gör ett utkast till ny POK { $number }

web-draft-lead = Vad en POK eller lokal examensdel som ingen ännu erbjuder skulle överlappa, fylla och ändra. Inget av det sparas: det står bara i adressen.
web-draft-name = Namn
web-draft-kind = Slag
web-draft-extent = Omfattning i kompetenspoäng
web-draft-covers = Vad det täcker av
web-draft-also-covers = Täcker också
web-draft-also-covers-hint = Koder med mellanslag emellan: 105438:3 105440:1-2 400012/VVTD
web-draft-more = Villkor och beskrivning
web-draft-price = Pris i euro
web-draft-weeks = Längd i veckor
web-draft-not-stated = inte angivet
web-draft-outcomes = Lärandemål, med ; emellan
web-draft-assessment = Bedömning
web-draft-quality = Kvalitetssäkring
web-draft-certificate = Intyg
web-draft-certificate-yes = elektroniskt
web-draft-certificate-paper = på papper
web-draft-certificate-no = inget
web-draft-country = Land
web-draft-country-hint = FI, AX, SE osv.
web-draft-look = Se på utkastet
web-draft-effect = Se vad det ändrar för studerande
web-draft-download = Spara utkastet som tabell (CSV)
web-draft-completes = Med det är hela den här examensdelen täckt:
web-draft-overlaps = Överlappar { $count ->
    [one] ett genomförande
   *[other] { $count } genomföranden
}
web-draft-all-of-it = täcker allt detta
web-draft-shared = { $count ->
    [one] ett krav gemensamt
   *[other] { $count } krav gemensamma
}
web-draft-groups = Öppna grupper som skulle ta det
web-draft-described = Hur det är beskrivet
web-draft-element-present = angivet
web-draft-element-inherited = följer av något annat som är angivet
web-draft-element-missing = saknas

web-provider-lead = Om varje anordnare en sida att skriva ut: vad utbudet blir tillsammans, vad bara den erbjuder, vad som inte leder någonstans, vad som saknas.
web-provider-found = { $count ->
    [one] En anordnare
   *[other] { $count } anordnare
}
web-provider-offerings = { $count ->
    [one] ett genomförande
   *[other] { $count } genomföranden
}
web-provider-sums-up = { $offerings ->
    [one] Ett genomförande
   *[other] { $offerings } genomföranden
}; något av { $units } examensdelar täcks, och { $completed } av dem kan avläggas helt här.
web-provider-adds-up = Vad utbudet blir tillsammans
web-provider-covered = Täckt här
web-provider-only = Vad bara den här anordnaren erbjuder
web-provider-only-completer = kan avläggas helt här och ingen annanstans.
web-provider-only-rows = { $count ->
    [one] ett krav täcks av ingen annan.
   *[other] { $count } krav täcks av ingen annan.
}
web-provider-nothing-only = Allt erbjuds av någon annan också.
web-provider-overlaps = Vad som överlappar
web-provider-nowhere = Leder ingenstans
web-provider-none-nowhere = Varje genomförande leder någonstans.
web-provider-admitted = Täcker ingen examensdel; öppna grupper tar:
web-provider-demand = Vad arbetslivet efterfrågar, bredvid detta
web-provider-no-demand = Inga signaler om efterfrågan som räknas är laddade.
web-provider-asked = Efterfrågan
web-provider-save = Spara sidan som fil
web-provider-as-of = Läget { $day }.

provider-alone-formal = kan avläggas här
provider-alone-declared = täckt här enligt anmälan; ett yrkesprov återstår
provider-alone-together = bara tillsammans med andra anordnare
provider-alone-open = något av den täcker ingen
provider-nowhere-nothing_said = Det sägs inte täcka någon examensdel, och ingen öppen grupp tar dess slag.
provider-nowhere-not_in_force = Det täcker bara sådant som inga laddade grunder i kraft har.
provider-nowhere-not_assessed = Det bedöms inte.
provider-nowhere-over = Det kan inte längre påbörjas.
provider-column-unit = Examensdel
provider-column-unit-name = Examensdelens namn
provider-column-alone = Hur långt man kommer här
provider-column-mine = Obligatoriska, täckta här
provider-column-compulsory = Obligatoriska, alla
provider-column-missing = Saknas här
provider-column-nobody = Täcks av ingen
provider-column-only = Täcks bara här
provider-column-offerings = Genomföranden
provider-column-offering = Genomförande
provider-column-offering-name = Namn
provider-column-why = Varför
provider-column-other = Överlappar
provider-column-rows = Gemensamt
provider-sheet-units = Examensdelar
provider-sheet-nowhere = Leder ingenstans
provider-sheet-overlaps = Överlappningar
