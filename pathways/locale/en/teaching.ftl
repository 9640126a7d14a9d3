# Names of codes that the sources use for teaching.

mode-contact = contact teaching
mode-online = online
mode-distance = distance teaching
mode-blended = blended
mode-workplace = at a workplace
mode-self_study = self-study
teaching-other = another language
