// Which statements about units of two versions are there?
// Example row: root "…/equivalences/same/equivalence/100016_105708_2026-09-01"
MATCH (node:Equivalence)
WHERE node._root = node.uri
RETURN node.uri AS root
