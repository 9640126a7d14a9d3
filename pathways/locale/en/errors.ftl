place-sheet = sheet
place-row = row
place-column = column
place-learner-file = learner file { $number }
place-learner-record = a learner's record
error-interrupted = interrupted.
error-our-fault = a fault of the program ({ $place }). Please report it, with the command but without personal data.
error-at-place = { $where }: { $what }
error-unreachable = { $address } could not be reached: { $what }. Try again later, or load a saved file instead.
fault-permission = you have no permission
fault-not-there = it is not there
fault-is-folder = it is a folder
fault-not-folder = part of the path is no folder
fault-exists = there is already something of that name
fault-full = the disk is full
fault-read-only = that place can only be read
fault-name-too-long = the name is too long
fault-refused = the connection is refused
fault-broken = the connection broke
fault-no-way = there is no way to that address
fault-in-use = the address is in use already
fault-not-ours = the address does not belong to this machine
fault-no-answer = no answer in time
fault-no-such-host = there is no host of that name
fault-other = the system says { $kind }
unreachable-fault = { $why }
unreachable-store-busy = another process is loading into it
unreachable-always-loading = its sources are loaded again and again, without a pause for reading them
unreachable-store-overtaken = another process began to load into it meanwhile
unreachable-too-busy = it is too busy to answer
unreachable-other-host = it sends on to another host ({ $host }), which is not followed (status { $status })
unreachable-status =
    { $words ->
        [none] it answers { $status }
       *[other] it answers { $status } { $words }
    }
unreachable-certificate = its certificate is not trusted here
unreachable-redirect-nowhere = it sends on to something that is no address
unreachable-no-answer = no answer within { $seconds } seconds
unreachable-cut-short = the answer is cut short
unreachable-connection-broke = the connection broke
unreachable-too-large = the answer is larger than the { $most } bytes that are taken
unreachable-too-slow = the answer takes more than { $seconds } seconds
unreachable-not-a-page = the answer is not a page of search results
unreachable-not-requirements = the answer is not a requirements document
unreachable-other-content = its content is not the one that is known here, so it was not saved
unreachable-not-json = the answer is not complete JSON
unreachable-cannot-listen = it cannot be listened on ({ $why })
error-too_many_bytes = { $bytes } bytes, more than the { $most } that are read. Split the file.
error-not_utf8 = not UTF-8 text (byte { $byte }). Save it as UTF-8.
error-too_deep = nested deeper than { $most } levels. No national service writes such a file.
error-json_broken = not complete JSON: it breaks at line { $line }, column { $column }. Save or download it again.
error-json_unreadable = not readable as JSON. Save or download it again.
error-format_unknown = not a format that is known here. Known: national requirements (ePerusteet), a learner's record (Koski), offerings (Kouta), a catalogue table (CSV, XLSX), ESCO (zip, CSV), badges (Open Badges, CLR; JWT, JSON, PNG, SVG), Europass credentials, catalogues of the European Learning Model (ELM; Turtle, JSON-LD), a table of links to ESCO skills (CSV, XLSX).
error-several_learners = records of several learners. Give one file per learner.
error-not_koski = not a Koski record. It should be one object with opiskeluoikeudet, one opiskeluoikeus, or a list of them.
error-not_hoks = not a HOKS. It should be one plan of eHOKS as JSON, or a list of plans of one learner.
error-not_badges = not a list of national competence badges. It should be what the national requirements service gives under osaamismerkit.
error-not_kouta = not programmes or implementations of Kouta. It should be a koulutus, a toteutus, a list of them, or an object with koulutukset and toteutukset.
error-not_requirements = not a requirements document of ePerusteet. It should be one JSON object with diaarinumero, suoritustavat and tutkinnonOsat.
error-tree_without_units = one rule tree without its units. Load the whole document instead: /api/external/peruste/ID.
error-badges_only = national badges (osaamismerkit), not a qualification. Load the requirements of a qualification instead.
error-page_of_results = a page of search results ({ $count }) without rule trees. Load each document by its id: /api/external/peruste/ID.
error-units_only = a list of units ({ $count }) without the qualification they belong to. Load the whole document instead: /api/external/peruste/ID.
error-several_requirements = a list of { $count } requirements documents. Load them one by one: /api/external/peruste/ID.
error-sub_units_only = the sub-units of one unit ({ $count }). Load the whole document instead: /api/external/peruste/ID.
error-uses_of_unit_only = the places where one unit is used ({ $count }). Load the whole document instead: /api/external/peruste/ID.
error-no_headings = no sheet has a row with the headings of this table. The first { $rows } rows are looked at; write an empty template to see the headings.
error-mapped_sheet_missing =
    { $there ->
        [none] no visible sheet { $sheet }, which the mapping names: the table is CSV.
       *[other] no visible sheet { $sheet }, which the mapping names. Its sheets: { $there }.
    }
