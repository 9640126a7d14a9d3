# Where things overlap.
decision-overlap = Requirements, skills and words are compared apart; a broad skill counts less than a narrow one; skills are those of accepted links only; likeness of words is a hint and says nothing about what is covered.
overlap-working = Comparing
overlap-title-requirements =
    By requirements: { $count ->
        [one] one pair
       *[other] { $count } pairs
    }
overlap-title-skills =
    By accepted skills: { $count ->
        [one] one pair
       *[other] { $count } pairs
    }
overlap-title-text =
    By words, a hint: { $count ->
        [one] one pair
       *[other] { $count } pairs
    }
overlap-clusters =
    { $count ->
        [one] One cluster of things that are the same:
       *[other] { $count } clusters of things that are the same:
    }
overlap-none = No pair is so alike, or contained in another.
overlap-by-requirements = requirements
overlap-by-skills = accepted skills
overlap-by-text = words (a hint)
overlap-kind-pok = offerings
overlap-kind-unit = units
overlap-kind-sub_unit = sub-units
overlap-kind-qualification = qualifications
overlap-kind-occupation = occupations
overlap-relation-same = same as
overlap-relation-inside = is inside
overlap-relation-holds = holds all of
overlap-relation-partly = partly as
overlap-sheet-pairs = Pairs
overlap-sheet-clusters = Clusters
overlap-column-by = Compared by
overlap-column-one = One
overlap-column-one-name = Its name
overlap-column-one-provider = Its provider
overlap-column-one-same = The same as it
overlap-column-other = Other
overlap-column-other-name = Name of the other
overlap-column-other-provider = Provider of the other
overlap-column-other-same = The same as the other
overlap-column-relation = Relation
overlap-column-likeness = Likeness
overlap-column-plain = Likeness, every item alike
overlap-column-shared-count = Shared
overlap-column-of-one = Of one
overlap-column-of-other = Of the other
overlap-column-shared = Shared items
overlap-column-shared-names = What is shared
overlap-column-language = Language
overlap-column-cluster = Cluster
overlap-column-members = Members
overlap-column-providers = Providers
