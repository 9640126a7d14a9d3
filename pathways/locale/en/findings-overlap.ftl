## Overlap and gaps

finding-no_links_to_skills = No links to skills are loaded, so nothing can be said by skills; load a table of accepted links.
finding-no_occupations = No classification of occupations is loaded; load ESCO.
