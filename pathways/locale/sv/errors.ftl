place-sheet = blad
place-row = rad
place-column = kolumn
place-learner-file = den studerandes fil { $number }
place-learner-record = en studerandes prestationsuppgifter
error-interrupted = avbrutet.
error-our-fault = ett fel i programmet ({ $place }). Anmäl det, med kommandot men utan personuppgifter.
error-at-place = { $where }: { $what }
error-unreachable = { $address } kunde inte nås: { $what }. Försök igen senare, eller ladda en sparad fil i stället.
fault-permission = behörighet saknas
fault-not-there = den finns inte
fault-is-folder = den är en mapp
fault-not-folder = en del av sökvägen är ingen mapp
fault-exists = något med samma namn finns redan
fault-full = skivan är full
fault-read-only = platsen kan bara läsas
fault-name-too-long = namnet är för långt
fault-refused = anslutningen nekas
fault-broken = anslutningen bröts
fault-no-way = det finns ingen väg till adressen
fault-in-use = adressen används redan
fault-not-ours = adressen hör inte till den här datorn
fault-no-answer = inget svar i tid
fault-no-such-host = det finns ingen värd med det namnet
fault-other = systemet säger { $kind }
unreachable-fault = { $why }
unreachable-store-busy = en annan process läser in i det
unreachable-always-loading = dess källor läses in gång på gång, utan en paus för att läsa dem
unreachable-store-overtaken = en annan process började under tiden läsa in i det
unreachable-too-busy = den är för upptagen för att svara
unreachable-other-host = den skickar vidare till en annan värd ({ $host }), vilket inte följs (status { $status })
unreachable-status =
    { $words ->
        [none] den svarar { $status }
       *[other] den svarar { $status } { $words }
    }
unreachable-certificate = dess certifikat är inte betrott här
unreachable-redirect-nowhere = den skickar vidare till något som inte är en adress
unreachable-no-answer = inget svar inom { $seconds } sekunder
unreachable-cut-short = svaret är avklippt
unreachable-connection-broke = anslutningen bröts
unreachable-too-large = svaret är större än de { $most } byte som tas emot
unreachable-too-slow = svaret tar mer än { $seconds } sekunder
unreachable-not-a-page = svaret är ingen sida med sökresultat
unreachable-not-requirements = svaret är inget grunddokument
unreachable-other-content = innehållet är inte det som är känt här, så det sparades inte
unreachable-not-json = svaret är inte fullständig JSON
unreachable-cannot-listen = det går inte att lyssna där ({ $why })
error-too_many_bytes = { $bytes } byte, mer än de { $most } som läses. Dela filen.
error-not_utf8 = inte UTF-8-text (byte { $byte }). Spara den som UTF-8.
error-too_deep = mer än { $most } nivåer i varandra. Ingen nationell tjänst skriver en sådan fil.
error-json_broken = inte fullständig JSON: den brister på rad { $line }, tecken { $column }. Spara eller ladda ner den igen.
error-json_unreadable = går inte att läsa som JSON. Spara eller ladda ner den igen.
error-format_unknown = formatet är inte känt här. Kända: examensgrunder (ePerusteet), en studerandes prestationsuppgifter (Koski), utbud (Kouta), en utbudstabell (CSV, XLSX), ESCO (zip, CSV), märken (Open Badges, CLR; JWT, JSON, PNG, SVG), Europass-intyg, utbud i den europeiska lärandemodellen (ELM; Turtle, JSON-LD), en tabell med länkar till ESCO-färdigheter (CSV, XLSX).
error-several_learners = flera studerandes prestationsuppgifter. Ge en fil per studerande.
error-not_koski = inte Koski-uppgifter. Det ska vara ett objekt med opiskeluoikeudet, en opiskeluoikeus eller en lista av dem.
error-not_hoks = inte en PUK (HOKS). Det ska vara en plan i eHOKS som JSON, eller en lista över en studerandes planer.
error-not_badges = inte en lista över nationella kompetensmärken. Det ska vara det som den nationella tjänsten för grunder ger under osaamismerkit.
error-not_kouta = inte utbildningar eller genomföranden ur Kouta. Det ska vara en koulutus, en toteutus, en lista av dem eller ett objekt med koulutukset och toteutukset.
error-not_requirements = inget grunddokument ur ePerusteet. Det ska vara ett JSON-objekt med diaarinumero, suoritustavat och tutkinnonOsat.
error-tree_without_units = bara en struktur utan sina examensdelar. Ladda hela dokumentet i stället: /api/external/peruste/ID.
error-badges_only = kompetensmärken, ingen examen. Ladda i stället grunderna för en examen.
error-page_of_results = en sida med sökresultat ({ $count }) utan strukturer. Ladda varje dokument med sitt id: /api/external/peruste/ID.
error-units_only = en lista med examensdelar ({ $count }) utan examen som de hör till. Ladda hela dokumentet i stället: /api/external/peruste/ID.
error-several_requirements = en lista med { $count } grunddokument. Ladda dem ett i sänder: /api/external/peruste/ID.
error-sub_units_only = delområdena i en examensdel ({ $count }). Ladda hela dokumentet i stället: /api/external/peruste/ID.
error-uses_of_unit_only = ställena där en examensdel används ({ $count }). Ladda hela dokumentet i stället: /api/external/peruste/ID.
error-no_headings = inget blad har en rad med den här tabellens rubriker. De första { $rows } raderna granskas; skriv en tom mall för att se rubrikerna.
error-mapped_sheet_missing =
    { $there ->
        [none] det synliga bladet { $sheet }, som mappningen nämner, finns inte: tabellen är CSV.
       *[other] det synliga bladet { $sheet }, som mappningen nämner, finns inte. Bladen: { $there }.
    }
