// Which classifications, published collections, links to skills and replacements are there?
// Example row: root "…/esco/classification"
MATCH (node:Classification|SkosCollection|SkillLink|Replacement)
WHERE node._root = node.uri
RETURN node.uri AS root
