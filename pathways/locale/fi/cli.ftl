## Tarkistus

cli-units-goal = Nimetyt tutkinnon osat
cli-not-loaded = Perusteita ei ole ladattu
cli-no-branch = ei osaamisalaa
verdict-complete = Koossa
verdict-incomplete = Ei vielä koossa
verdict-undecidable = Ei voi ratkaista
cli-remaining-units =
    { $units ->
        [0] Mitään ei puutu.
        [one] Puuttuu yksi osa; mukana jo: { $held }.
       *[other] Puuttuu { $units } osaa; mukana jo: { $held }.
    }
cli-remaining-osp = Laskettu mukaan { $counted } osp, jäljellä { $remaining } osp ({ $parts }).
cli-surplus = Sijoitetuista osista { $osp } osp ylittää sen, mitä ryhmään mahtuu, eikä sitä lasketa mihinkään.
cli-parts =
    { $count ->
        [one] yksi osa
       *[other] { $count } osaa
    }
cli-branches-heading = Kaikki osaamisalat, lähin ensin
cli-best-branch = Seuraava koskee vaihtoehtoa { $branch }. Valitse muu valitsimella --competence-area.
cli-counted-heading = Mitä lasketaan mukaan
cli-missing-heading = Mitä puuttuu
cli-not-counted-heading = Mitä ei lasketa ja miksi
cli-proposals-heading = Pyydä tunnustamista
cli-doubts-heading = Tulkinnat, jotka muuttavat tuloksen
cli-doubt = Ryhmä { $group }: luettu näin: { $reading }. Voi tarkoittaa myös: { $other }. Kumoa se korjaustiedostossa tunnisteella { $id }.
cli-other-doubts =
    { $count ->
        [one] Lisäksi yksi sääntö on luettu tekstistä; toinen tulkinta ei muuttaisi tulosta.
       *[other] Lisäksi { $count } sääntöä on luettu tekstistä; toiset tulkinnat eivät muuttaisi tulosta.
    }
cli-findings-heading = Tarkistettavaa tiedoissa
cli-more-findings =
    { $count ->
        [one] ja yksi muu; --json luettelee kaikki
       *[other] ja { $count } muuta; --json luettelee kaikki
    }
cli-more =
    { $count ->
        [one] ja yksi muu
       *[other] ja { $count } muuta
    }
cli-decisions-heading = Näin tulokseen päädyttiin
cli-open-group = { $name } (sovitaan koulutuksen järjestäjän kanssa)
cli-met = { $met }/{ $of } vaatimusta täyttyy
cli-left = Jäljellä: { $left }.
cli-assessment-missing = Arviointi tai tunnustaminen puuttuu.
cli-demonstration-missing = Näyttö puuttuu.
cli-source-plan = tämä suunnitelma

## Taulukot

col-branch = Osaamisala
col-verdict = Tulos
col-remaining = Jäljellä
col-unit = Tutkinnon osa
col-name = Nimi
col-group = Ryhmä
col-counted = Laskettu osp
col-actual = Laajuus osp
col-certainty = Varmuus
col-source = Lähde
col-rank = #
col-qualification = Tutkinto
col-held = Mukana

## Koodien sanat

