// Which classifications, published collections, links to skills, replacements and signals of demand are there?
// Example row: root "…/esco/classification"
MATCH (node:Classification|SkosCollection|SkillLink|Replacement|DemandSignal)
WHERE node._root = node.uri
RETURN node.uri AS root
