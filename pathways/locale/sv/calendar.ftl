ics-name = Väg: { $goal }
ics-apply = Ansök senast i dag: { $name }
ics-study = Studier: { $name }
ics-demonstration = Yrkesprov: { $name }
