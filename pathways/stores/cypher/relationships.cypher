// Where the nodes of these qualifications and offerings lead; a code with how it is written.
// Parameters: $roots, their IRIs.
// Example row: root "…", start "…/unit/105444", type "UNIT_CODE", end "…/tutkinnonosat_105444", notation "105444"
UNWIND $roots AS root
MATCH (node:Resource {_root: root})-[relationship]->(end:Resource)
RETURN root, node.uri AS start, type(relationship) AS type, end.uri AS end, end.skos_notation AS notation