error-mapped_heading_missing = no heading “{ $missing }”, which the mapping names for { $key }. Headings there: { $there }.
error-column_missing = no column { $missing }. Add it, or name the heading that stands for it in a mapping file.
error-corrections_not_toml =
    { $line ->
        [none] not readable as TOML.
       *[other] not readable as TOML (line { $line }).
    } It should hold [[correction]] tables with register_number, overrule and [correction.osp].
error-not_corrections = not a correction file. It should hold [[correction]] tables with register_number, overrule and [correction.osp].
error-corrections_key_unknown = correction { $position } has { $keys }, which is not known. It should hold [[correction]] tables with register_number, overrule and [correction.osp].
error-corrections_without_number = correction { $position } has no register_number. It should hold [[correction]] tables with register_number, overrule and [correction.osp].
error-corrections_overrule = in correction { $position }, overrule is not a list of ids. It should hold [[correction]] tables with register_number, overrule and [correction.osp].
error-corrections_osp = in correction { $position }, osp is not a table of unit = extent. It should hold [[correction]] tables with register_number, overrule and [correction.osp].
error-corrections_extent = in correction { $position }, the extent of { $unit } is not a number of osp above 0. It should hold [[correction]] tables with register_number, overrule and [correction.osp].
error-csv_broken = not a table in CSV form. Save it again as CSV (UTF-8) or XLSX.
error-not_a_table = neither text nor a workbook. Save the table as CSV (UTF-8) or XLSX.
error-encoding_unknown = text in an unknown encoding. Save the table as CSV (UTF-8) or XLSX.
error-workbook_unreadable = a workbook that cannot be read. Save it again as XLSX.
error-workbook_password = a workbook with a password. Remove the password and save it as XLSX.
error-workbook_xls = a workbook in the old .xls form. Save it as XLSX.
error-workbook_ods = a workbook in OpenDocument form. Save it as XLSX or CSV.
error-unpacked_too_big = more than { $most } bytes when unpacked. Keep only what is needed, or split it into several files.
error-workbook_broken = a broken or cut workbook. Save or download it again.
error-row_too_low = a row below row { $last }. Save it again.
error-too_many_columns = more than { $most } columns. Keep only the columns that are read, or check the delimiter.
error-too_many_rows = more than { $most } rows. Split it into several files.
error-not_replacements = not a table of replaced IRIs. Needed: uri_OLD, uri_NEW, label_OLD, label_NEW, each with its version.
error-not_esco = no file with the headings of ESCO. Give the official packages (zip) or their CSV files.
error-esco_versions = files of different versions ({ $versions }). Load one version at a time.
error-too_many_files = more than { $most } files in the archive. Keep only the ESCO files.
error-archive_password = an archive with a password. Download it again without one.
error-archive_broken = a broken or cut archive. Download it again.
error-esco_rows = more than { $most } rows. This is not an ESCO file.
error-esco_line = a line of more than { $most } characters. This is not an ESCO file.
error-mapping_too_big = more than { $most } bytes. A mapping is a short TOML file.
error-mapping_not_toml =
    { $line ->
        [none] not a mapping in TOML.
       *[other] not a mapping in TOML (line { $line }).
    } See docs/catalogue-table.md for an example.
