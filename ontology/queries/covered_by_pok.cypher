// What does a POK cover: which units, which sub-units and requirements of them, how certainly, and who says so?
// Parameters:
//   $pok: identifier of the offering, such as POH-105444
// Example row: unit "105444", sub_unit (none), requirement (none), certainty pok:certainty-formal, declared_by (none)
MATCH (offering:Offering {dct_identifier: $pok})-[:HAS_COVERAGE]->(coverage:Coverage)-[:COVERS_UNIT]->(unit:SkosConcept)
MATCH (coverage)-[:CERTAINTY]->(certainty:Resource)
OPTIONAL MATCH (coverage)-[:COVERS_SUB_UNIT]->(sub_unit:SkosConcept)
OPTIONAL MATCH (coverage)-[:COVERS_REQUIREMENT]->(requirement:SkosConcept)
RETURN DISTINCT unit.skos_notation AS unit, sub_unit.skos_notation AS sub_unit, requirement.skos_notation AS requirement,
  certainty, coverage.declaredBy AS declared_by
ORDER BY unit, sub_unit IS NOT NULL, sub_unit, requirement IS NOT NULL, requirement
