// Write relationships of one type; ":TYPE" is put in by the program, from the vocabulary.
// Parameters: $rows, each with start and end, the IRIs of two nodes.
UNWIND $rows AS row
MATCH (start:Resource {uri: row.start})
MATCH (end:Resource {uri: row.end})
MERGE (start)-[:TYPE]->(end)
