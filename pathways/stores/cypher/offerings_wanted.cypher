// Which offerings may serve these units? Those that cover one, that name one of these documents by number, that cover none at all.
// Parameters: $units, codes; $documents, numbers of requirements documents.
// Example row: root "…/catalogue/offerings/offering/pok-1"
MATCH (offering:Resource:Offering)-[:HAS_COVERAGE|SET_ASIDE]->(:Coverage)-[:COVERS_UNIT]->(unit:Resource)
WHERE unit.skos_notation IN $units
RETURN offering.uri AS root
UNION
MATCH (offering:Resource:Offering)-[:UNRESOLVED_UNIT]->(reference:UnitReference)
WHERE reference.requirementsNumber IN $documents
RETURN offering.uri AS root
UNION
MATCH (offering:Resource:Offering)
WHERE NOT EXISTS { (offering)-[:HAS_COVERAGE|SET_ASIDE|UNRESOLVED_UNIT]->() }
RETURN offering.uri AS root
