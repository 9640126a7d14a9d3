help-annotate = Ehdotetut linkit vaatimuksista ESCO-taitoihin taulukkona päätettäväksi; palautetun taulukon päätökset otetaan talteen.
help-argument-decided = Taulukot, joissa on päätöksiä; linkit otetaan varastoon. Ilman niitä annetaan ehdotuksia.
help-option-annotate-of = Vain näiden tutkintojen vaatimukset: diaarinumero, perusteiden numero tai koodi; valitsimen voi toistaa.
help-option-top-annotate = Enintään näin monta ehdotusta kutakin vaatimusta kohti.
help-option-annotate-csv = Kirjoita ehdotukset tähän tiedostoon täytettäväksi (CSV).
help-option-annotate-xlsx = Kirjoita ehdotukset tähän tiedostoon täytettäväksi (XLSX).
help-option-who = Kuka päätti, jos rivi ei sano: rooli tai organisaatio, ei koskaan henkilön nimi.
help-option-annotate-on = Päätösten päivä, jos rivi ei sano; ehdotuksissa päivä, jona perusteet ovat voimassa. Ilman sitä tänään.
