finding-steps_without_plan = Suunnitelmaa ei ole, joten askelten taulukkoa ei kirjoitettu.
finding-signs_not_in_font = PDF:n kirjasimessa ei ole kaikkia merkkejä, ja puuttuvien tilalla on ◆: { $signs }. HTML-sivulla ne näkyvät.
finding-page_without_tree = Tutkinnon perusteita, joihin verrata, ei ole, joten sivua ei kirjoitettu.
