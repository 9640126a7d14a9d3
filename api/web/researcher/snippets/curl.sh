# A table as CSV; --fail makes an error of the service one of the command.
curl --fail --silent --show-error --header 'Accept: text/csv' http://127.0.0.1:8000/sparql --data-urlencode 'query=
  PREFIX pok: <https://w3id.org/pok/ns#>
  SELECT ?certainty (COUNT(?coverage) AS ?count)
  WHERE { ?coverage pok:certainty ?certainty }
  GROUP BY ?certainty ORDER BY ?certainty'

# One resource as Turtle.
curl --fail --silent --show-error --header 'Accept: text/turtle' --get http://127.0.0.1:8000/resource \
  --data-urlencode 'iri=https://w3id.org/pok/ns#Offering'
