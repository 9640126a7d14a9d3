// Delete what a source describes.
// Parameters: $graph, the IRI of its graph.
// Example row: deleted 558
MATCH (node:Resource {_graph: $graph})
DETACH DELETE node
RETURN count(*) AS deleted
