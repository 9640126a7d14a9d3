help-serve = Serve the graph over HTTP, with a SPARQL endpoint at /sparql: the bundled sample, files, or a store that was loaded before.
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
serve-ready = Ask at { $address }; end with Ctrl+C.
