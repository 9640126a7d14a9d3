// Which units have to do with skills of a published collection, such as the digital or the green ones, by accepted links?
// Parameters:
//   $collection: name of the collection, such as digital
// Example row: unit "105422", skill "use CAD software"
MATCH (:SkosCollection {dct_identifier: $collection})-[:SKOS_MEMBER]->(concept:Resource)
MATCH (concept)<-[:LINKED_SKILL]-(link:SkillLink)-[:LINK_SUBJECT]->(subject:SkosConcept)
MATCH (link)-[:STATE]->(:Resource {uri: 'https://w3id.org/pok/ns#link-state-accepted'})
WHERE link.subjectKind <> 'offering'
RETURN DISTINCT split(subject.skos_notation, ':')[0] AS unit, concept.skos_prefLabel_en AS skill
ORDER BY unit, skill IS NOT NULL, skill
