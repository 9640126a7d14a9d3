// Take from what is left of old nodes, which another source points at, everything but the IRI.
// Parameters: $graph, the IRI of the source's graph; $stamp, that of this load.
// Example row: bared 1
MATCH (node:Resource {_graph: $graph})
WHERE node._stamp <> $stamp
WITH node, [each IN labels(node) WHERE each <> 'Resource'] AS classes
SET node = {uri: node.uri}
REMOVE node:$(classes)
RETURN count(*) AS bared
