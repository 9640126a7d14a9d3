// Which qualifications can be completed on a day, the transition period inside?
// Parameters:
//   $day: the day, such as 2026-12-01
// Example row: number "OPH-2455-2017", id "3932281", from 2018-08-01, last (none)
MATCH (qualification:Qualification)-[:REGISTER_NUMBER]->(code:SkosConcept)
WITH code.skos_notation AS number, qualification.dct_identifier AS id, qualification.schema_validFrom AS from,
  coalesce(qualification.transitionUntil, qualification.schema_validThrough) AS last
WHERE from <= $day AND (last IS NULL OR $day <= last)
RETURN DISTINCT number, id, from, last
ORDER BY number, id
