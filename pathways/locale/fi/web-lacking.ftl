# Suunnittelijan sivut päällekkäisyyksistä, aukoista ja vioista.
web-designer-overlap = Päällekkäisyydet
web-designer-gaps = Aukot
web-designer-faults = Viat
web-overlap-lead = Mitä yhteistä toteutuksilla, tutkinnon osilla, tutkinnoilla ja ammateilla on, ja mikä on samaa usealla nimellä.
web-overlap-of = Mitä verrataan
web-overlap-with = Mihin
web-overlap-one-another = toisiinsa
web-overlap-least = Samankaltaisuus vähintään (0–1)
web-overlap-same =
    { $count ->
        [one] ja yksi muu sama
       *[other] ja { $count } muuta samaa
    }
web-overlap-clusters =
    { $count ->
        [one] Yksi joukko samoja
       *[other] { $count } joukkoa samoja
    }
web-overlap-items =
    { $count ->
        [one] yksi kohta
       *[other] { $count } kohtaa
    }
web-overlap-shared = { $count } yhteistä (joukoista { $one } ja { $other })
web-overlap-words = samat tai samankaltaiset sanat
web-gaps-lead = Mitä kukaan ei kata, mikä ei voi täyttyä, mikä on yhden järjestäjän varassa tai ei johda mihinkään.
web-gaps-by = Päättyy viimeistään
web-gaps-occupation = Ammatti
web-gaps-occupation-unknown = Sellaista ammattia ei ole ladattu; käytetään taidoiltaan lähimpiä.
web-gaps-would =
    { $count ->
        [one] Yksi toteutus sulkisi aukon, mutta ei ole mukana
       *[other] { $count } toteutusta sulkisi aukon, mutta ne eivät ole mukana
    }
web-gaps-counts = Takaisin määriin
web-gaps-nearest = Kukaan ei valinnut tätä ammattia: se on taidoiltaan lähimpiä.
web-gaps-near = Opetetaan, heti ylä- tai alapuolella:
web-faults-lead = Mikä ladatuissa perusteissa ja tarjontaluetteloissa on vialla.
web-faults-everything = kaikki ladattu
web-faults-count =
    { $count ->
        [one] yksi havainto
       *[other] { $count } havaintoa
    }
web-faults-offerings =
    { $count ->
        [one] yksi toteutus
       *[other] { $count } toteutusta
    }
web-faults-listed =
    { $count ->
        [one] Yksi havainto
       *[other] { $count } havaintoa
    }
web-faults-none = Sellaista ei löytynyt.