error-mapping_part = not a table of keys and values. Write [{ $part }] on a line of its own.
error-mapping_heading = not a heading. Write the heading of the other table in quotes.
error-mapping_values = not a table of their values and ours. Write lines like "Etäopetus" = "online".
error-mapping_cell = not a value of a cell. Write text in quotes, a number, a date, true or false.
error-mapping_sheet = not the name of a sheet. Write the name in quotes, or leave it out.
error-mapping_header_row = not the number of a row. Rows count from 1; without it the first { $rows } are searched.
error-mapping_key_unknown = no key '{ $key }' is known. Did you mean { $nearest }? Known: { $known }.
error-mapping_heading_twice = the heading “{ $heading }” stands for both { $first } and { $second }. One heading can stand for one column.
error-template_language = No template in { $language }; there are fi, sv and en.
error-template_form = No template of kind { $form }; there are xlsx and csv.
error-query_gives_graph = The query gives a graph. Write a SELECT or ASK query.
error-query_gives_rows = The query gives rows. Write a CONSTRUCT query.
error-query_unreadable = The query cannot be read. The engine's words: “{ $detail }”.
error-query_cannot_be_asked = The query cannot be asked. The engine's words: “{ $detail }”.
error-query_timed_out = The query took longer than it may and was ended. Ask for less, or raise the time limit.
error-query_refused = { $address } refuses the query. Its words: “{ $detail }”.
error-query_empty = The query is empty. Write one into the file.
error-query_would_write = The query would change the store. A query only reads: pathways load changes what is loaded.
error-parameter_unfit = A parameter has a value that Neo4j cannot hold: “{ $detail }”. Give another value.
error-query_without_parameter =
    { $known ->
        [none] The query has no parameter ${ $name }, and no other.
       *[other] The query has no parameter ${ $name }. It has { $known }.
    }
error-query_without_variable =
    { $known ->
        [none] The query has no variable ?{ $name }, and no other.
       *[other] The query has no variable ?{ $name }. It has { $known }.
    }
error-parameters_need_a_form = Parameters need a SELECT, ASK or CONSTRUCT query.
error-parameters_need_a_template = Parameters need a CONSTRUCT query with a template of its own before WHERE.
error-query_without_group = The query has no group in braces to bind its parameters in.
error-not_an_iri = { $value } is no IRI. Write it whole, as in https://example.org/thing.
error-parameter_without_value = A parameter has no value. Leave it out of the query, or give it one.
error-source_name_taken = A source cannot be called { $name }: that name is taken. Call it otherwise.
error-form_unknown = No form { $form }: there are { $there }.
error-graph_part_missing = a part that a { $type } must have is not in the graph. Load its source again.
error-graph_order = the order of its values is not JSON. Load its source again.
error-graph_not_the_target = it is not what { $property } leads to. Load its source again.
error-graph_position = it has no position among its siblings. Load its source again.
error-graph_value = { $property } is not a value of its kind. Load its source again.
error-graph_term = { $property } is a term that is not known. Load its source again.
error-graph_notation = the code { $term } has no notation in the graph. Load its source again.
error-store_unopened = cannot be opened as a store: damaged, or not one. Load the sources into a new folder.
error-store_content_gone = a store that is damaged: its published content is not there. Load the sources into a new folder.
error-store_pointer = a store that is damaged: its pointer is not what this program writes. Load the sources into a new folder.
error-store_layout = a store of layout { $layout }, and this program reads { $ours }. Load it anew.
error-store_unusable = cannot be used as a store: { $why }. Name another folder.
error-store_holds_others = { $folder } holds other files ({ $other }). Name an empty folder, or one that does not exist yet.
error-store_findings = a store that is damaged: what was found in this source cannot be read. Load the source again.
error-no_file_locks = A store on disk needs file locks, which this system lacks. Use --data.
error-neo4j_parts_gone = parts of what was loaded have been taken away. Load its sources again.
error-neo4j_login = it does not accept this user and password for that. Check both.
error-neo4j_wants_login = it wants to know who asks. Name a user and a password in PATHWAYS_STORE_USER and PATHWAYS_STORE_PASSWORD.
error-neo4j_login_too_often = it was given a wrong password too often. Wait a moment, and check user and password.
error-neo4j_no_database = there is no database { $database } there. Check the name at the end of the address.
error-neo4j_no_bolt = something answers there, but it is no Neo4j server. Check the address and the port.
error-neo4j_no_route = something answers there, but it is no Neo4j server, or it names no server to ask. Check the address and the port, or write bolt:// at its beginning.
error-neo4j_not_encrypted = something answers there, but not encrypted as { $scheme }:// asks, or it is no Neo4j server. Check how the address begins, and the port.
error-neo4j_cut_load = the connection was cut in the middle of a load, and the source is as it was before. Load again.
error-neo4j_cut_commit = the connection was cut while a load was being committed: the source is the old one or the new one, whole. Ask, or load again.
error-neo4j_failed = the server failed ({ $kind }). Its own log may say why.
error-neo4j_memory = { $address } has too little memory for this transaction. Give the server more (dbms.memory.transaction.total.max).
error-neo4j_configuration = { $address } cannot be used like this. The driver's words: “{ $detail }”.
error-neo4j_address = That is no address of a Neo4j server: write it as bolt://host:7687 or neo4j+s://host.
error-neo4j_address_options = An address of a Neo4j server has no ?, # or / in its login and nothing after the database: write it as neo4j://host:7687/database.
error-store_scheme = No store has an address that begins with { $scheme }://. Name a folder, or an address that begins with { $known }.
error-store_not_served = Only a folder or a SPARQL server is served: nothing else answers SPARQL. Name one with --store.
error-server_address = That is no address of a SPARQL server. Write it as http://host:7878/query, or with the other addresses: “https://host/query#update=update&graphs=data”.
error-server_address_options = An address of a SPARQL server has update= and graphs= after #, and nothing else. Write it as http://host:7878/query, or with the other addresses: “https://host/query#update=update&graphs=data”.
error-server_address_hosts = The addresses of a SPARQL server must be on one host, with one port and scheme. Write it as http://host:7878/query, or with the other addresses: “https://host/query#update=update&graphs=data”.
error-server_only_queries = { $address } is an address of queries only. To load, name all three. Write it as http://host:7878/query, or with the other addresses: “https://host/query#update=update&graphs=data”.
error-server_not_sparql =
    { $media ->
        [none] it answers with something unnamed
       *[other] it answers with { $media }
    } where { $wanted } was asked for. Check that this is its address of queries.
