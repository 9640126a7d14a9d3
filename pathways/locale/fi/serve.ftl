help-serve = Tarjoa kaikki HTTP:llä: ohjaajan, suunnittelijan ja tutkijan sivut osoitteessa /, rajapinta /api/v1, SPARQL /sparql; mukana tulevasta esimerkistä, tiedostoista tai aiemmin ladatusta varastosta.
help-option-host = Osoite, jossa kuunnellaan; 127.0.0.1 palvelee vain tätä konetta, 0.0.0.0 koko verkkoa.
help-option-port = Portti, jossa kuunnellaan; 0 ottaa minkä tahansa vapaan.
help-option-served-store = Tarjottava varasto: sen kansio tai SPARQL-palvelimen osoite. Ilman sitä --data-tiedostot, muuten mukana tuleva esimerkki, tilapäisessä varastossa.
serve-loaded-sample =
    { $sources ->
        [one] Mukana tuleva esimerkki on ladattu: yksi lähde.
       *[other] Mukana tuleva esimerkki on ladattu: { $sources } lähdettä.
    }
serve-loaded-data =
    { $sources ->
        [one] Yksi lähde on ladattu.
       *[other] { $sources } lähdettä on ladattu.
    }
serve-ready = Avaa selaimessa { $address }/ tai kysy osoitteissa { $address }/sparql ja { $address }/api/v1; lopeta painamalla Ctrl+C.
