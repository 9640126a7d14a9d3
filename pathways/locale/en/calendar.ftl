ics-name = Path: { $goal }
ics-apply = Apply today at the latest: { $name }
ics-study = Study: { $name }
ics-demonstration = Demonstration: { $name }
