// Which sources have to do with skills alone?
// Example row: graph "…/esco"
MATCH (node:Classification|SkillLink|Replacement|DemandSignal)
WITH DISTINCT node._graph AS graph
WHERE graph IS NOT NULL
  AND NOT EXISTS { MATCH (other:Resource {_graph: graph}) WHERE other:Qualification OR other:Offering OR other:Equivalence }
RETURN graph
