"""The web app: pages for counsellors, designers and researchers, made on the server."""
