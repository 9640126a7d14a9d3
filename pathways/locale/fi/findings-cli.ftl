finding-correction_not_loaded = Korjaustiedostossa mainittuja perusteita { $register_number } ei ole ladattu; korjaukset eivät vaikuta.
finding-corrections_used = Korjaustiedosto muuttaa perusteiden { $register_number } lukemista: kumottuja tulkintoja { $overruled }, ilmoitettuja laajuuksia { $extents }.
finding-record_aims_at_part = Suoritustiedoissa tavoitteena on osa tutkinnosta { $register_number }; tarkistettiin koko tutkinto. Nimeä osat valitsimella --unit.
finding-unknown_requirements = Suoritustiedoissa mainittuja perusteita { $register_number } ei ole ladattu; hae ne komennolla pathways fetch { $register_number } --to KANSIO.
finding-graduated_but_incomplete = Suoritustietojen mukaan tutkinto { $register_number } on suoritettu, mutta muodostumisen mukaan jotain puuttuu; katso mitä ja kysy koulutuksen järjestäjältä.
finding-file_not_read = Tiedosto ei ole mitään tunnettua muotoa ja jätettiin pois; pathways validate kertoo, mikä siinä on vikana.
finding-learner_record_left_out = Tietokansiossa oli oppijan suoritustietoja, ja ne jätettiin pois; anna ne valitsimella --learner.
finding-limit_matches_nothing =
    { $there ->
        [none] Yhdessäkään ladatussa toteutuksessa ei ole arvoa ”{ $wanted }” eikä muutakaan samanlaista tietoa.
       *[other] Yhdessäkään ladatussa toteutuksessa ei ole arvoa ”{ $wanted }”; löytyvät: { $there }.
    }
finding-held_unit_unknown =
    { $nearest ->
        [none] Missään ladatuissa perusteissa ei ole käsin syötettyä tutkinnon osaa { $code }; tarkista koodi.
       *[other] Missään ladatuissa perusteissa ei ole käsin syötettyä tutkinnon osaa { $code }. Tarkoititko { $nearest }?
    }
finding-table_read_with_mapping = Taulukko luettiin sen vieressä olevan kuvaustiedoston { $mapping } avulla.
