## Päällekkäisyys ja aukot

finding-no_links_to_skills = Linkkejä taitoihin ei ole ladattu, joten taitojen perusteella ei voi sanoa mitään; lataa hyväksyttyjen linkkien taulukko.
finding-no_occupations = Ammattiluokitusta ei ole ladattu; lataa ESCO.
