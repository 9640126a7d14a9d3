// What did the loaders find doubtful in these sources?
// Parameters: $graphs, the IRIs of the sources' graphs.
// Example row: graph "…/requirements/612", findings "[{\"code\": …}]"
UNWIND $graphs AS graph
MATCH (source:Resource:Source {uri: graph})
WHERE source.findings IS NOT NULL
RETURN graph, source.findings AS findings
