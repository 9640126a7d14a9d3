help-serve = Erbjud allt över HTTP: sidor för handledare, planerare och forskare på /, gränssnittet på /api/v1, SPARQL på /sparql; av det medföljande exemplet, av filer eller av ett lager som laddats tidigare.
help-option-host = Adressen att lyssna på; 127.0.0.1 betjänar bara den här datorn, 0.0.0.0 hela nätet.
help-option-port = Porten att lyssna på; 0 tar vilken ledig port som helst.
help-option-served-store = Lagret som ska erbjudas: dess mapp eller adressen till en SPARQL-server. Utan den filerna i --data, annars det medföljande exemplet, i ett tillfälligt lager.
serve-loaded-sample =
    { $sources ->
        [one] Det medföljande exemplet är laddat: en källa.
       *[other] Det medföljande exemplet är laddat: { $sources } källor.
    }
serve-loaded-data =
    { $sources ->
        [one] En källa är laddad.
       *[other] { $sources } källor är laddade.
    }
serve-ready = Öppna { $address }/ i en webbläsare, eller fråga på { $address }/sparql och { $address }/api/v1; avsluta med Ctrl+C.
