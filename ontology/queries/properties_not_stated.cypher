// Which offerings state fewer than the four properties of a POK (nature, basis, quality assurance, certificate)?
// Parameters: none.
// Example row: pok "TAI-MERKKI", stated 1
MATCH (offering:Offering)
WITH offering, COUNT {
  (offering)-[:NATURE|BASIS|QUALITY|CERTIFICATE]->(:Resource {uri: 'https://w3id.org/pok/ns#stated-stated'})
} AS stated
WHERE stated < 4
RETURN offering.dct_identifier AS pok, stated
ORDER BY stated, pok
