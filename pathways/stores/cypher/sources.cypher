// Which sources are loaded?
// Example row: labels ["Resource", "Source"], properties {uri: "…/requirements/612", dct_identifier: "requirements/612", …}
MATCH (source:Resource:Source)
RETURN labels(source) AS labels, properties(source) AS properties
