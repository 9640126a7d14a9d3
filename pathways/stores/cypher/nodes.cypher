// The nodes of these qualifications and offerings.
// Parameters: $roots, their IRIs.
// Example row: labels ["Resource", "Unit"], properties {uri: "…", _root: "…/qualification/612", …}
UNWIND $roots AS root
MATCH (node:Resource {_root: root})
RETURN labels(node) AS labels, properties(node) AS properties
