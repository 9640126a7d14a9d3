"""A catalogue kept somewhere: the port, the mapping to RDF, and the stores behind the port."""
