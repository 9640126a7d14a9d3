cli-closest-units = Nämä tutkinnon osat yhdessä: { $units }
cli-closest-title-units = Nimetyt tutkinnon osat, lähin ensin
cli-way-complete = mitään ei puutu
cli-closest-partial = Osittainen suoritus: { $name }, pakolliset tutkinnon osat ({ $units })
cli-closest-unit = Tutkinnon osa: { $name } ({ $id })
cli-closest-pok = Pieni osaamiskokonaisuus: { $name } [{ $id }]
cli-closest-similar = Muistuttaa jotakin puuttuvaa: vihje, jota ei lasketa
col-if-recognised = Jäljellä, jos tunnustetaan
col-best-plan = Paras suunnitelma
cli-weeks-unknown = kesto ei tiedossa
cli-way-feasible = ei todistettu parhaaksi: aika loppui
cli-way-impossible = rajoissa ei ole suunnitelmaa
cli-way-out_of_time = suunnitelmaa ei vielä löytynyt: aika loppui
because-same_skills =
    { $count ->
        [one] Se on liitetty yhteen niistä taidoista, joihin tutkinnon osa { $unit } on liitetty.
       *[other] Se on liitetty { $count } niistä taidoista, joihin tutkinnon osa { $unit } on liitetty.
    }
decision-exits = Välitavoite on aloitettu tutkinnon osa tai pieni osaamiskokonaisuus, tai suuntautumisen pakolliset ammatilliset tutkinnon osat, joista jotain on suoritettu.