method-ops = opetussuunnitelmaperusteinen (ops)
method-naytto = näyttötutkinto (naytto)
method-reformi = reformin mukainen (reformi)
certainty-formal = virallinen
certainty-declared = järjestäjän ilmoittama
certainty-proposed = ehdotettu
certainty-similar = vain samankaltainen
flag-recognised = tunnustettu
flag-ungraded = ei arvosanaa
flag-adapted = mukautettu arviointi
flag-deviates = poikkeaa vaatimuksista
flag-unit_ungraded = tutkinnon osaa itseään ei ole arvioitu
flag-by_hand = käsin syötetty
flag-unknown_requirements = perusteita ei ole ladattu
severity-error = Virhe
severity-warning = Varoitus
severity-note = Huomautus
reading-branch_optional = osaamisalan voi jättää valitsematta
reading-branch_required = osaamisala on valittava
reading-in_addition = vaaditaan laskettavien osien lisäksi
reading-counted = yksi laskettavista osista
reading-number_in_name = niin monta osaa kuin nimi sanoo
reading-any_number = mikä tahansa määrä osia
reading-alternatives = vaihtoehtoja, joista suoritetaan yksi
reading-all_children = kaikki suoritetaan
reading-exclusion = osat sulkevat toisensa pois
reading-no_exclusion = molemmat osat voi valita
reading-order = osilla on määrätty järjestys
reading-no_order = osien järjestys on vapaa

## Suunnitelma

status-optimal = Suunnitelma, joka on todistetusti paras annetuilla mittareilla
status-feasible = Suunnitelma; aika loppui ennen kuin se todistettiin parhaaksi
status-impossible = Suunnitelmaa ei voi tehdä
status-out_of_time = Aika loppui ennen kuin yhtään suunnitelmaa löytyi; mitään ei ole todistettu. Kokeile pidempää aikaa: --time-limit.
cli-gap = Se voi olla enintään { $percent } % kesken jääneen mittarin parhaasta arvosta.
cli-gap-unknown = Ei tiedetä, kuinka kaukana parhaasta se on.
cli-steps =
    { $count ->
        [one] yksi askel
       *[other] { $count } askelta
    }
cli-to-study = opiskeltavaa { $osp }
cli-unknown-prices =
    { $count ->
        [one] { $known } ja yksi hinta, jota ei tiedetä
       *[other] { $known } ja { $count } hintaa, joita ei tiedetä
    }
cli-studies-end = opinnot valmiina { $day }, sovittavaa ilman päivämäärää { $osp }
cli-finish = valmis { $day }
cli-weeks =
    { $count ->
        [one] yksi viikko
       *[other] { $count } viikkoa
    }
cli-to-agree = Tästä { $osp } on sovittava koulutuksen järjestäjän kanssa: mikään ladattu ei anna sitä.
cli-nothing-to-do = Opiskeltavaa ei ole jäljellä. Pyydä todistus koulutuksen järjestäjältä.
step-offering = Opiskele
step-demonstration = Näyttö
step-recognition = Tunnustaminen
step-to_agree = Sovi järjestäjän kanssa
cli-covers-whole = koko tutkinnon osa
cli-covers-parts =
    { $count ->
        [one] yksi vaatimus
       *[other] { $count } vaatimusta
    }
cli-assumed = Suunnitelman oletus: koulutuksen järjestäjä ei ole vielä päättänyt tästä.
cli-needs-first =
    { $count ->
        [one] Sitä ennen: tutkinnon osa { $units }
       *[other] Sitä ennen: tutkinnon osat { $units }
    }
cli-equals = Myös: { $ids }
cli-equals-more =
    { $count ->
        [one] Myös: { $ids } ja yksi muu
       *[other] Myös: { $ids } ja { $count } muuta
    }
cli-undated = ei päivämääriä
cli-apply-by = hae viimeistään { $day }
cli-price-unknown = hinta ei tiedossa
cli-hours = { $hours } h viikossa
cli-placements-heading = Mikä täyttää minkä
cli-relaxations-heading = Pienimmät muutokset, jotka auttaisivat
cli-together-heading = Yksikään määrä ei yksin riitä; nämä muutokset riittävät yhdessä
cli-perhaps-less = (Aika loppui ennen kuin selvisi, riittäisikö vähempi.)
cli-no-relaxation = Yksikään yksittäinen rajan muutos ei tekisi suunnitelmaa mahdolliseksi.
cli-then = Silloin: { $totals }.

## Lähimmät

