# The designer's pages of overlaps, gaps and faults.
web-designer-overlap = Overlaps
web-designer-gaps = Gaps
web-designer-faults = Faults
web-overlap-lead = What offerings, units, qualifications and occupations have in common, and what is the same under several names.
web-overlap-of = What is compared
web-overlap-with = With what
web-overlap-one-another = with one another
web-overlap-least = Likeness at least (0 to 1)
web-overlap-same =
    { $count ->
        [one] and one more that is the same
       *[other] and { $count } more that are the same
    }
web-overlap-clusters =
    { $count ->
        [one] One cluster of things that are the same
       *[other] { $count } clusters of things that are the same
    }
web-overlap-items =
    { $count ->
        [one] one item
       *[other] { $count } items
    }
web-overlap-shared = { $count } shared (of { $one } and { $other })
web-overlap-words = equal or similar words
web-gaps-lead = What nobody covers, cannot be filled, hangs on one provider, or leads nowhere.
web-gaps-by = Ends by
web-gaps-occupation = Occupation
web-gaps-occupation-unknown = No such occupation is loaded; the nearest ones by skills are used.
web-gaps-would =
    { $count ->
        [one] One offering would close it and does not count
       *[other] { $count } offerings would close it and do not count
    }
web-gaps-counts = Back to the counts
web-gaps-nearest = Nobody chose this occupation: it is one of the nearest by skills.
web-gaps-near = Taught, just above or below:
web-faults-lead = What is wrong with the loaded requirements and catalogues.
web-faults-everything = everything that is loaded
web-faults-count =
    { $count ->
        [one] one finding
       *[other] { $count } findings
    }
web-faults-offerings =
    { $count ->
        [one] one offering
       *[other] { $count } offerings
    }
web-faults-listed =
    { $count ->
        [one] One finding
       *[other] { $count } findings
    }
web-faults-none = Nothing of that kind was found.
