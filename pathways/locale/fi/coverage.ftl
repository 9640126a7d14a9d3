# Kattavuuskartta: taulukot ja vastaukset.
decision-coverage = Koko tutkinnon osan toteutus kattaa sen kaikki pakolliset vaatimukset, mutta yhteisen tutkinnon osan valinnaisesta osaamisesta vain sen, jonka se nimeää. Toteutus, jota ei voi enää aloittaa tai jota ei arvioida, ei ole mukana.

coverage-column-qualifications = Perusteet
coverage-column-unit = Tutkinnon osa
coverage-column-unit-name = Tutkinnon osan nimi
coverage-column-part = Vaatimus
coverage-column-part-kind = Laji
coverage-column-part-name = Mitä vaaditaan
coverage-column-osp = Osaamispisteet (osp)
coverage-column-standing = Katettu?
coverage-column-formal = Virallisia toteutuksia
coverage-column-declared = Ilmoitettuja toteutuksia
coverage-column-whole-only = Vain koko tutkinnon osana
coverage-column-formal-list = Virallisesti kattavat
coverage-column-declared-list = Ilmoituksen mukaan kattavat
coverage-column-completed-by = Järjestäjät, jotka kattavat koko tutkinnon osan
coverage-column-offering = Toteutus
coverage-column-offering-name = Toteutuksen nimi
coverage-column-provider = Järjestäjä
coverage-column-certainty = Varmuus
coverage-column-declared-by = Ilmoittaja
coverage-column-language = Kieli
coverage-column-mode = Toteutusmuoto
coverage-column-place = Paikka

coverage-sheet-rows = Vaatimukset
coverage-sheet-offerings = Toteutukset
coverage-sheet-about = Tietoja
coverage-about-qualification = Tutkinto
coverage-about-day = Päivä
coverage-about-data = Lähde
coverage-about-listed = Luettelossa vain
coverage-about-note = Huomaa

coverage-part-requirement = Ammattitaitovaatimus
coverage-part-sub_unit = Pakollinen osa-alue
coverage-part-optional = Osa-alueen valinnainen osaaminen
coverage-part-unit = Koko tutkinnon osa
coverage-standing-formal = katettu virallisesti
coverage-standing-declared = vain ilmoitettu
coverage-standing-open = kattamatta
coverage-certainty-formal = on tutkinnon osa tai osa-alue
coverage-certainty-declared = ilmoitettu
coverage-yes = kyllä
coverage-no = ei

coverage-left-out-not_assessed = Sitä ei arvioida.
coverage-left-out-over = Sitä ei voi enää aloittaa.
coverage-left-out-provider = Sen tarjoaa toinen järjestäjä.
coverage-left-out-language = Sitä ei opeteta sillä kielellä, tai kieltä ei ole ilmoitettu.
coverage-left-out-mode = Sitä ei toteuteta sillä tavalla, tai tapaa ei ole ilmoitettu.
coverage-left-out-too_late = Se ei pääty siihen päivään mennessä tai ei kerro, milloin.
coverage-left-out-place = Sitä ei toteuteta siellä, tai paikkaa ei ole ilmoitettu.

coverage-picture-title = Kuinka suuren osan vaatimuksista tarjonta kattaa: { $of }, { $covered } / { $rows }
coverage-picture-group = { $group }: vaatimuksia { $rows }, virallisesti katettu { $formal }, vain ilmoitettu { $declared }, kattamatta { $open }.
coverage-picture-open-group = { $group }: avoin ryhmä, johon lasketaan muualta tulevaa.
coverage-picture-empty-group = { $group }: ei omia tutkinnon osia.
coverage-picture-takes-others = avoin ryhmä
