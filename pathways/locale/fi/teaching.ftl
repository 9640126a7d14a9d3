# Names of codes that the sources use for teaching.

mode-contact = lähiopetus
mode-online = verkko-opetus
mode-distance = etäopetus
mode-blended = monimuoto-opetus
mode-workplace = työpaikalla
mode-self_study = itsenäinen opiskelu
teaching-other = muu kieli
