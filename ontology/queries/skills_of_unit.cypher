// Which skills has a unit to do with: by which of its requirements (or as a whole), how they lie to it, and who accepted the link?
// Parameters:
//   $unit: code of the unit, such as 105444
// Example row: subject "105444:1", skill "read standard blueprints", relation skos:closeMatch, decided_by "sample"
MATCH (link:SkillLink)-[:LINK_SUBJECT]->(code:SkosConcept)
MATCH (link)-[:STATE]->(:Resource {uri: 'https://w3id.org/pok/ns#link-state-accepted'})
WHERE link.subjectKind <> 'offering' AND split(code.skos_notation, ':')[0] = $unit
MATCH (relation:Resource)<-[:RELATION]-(link)-[:LINKED_SKILL]->(concept:Resource)
WHERE link.decidedBy IS NOT NULL
WITH code.skos_notation AS subject, concept.skos_prefLabel_en AS skill, relation, link.decidedBy AS decided_by
RETURN DISTINCT subject, skill, relation, decided_by
ORDER BY subject, skill IS NOT NULL, skill