cli-closest-title =
    { $count ->
        [one] Verrattu yhteen ladattuun tutkintoon, lähin ensin
       *[other] Verrattu { $count } ladattuun tutkintoon, lähin ensin
    }
cli-closest-none = Mitään ladatuista tutkinnoista ei voi suorittaa tänä päivänä.
cli-begun-heading = Aloitetut tutkinnon osat

## Tiedostojen tarkistus

cli-valid = Ei virheitä
cli-invalid = Virheitä löytyi
cli-found = Virheitä: { $errors }, varoituksia: { $warnings }, huomautuksia: { $notes }
format-rdf = graafi (RDF)
format-eperusteet = tutkinnon perusteet (ePerusteet)
format-koski = oppijan suoritustiedot (Koski)
format-hoks = oppijan suunnitelma (HOKS)
format-osaamismerkit = kansalliset osaamismerkit
format-kouta = koulutustarjonta (Kouta)
format-elm = eurooppalainen oppimismalli (ELM)
format-catalogue = tarjontataulukko
format-learner-table = oppijan osaamistaulukko
format-esco = ESCO-luokitus
format-skill-links = linkit ESCO-taitoihin
count-qualifications =
    { $count ->
        [one] yksi tutkinto
       *[other] { $count } tutkintoa
    }
count-units =
    { $count ->
        [one] yksi tutkinnon osa
       *[other] { $count } tutkinnon osaa
    }
count-offerings =
    { $count ->
        [one] yksi toteutus
       *[other] { $count } toteutusta
    }
count-evidence =
    { $count ->
        [one] yksi osaamistieto
       *[other] { $count } osaamistietoa
    }
count-goals =
    { $count ->
        [one] yksi opiskeluoikeus
       *[other] { $count } opiskeluoikeutta
    }
count-scheduled =
    { $count ->
        [one] yksi hankittava osa
       *[other] { $count } hankittavaa osaa
    }
count-concepts =
    { $count ->
        [one] yksi käsite
       *[other] { $count } käsitettä
    }
count-links =
    { $count ->
        [one] yksi linkki taitoon
       *[other] { $count } linkkiä taitoihin
    }
count-replacements =
    { $count ->
        [one] yksi korvattu käsite
       *[other] { $count } korvattua käsitettä
    }
count-nothing = ei mitään käytettävää

## Muut komennot

cli-checking = Tarkistetaan
cli-planning = Suunnitellaan
cli-found-so-far = {$cost}, {$steps}; etsitään parempaa
cli-ranking = Verrataan tutkintoja
cli-fetching = Haetaan { $reference }
cli-fetched = Tallennettu { $file }
cli-fetched-unchanged = Ennallaan: { $file }
cli-fetched-contexts = Käytä niitä valinnalla --contexts { $folder }
cli-fetched-next = Käytä valitsimella --data { $folder }
cli-template-catalogue = Tallennettu { $file }. Täytä taulukko, tarkista se komennolla pathways validate ja suunnittele valitsimella --offerings.
cli-template-learner = Tallennettu { $file }. Täytä taulukko ilman nimiä ja henkilötunnuksia ja anna se valitsimella --learner.
cli-demo-intro = Mukana tuleva esimerkki: keksittyjä oppijoita ja tarjontaa, laskettuna päivälle { $day }. Mitään ei ladata verkosta eikä tiedostoja kirjoiteta.
cli-demo-check = 1. Opintonsa keskeyttänyt: mitä lasketaan, mitä puuttuu ja miksi
cli-demo-plan = 2. Sama oppija: edullisin suomenkielinen reitti tutkintoon
cli-demo-impossible = 3. Lähes valmis oppija, joka haluaa valmistua viimeistään { $day }
cli-demo-next = Kokeile seuraavaksi
cli-could-also-count = { $what } voisi kuulua myös ryhmään: { $groups }.
cli-covers-sub-units =
    { $count ->
        [one] yksi osa-alue
       *[other] { $count } osa-aluetta
    }
