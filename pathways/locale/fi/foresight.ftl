# Mitä työelämä tarvitsee: signaalit, missä niitä luetaan, näytetään ja käytetään.
decision-foresight = Kysyntäsignaalit järjestävät näytettävää ja ratkaisevat vain muuten yhtä hyvien suunnitelmien välillä, ja vain pyydettäessä; tarkistukseen ne eivät koskaan vaikuta.

format-demand-signals = kysyntäsignaalit
count-signals =
    { $count ->
        [one] yksi kysyntäsignaali
       *[other] { $count } kysyntäsignaalia
    }
finding-demand_repeated = Lähteellä { $source } on jo luku kohteelle { $iri } samalta päivältä ja alueelta; tämä rivi jätettiin pois.
finding-cell_not_positive = ”{ $value }” ei ole enemmän kuin 0, ja rivi jätettiin pois.

decision-working-life = Ammatit lasketaan taidoista, joiden linkin joku on hyväksynyt; kuinka moni kuinka monesta ei ole työhön valmiuden mitta.

foresight-signal-counts = lasketaan
foresight-signal-old = liian vanha: ei lasketa eikä ratkaise tasatilannetta
foresight-signal-later = myöhemmältä päivältä: ei vielä lasketa
foresight-signal-elsewhere = toiselta alueelta
foresight-signal-unknown = siitä ei seuraa mitään: sitä ei ole ladatussa luokituksessa, tai sillä ei ole siinä taitoja

foresight-plan-unknown = Aika loppui, ennen kuin selvisi, mitä kysyntä ratkaisi.
foresight-plan-decided = Kysyntä ratkaisi yhtä hyvien suunnitelmien välillä: { $chosen } eikä { $instead }.
foresight-plan-same = Kysyntä ei ratkaissut mitään: ilman sitä suunnitelmassa on samat tutkinnon osat.
cli-plan-foresight = Ennakointi: { $text }

foresight-column-demand = Kysyntä
foresight-column-standing = Katettu?
foresight-column-part = Vaatimus
foresight-column-part-name = Vaadittu osaaminen
foresight-column-unit = Tutkinnon osa
foresight-column-unit-name = Tutkinnon osan nimi
foresight-column-offerings = Toteutukset
foresight-column-weight = Paino
foresight-column-concept-name = Taito tai ammatti
foresight-column-concept = Osoite
foresight-column-source = Lähde
foresight-column-date = Päivä
foresight-column-region = Alue
foresight-column-counts = Lasketaanko?
foresight-column-skills = Taitoja
foresight-sheet-requirements = Vaatimukset
foresight-sheet-signals = Kysyntäsignaalit

cli-foresight = Luetaan kysyntää
cli-foresight-signals = Signaaleista lasketaan { $counting }/{ $count }; yli { $days } päivää vanhoja ei lasketa.
cli-foresight-open = Kysyttyä, jota kukaan ei kata: { $open } / { $all }.

cli-occupations = Etsitään ammatteja
cli-occupations-found =
    { $count ->
        [one] Yksi ammatti saa osaamista
       *[other] { $count } ammattia saa osaamista
    }, { $skills ->
        [one] yksi linkitetty taito.
       *[other] { $skills } linkitettyä taitoa.
    }
occupations-counts = olennaisista taidoista { $essential }/{ $essential_of }, valinnaisista { $optional }/{ $optional_of }

finding-demand_not_loaded = Kysyntäsignaaleja ei ole ladattu: lataa niiden taulukko (demanded, weight, source, date, region).
finding-demand_without_skills = Taitoluokitusta ei ole ladattu, joten signaalit eivät kohdistu mihinkään.
finding-occupations_without_skills = Taitoluokitusta ei ole ladattu, joten ammatteja ei tunneta.
finding-occupations_step_gone = Suunnitelman askelta { $offering } ei ole ladattu; sen taitoja ei lasketa.
finding-occupations_nothing_linked = Mihinkään siinä ei ole hyväksyttyä linkkiä taitoon.
