ics-name = Polku: { $goal }
ics-apply = Hae viimeistään tänään: { $name }
ics-study = Opinnot: { $name }
ics-demonstration = Näyttö: { $name }
