// Which occupations need skills that a unit has to do with, by accepted links, and how many essential and optional ones?
// Parameters:
//   $unit: code of the unit, such as 105444
// Example row: occupation "carpenter", essential 2, optional 0
MATCH (link:SkillLink)-[:LINK_SUBJECT]->(subject:SkosConcept)
MATCH (link)-[:STATE]->(:Resource {uri: 'https://w3id.org/pok/ns#link-state-accepted'})
WHERE link.subjectKind <> 'offering' AND split(subject.skos_notation, ':')[0] = $unit
MATCH (link)-[:LINKED_SKILL]->(skill:Resource)<-[need:ESCO_RELATED_ESSENTIAL_SKILL|ESCO_RELATED_OPTIONAL_SKILL]-(concept:EscoOccupation)
WHERE concept.skos_prefLabel_en IS NOT NULL
RETURN concept.skos_prefLabel_en AS occupation,
  count(DISTINCT CASE type(need) WHEN 'ESCO_RELATED_ESSENTIAL_SKILL' THEN skill END) AS essential,
  count(DISTINCT CASE type(need) WHEN 'ESCO_RELATED_OPTIONAL_SKILL' THEN skill END) AS optional
ORDER BY essential DESC, optional DESC, occupation
