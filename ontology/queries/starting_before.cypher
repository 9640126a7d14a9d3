// Which offerings start before a day, and by when must one apply?
// Parameters:
//   $day: the first day that is too late, such as 2027-02-01
// Example row: pok "JAR-TYO-105440", start 2027-01-11, apply_by 2026-12-11
MATCH (intake:Intake)
WHERE intake.schema_startDate < $day
MATCH (offering:Offering)-[:HAS_INTAKE]->(intake)
RETURN DISTINCT offering.dct_identifier AS pok, intake.schema_startDate AS start, intake.applyBy AS apply_by
ORDER BY start, pok
