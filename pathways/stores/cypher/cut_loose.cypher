// Delete the relationships that a source states, and say which codes and terms they led to.
// Parameters: $graph, the IRI of the source's graph.
// Example row: uri "https://virkailija.opintopolku.fi/…/tutkinnonosat_105444"
MATCH (node:Resource {_graph: $graph})-[relationship]->(end:Resource)
DELETE relationship
WITH DISTINCT end
WHERE end._graph IS NULL
RETURN end.uri AS uri
