library(httr2)

query <- "
PREFIX pok: <https://w3id.org/pok/ns#>
SELECT ?certainty (COUNT(?coverage) AS ?count)
WHERE { ?coverage pok:certainty ?certainty }
GROUP BY ?certainty ORDER BY ?certainty
"
answer <- request("http://127.0.0.1:8000/sparql") |>
  req_headers(Accept = "text/csv") |>
  req_body_form(query = query) |>
  req_perform()
rows <- readr::read_csv(resp_body_string(answer))
print(rows)