error-mapped_heading_missing = rubriken ”{ $missing }”, som mappningen nämner för { $key }, finns inte. Rubriker: { $there }.
error-column_missing = kolumnen { $missing } saknas. Lägg till den, eller nämn rubriken som står för den i en mappningsfil.
error-corrections_not_toml =
    { $line ->
        [none] går inte att läsa som TOML.
       *[other] går inte att läsa som TOML (rad { $line }).
    } Den ska innehålla [[correction]]-tabeller med register_number, overrule och [correction.osp].
error-not_corrections = ingen rättelsefil. Den ska innehålla [[correction]]-tabeller med register_number, overrule och [correction.osp].
error-corrections_key_unknown = rättelse { $position } har { $keys }, som inte är känt. Den ska innehålla [[correction]]-tabeller med register_number, overrule och [correction.osp].
error-corrections_without_number = rättelse { $position } saknar register_number. Den ska innehålla [[correction]]-tabeller med register_number, overrule och [correction.osp].
error-corrections_overrule = i rättelse { $position } är overrule ingen lista med id:n. Den ska innehålla [[correction]]-tabeller med register_number, overrule och [correction.osp].
error-corrections_osp = i rättelse { $position } är osp ingen tabell med del = omfattning. Den ska innehålla [[correction]]-tabeller med register_number, overrule och [correction.osp].
error-corrections_extent = i rättelse { $position } är omfattningen av { $unit } inget antal kompetenspoäng över 0. Den ska innehålla [[correction]]-tabeller med register_number, overrule och [correction.osp].
error-csv_broken = ingen tabell i CSV-form. Spara den igen som CSV (UTF-8) eller XLSX.
error-not_a_table = varken text eller en arbetsbok. Spara tabellen som CSV (UTF-8) eller XLSX.
error-encoding_unknown = text i en okänd teckenkodning. Spara tabellen som CSV (UTF-8) eller XLSX.
error-workbook_unreadable = en arbetsbok som inte går att läsa. Spara den igen som XLSX.
error-workbook_password = en arbetsbok med lösenord. Ta bort lösenordet och spara den som XLSX.
error-workbook_xls = en arbetsbok i den gamla formen .xls. Spara den som XLSX.
error-workbook_ods = en arbetsbok i OpenDocument-form. Spara den som XLSX eller CSV.
error-unpacked_too_big = mer än { $most } byte uppackad. Behåll bara det som behövs, eller dela på flera filer.
error-workbook_broken = en trasig eller avklippt arbetsbok. Spara eller ladda ner den igen.
error-row_too_low = en rad under rad { $last }. Spara tabellen igen.
error-too_many_columns = mer än { $most } kolumner. Behåll bara de kolumner som läses, eller kontrollera skiljetecknet.
error-too_many_rows = mer än { $most } rader. Dela tabellen på flera filer.
error-not_replacements = ingen tabell med ersatta IRI:er. Behövs: uri_OLD, uri_NEW, label_OLD, label_NEW, var och en med sin version.
error-not_esco = ingen fil med ESCO:s rubriker. Ge de officiella paketen (zip) eller deras CSV-filer.
error-esco_versions = filer av olika versioner ({ $versions }). Ladda en version i sänder.
error-too_many_files = mer än { $most } filer i arkivet. Behåll bara ESCO-filerna.
error-archive_password = ett arkiv med lösenord. Ladda ner det igen utan lösenord.
error-archive_broken = ett trasigt eller avklippt arkiv. Ladda ner det igen.
error-esco_rows = mer än { $most } rader. Det här är ingen ESCO-fil.
error-esco_line = en rad med mer än { $most } tecken. Det här är ingen ESCO-fil.
error-mapping_too_big = mer än { $most } byte. En mappning är en kort TOML-fil.
error-mapping_not_toml =
    { $line ->
        [none] ingen mappning i TOML.
       *[other] ingen mappning i TOML (rad { $line }).
    } Ett exempel finns i docs/catalogue-table.md.
