// Which qualifications carry one of these register numbers, or hold one of these units?
// Parameters: $numbers, $units: lists of codes.
// Example row: root "…/requirements/612/qualification/612"
MATCH (qualification:Resource:Qualification)-[:REGISTER_NUMBER]->(number:Resource)
WHERE number.skos_notation IN $numbers
RETURN qualification.uri AS root
UNION
MATCH (qualification:Resource:Qualification)-[:HAS_UNIT]->(:Unit)-[:UNIT_CODE]->(unit:Resource)
WHERE unit.skos_notation IN $units
RETURN qualification.uri AS root
