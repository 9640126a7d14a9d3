// Which qualifications are loaded, and when are they valid?
// Example row: graph "…/requirements/612", properties {uri: "…/qualification/612", dct_identifier: "612", …}, number "39/011/2014",
//   codes ["351301"]
MATCH (qualification:Resource:Qualification)-[:REGISTER_NUMBER]->(number:Resource)
CALL (qualification) {
  OPTIONAL MATCH (qualification)-[:EDUCATION_CODE]->(named:NamedCode)-[:CODE]->(code:Resource)
  WITH named, code ORDER BY named.position
  RETURN collect(code.skos_notation) AS codes
}
RETURN qualification._graph AS graph, properties(qualification) AS properties, number.skos_notation AS number, codes