error-mapping_part = ingen tabell med nycklar och värden. Skriv [{ $part }] på en egen rad.
error-mapping_heading = ingen rubrik. Skriv den andra tabellens rubrik inom citattecken.
error-mapping_values = ingen tabell med deras värden och våra. Skriv rader som "Etäopetus" = "online".
error-mapping_cell = inget värde för en cell. Skriv text inom citattecken, ett tal, ett datum, true eller false.
error-mapping_sheet = inget namn på ett blad. Skriv namnet inom citattecken, eller lämna bort det.
error-mapping_header_row = inget radnummer. Raderna räknas från 1; utan det genomsöks de { $rows } första.
error-mapping_key_unknown = nyckeln '{ $key }' är inte känd. Menade du { $nearest }? Kända: { $known }.
error-mapping_heading_twice = rubriken ”{ $heading }” står för både { $first } och { $second }. En rubrik kan stå för en kolumn.
error-template_language = Ingen mall på { $language }; språken är fi, sv och en.
error-template_form = Ingen mall av formen { $form }; formerna är xlsx och csv.
error-query_gives_graph = Frågan ger en graf. Skriv en SELECT- eller ASK-fråga.
error-query_gives_rows = Frågan ger rader. Skriv en CONSTRUCT-fråga.
error-query_unreadable = Frågan går inte att läsa. Med motorns ord: ”{ $detail }”.
error-query_cannot_be_asked = Frågan går inte att ställa. Med motorns ord: ”{ $detail }”.
error-query_timed_out = Frågan tog längre tid än den får och avslutades. Fråga efter mindre, eller höj tidsgränsen.
error-query_refused = { $address } avvisar frågan. Med dess ord: ”{ $detail }”.
error-query_empty = Frågan är tom. Skriv en fråga i filen.
error-query_would_write = Frågan skulle ändra datalagret. En fråga läser bara: pathways load ändrar det som är inläst.
error-parameter_unfit = En parameter har ett värde som Neo4j inte kan hålla: ”{ $detail }”. Ge ett annat värde.
error-query_without_parameter =
    { $known ->
        [none] Frågan har ingen parameter ${ $name }, och ingen annan.
       *[other] Frågan har ingen parameter ${ $name }. Den har { $known }.
    }
error-query_without_variable =
    { $known ->
        [none] Frågan har ingen variabel ?{ $name }, och ingen annan.
       *[other] Frågan har ingen variabel ?{ $name }. Den har { $known }.
    }
error-parameters_need_a_form = Värden på variabler kräver en SELECT-, ASK- eller CONSTRUCT-fråga.
error-parameters_need_a_template = Värden på variabler kräver en CONSTRUCT-fråga med en egen mall före WHERE.
error-query_without_group = Frågan har ingen grupp inom klamrar att binda sina värden i.
error-not_an_iri = { $value } är ingen IRI. Skriv den hel, som i https://example.org/thing.
error-parameter_without_value = En variabel har inget värde. Lämna bort den, eller ge den ett.
error-source_name_taken = En källa kan inte heta { $name }: namnet är upptaget. Kalla den något annat.
error-form_unknown = Ingen form { $form }: formerna är { $there }.
error-graph_part_missing = en del som { $type } måste ha finns inte i grafen. Läs in dess källa igen.
error-graph_order = ordningen på dess värden är inte JSON. Läs in dess källa igen.
error-graph_not_the_target = det är inte vad { $property } leder till. Läs in dess källa igen.
error-graph_position = den har ingen plats bland sina syskon. Läs in dess källa igen.
error-graph_value = { $property } är inget värde av sitt slag. Läs in dess källa igen.
error-graph_term = { $property } är en okänd term. Läs in dess källa igen.
error-graph_notation = koden { $term } har ingen beteckning i grafen. Läs in dess källa igen.
error-store_unopened = går inte att öppna som datalager: skadat, eller något annat. Läs in källorna i en ny mapp.
error-store_content_gone = ett skadat datalager: dess publicerade innehåll finns inte. Läs in källorna i en ny mapp.
error-store_pointer = ett skadat datalager: dess pekare är inte vad det här programmet skriver. Läs in källorna i en ny mapp.
error-store_layout = ett datalager med layout { $layout }, och det här programmet läser { $ours }. Läs in det på nytt.
error-store_unusable = kan inte användas som datalager: { $why }. Ange en annan mapp.
error-store_holds_others = { $folder } innehåller andra filer ({ $other }). Ange en tom mapp, eller en som inte finns än.
error-store_findings = ett skadat datalager: det som noterades om den här källan går inte att läsa. Läs in källan igen.
error-no_file_locks = Ett datalager på disk kräver fillås, som det här systemet saknar. Använd --data.
error-neo4j_parts_gone = delar av det inlästa har tagits bort. Läs in dess källor igen.
error-neo4j_login = den godtar inte den här användaren och lösenordet för det. Kontrollera båda.
error-neo4j_wants_login = den vill veta vem som frågar. Ange användare och lösenord i PATHWAYS_STORE_USER och PATHWAYS_STORE_PASSWORD.
error-neo4j_login_too_often = den har fått fel lösenord för många gånger. Vänta en stund, och kontrollera användare och lösenord.
error-neo4j_no_database = där finns ingen databas { $database }. Kontrollera namnet i slutet av adressen.
error-neo4j_no_bolt = något svarar där, men det är ingen Neo4j-server. Kontrollera adressen och porten.
error-neo4j_no_route = något svarar där, men det är ingen Neo4j-server, eller så anger den ingen server att fråga. Kontrollera adressen och porten, eller skriv bolt:// i början.
error-neo4j_not_encrypted = något svarar där, men inte krypterat som { $scheme }:// begär, eller så är det ingen Neo4j-server. Kontrollera adressens början och porten.
error-neo4j_cut_load = anslutningen bröts mitt i en inläsning, och källan är som den var innan. Läs in igen.
error-neo4j_cut_commit = anslutningen bröts medan en inläsning bekräftades: källan är den gamla eller den nya, hel. Fråga, eller läs in igen.
error-neo4j_failed = servern misslyckades ({ $kind }). Dess egen logg kan säga varför.
error-neo4j_memory = { $address } har för lite minne för transaktionen. Ge servern mer (dbms.memory.transaction.total.max).
error-neo4j_configuration = { $address } kan inte användas så. Med drivrutinens ord: ”{ $detail }”.
error-neo4j_address = Det är ingen adress till en Neo4j-server: skriv den som bolt://host:7687 eller neo4j+s://host.
error-neo4j_address_options = En adress till en Neo4j-server har inget ?, # eller / i inloggningen och ingenting efter databasen: skriv den som neo4j://host:7687/database.
error-store_scheme = Inget datalager har en adress som börjar med { $scheme }://. Ange en mapp, eller en adress som börjar med { $known }.
error-store_not_served = Bara en mapp eller en SPARQL-server kan erbjudas: inget annat svarar på SPARQL. Ange en sådan med --store.
error-server_address = Det är ingen adress till en SPARQL-server. Skriv den som http://host:7878/query, eller med de andra adresserna: ”https://host/query#update=update&graphs=data”.
error-server_address_options = En adress till en SPARQL-server har update= och graphs= efter #, och inget annat. Skriv den som http://host:7878/query, eller med de andra adresserna: ”https://host/query#update=update&graphs=data”.
error-server_address_hosts = En SPARQL-servers adresser måste ha samma värd, port och början. Skriv den som http://host:7878/query, eller med de andra adresserna: ”https://host/query#update=update&graphs=data”.
error-server_only_queries = { $address } är en adress bara för frågor. Ange alla tre för att läsa in. Skriv den som http://host:7878/query, eller med de andra adresserna: ”https://host/query#update=update&graphs=data”.
error-server_not_sparql =
    { $media ->
        [none] den svarar med något utan namn
       *[other] den svarar med { $media }
    } där { $wanted } begärdes. Kontrollera att det här är dess adress för frågor.
