## Överlappning och luckor

finding-no_links_to_skills = Inga länkar till färdigheter har lästs in, så inget kan sägas enligt färdigheter; läs in en tabell med godkända länkar.
finding-no_occupations = Ingen klassifikation av yrken har lästs in; läs in ESCO.
