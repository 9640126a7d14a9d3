// Which units belong to a branch (competence area or title) of a qualification, with their extents in osp?
// Parameters:
//   $number: register number of the requirements, such as OPH-2455-2017
//   $branch: code of the branch, such as 1664
// Example row: unit "105422", name "CAD 3D-mallintaminen ja piirustusten tuottaminen", osp 20
MATCH (:SkosConcept {skos_notation: $number})<-[:REGISTER_NUMBER]-(qualification:Qualification)
WITH qualification // planned in two halves: in one, the server ponders longer than it reads
MATCH (qualification)-[:HAS_STRUCTURE]->(:Structure)-[:ROOT]->(:Group)-[:CHILD*0..]->(branch:Group)
WHERE EXISTS { (branch)-[:BRANCH_CODE]->(:SkosConcept {skos_notation: $branch}) }
MATCH (branch)-[:CHILD*1..]->(leaf:Leaf)-[:UNIT_CODE]->(code:SkosConcept)
OPTIONAL MATCH (qualification)-[:HAS_UNIT]->(described:Unit)-[:UNIT_CODE]->(code)
WHERE described.dct_title_fi IS NOT NULL
RETURN DISTINCT code.skos_notation AS unit, described.dct_title_fi AS name, leaf.osp AS osp
ORDER BY unit, osp IS NOT NULL, osp
