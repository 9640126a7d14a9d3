// Which codes and terms does this source point at?
// Parameters: $graph, the IRI of the source's graph.
// Example row: uri "https://virkailija.opintopolku.fi/…/tutkinnonosat_105444"
MATCH (:Resource {_graph: $graph})-->(shared:Resource)
WHERE shared._graph IS NULL
RETURN DISTINCT shared.uri AS uri
