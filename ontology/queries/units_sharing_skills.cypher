// Which two units share skills, by accepted links of the units or of their requirements, and how many?
// Parameters: none.
// Example row: unit "105440", other "105444", skills 1
MATCH (link:SkillLink)-[:LINK_SUBJECT]->(subject:SkosConcept)
MATCH (link)-[:STATE]->(:Resource {uri: 'https://w3id.org/pok/ns#link-state-accepted'})
MATCH (link)-[:LINKED_SKILL]->(skill:Resource)
WHERE link.subjectKind <> 'offering'
WITH skill, collect(DISTINCT split(subject.skos_notation, ':')[0]) AS units
UNWIND units AS unit
UNWIND units AS other
WITH skill, unit, other
WHERE unit < other
RETURN unit, other, count(DISTINCT skill) AS skills
ORDER BY skills DESC, unit, other