error-server_no_end = dess svar säger inte var de slutar, så att ett avbrutet skulle tas för helt. Fråga den direkt, utan en proxy med HTTP/1.0 framför.
error-server_half_answer = dess svar är avbrutet, eller något annat än det säger sig vara. Försök igen; serverns egen logg kan säga varför.
error-server_wants_login = den svarar { $status } och vill veta vem som frågar. Ange användare och lösenord i PATHWAYS_STORE_USER och PATHWAYS_STORE_PASSWORD.
error-server_login = den svarar { $status }: den godtar inte den här användaren och lösenordet för det. Kontrollera båda.
error-server_path = den svarar { $status }. Kontrollera sökvägen: adresserna för frågor, uppdateringar och grafer kan anges en och en.
error-server_request_size = den svarar { $status }. Höj gränsen för storleken på en begäran där.
error-server_redirects = den svarar { $status } och hänvisar till en annan adress, som inte följs. Ange den.
error-server_busy = den svarar { $status }: den är upptagen eller behöver för lång tid. Försök igen senare.
error-server_status = den svarar { $status }. Serverns egen logg kan säga varför.
error-server_certificate = dess certifikat är inte betrott här. Kontrollera adressen, eller den här datorns certifikat.
error-server_silent = inget helt svar inom { $seconds } sekunder. Försök igen senare, eller fråga efter mindre.
error-server_cut = anslutningen bröts. Försök igen senare; serverns egen logg kan säga varför.
error-server_not_reached = { $why }. Kontrollera adressen och porten, och att servern är i gång.
error-server_load_unknown = { $why } Det är inte känt om inläsningen blev publicerad: den är där helt, eller inte alls. Fråga, eller läs in igen.
error-store_empty = { $store } innehåller inget datalager. Läs först in något: pathways load SOURCE... --store { $store }
error-store_not_named = Inget datalager: ange dess mapp eller adress med --store DIR|URL, eller i miljövariabeln PATHWAYS_STORE.
error-nothing_to_validate = det finns inget att granska: ange en fil, eller ett datalager med --store MAPP.
error-esco_without_version = filernas namn säger inte vilken version de är, och datalagret innehåller { $version }. Behåll de ursprungliga namnen eller lägg filerna i en mapp som heter v{ $version }.
error-corrections_only_ctdl = --corrections hör till --as ctdl: { $form } skriver inte läsningen av reglerna. Lämna bort det.
error-not_rdf = inte { $form }: { $why }. Skriv den på nytt.
error-too_many_statements = fler än { $most } påståenden. Dela filen.
error-text_too_long = innehåller en enda text på många megabyte. Inget utbud har en sådan: skriv filen på nytt.
error-context_elsewhere = nämner kontexten { $context }, som inte hämtas. Skriv kontexten i filen eller spara utbudet som Turtle.
error-not_elm = inte ett utbud i den europeiska lärandemodellen (ELM). Där borde finnas elm:LearningOpportunity.
error-source_not_kept = { $source } innehåller ingen examen, inget genomförande och ingen färdighet. Lämna bort det.
error-source_twice = Två källor skulle båda heta { $source }. Ge en av filerna ett annat namn.
error-data_and_store = --data och --store (eller PATHWAYS_STORE) utesluter varandra: läs först in filerna i datalagret, eller lämna bort det ena.
error-port = --port: { $port } är ingen port. Ge ett tal från 0 (vilken ledig som helst) till { $most }.
error-file_not_written = { $file } kan inte skrivas: { $why }. Ange en annan plats.
error-two_options_one_file = { $option } och { $other } skulle skriva till samma fil { $file }. Ge vardera en egen fil.
error-ending_unknown = { $option } skriver { $endings }: låt namnet ”{ $file }” sluta på någon av dem.
error-address_form = { $address } är ingen adress till en tjänst: skriv den som https://host/path, utan användarnamn.
error-address_scheme = { $address } tillfrågas inte: bara https, eller http på den här datorn.
error-address_host = { $address } nämner en omöjlig värd.
error-reference_form = ”{ $reference }” nämner inga grunder: skriv ett diarienummer (OPH-2762-2017), ett grunddokuments nummer (3397336) eller en utbildningskod (351301).
error-not_at_source = Den nationella tjänsten har inga grunder { $reference }. Kontrollera numret på eperusteet.opintopolku.fi.
error-requirements_unknown =
    Inga grunder { $reference }. { $known ->
        [none] Inget sådant är laddat.
       *[other] { $more ->
            [0] Laddade: { $known }.
           *[other] Laddade: { $known } och { $more } till.
        }
    } Hämta dem: pathways fetch { $reference } --to MAPP, och ladda med --data MAPP.
