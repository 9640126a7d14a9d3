// Which units do several qualifications share, and how many? Versions of one register number count once.
// Parameters: none.
// Example row: unit "400012", qualifications 2
MATCH (number:SkosConcept)<-[:REGISTER_NUMBER]-(:Qualification)-[:HAS_UNIT]->(:Unit)-[:UNIT_CODE]->(code:SkosConcept)
WITH code.skos_notation AS unit, count(DISTINCT number.skos_notation) AS qualifications
WHERE qualifications > 1
RETURN unit, qualifications
ORDER BY qualifications DESC, unit
