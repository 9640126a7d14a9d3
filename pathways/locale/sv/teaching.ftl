# Names of codes that the sources use for teaching.

mode-contact = närundervisning
mode-online = nätundervisning
mode-distance = distansundervisning
mode-blended = flerformsundervisning
mode-workplace = på arbetsplatsen
mode-self_study = självstudier
teaching-other = annat språk
