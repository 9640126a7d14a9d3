// What does each offering towards a unit cost, in euro cents, cheapest first? No price means that it is not known.
// Parameters:
//   $unit: code of the unit, such as 105440
// Example row: pok "JAR-TYO-105440", price_cents 0
MATCH (:SkosConcept {skos_notation: $unit})<-[:COVERS_UNIT]-(:Coverage)<-[:HAS_COVERAGE]-(offering:Offering)
RETURN DISTINCT offering.dct_identifier AS pok, offering.priceCents AS price_cents
ORDER BY price_cents IS NULL, price_cents, pok