error-server_no_end = its answers do not say where they end, so that one that is cut would pass for whole. Ask it directly, without a proxy of HTTP/1.0 before it.
error-server_half_answer = its answer is cut short, or is not what it says it is. Try again; the server's own log may say why.
error-server_wants_login = it answers { $status } and wants to know who asks. Name a user and a password in PATHWAYS_STORE_USER and PATHWAYS_STORE_PASSWORD.
error-server_login = it answers { $status }: it does not accept this user and password for that. Check both.
error-server_path = it answers { $status }. Check the path: the addresses of queries, updates and graphs can be named one by one.
error-server_request_size = it answers { $status }. Raise the limit of the size of a request there.
error-server_redirects = it answers { $status } and sends on to another address, which is not followed. Name that one.
error-server_busy = it answers { $status }: it is too busy, or needs too long. Try again later.
error-server_status = it answers { $status }. The server's own log may say why.
error-server_certificate = its certificate is not trusted here. Check the address, or the certificates of this machine.
error-server_silent = no whole answer within { $seconds } seconds. Try again later, or ask for less.
error-server_cut = the connection was cut. Try again later; the server's own log may say why.
error-server_not_reached = { $why }. Check the address and the port, and that the server runs.
error-server_load_unknown = { $why } Whether the load was published is not known: it is whole, or not there at all. Ask, or load again.
error-store_empty = { $store } holds no store. Load something into it first: pathways load SOURCE... --store { $store }
error-store_not_named = No store: name its folder or address with --store DIR|URL, or in the environment setting PATHWAYS_STORE.
error-nothing_to_validate = nothing to look at: name a file, or a store with --store DIR.
error-esco_without_version = the names of the files do not say which version they are, and the store holds { $version }. Keep the original names, or put the files into a folder called v{ $version }.
error-corrections_only_ctdl = --corrections is for --as ctdl: { $form } does not write the reading of the rules. Leave it out.
error-not_rdf = not { $form }: { $why }. Write it anew.
error-too_many_statements = more than { $most } statements. Split the file.
error-text_too_long = holds a single text of many megabytes. No catalogue has one: write the file anew.
error-context_elsewhere = names the context { $context }, which is not fetched. Write the context into the file, or save the catalogue as Turtle.
error-not_elm = not a catalogue of the European Learning Model. It should hold elm:LearningOpportunity.
error-source_not_kept = { $source } holds no qualification, no offering and no skill. Leave it out.
error-source_twice = Two sources would both be called { $source }. Give one of the files another name.
error-data_and_store = --data and --store (or PATHWAYS_STORE) exclude one another: load the files into the store first, or leave one out.
error-port = --port: { $port } is no port. Give a number from 0 (any free one) to { $most }.
error-file_not_written = { $file } cannot be written: { $why }. Name another place.
error-two_options_one_file = { $option } and { $other } would write to the same file { $file }. Give each a file of its own.
error-ending_unknown = { $option } writes { $endings }: let the name “{ $file }” end in one of them.
error-address_form = { $address } is not an address of a service: write it as https://host/path, without a user name.
error-address_scheme = { $address } is not asked: only https, or http on this machine itself.
error-address_host = { $address } names a host that cannot be.
error-reference_form = “{ $reference }” names no requirements: write a register number (OPH-2762-2017), a document number (3397336) or a qualification code (351301).
error-not_at_source = No requirements { $reference } at the national service. Check the number on eperusteet.opintopolku.fi.
error-requirements_unknown =
    No requirements { $reference }. { $known ->
        [none] Nothing of that kind is loaded.
       *[other] { $more ->
            [0] Loaded: { $known }.
           *[other] Loaded: { $known } and { $more } more.
        }
    } Get it with: pathways fetch { $reference } --to FOLDER, and load it with --data FOLDER.
