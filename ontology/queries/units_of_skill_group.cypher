// Which units have to do with a skill group, by accepted links to skills that lie below it at any depth, and by how many skills?
// Parameters:
//   $group: IRI of the skill group, such as <http://data.europa.eu/esco/skill/2ae39fc8-0f1b-4284-9e73-3f2739471f63>
// Example row: unit "105438", skills 3
MATCH (:Resource {uri: $group})<-[:SKOS_BROADER*1..]-(skill:Resource)
WITH DISTINCT skill
MATCH (skill)<-[:LINKED_SKILL]-(link:SkillLink)-[:LINK_SUBJECT]->(subject:SkosConcept)
MATCH (link)-[:STATE]->(:Resource {uri: 'https://w3id.org/pok/ns#link-state-accepted'})
WHERE link.subjectKind <> 'offering'
RETURN split(subject.skos_notation, ':')[0] AS unit, count(DISTINCT skill) AS skills
ORDER BY skills DESC, unit
