# Vad som är fel i grunderna och utbuden.
decision-health = Ett fel är det som ingen kan avlägga eller som inte kan stämma; en varning gör ett svar osäkert; en anmärkning behöver inte åtgärdas.
cli-health = Söker fel
cli-health-sound = Inga fel hittades i det som har lästs in.
cli-health-faulty = Det finns fel i det som har lästs in.

health-sheet-findings = Iakttagelser
health-sheet-trees = Strukturer och utbud
health-column-what = Grunder eller källa
health-column-name = Namn
health-column-method = Sätt att avlägga
health-column-severity = Allvar
health-column-kind = Slag
health-column-where = Plats
health-column-message = Iakttagelse
health-column-code = Kod
health-column-groups = Grupper
health-column-units = Examensdelar
health-column-errors = Fel
health-column-warnings = Varningar
health-column-notes = Anmärkningar
health-column-unfillable = Kan inte fyllas

health-kind-unfillable = kan inte fyllas
health-kind-contradiction = motsägelse
health-kind-ambiguous = tvetydigt
health-kind-not_stated = anges inte
health-kind-unresolved = leder ingenstans
health-kind-doubled = dubblett
health-kind-unreadable = oläsligt
health-kind-other = övrigt
