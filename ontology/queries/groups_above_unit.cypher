// In which groups of the rule tree does a unit lie, at any depth, and what do the groups ask for in osp?
// Parameters:
//   $number: register number of the requirements, such as OPH-2455-2017
//   $unit: code of the unit, such as 105440
// Example row: method pok:method-reformi, group "0", least 180, most 180
MATCH (:SkosConcept {skos_notation: $number})<-[:REGISTER_NUMBER]-(:Qualification)-[:HAS_STRUCTURE]->(structure:Structure)
MATCH (structure)-[:METHOD]->(method:Resource)
MATCH (structure)-[:ROOT]->(:Group)-[:CHILD*0..]->(node:Group)-[:CHILD*1..]->(leaf:Leaf)
MATCH (leaf)-[:UNIT_CODE]->(:SkosConcept {skos_notation: $unit})
OPTIONAL MATCH (node)-[:OSP_BOUNDS]->(bounds:Bounds)
RETURN DISTINCT method, node.dct_identifier AS group, bounds.least AS least, bounds.most AS most
ORDER BY method.uri, group
