// Delete those of these nodes that nobody describes and nobody points at, and say what they pointed at.
// Parameters: $uris, IRIs of nodes.
// Example row: next ["https://w3id.org/pok/id/code/provider"]
UNWIND $uris AS uri
MATCH (node:Resource {uri: uri})
WHERE node._graph IS NULL AND NOT EXISTS { (node)<--() }
OPTIONAL MATCH (node)-->(end:Resource)
WITH collect(DISTINCT end.uri) AS next, collect(DISTINCT node) AS orphans
FOREACH (each IN orphans | DETACH DELETE each)
RETURN next
