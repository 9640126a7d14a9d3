help-serve = Serve everything over HTTP: pages for counsellors, designers and researchers at /, the API at /api/v1, SPARQL at /sparql; of the bundled sample, of files, or of a store that was loaded before.
help-option-host = The address to listen on; 127.0.0.1 serves this machine only, 0.0.0.0 the whole network.
help-option-port = The port to listen on; 0 takes any free one.
help-option-served-store = The store to serve: its folder, or the address of a SPARQL server. Without it the files of --data, else the bundled sample, in a temporary store.
serve-loaded-sample =
    { $sources ->
        [one] The bundled sample is loaded: one source.
       *[other] The bundled sample is loaded: { $sources } sources.
    }
serve-loaded-data =
    { $sources ->
        [one] One source is loaded.
       *[other] { $sources } sources are loaded.
    }
serve-ready = Open { $address }/ in a browser, or ask at { $address }/sparql and { $address }/api/v1; end with Ctrl+C.