error-offering_unknown =
    Inget genomförande { $reference }. { $known ->
        [none] Inget sådant är laddat.
       *[other] { $more ->
            [0] Laddade: { $known }.
           *[other] Laddade: { $known } och { $more } till.
        }
    } --pin tar id:n för laddade genomföranden.
error-offering_not_there =
    Inget genomförande { $reference }. { $known ->
        [none] Inget sådant är laddat.
       *[other] { $more ->
            [0] Laddade: { $known }.
           *[other] Laddade: { $known } och { $more } till.
        }
    } Nämn ett med dess identifierare.
error-export_without_day = Formen edc gäller en POK som har avlagts: säg vilken dag med --awarded DAG.
error-export_without_name = { $id } har inget namn, så inget intyg kan göras av det.
error-excluded_unknown =
    Inget genomförande, ingen anordnare och ingen examensdel { $reference }. { $known ->
        [none] Inget sådant är laddat.
       *[other] { $more ->
            [0] Laddade: { $known }.
           *[other] Laddade: { $known } och { $more } till.
        }
    } --exclude tar genomföranden, anordnare och examensdelar, och ID@DATUM för en start av ett genomförande.
error-proposal_unknown =
    Inget förslag { $reference }. { $known ->
        [none] Kontrollen föreslår ingenting.
       *[other] { $more ->
            [0] Laddade: { $known }.
           *[other] Laddade: { $known } och { $more } till.
        }
    } Bara det som kontrollen listar som förslag kan antas.
error-sample_unknown =
    Ingen exempelfil { $reference }. { $known ->
        [none] Inget sådant är laddat.
       *[other] { $more ->
            [0] Laddade: { $known }.
           *[other] Laddade: { $known } och { $more } till.
        }
    } Ta något av dessa namn.
error-export_names_nothing = Formen { $form } görs av en sak: nämn den. Det finns: { $known }.
error-graph_unknown =
    Ingen graf { $reference }. { $known ->
        [none] Inget sådant är laddat.
       *[other] { $more ->
            [0] Laddade: { $known }.
           *[other] Laddade: { $known } och { $more } till.
        }
    } Ange en av dem, eller ingen för alla.
error-requirements_ambiguous = { $reference } passar { $count } av de laddade: { $candidates }. Ange en med diarienummer eller dokumentnummer, eller en annan dag med --on.
error-sub_unit_ambiguous = { $reference } passar { $count } av de laddade: { $candidates }. Skriv ett av dem, med sin examensdel.
error-several_goals = Prestationsuppgifterna siktar på { $count } examina: { $candidates }. Ange en med --qualification.
error-no_goal = Inget mål: ange grunderna med --qualification, eller examensdelar med --unit; prestationsuppgifterna nämner inget.
error-no_rule_tree = { $register_number } har ingen struktur, så inget kan bedömas mot den.
error-method_not_there = { $register_number } har inget prestationssätt { $method }; det finns { $there }. Välj ett med --method.
error-method_open = { $register_number } kan avläggas enligt { $there }; välj ett med --method.
error-unit_unknown =
    { $register_number ->
        [none] Ingen examensdel { $reference } i de laddade grunderna.
       *[other] Ingen examensdel { $reference } i { $register_number }.
    } { $known ->
        [none] {""}
       *[other] Den närmaste giltiga koden är { $known }.{" "}
    }Ladda fler med --data.
error-requirement_unknown =
    Inget krav { $reference } i de laddade grunderna. { $known ->
        [none] {""}
       *[other] Den närmaste giltiga koden är { $known }.{" "}
    }Ladda fler med --data.
error-held_unknown =
    Ingen examensdel, inget delområde och inget genomförande { $reference } är laddat. { $known ->
        [none] {""}
       *[other] Den närmaste giltiga koden är { $known }.{" "}
    }Ladda fler med --data.
error-area_unknown =
    Inget kompetensområde { $reference } i strukturen. { $known ->
        [none] {""}
       *[other] Den närmaste giltiga koden är { $known }.{" "}
    }{ $there ->
        [none] Strukturen har inga kompetensområden att välja.
       *[other] Strukturen har { $there }.
    }
