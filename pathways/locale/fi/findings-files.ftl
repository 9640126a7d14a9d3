finding-steps_without_plan = Suunnitelmaa ei ole, joten askelten taulukkoa ei kirjoitettu.
