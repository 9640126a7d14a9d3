// Which requirements replaced which, and from what day on?
// Parameters: none.
// Example row: old "39/011/2014", new "OPH-2455-2017", from 2018-08-01
MATCH (older:SkosConcept)<-[:DCT_REPLACES]-(qualification:Qualification)-[:REGISTER_NUMBER]->(newer:SkosConcept)
RETURN DISTINCT older.skos_notation AS old, newer.skos_notation AS new, qualification.schema_validFrom AS from
ORDER BY old, new