error-area_with_units = --competence-area hör till en hel examen: lämna bort det med --unit.
error-not_a_date = { $option }: ”{ $value }” är inget datum. Skriv 2026-12-31 eller 31.12.2026.
error-not_a_period = { $option }: ”{ $value }” är ingen period. Skriv två datum med två punkter: 2027-06-01..2027-08-15.
error-period_backwards = { $option }: { $value } slutar innan den börjar.
error-not_euros = { $option }: ”{ $value }” är inget belopp i euro, till exempel 250 eller 99,50.
error-too_many_decimals = { $option }: ”{ $value }” har mer än två decimaler av en euro.
error-not_hours = { $option }: ”{ $value }” är inget antal timmar, till exempel 20 eller 7,5.
error-too_many_hours = { $option }: en vecka har { $most } timmar.
error-not_a_measure = --prefer: ”{ $value }” är inget mått; måtten är { $known }.
error-repair_and_several = --repair lagar en plan; --alternatives och --front frågar efter flera. Ställ en fråga i taget.
error-front_and_alternatives = --front och --alternatives är två frågor. Ställ en i taget.
error-option_needs_another = { $option } betyder något bara tillsammans med { $other }. Ge båda eller ingendera.
error-picture_ending = --picture skriver SVG: låt namnet ”{ $file }” sluta på .svg.
error-time_limit = --time-limit: ”{ $value }” är inget antal sekunder från 0,001 till { $most }.
error-start_in_the_past = --from { $start } ligger före { $today }, dagen för frågan: ge ett senare --from, eller ett tidigare --on.
error-start_too_late = --from { $start } ligger för långt fram: en plan börjar senast { $last }.
error-end_before_start = --by { $by } ligger före den första dagen { $start }: ge ett senare --by eller ett tidigare --from.
error-csv_and_json = --csv och --json utesluter varandra: välj ett.
error-no_such_query = det finns ingen sådan fil, och biblioteket har ingen sådan fråga; det har { $questions }. Kontrollera namnet.
error-query_is_sparql = { $file } är SPARQL, och Neo4j svarar på Cypher: ange en .cypher-fil, en av bibliotekets frågor eller ett annat datalager.
error-query_is_cypher = { $file } är Cypher, som bara ett datalager i Neo4j svarar på: ange ett med --store, utan --data.
error-parameter_form = --param: ”{ $value }” har inte formen NAMN=VÄRDE, till exempel code=105440.
error-template_ending = { $file }: en mall är en XLSX- eller CSV-fil. Ge ett namn som slutar på .xlsx eller .csv.
error-template_ending_learner = { $file }: mallen för den studerandes tabell är en XLSX-, CSV- eller JSON-fil. Ge ett namn som slutar på .xlsx, .csv eller .json.
error-file_exists = { $file } finns redan och förblir som den är. Ge ett annat namn, eller --force för att skriva över den.
error-setting_too_low = { $variable }: minst { $least }.
error-setting_not_whole = { $variable }: ”{ $value }” är inget heltal.
error-setting_not_yes_or_no = { $variable }: ”{ $value }” är varken yes eller no.
error-record_among_data = Fil { $number } i { $option } är en studerandes prestationsuppgifter: ge den med --learner.
error-folder_without_record = mappen innehåller inga prestationsuppgifter. Ange en fil, eller en mapp med JSON-, CSV- eller XLSX-filer.
error-not_a_record = inga prestationsuppgifter utan { $format }: ge den med --data.
error-different_people = Den studerandes filer { $one } och { $other } gäller olika personer (numrerade i filnamnens ordning). Ge en studerandes filer i sänder; en identifierare som har ändrats kan lämnas bort ur den ena.
error-is_a_folder = är en mapp. Ange en fil i den.
error-no_such_file = det finns ingen sådan fil. Kontrollera namnet och mappen.
error-file_unreadable = kan inte läsas: { $why }. Kontrollera att du får läsa den.
error-folder_unreadable = mappen innehåller ingen fil som går att läsa. Källor är JSON-, CSV- och XLSX-filer och ESCO:s ZIP-paket; pathways validate FILE säger vad en fil är.
error-folder_empty = mappen innehåller ingen källa. Källor är JSON-, CSV- och XLSX-filer och ESCO:s ZIP-paket; pathways validate FILE säger vad en fil är.
error-usage_no_verb = Ange ett kommando: { $verbs }. Hjälp: { $command } --help
error-usage_no_such_verb = Det finns inget kommando ”{ $value }”. Hjälp: { $command } --help
error-usage_no_such_option =
    { $known ->
        [none] Det finns inget alternativ { $option }.
       *[other] Det finns inget alternativ { $option }. Menade du { $known }?
    } Hjälp: { $command } --help
error-usage_missing =
    { $allowed ->
        [none] { $option } saknas.
       *[other] { $option } saknas. Tillåtna: { $allowed }.
    } Hjälp: { $command } --help
error-usage_choice = { $option }: ”{ $value }” är inte tillåtet. Tillåtna: { $allowed }. Hjälp: { $command } --help
error-usage_whole_number =
    { $least ->
        [none] { $option }: skriv ett heltal.
       *[other] { $option }: skriv ett heltal, minst { $least }.
    } Hjälp: { $command } --help
