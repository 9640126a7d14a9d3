finding-steps_without_plan = Suunnitelmaa ei ole, joten askelten taulukkoa ei kirjoitettu.
finding-draft_without_plan = Suunnitelmaa ei ole, joten HOKSia ei kirjoitettu.
finding-draft_to_fill =
    { $count ->
        [one] Ohjaajan täydennettävä: { $field } ({ $places }).
       *[other] Ohjaajan täydennettävä: { $field }, { $count } kohdassa ({ $places }).
    }
finding-draft_part_held_not_carried =
    { $unit ->
        [none] HOKSissa ei voi sanoa, että osa on jo hankittu (”{ $name }”); se jäi pois.
       *[other] HOKSissa ei voi sanoa, että osa tutkinnon osasta { $unit } on jo hankittu; se jäi pois.
    }
finding-draft_step_not_carried = HOKSissa ei ole luetteloa askeleelle { $step } (”{ $name }”); se jäi pois.
finding-draft_to_agree_not_carried =
    { $osp ->
        [none] Järjestäjän kanssa vielä sovittavalla (”{ $name }”) ei ole paikkaa HOKSissa; se jäi pois.
       *[other] Järjestäjän kanssa vielä sovittavalla { $osp } osaamispisteellä (”{ $name }”) ei ole paikkaa HOKSissa; ne jäivät pois.
    }
finding-draft_optional_part_alone = HOKSissa ei voi sanoa, että osa-alueesta { $code } tutkinnon osassa { $unit } tarkoitetaan vain valinnaista osuutta; kerro se siellä, missä HOKSia pidetään.
finding-calendar_without_plan = Suunnitelmaa ei ole, joten kalenteria ei kirjoitettu.
finding-calendar_without_days = Millään suunnitelmassa ei ole päivää, joten kalenteria ei kirjoitettu.
finding-calendar_step_undated = Askeleella { $step } (”{ $name }”) ei ole päiviä, eikä se ole kalenterissa.
finding-signs_not_in_font = PDF:n kirjasimessa ei ole kaikkia merkkejä, ja puuttuvien tilalla on ◆: { $signs }. HTML-sivulla ne näkyvät.
finding-page_without_tree = Tutkinnon perusteita, joihin verrata, ei ole, joten sivua ei kirjoitettu.
