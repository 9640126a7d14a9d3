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
