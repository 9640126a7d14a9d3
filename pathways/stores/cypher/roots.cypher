// Which qualifications, offerings and statements about units of two versions are there?
// Example row: root "…/requirements/612/qualification/612"
MATCH (node:Qualification|Offering|Equivalence)
WHERE node._root = node.uri
RETURN node.uri AS root
