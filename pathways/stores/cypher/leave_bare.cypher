// What another source points at stays as a bare node, so that the other source loses nothing.
// Parameters: $graph, the IRI of the graph of the source that goes.
// Example row: uri "https://w3id.org/pok/id/catalogue/one/offering/a"
MATCH (node:Resource {_graph: $graph})
WHERE EXISTS { MATCH (node)<--(other:Resource) WHERE other._graph <> $graph }
CALL (node) { MATCH (node)-[own]->() DELETE own }
WITH node, [each IN labels(node) WHERE each <> 'Resource'] AS classes
SET node = {uri: node.uri}
REMOVE node:$(classes)
RETURN node.uri AS uri