error-usage_value = { $option }: värdet duger inte. Hjälp: { $command } --help
error-usage_needs_value = { $option } behöver ett värde. Hjälp: { $command } --help
error-usage_takes_no_value = { $option } tar inget värde. Hjälp: { $command } --help
error-usage_too_much = Det finns ingen användning för ”{ $value }”. Hjälp: { $command } --help
error-usage_other = Kommandot går inte att läsa. Hjälp: { $command } --help
error-intake_unknown =
    Genomförandet { $offering } börjar inte { $reference }. { $known ->
        [none] Ingen början är känd.
       *[other] Det börjar { $known }.
    } Kontrollera datumet.
error-booked_unknown =
    { $known ->
        [none] --booked { $reference }: inget genomförande med det namnet är laddat. Skriv ID@DATUM för en start i utbudet.
       *[other] --booked { $reference }: inget steg i den sparade planen och inget laddat genomförande. Dess steg: { $known }. Eller skriv ID@DATUM för en start i utbudet.
    }
error-booked_is_over = { $id } slutade { $last }, före { $today }: det som är över kan inte bokas. Om det är avlagt, ange --completed { $id }.
error-not_percent = { $option }: ”{ $value }” är inte en andel. Skriv ett tal från 0 uppåt, till exempel 10 eller 10%.
error-repair_without_previous = --repair behöver planen som ska repareras: ange det sparade svaret med --previous PLAN.json.
error-nothing_to_repair = Det sparade svaret har ingen plan, så det finns inget att reparera. Lämna bort --repair.
error-saved_other_goal = Den sparade planen gäller { $saved }, frågan gäller { $asked }: de kan inte jämföras. Lämna bort --qualification, --unit och --method, eller lämna bort --previous.
error-saved_not_ours = inget sparat svar från det här programmet. Spara ett så här: pathways plan … --json > PLAN.json
error-saved_other_answer = svar på ett annat kommando ({ $schema }), ingen plan ({ $wanted }). Spara en så här: pathways plan … --json > PLAN.json
error-saved_other_version = en plan i formen { $schema }; den här versionen läser { $wanted }. Gör planen på nytt med den här versionen.
error-saved_broken = något saknas eller är fel i { $place }. Spara planen på nytt med --json och ändra inte filen.
error-saved_without_plan = det sparade svaret innehåller ingen plan. Spara ett som har en plan: pathways plan … --json > PLAN.json
error-cohort_too_small = Gruppen har { $count } uppgifter som man kan fråga om; under { $least } kan inget antal berättas. Ge fler, en fil eller undermapp per studerande.
error-draft_without_offering = ingen rad beskriver ett genomförande. Fyll i en tabell: pathways template catalogue draft.xlsx
error-draft_already_there = { $offering } finns redan i uppgifterna, så det är inget utkast. Ge raden en egen beteckning.
error-draft_without_data = Det finns inga uppgifter som ett utkast kunde läggas bredvid. Nämn sådana med --data eller --store.
error-osp_wrong = { $value } är inget antal kompetenspoäng mellan 0 och 1000. Skriv till exempel 15 eller 7,5.
error-no_later_version = Ingen senare version av { $reference } är laddad. Laddade är { $known }. Ange en med --to eller hämta den med pathways fetch.
error-several_later_versions = Flera senare versioner av { $reference } är laddade: { $candidates }. Ange en med --to.
error-not_busy = { $option }: ”{ $value }” är ingen period med timmar. Skriv två datum och veckans timmar: 2027-01-11..2027-05-28=20.
error-busy_without_hours = --busy tar timmar av veckans gräns, och det finns ingen. Ange gränsen med --hours-per-week, eller be om lugna veckor med --prefer workload.
error-place_and_not = { $place } står i både --place och --not-place. Låt den stå i ett av dem.
error-group_unknown =
    Inget laddat genomförande är för gruppen ”{ $reference }”. { $known ->
        [none] Inget som är laddat är bara för en grupp.
       *[other] { $more ->
            [0] Grupper: { $known }.
           *[other] Grupper: { $known } och { $more } till.
        }
    }
error-moves_to_itself = --to { $to } anger de grunder som redan följs ({ $register_number }). Ange den version som man övergår till, eller lämna bort --to.
error-no_goal_and_no_record = Inget mål: ange grunderna med --qualification eller examensdelar med --unit, eller ge den studerandes prestationsuppgifter som anger ett mål med --learner.
error-not_an_offering_unit =
    { $option } { $reference }: det är en examensdel, och ett genomförande (eller dess ID@DATUM) avses. { $known ->
        [none] Inget laddat genomförande täcker den.
       *[other] { $more ->
            [0] Genomföranden som täcker den: { $known }.
           *[other] Genomföranden som täcker den: { $known } och { $more } till.
        }
    }
error-not_an_offering_provider =
    { $option } { $reference }: det är en utbildningsanordnare, och ett genomförande (eller dess ID@DATUM) avses. { $more ->
        [0] Dess genomföranden: { $known }.
       *[other] Dess genomföranden: { $known } och { $more } till.
    }
error-not_an_offering_intake = { $option } { $reference }: ange genomförandet utan dag; har det flera starter, lämna bort de andra med --exclude ID@DATUM.
error-booked_without_first_day = --booked { $reference }: ingen sparad plan har det här steget, och det kan börja när som helst: ange vilken dag det börjar, { $reference }@DATUM.
error-booked_without_day =
    --booked { $reference }: den sparade planen har inte det här steget, så ange starten som { $reference }@DATUM. { $known ->
        [none] Inga startdagar är kända.
       *[other] Det börjar { $known }.
    }