error-offering_unknown =
    No offering { $reference }. { $known ->
        [none] Nothing of that kind is loaded.
       *[other] { $more ->
            [0] Loaded: { $known }.
           *[other] Loaded: { $known } and { $more } more.
        }
    } --pin takes ids of loaded offerings.
error-offering_not_there =
    No offering { $reference }. { $known ->
        [none] Nothing of that kind is loaded.
       *[other] { $more ->
            [0] Loaded: { $known }.
           *[other] Loaded: { $known } and { $more } more.
        }
    } Name one by its identifier.
error-export_without_day = The form edc is about a POK that was completed: say on which day with --awarded DATE.
error-export_without_name = { $id } has no name, so no credential can be made of it.
error-excluded_unknown =
    No offering, provider or unit { $reference }. { $known ->
        [none] Nothing of that kind is loaded.
       *[other] { $more ->
            [0] Loaded: { $known }.
           *[other] Loaded: { $known } and { $more } more.
        }
    } --exclude takes offerings, providers and units, and ID@DATE for one intake of an offering.
error-proposal_unknown =
    No proposal { $reference }. { $known ->
        [none] The check proposes nothing.
       *[other] { $more ->
            [0] Loaded: { $known }.
           *[other] Loaded: { $known } and { $more } more.
        }
    } Only what the check lists as a proposal can be assumed.
error-sample_unknown =
    No sample file { $reference }. { $known ->
        [none] Nothing of that kind is loaded.
       *[other] { $more ->
            [0] Loaded: { $known }.
           *[other] Loaded: { $known } and { $more } more.
        }
    } Take one of these names.
error-export_names_nothing = The form { $form } is made of one thing: name it. There is: { $known }.
error-graph_unknown =
    No graph { $reference }. { $known ->
        [none] Nothing of that kind is loaded.
       *[other] { $more ->
            [0] Loaded: { $known }.
           *[other] Loaded: { $known } and { $more } more.
        }
    } Name one of them, or none for all.
error-requirements_ambiguous = { $reference } fits { $count } of the loaded ones: { $candidates }. Name one of them by its register number or document number, or another day with --on.
error-sub_unit_ambiguous = { $reference } fits { $count } of the loaded ones: { $candidates }. Write one of them, with its unit.
error-several_goals = The record aims at { $count } qualifications: { $candidates }. Name one of them with --qualification.
error-no_goal = No goal: name the requirements with --qualification, or units with --unit; the record names none.
error-no_rule_tree = { $register_number } has no rule tree, so nothing can be judged against it.
error-method_not_there = { $register_number } has no method { $method }; there is { $there }. Choose one of them with --method.
error-method_open = { $register_number } can be completed by { $there }; choose one of them with --method.
error-unit_unknown =
    { $register_number ->
        [none] No unit { $reference } in the loaded requirements.
       *[other] No unit { $reference } in { $register_number }.
    } { $known ->
        [none] {""}
       *[other] The nearest valid code is { $known }.{" "}
    }Load more with --data.
error-requirement_unknown =
    No requirement { $reference } in the loaded requirements. { $known ->
        [none] {""}
       *[other] The nearest valid code is { $known }.{" "}
    }Load more with --data.
error-held_unknown =
    No unit, sub-unit or offering { $reference } is loaded. { $known ->
        [none] {""}
       *[other] The nearest valid code is { $known }.{" "}
    }Load more with --data.
error-area_unknown =
    No competence area { $reference } in the tree. { $known ->
        [none] {""}
       *[other] The nearest valid code is { $known }.{" "}
    }{ $there ->
        [none] The tree has no branches to choose.
       *[other] The tree has { $there }.
    }
