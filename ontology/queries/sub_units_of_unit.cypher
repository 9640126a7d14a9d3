// Which sub-units does a common unit have, and how large are their mandatory and optional parts in osp?
// Parameters:
//   $unit: code of the common unit, such as 400012
// Example row: sub_unit "VVAI", name "Viestintä ja vuorovaikutus äidinkielellä, suomi", mandatory_osp 4, optional_osp 3
MATCH (:SkosConcept {skos_notation: $unit})<-[:UNIT_CODE]-(:Unit)-[:HAS_SUB_UNIT]->(part:SubUnit)
OPTIONAL MATCH (part)-[:SUB_UNIT_CODE]->(code:SkosConcept)
RETURN DISTINCT code.skos_notation AS sub_unit, part.dct_title_fi AS name, part.mandatoryOsp AS mandatory_osp,
  part.optionalOsp AS optional_osp
ORDER BY sub_unit IS NOT NULL, sub_unit, name IS NOT NULL, name
