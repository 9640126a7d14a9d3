## ESCO-taitoluokitus

finding-esco_version_unknown = Aineiston nimestä ei selviä, mikä ESCO-versio se on; anna versio, jotta linkit voidaan tarkistaa seuraavan version yhteydessä.
finding-esco_language_unknown = Tiedoston nimestä ei selviä, millä kielellä sen nimet ovat; säilytä alkuperäinen nimi, esimerkiksi skills_fi.csv.
finding-esco_files_left_out =
    { $count ->
        [one] Yksi taulukko ei ole ESCOn tiedosto, ja se jäi pois: { $files }.
       *[other] { $count } taulukkoa ei ole ESCOn tiedostoja, ja ne jäivät pois: { $files }.
    }
finding-esco_rows_unreadable =
    { $count ->
        [one] Yksi rivi jäi pois, koska sarakkeen { $column } arvoa ei voitu lukea.
       *[other] { $count } riviä jäi pois, koska sarakkeen { $column } arvoa ei voitu lukea; tässä on ensimmäinen.
    }
finding-esco_value_unknown =
    { $count ->
        [one] Sarakkeen { $column } arvo ”{ $value }” on tuntematon; sitä ei luettu.
       *[other] Sarakkeen { $column } arvo ”{ $value }” on tuntematon; sitä ei luettu { $count } riviltä, joista tämä on ensimmäinen.
    }
finding-esco_concept_repeated =
    { $count ->
        [one] Käsite { $iri } on tiedostossa kahdesti; vain ensimmäinen luettiin.
       *[other] { $count } riviä toistaa käsitteen, joka on jo tiedostossa, esimerkiksi { $iri }; vain ensimmäinen luettiin.
    }
finding-esco_values_differ =
    { $count ->
        [one] Tiedostot kertovat käsitteestä { $iri } eri asioita; ensin luettu jäi voimaan.
       *[other] Tiedostot kertovat { $count } käsitteestä eri asioita, esimerkiksi { $iri }; ensin luettu jäi voimaan.
    }
finding-esco_group_only_in_hierarchy = Taitoryhmä ”{ $name }” ({ $iri }) puuttuu taitoryhmien tiedostosta; se luettiin hierarkiasta.
finding-esco_self_relation = Käsite { $iri } on merkitty suhteeseen itsensä kanssa; suhde jäi pois.
finding-esco_both_relations =
    { $count ->
        [one] Yksi taito on samalle käsitteelle sekä välttämätön että valinnainen; se luettiin välttämättömänä.
       *[other] { $count } taitoa on samalle käsitteelle sekä välttämättömiä että valinnaisia; ne luettiin välttämättöminä.
    }
finding-esco_concept_missing =
    { $relations ->
        [one] Yksi suhde mainitsee käsitteen { $iri }, jolla ei ole omaa riviä; suhde säilyi, mutta nimeä ei ole.
       *[other] { $relations } suhdetta mainitsee käsitteen { $iri }, jolla ei ole omaa riviä; suhteet säilyivät, mutta nimeä ei ole.
    }
finding-esco_concepts_missing = Suhteissa mainitaan { $count } käsitettä, joilla ei ole omaa riviä, esimerkiksi { $iri }; lataa myös kielipaketti, jossa on nimet.
finding-esco_skills_without_type =
    { $count ->
        [one] Yhdestä taidosta ei kerrota, onko se taito vai tieto: { $skills }.
       *[other] { $count } taidosta ei kerrota, ovatko ne taitoja vai tietoja: { $skills }.
    }
finding-esco_skills_without_reuse_level =
    { $count ->
        [one] Yhdestä taidosta ei kerrota, kuinka laajasti sitä käytetään: { $skills }.
       *[other] { $count } taidosta ei kerrota, kuinka laajasti niitä käytetään: { $skills }.
    }
finding-esco_labels_missing =
    { $count ->
        [one] Käsitteellä { $iri } ei ole nimeä millään kielellä.
       *[other] { $count } käsitteellä ei ole nimeä millään kielellä, esimerkiksi { $iri }.
    }
finding-esco_broader_cycle =
    { $count ->
        [one] Käsite { $iri } on hierarkiassa itsensä yläpuolella; suhteet säilyivät.
       *[other] { $count } käsitettä on hierarkiassa itsensä yläpuolella, esimerkiksi { $iri }; suhteet säilyivät.
    }

## Linkit taitoihin

finding-cell_not_a_subject = ”{ $value }” ei ole kohteen tunniste; kirjoita tutkinnon osa muodossa 105444, vaatimus muodossa 105444:3 ja toteutus tunnisteellaan.
finding-skill_link_repeated = Kohteen { $subject } linkki samaan taitoon on jo taulukossa ({ $first }); tämä rivi jäi pois.

## Uusi ESCO-versio

finding-skill_replaced = Linkeissä käytetty taito ”{ $name }” ({ $iri }) ei ole enää versiossa { $version }; sen tilalla on ”{ $new_name }” ({ $new }). Hyväksy vaihto tai valitse toinen.
finding-skill_code_reused = Linkeissä käytetty taito ”{ $name }” ({ $iri }) ei ole enää versiossa { $version }. Sen koodi on nyt ryhmällä ”{ $new_name }” ({ $new }), joka ei ole sama asia: päätä, mihin linkit johtavat.
finding-skill_vanished = Linkeissä käytetty taito ”{ $name }” ({ $iri }) ei ole enää versiossa { $version }, eikä korvaajaa tunneta: päätä, mihin linkit johtavat.
finding-skill_never_known = Linkeissä käytettyä osoitetta { $iri } ei ole vanhassa eikä uudessa versiossa; tarkista osoite.
finding-skill_renamed = Linkeissä käytetyn taidon nimi muuttui: ”{ $name }” on versiossa { $version } ”{ $new_name }” ({ $iri }).
finding-skills_added =
    { $files ->
        [one] Yksi tiedosto lisättiin siihen, mitä tietovarastossa on ESCOn versiosta { $version }.
       *[other] { $files } tiedostoa lisättiin siihen, mitä tietovarastossa on ESCOn versiosta { $version }.
    }
finding-skills_version_replaced = ESCO { $new } korvaa tietovarastossa version { $old }: { $vanished } osoitetta on poistunut, { $added } on uusia, { $relabelled } on saanut toisen nimen. Linkit käyttävät { $used } osoitetta; näistä { $open } on ratkaistava. Yhtään linkkiä ei muutettu.
finding-skill_unknown = Osoitetta { $iri }, jota linkit käyttävät, ei ole ESCOn versiossa { $version }; tarkista osoite.
