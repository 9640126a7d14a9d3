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
