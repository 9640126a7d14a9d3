// Who offers something towards a unit, and how many offerings?
// Parameters:
//   $unit: code of the unit, such as 105440
// Example row: provider "Esimerkkiopisto Pohjola", offerings 1
MATCH (:SkosConcept {skos_notation: $unit})<-[:COVERS_UNIT]-(:Coverage)<-[:HAS_COVERAGE]-(offering:Offering)
MATCH (offering)-[:SCHEMA_PROVIDER]->(organisation:SchemaOrganization)
RETURN organisation.skos_notation AS provider, count(DISTINCT offering) AS offerings
ORDER BY provider
