# Luonnokset ennen julkaisua: vastaukset ja taulukot.
draft-working = Tarkastellaan luonnosta
draft-refused = Sitä ei laskettaisi tänään, vaikka se julkaistaisiin. { $why }
draft-nowhere = Sitä ei lasketa missään: se ei kata mitään ladattua tutkinnon osaa, eikä mikään avoin ryhmä ota sitä.
draft-covers = Kattaa { $rows } vaatimusta, osa-aluetta tai valinnaista osaa, joista { $closes } ei kata kukaan:
draft-completes = Sen kanssa tutkinnon osan { $unit } kaikki pakolliset vaatimukset katetaan.
draft-rival = ”{ $name }” [{ $id }], { $provider }, kattaa näistä { $count }.
draft-rival-all = ”{ $name }” [{ $id }], { $provider }, kattaa tämän kaiken.
draft-more = Ja { $count } muuta; kaikki saa valitsimilla --json tai --xlsx.
draft-elements = Eurooppalainen standardi: { $met } / { $of } sovellettavaa osatekijää on kuvattu. Puuttuu: { $missing }.
draft-fit-fits = Laajuus sopii.
draft-fit-cut = Se on suurempi kuin ryhmä ottaa; loppua ei lasketa missään.
draft-fit-small = Se on pienempi kuin ryhmä vaatii; sen rinnalle tarvitaan muuta.
draft-fit-unknown = Sen laajuutta osaamispisteinä ei ole ilmoitettu.
draft-withheld = ei kerrota (alle viisi, tai melkein kaikki)
draft-effect-cohort = Mitä se muuttaa ryhmässä, jossa on oppijoita { $count }
draft-effect-sample = Mitä se muuttaa esimerkin { $count } keksitylle oppijalle
draft-effect-planned-before = on suunnitelma ilman sitä
draft-effect-possible = saa suunnitelman, eikä sitä ollut
draft-effect-less-to-agree = jää vähemmän sovittavaa
draft-effect-cheaper = saa halvemman suunnitelman
draft-effect-earlier = saa aikaisemman suunnitelman
draft-effect-better = hyötyy jollakin tavalla
draft-effect-saved = Kuka maksaa vähemmän, säästää { $eur } (mediaani).
draft-effect-days = Kuka valmistuu aikaisemmin, voittaa { $days } päivää (mediaani).
draft-left-out = { $count ->
    [one] Yksi tiedosto on jätetty pois: sitä ei voi lukea, tai sen tavoitetta ei ole ladattu.
   *[other] { $count } tiedostoa on jätetty pois: niitä ei voi lukea, tai niiden tavoitetta ei ole ladattu.
}
draft-left-out-few = Joitakin tiedostoja, alle viisi, on jätetty pois: niitä ei voi lukea, tai niiden tavoitetta ei ole ladattu.

draft-column-draft = Luonnos
draft-column-row = Vaatimus
draft-column-row-name = Mitä vaaditaan
draft-column-unit = Tutkinnon osa
draft-column-standing = Katettu ilman sitä?
draft-column-closes = Täyttää aukon
draft-column-others = Kuka kattaa sen jo
draft-column-requirements = Perusteet
draft-column-group = Avoin ryhmä
draft-column-least = Vähintään (osp)
draft-column-most = Enintään (osp)
draft-column-fit = Laajuus
draft-sheet-rows = Kattaa
draft-sheet-groups = Avoimet ryhmät
