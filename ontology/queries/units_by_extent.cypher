// Which units does a qualification list, largest first? A unit that is listed with several extents has a row for each.
// Parameters:
//   $number: register number of the requirements, such as OPH-2455-2017
// Example row: unit "105444", osp 45
MATCH (:SkosConcept {skos_notation: $number})<-[:REGISTER_NUMBER]-(:Qualification)-[:HAS_STRUCTURE]->(structure:Structure)
MATCH (structure)-[:ROOT]->(:Group)-[:CHILD*1..]->(leaf:Leaf)-[:UNIT_CODE]->(code:SkosConcept)
RETURN DISTINCT code.skos_notation AS unit, leaf.osp AS osp
ORDER BY osp IS NULL, osp DESC, unit
