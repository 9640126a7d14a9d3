## Graafit

finding-shape_says = { $text }
finding-shape_broken =
    { $constraint ->
        [MinCount] { $property } puuttuu.
        [MaxCount] { $property } on useammin kuin kerran.
        [Datatype] { $property } ei ole oikeaa lajia: ”{ $value }”.
        [NodeKind] { $property } ei johda asiaan, jolla on osoite: ”{ $value }”.
        [Class] { $property } ei johda oikean luokan asiaan: ”{ $value }”.
        [In] { $property } ei ole mikään sallituista arvoista: ”{ $value }”.
        [Closed] { $property } ei kuulu tähän.
        [Pattern] { $property } ei ole kirjoitettu niin kuin pitää: ”{ $value }”.
        [UniqueLang] { $property } on kahdesti samalla kielellä.
        [LanguageIn] { $property } on kielellä, jota tässä ei käytetä: ”{ $value }”.
        [Disjoint] { $property } toistaa toisen ominaisuuden arvon: ”{ $value }”.
        [HasValue] { $property } on ilman arvoa, joka sillä on oltava.
        [LessThanOrEquals] { $property } on välinsä lopun jälkeen: ”{ $value }”.
       *[other] { $property } rikkoo sääntöä { $constraint }: ”{ $value }”.
    }
finding-elm_no_name = { $id } on ilman nimeä, jonka eurooppalainen oppimismalli (ELM) vaatii.
finding-elm_no_outcomes = { $id } ei kuvaa mitään opittavaa, mitä eurooppalainen oppimismalli (ELM) vaatii.
finding-elm_no_plan = Suunnitelmaa ei ole, joten eurooppalaiseen oppimismalliin (ELM) ei ole mitään kirjoitettavaa.
finding-elm_without_order = Eurooppalaisessa oppimismallissa (ELM) ovat suunnitelman tarjonta ja sen tutkinnon osat, eivät niiden järjestys eivätkä valinnat.

## A catalogue of the European Learning Model

finding-elm_only_offerings =
    { $count ->
        [one] Tiedosto kuvaa yhden tutkinnon, tutkinnon osan tai määrittelyn, jota
       *[other] Tiedosto kuvaa { $count } tutkintoa, tutkinnon osaa tai määrittelyä, joita
    } kukaan ei tarjoa. Vain tarjonta säilyy: eurooppalaisessa oppimismallissa (ELM) ei ole tutkinnon muodostumissääntöjä, joten lataa niitä varten tutkinnon perusteet.
finding-elm_specification_missing = Tästä ei käy ilmi, mitä opitaan, joten se jää pois.
finding-elm_provider_missing = Tällä ei ole järjestäjää, jolla olisi nimi, joten se jää pois.
finding-elm_name_missing = Tällä ei ole nimeä millään kielellä, joten se jää pois.
finding-elm_offered_in_ways = Sitä tarjotaan { $count } tavalla (järjestäjä, hinta, toteutustapa, kieli, paikka tai kesto): jokainen on oma tarjontansa.
finding-elm_part_of_unknown = Se on osa jotakin, jolla ei ole tutkinnon osan koodia; mitä se on, jää tuntemattomaksi.
finding-elm_coverage_not_said = Se on osa tutkinnon osaa { $unit }, mutta mikään ei kerro, mitä siitä se kattaa, joten sitä ei käytetä siihen. Kysy järjestäjältä ja merkitse kattavuus tarjontataulukkoon.
finding-elm_value_unreadable = { $property }: arvoa ei voitu lukea, joten se jää tuntemattomaksi.
finding-elm_value_not_ours = { $property }: arvolle ”{ $value }” ei ole sanaa täällä, joten se jää pois.
finding-elm_several_values = { $property } on annettu useasti; ensimmäinen tunnettu jää voimaan.
finding-elm_several_prices = Hintoja on useita, eikä mikään kerro, mikä koskee ketä; hinta jää tuntemattomaksi.
finding-elm_length_in_days = { $days } päivää luetaan { $weeks } viikoksi.
finding-elm_ends_before_start = Se päättyy ennen kuin alkaa; nämä päivät jäävät pois.
finding-elm_text_personal = { $property } sisältää sähköpostiosoitteen, puhelinnumeron tai henkilötunnuksen, joten se jää pois.
