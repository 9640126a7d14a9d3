// Which qualifications and offerings are there?
// Example row: root "…/requirements/612/qualification/612"
MATCH (node:Qualification|Offering)
WHERE node._root = node.uri
RETURN node.uri AS root
