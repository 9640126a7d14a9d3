"""Pages: what counsellors, designers and researchers see of the service. HTML from the server, better with a little script."""