error-not_a_bound = --repair-within: ”{ $value }” är ingen gräns. Skriv euro (50), en andel (10%) eller best.
error-measure_missing = --prefer ”{ $value }”: ett mått saknas bredvid ett komma; måtten är { $known }.
error-completed_unknown =
    --completed { $reference }: ingen examensdel, inget delområde och inget genomförande med det namnet är laddat. { $known ->
        [none] Ange ett steg i den sparade planen (--previous) eller något som är laddat.
       *[other] Stegen i den sparade planen: { $known }.
    }
error-booked_and_excluded = --booked { $booked } och --exclude { $excluded } säger emot varandra: en bokad plats behålls, ett bortlämnande ger upp den. Ange bara det ena.
error-booked_twice = --booked anger { $id } två gånger, från { $one } och från { $other }: en plats avses. Ange bara den ena.
error-mode_unknown = --mode: ”{ $reference }” är inget sätt att undervisa. Det finns närundervisning (contact), nätundervisning (online), distansundervisning (distance), flerformsundervisning (blended), på arbetsplatsen (workplace) och självstudier (self_study); här kan namnet eller koden skrivas: { $known }.
error-language_unknown = --language: ”{ $reference }” är inget språk. Skriv koden eller namnet: { $known }, eller en annan kod med två bokstäver.
error-picture_without_badge = en bild utan märke. Spara märket på nytt där det utfärdades.
error-picture_damaged = en skadad bild. Spara märket på nytt där det utfärdades.
error-picture_with_entities = en SVG-bild som definierar entiteter; en sådan läses inte. Spara märket på nytt där det utfärdades.
error-badge_too_long = ett märke på mer än { $most } byte inuti bilden. Ingen utfärdar sådana märken.
error-not_a_badge = varken ett Open Badges-märke eller en förteckning över sådana. Spara märket på nytt där det utfärdades.
error-too_many_credentials = en förteckning med { $count } bevis; högst { $most } läses.
error-trust_not_toml =
    { $line ->
        [none] kan inte läsas som TOML.
       *[other] kan inte läsas som TOML (rad { $line }).
    } En förtroendelista har [[issuer]]-tabeller med id, name, och keys eller certificates.
error-not_trust = ingen förtroendelista. Den ska ha [[issuer]]-tabeller med id, name, och keys eller certificates.
error-trust_key_unknown = utfärdare { $position } har { $keys }, som inte är känt. Kända är id, name, keys, certificates och [[issuer.key]] med id, multikey, jwk, pem, from och until.
error-trust_without_id = utfärdare { $position } saknar id eller name.
error-trust_without_key = utfärdare { $position } har varken nyckel eller certifikat.
error-trust_key_unreadable = en nyckel för utfärdare { $position } kan inte läsas. Skriv den som multikey (z6Mk…), jwk eller pem; datum som 2027-01-31 utan citattecken.
error-trust_key_weak = en nyckel för utfärdare { $position } har färre än { $least } bitar och bevisar ingenting.
error-trust_certificate_unreadable = ett certifikat för utfärdare { $position } är inget fingeravtryck. Skriv sha256: och 64 hexadecimala siffror.
error-trust_issuer_twice = utfärdare { $issuer } finns två gånger. Slå ihop dem.
error-not_base64 = inte base64. Koda filens byte på nytt.
error-no_version_to_leave = Vilka grunder följer den studerande nu? Ange dem med --qualification eller ge prestationsuppgifter med ett mål med --learner.
error-record_among_sources = Källa { $number } är en studerandes prestationsuppgifter: ett lager innehåller inga uppgifter om studerande. Lämna bort den och ge den med --learner när du frågar.
error-address_not_public = { $address } frågas inte: bara https-adresser i det öppna nätet frågas, aldrig den här datorn eller ett inre nät.
error-pinned_missing = mappen har ingen { $name } (sha256 { $sha256 }). Hämta den utan --from-folder.
error-folder_missing = { $folder } är ingen mapp.
error-folder_for_pinned_only = --from-folder hör bara ihop med contexts och shapes.
error-case_other_version = det sparade fallet har formen { $schema }; den här versionen läser { $wanted }. Öppna det med den version som sparade det, eller spara det på nytt.
error-case_broken = det sparade fallet är inte helt: något saknas eller är fel på platsen { $place }. Ta en annan kopia av filen.
error-case_changed = det sparade fallet är inte som det sparades: det har ändrats eller blivit avkapat efteråt. Ta en annan kopia av filen, eller börja med prestationsuppgifterna.
error-share_wrong = { $option }: { $value } är inget tal från 0 till 1. Försök: 0.5
error-thing_to_compare_unknown =
    { $known ->
        [none] Inget som heter { $reference } jämförs här.
       *[other] Inget som heter { $reference } jämförs här. Menade du { $known }?
    }
error-annotate_without_skills = Ingen klassificering av färdigheter har lästs in. Ge ESCO:s paket med --data, eller ett lager som har dem.
error-annotate_table_both_ways = En tabell med beslut läses, och --csv eller --xlsx skulle skriva förslag: gör en sak i taget.
error-occupation_unknown =
    { $known ->
        [none] Inget yrke { $reference } har lästs in.
       *[other] Inget yrke { $reference } har lästs in. Menade du { $known }?
    }
error-occupations_of_nothing = Säg vad som menas: --unit KOD, --offering ID eller --plan PLAN.json.
