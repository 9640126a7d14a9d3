// Write nodes that a source describes; ":Class" is put in by the program, from the vocabulary.
// Parameters: $rows, the properties of each with its uri; $labels, all that such a node has.
UNWIND $rows AS row
MERGE (node:Resource {uri: row.uri})
WITH node, row, [each IN labels(node) WHERE NOT each IN $labels] AS others
SET node = row
SET node:Class
REMOVE node:$(others)
