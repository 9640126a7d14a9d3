// Which skills requirements of a qualification does no POK cover, neither by itself nor with its whole unit?
// Parameters:
//   $number: register number of the requirements, such as OPH-2455-2017
// Example row: requirement "105425:1", text "lataa valmiin ohjelman koneelle"
MATCH (:SkosConcept {skos_notation: $number})<-[:REGISTER_NUMBER]-(:Qualification)-[:HAS_UNIT]->(described:Unit)
MATCH (described)-[:UNIT_CODE]->(unit:SkosConcept)
MATCH (described)-[:HAS_REQUIREMENT]->(node:Requirement)-[:REQUIREMENT_CODE]->(code:SkosConcept)
WHERE NOT EXISTS { (code)<-[:COVERS_REQUIREMENT]-(:Coverage)<-[:HAS_COVERAGE]-(:Offering) }
  AND NOT EXISTS {
    MATCH (unit)<-[:COVERS_UNIT]-(whole:Coverage)<-[:HAS_COVERAGE]-(:Offering)
    WHERE NOT EXISTS { (whole)-[:COVERS_REQUIREMENT|COVERS_SUB_UNIT]->() }
  }
RETURN DISTINCT code.skos_notation AS requirement, node.dct_title_fi AS text
ORDER BY requirement
