// Delete what a source described and describes no longer. What another source points at stays as a bare node.
// Parameters: $graph, the IRI of the source's graph; $stamp, that of this load.
// Example row: deleted 558
MATCH (node:Resource {_graph: $graph})
WHERE node._stamp <> $stamp AND NOT EXISTS { (node)<--() }
DETACH DELETE node
RETURN count(*) AS deleted
