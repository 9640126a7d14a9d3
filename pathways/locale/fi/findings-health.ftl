## Muodostumisen puiden kunto

finding-branch_cannot_be_completed =
    { $branch ->
        [none] Mikään tutkinnon osien valinta ei täytä tätä rakennetta.
       *[other] Mikään tutkinnon osien valinta ei täytä kohtaa ”{ $branch }”.
    }
finding-group_rests_on_unknown_extents =
    { $group ->
        [none] Ryhmä vaatii vähintään { $least_osp } osp, ja sen tunnetun laajuiset osat antavat { $reach_osp }; loppu on laajuuksien varassa, joita ei ole ilmoitettu.
       *[other] Ryhmä ”{ $group }” vaatii vähintään { $least_osp } osp, ja sen tunnetun laajuiset osat antavat { $reach_osp }; loppu on laajuuksien varassa, joita ei ole ilmoitettu.
    }
finding-common_unit_of_other_generation =
    { $name ->
        [none] Tutkinnon osa { $unit } on eri sukupolven yhteinen tutkinnon osa kuin suoritustavan { $method } rakenteessa kuuluu olla; oman aikansa yhteiset osat suorittaneelta se puuttuu.
       *[other] Tutkinnon osa ”{ $name }” ({ $unit }) on eri sukupolven yhteinen tutkinnon osa kuin suoritustavan { $method } rakenteessa kuuluu olla; oman aikansa yhteiset osat suorittaneelta se puuttuu.
    }
finding-branches_without_rule =
    { $count ->
        [one] Yksi osaamisala ei kerro, kuinka paljon se vaatii: { $groups }.
       *[other] { $count } osaamisalaa ei kerro, kuinka paljon ne vaativat: { $groups }.
    }
finding-area_named_otherwise =
    { $group ->
        [none] Osaamisala { $area } on nimeltään ”{ $declared }” siellä, missä se luetellaan, eikä sillä ole nimeä rakenteessa.
       *[other] Osaamisala { $area } on nimeltään ”{ $declared }” siellä, missä se luetellaan, ja ”{ $group }” rakenteessa.
    }
finding-group_count_open =
    { $least_parts ->
        [0]
            { $group ->
                [none] Ryhmän voi jättää pois; siihen kuuluu enintään { $most_parts } osaa.
               *[other] Ryhmän ”{ $group }” voi jättää pois; siihen kuuluu enintään { $most_parts } osaa.
            }
       *[other]
            { $group ->
                [none] Ryhmään kuuluu { $least_parts }–{ $most_parts } osaa, joten sen koko on valittavissa.
               *[other] Ryhmään ”{ $group }” kuuluu { $least_parts }–{ $most_parts } osaa, joten sen koko on valittavissa.
            }
    }
finding-limit_only_in_text =
    { $group ->
        [none] Vain teksti sanoo, että tässä lasketaan enintään { $osp } osp.
       *[other] Vain teksti sanoo, että ryhmässä ”{ $group }” lasketaan enintään { $osp } osp.
    }
finding-open_group_without_bound =
    { $group ->
        [none] Avoin ryhmä ei kerro omaa rajaansa.
       *[other] Avoin ryhmä ”{ $group }” ei kerro omaa rajaansa.
    }
finding-reading_guessed =
    { $reading ->
        [branch_optional] ”{ $group }”: muut osat yksin riittävät laajuuteen, joten osaamisala luetaan vapaaehtoiseksi ({ $id }).
        [in_addition] ”{ $group }”: nimensä perusteella se luetaan lisäksi vaadituksi, eikä sitä lasketa osien määrään ({ $id }).
        [number_in_name] ”{ $group }”: valittavien osien määrä luetaan nimestä ({ $id }).
        [alternatives] ”{ $group }”: nimiensä perusteella sen ryhmät luetaan vaihtoehdoiksi, joista valitaan yksi ({ $id }).
        [exclusion] ”{ $group }”: teksti luetaan niin, että se sulkee pois toisen osan ({ $id }).
        [order] ”{ $group }”: teksti luetaan niin, että muut osat suoritetaan ensin ({ $id }).
       *[other] ”{ $group }”: rakenteen voi lukea kahdella tavalla ({ $id }).
    }
finding-names_of_several_codes =
    { $count ->
        [one] Yhdellä tutkinnon osalla on sama nimi kuin toisen koodin osalla, ja se on eri osa: { $units }.
       *[other] { $count } tutkinnon osalla on sama nimi kuin toisten koodien osilla, ja ne ovat eri osia: { $units }.
    }
finding-day_with_time = Päivä on annettu kellonajan kanssa; vain päivä Suomessa merkitsee: { $day }.
finding-measure_left_out = Rakenne ei kerro, missä se mittaa. Laajuuksia siinä ei ole, joten mitään ei menetetä: osat lasketaan kappaleina.
finding-extents_as_decimals =
    { $count ->
        [one] Yksi laajuus on kirjoitettu desimaalein, vaikka se on kokonainen (15.0); se luetaan luvuksi 15.
       *[other] { $count } laajuutta on kirjoitettu desimaalein, vaikka ne ovat kokonaisia (15.0); ne luetaan luvuiksi 15.
    }
finding-codes_without_address =
    { $count ->
        [one] Yhden tutkinnon osan koodilla ei ole osoitetta: { $units }.
       *[other] { $count } tutkinnon osan koodeilla ei ole osoitetta: { $units }.
    }
finding-area_codes_inside_differ =
    { $area ->
        [none] Osa-alueella ”{ $name }” ei ole koodia, ja sen tavoitteissa on { $inside }.
       *[other] Osa-alueen ”{ $name }” koodi on { $area }, ja sen tavoitteissa on { $inside }; osa-alueen koodi ratkaisee.
    }

## Tarjontaluetteloiden kunto

finding-property_not_stated =
    { $property ->
        [nature] Toteutus { $offering } ei kerro, että se on tutkintoa pienempi.
        [basis] Toteutus { $offering } ei kuvaa osaamistavoitteita tai ei ilmoita laajuutta.
        [quality] Toteutus { $offering } ei kerro, miten osaaminen arvioidaan.
       *[certificate] Toteutus { $offering } ei kerro, että todistus on sähköinen, oppijan oma ja jaettavissa.
    }
finding-property_denied =
    { $property ->
        [nature] Toteutus { $offering } ei ole tutkintoa pienempi, joten se ei ole pieni osaamiskokonaisuus.
        [basis] Toteutuksella { $offering } ei ole kuvattuja osaamistavoitteita, joten se ei ole pieni osaamiskokonaisuus.
        [quality] Toteutusta { $offering } ei arvioida, joten se ei ole pieni osaamiskokonaisuus.
       *[certificate] Toteutus { $offering } ei anna sähköistä todistusta, joka on oppijan oma.
    }
finding-extent_not_stated = Toteutus { $offering } ei ilmoita laajuutta.
finding-unit_covered_by_little = Toteutuksen { $offering }, jonka laajuus on { $osp } osp, ilmoitetaan kattavan kokonaan { $units }, jonka laajuus on { $unit_osp } osp; tarkista, mitä se kattaa.
finding-offering_doubled = Toteutus { $offering } on sama kuin { $first }: järjestäjä, nimi, kattavuus, ajat, paikka ja hinta.