error-area_with_units = --competence-area belongs to a whole qualification: leave it out with --unit.
error-not_a_date = { $option }: “{ $value }” is not a date. Write 2026-12-31 or 31.12.2026.
error-not_a_period = { $option }: “{ $value }” is not a period. Write two dates with two dots: 2027-06-01..2027-08-15.
error-period_backwards = { $option }: { $value } ends before it begins.
error-not_euros = { $option }: “{ $value }” is not an amount of euros, such as 250 or 99,50.
error-too_many_decimals = { $option }: “{ $value }” has more than two decimals of a euro.
error-not_hours = { $option }: “{ $value }” is not a number of hours, such as 20 or 7,5.
error-too_many_hours = { $option }: a week has { $most } hours.
error-not_a_measure = --prefer: “{ $value }” is not a measure; there are { $known }.
error-repair_and_several = --repair mends one plan; --alternatives and --front ask for several. Ask one of them at a time.
error-front_and_alternatives = --front and --alternatives are two questions. Ask one of them at a time.
error-option_needs_another = { $option } means something only with { $other }. Give both, or neither.
error-picture_ending = --picture writes SVG: end the name “{ $file }” with .svg.
error-time_limit = --time-limit: “{ $value }” is not a number of seconds from 0.001 to { $most }.
error-start_in_the_past = --from { $start } lies before { $today }, the day of the question: give a later --from, or an earlier --on.
error-start_too_late = --from { $start } lies too far ahead: a plan starts on { $last } at the latest.
error-end_before_start = --by { $by } lies before the first day { $start }: give a later --by or an earlier --from.
error-csv_and_json = --csv and --json exclude one another: choose one.
error-no_such_query = there is no such file, and the library has no such question; it has { $questions }. Check the name.
error-query_is_sparql = { $file } is SPARQL, and Neo4j answers Cypher: name a .cypher file, a question of the library or another store.
error-query_is_cypher = { $file } is Cypher, which only a store in Neo4j answers: name one with --store, without --data.
error-parameter_form = --param: “{ $value }” is not NAME=VALUE, such as code=105440.
error-template_ending = { $file }: a template is an XLSX or a CSV file. Give a name that ends in .xlsx or .csv.
error-template_ending_learner = { $file }: a template of the learner's table is an XLSX, a CSV or a JSON file. Give a name that ends in .xlsx, .csv or .json.
error-file_exists = { $file } exists and stays as it is. Give another name, or --force to write over it.
error-setting_too_low = { $variable }: at least { $least }.
error-setting_not_whole = { $variable }: “{ $value }” is not a whole number.
error-setting_not_yes_or_no = { $variable }: “{ $value }” is neither yes nor no.
error-record_among_data = File { $number } of { $option } is a learner's record: give it with --learner.
error-folder_without_record = the folder holds no record. Name a file, or a folder of JSON, CSV or XLSX files.
error-not_a_record = no learner's record but { $format }: give it with --data.
error-different_people = Learner files { $one } and { $other } are records of different people (numbered in the order of the files' names). Give one learner's files at a time; an identifier that has changed can be left out of one of them.
error-is_a_folder = is a folder. Name a file in it.
error-no_such_file = there is no such file. Check the name and the folder.
error-file_unreadable = cannot be read: { $why }. Check that you may read it.
error-folder_unreadable = the folder holds no file that can be read. Sources are JSON, CSV, XLSX and ESCO ZIP files; pathways validate FILE says what one is.
error-folder_empty = the folder holds no source. Sources are JSON, CSV, XLSX and ESCO ZIP files; pathways validate FILE says what one is.
error-usage_no_verb = Name a verb: { $verbs }. Try: { $command } --help
error-usage_no_such_verb = There is no verb “{ $value }”. Try: { $command } --help
error-usage_no_such_option =
    { $known ->
        [none] There is no option { $option }.
       *[other] There is no option { $option }. Did you mean { $known }?
    } Try: { $command } --help
error-usage_missing =
    { $allowed ->
        [none] { $option } is missing.
       *[other] { $option } is missing. Allowed: { $allowed }.
    } Try: { $command } --help
error-usage_choice = { $option }: “{ $value }” is not allowed. Allowed: { $allowed }. Try: { $command } --help
error-usage_whole_number =
    { $least ->
        [none] { $option }: write a whole number.
       *[other] { $option }: write a whole number, at least { $least }.
    } Try: { $command } --help
error-usage_value = { $option }: the value cannot be used. Try: { $command } --help
error-usage_needs_value = { $option } needs a value. Try: { $command } --help
error-usage_takes_no_value = { $option } takes no value. Try: { $command } --help
error-usage_too_much = Nothing is known to do with “{ $value }”. Try: { $command } --help
error-usage_other = The command cannot be read. Try: { $command } --help
error-intake_unknown =
    { $offering } has no intake that starts on { $reference }. { $known ->
        [none] No start of it is known.
       *[other] It starts on { $known }.
    } Check the date.
error-booked_unknown =
    { $known ->
        [none] --booked { $reference }: no offering of that name is loaded. Write ID@DATE for an intake of the catalogue.
       *[other] --booked { $reference }: no step of the saved plan, and no offering that is loaded. Its steps: { $known }. Or write ID@DATE for an intake of the catalogue.
    }
error-booked_is_over = { $id } ended on { $last }, before { $today }: what is over cannot be booked. If it was completed, say --completed { $id }.
error-not_percent = { $option }: “{ $value }” is not a share. Write a number from 0 on, such as 10 or 10%.
error-repair_without_previous = --repair needs the plan to repair: name the saved answer with --previous PLAN.json.
error-nothing_to_repair = The saved answer holds no plan, so there is nothing to repair. Leave --repair out.
error-saved_other_goal = The saved plan is for { $saved }, the question for { $asked }: they cannot be compared. Leave --qualification, --unit and --method out, or leave --previous out.
error-saved_not_ours = not a saved answer of this program. Save one with: pathways plan … --json > PLAN.json
error-saved_other_answer = an answer of another verb ({ $schema }), not a plan ({ $wanted }). Save one with: pathways plan … --json > PLAN.json
error-saved_other_version = a plan in the form { $schema }; this version reads { $wanted }. Make the plan again with this version.
error-saved_broken = something is missing or is not what it should be at { $place }. Save the plan again with --json, and leave the file as it is.
error-saved_without_plan = the saved answer holds no plan. Save one that has a plan with: pathways plan … --json > PLAN.json
error-cohort_too_small = The cohort has { $count } records that can be asked about; below { $least } no count could be told. Give more of them, one file or sub-folder a learner.
error-draft_without_offering = no row describes an offering. Fill in a table: pathways template catalogue draft.xlsx
error-draft_already_there = { $offering } is in the data already, so it is no draft. Give the row an identifier of its own.
error-draft_without_data = There is no data that a draft could be laid beside. Name some with --data or --store.
error-osp_wrong = { $value } is no number of osp between 0 and 1000. Write for example 15 or 7.5.
error-no_later_version = No later version of { $reference } is loaded. Loaded are { $known }. Name one with --to, or get it with pathways fetch.
error-several_later_versions = Several later versions of { $reference } are loaded: { $candidates }. Name one with --to.
error-not_busy = { $option }: “{ $value }” is not a period with hours. Write two dates and the hours of a week: 2027-01-11..2027-05-28=20.
error-busy_without_hours = --busy takes hours from the weekly limit, and there is none. Give the limit with --hours-per-week, or ask for calm weeks with --prefer workload.
error-place_and_not = { $place } is in both --place and --not-place. Leave it in one of them.
error-group_unknown =
    No loaded offering is for a group “{ $reference }”. { $known ->
        [none] Nothing loaded is for one group only.
       *[other] { $more ->
            [0] Loaded: { $known }.
           *[other] Loaded: { $known } and { $more } more.
        }
    }
error-moves_to_itself = --to { $to } names the requirements that the learner is under already ({ $register_number }). Name the version to move to, or leave --to out.
error-no_goal_and_no_record = No goal: name the requirements with --qualification, or units with --unit, or give a learner's record that names a goal with --learner.
error-not_an_offering_unit =
    { $option } { $reference }: that is a unit, and an offering (or ID@DATE of one) is meant. { $known ->
        [none] No loaded offering covers it.
       *[other] { $more ->
            [0] Offerings that cover it: { $known }.
           *[other] Offerings that cover it: { $known } and { $more } more.
        }
    }
error-not_an_offering_provider =
    { $option } { $reference }: that is a provider, and an offering (or ID@DATE of one) is meant. { $more ->
        [0] Its offerings: { $known }.
       *[other] Its offerings: { $known } and { $more } more.
    }
error-not_an_offering_intake = { $option } { $reference }: name the offering without a day; of a course with several intakes, take the others out with --exclude ID@DATE.
error-booked_without_first_day = --booked { $reference }: no saved plan has this step, and it starts at any time: say on which day she begins, as { $reference }@DATE.
error-booked_without_day =
    --booked { $reference }: no saved plan has this step, so say which intake, as { $reference }@DATE. { $known ->
        [none] No start of it is known.
       *[other] It starts on { $known }.
    }
error-not_a_bound = --repair-within: “{ $value }” is no bound. Write euros (50), a share (10%) or best.
error-measure_missing = --prefer “{ $value }”: a measure is missing beside a comma; there are { $known }.
error-completed_unknown =
    --completed { $reference }: no unit, sub-unit or offering of that name is loaded. { $known ->
        [none] Name a step of the saved plan (--previous), or something that is loaded.
       *[other] Steps of the saved plan: { $known }.
    }
error-booked_and_excluded = --booked { $booked } and --exclude { $excluded } contradict each other: a place that she has is kept, an exclusion gives it up. Say only one of them.
error-booked_twice = --booked names { $id } twice, from { $one } and from { $other }: one place is meant. Say only one of them.
error-mode_unknown = --mode: “{ $reference }” is not a way of teaching. There are contact (contact teaching), online, distance (distance teaching), blended, workplace (at a workplace) and self_study (self-study); { $known } can be written here.
error-language_unknown = --language: “{ $reference }” is not a language. Write its code or name: { $known }, or another code of two letters.
error-picture_without_badge = a picture without a badge in it. Save the badge again where it was issued.
error-picture_damaged = a damaged picture. Save the badge again where it was issued.
error-picture_with_entities = an SVG picture that defines entities, which is not read. Save the badge again where it was issued.
error-badge_too_long = a badge of more than { $most } bytes inside the picture. No issuer writes such a badge.
error-not_a_badge = neither an Open Badge nor a list of them. Save the badge again where it was issued.
error-too_many_credentials = a list of { $count } credentials, more than the { $most } that are read.
error-trust_not_toml =
    { $line ->
        [none] not readable as TOML.
       *[other] not readable as TOML (line { $line }).
    } A trust list holds [[issuer]] tables with id, name, and keys or certificates.
error-not_trust = not a trust list. It should hold [[issuer]] tables with id, name, and keys or certificates.
error-trust_key_unknown = issuer { $position } has { $keys }, which is not known. Known are id, name, keys, certificates and [[issuer.key]] with id, multikey, jwk, pem, from and until.
error-trust_without_id = issuer { $position } has no id or no name.
error-trust_without_key = issuer { $position } has neither a key nor a certificate.
error-trust_key_unreadable = a key of issuer { $position } cannot be read. Write it as multikey (z6Mk…), jwk or pem; dates as 2027-01-31 without quotes.
error-trust_key_weak = a key of issuer { $position } has fewer than { $least } bits and proves nothing.
error-trust_certificate_unreadable = a certificate of issuer { $position } is no fingerprint. Write sha256: and 64 hexadecimal digits.
error-trust_issuer_twice = issuer { $issuer } stands there twice. Join the two.
error-not_base64 = not base64. Encode the bytes of the file anew.
error-no_version_to_leave = Which requirements does the learner follow now? Name them with --qualification, or give a record that names one goal with --learner.
error-record_among_sources = Source { $number } is a learner's record: a store holds no learner's data. Leave it out, and give it with --learner when you ask.
error-address_not_public = { $address } is not asked: only https addresses of the public network are, never this machine or an inner network.
error-pinned_missing = the folder holds no { $name } (sha256 { $sha256 }). Fetch it without --from-folder.
error-folder_missing = { $folder } is no folder.
error-folder_for_pinned_only = --from-folder goes with contexts and shapes only.
error-case_other_version = a saved case in the form { $schema }; this version reads { $wanted }. Open it with the version that saved it, or save it again.
error-case_broken = this saved case is not complete: something is missing or is not what it should be at { $place }. Take another copy of the file.
error-case_changed = this saved case is not as it was saved: it was changed or cut afterwards. Take another copy of the file, or start from the records.
error-share_wrong = { $option }: { $value } is no number from 0 to 1. Try: 0.5
error-thing_to_compare_unknown =
    { $known ->
        [none] Nothing called { $reference } is compared here.
       *[other] Nothing called { $reference } is compared here. Did you mean { $known }?
    }
error-annotate_without_skills = No classification of skills is loaded. Give ESCO's packages with --data, or a store that holds them.
error-annotate_table_both_ways = A table with decisions is read, and --csv or --xlsx would write suggestions: do one at a time.
error-occupation_unknown =
    { $known ->
        [none] No occupation { $reference } is loaded.
       *[other] No occupation { $reference } is loaded. Did you mean { $known }?
    }
error-occupations_of_nothing = Say what is meant: --unit CODE, --offering ID or --plan PLAN.json.
