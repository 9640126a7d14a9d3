// Which POKs are taught in a language at a place?
// Parameters:
//   $language: language of teaching, such as sv
//   $place: the place as the offering writes it, such as Vaasa
// Example row: pok "KUS-105429", provider "Exempelinstitutet Kust"
MATCH (offering:Offering)-[:SCHEMA_PROVIDER]->(provider:SchemaOrganization)
WHERE $language IN offering.schema_inLanguage AND $place IN offering.place
RETURN DISTINCT offering.dct_identifier AS pok, provider.skos_notation AS provider
ORDER BY pok
