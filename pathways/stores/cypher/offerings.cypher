// Which offerings are there?
// Example row: root "…/catalogue/offerings/offering/pok-1"
MATCH (node:Offering)
WHERE node._root = node.uri
RETURN node.uri AS root
