// Write codes and terms, which several sources share; ":Class" is put in by the program, from the vocabulary.
// Parameters: $rows, the properties of each with its uri.
UNWIND $rows AS row
MERGE (node:Resource {uri: row.uri})
SET node:Class, node += row
