// Write nodes of one class; ":Class" is put in by the program, from the vocabulary.
// Parameters: $rows, each with uri and properties.
UNWIND $rows AS row
MERGE (node:Resource {uri: row.uri})
SET node:Class, node += row.properties
