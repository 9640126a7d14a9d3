// Which sources are loaded? (All about them but what was found in them.)
// Example row: labels ["Resource", "Source"], properties {uri: "…/requirements/612", dct_identifier: "requirements/612", …},
//   links [["DCT_LICENSE", "https://creativecommons.org/licenses/by/4.0/"]]
MATCH (source:Resource:Source)
RETURN labels(source) AS labels, source {.*, findings: null} AS properties,
  COLLECT { MATCH (source)-[link]->(end:Resource) RETURN [type(link), end.uri] } AS links
