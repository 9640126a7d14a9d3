finding-case_of_day = Tallennettu tapaus: mitä oppijalla oli { $day }. Sen jälkeen kirjattu ei ole siinä; anna uudemmat suoritustiedot sen rinnalla.
finding-case_seals_not_checked = { $count ->
    [one] Yksi merkintä on todistuksesta, jonka allekirjoitus tarkistettiin ennen tallentamista; allekirjoitus ei ole tiedostossa.
   *[other] { $count } merkintää on todistuksista, joiden allekirjoitukset tarkistettiin ennen tallentamista; allekirjoitukset eivät ole tiedostossa.
 } Jos asiasta on oltava varma, pyydä itse todistus.
format-saved-case = tallennettu tapaus
