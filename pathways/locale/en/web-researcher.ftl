# The researcher's pages.

researcher-nav = Pages for researchers
researcher-nav-query = Query
researcher-nav-dataset = Data set
researcher-nav-vocabulary = Vocabulary
researcher-nav-use-it = For programs

## Query

query-title = Ask the graph
query-lead = The planner and these queries read the same graph. Begin with a ready question or write SPARQL of your own.
query-library = Ready questions
query-theme-requirements = Requirements of qualifications
query-theme-offerings = Offerings
query-theme-skills = Skills
query-own = A query of your own
query-own-link = Write a query of your own
query-own-hint = The prefixes of the graph are filled in. A # at the start of a line begins a comment.
query-values = Values
query-value-hint = For example { $example }. Empty means no limit.
query-text = SPARQL query
query-run = Run
query-keys = Ctrl+Enter runs the query. Tab moves from field to field.
query-running = The query is running…
query-answer = Answer
query-fault = The query got no answer
query-fault-place = Line { $line }, character { $column }
query-fault-go = Go to the fault
query-fault-parser = The reader of queries says:
query-rows =
    { $count ->
        [0] No rows
        [one] One row
       *[other] { $count } rows
    }
query-triples =
    { $count ->
        [0] No statements
        [one] One statement
       *[other] { $count } statements
    }
query-time = { $count } ms
query-cut = The page shows only the beginning of the answer. The file has { $limit } rows at most.
query-table = The answer as a table
query-unseen = The query holds signs that are not seen or that turn the direction of the text: { $signs }. It may be another one than it looks.
query-yes = Yes
query-no = No
query-no-rows = Nothing in the graph fits the query. Check values and spelling.
query-download = Download the answer
query-share = The address of the query is in the browser's address bar: share it or keep it. A query holds nothing of a learner.
query-too-long-to-share = The query is too long for an address, so it cannot be shared as a link. Keep it in a file.
query-limits = A query has { $seconds } seconds, and an answer has room for { $rows } rows. The limits are settings.
query-cypher = Cypher
query-cypher-text = A graph in Neo4j answers the same questions in Cypher: pathways query NAME --store bolt://… The service takes no Cypher over HTTP.
query-cypher-example = The question in Cypher
query-cell-empty = empty

question-covered_by_pok = What does a POK cover: which units, which sub-units and requirements of them, how certainly, and who says so?
question-groups_above_unit = In which groups of the rule tree does a unit lie, at any depth, and what do the groups ask for in osp?
question-in_force = Which qualifications can be completed on a day, the transition period inside?
question-occupations_of_unit = Which occupations need skills that a unit has to do with, by accepted links, and how many essential and optional ones?
question-poks_by_language_and_place = Which POKs are taught in a language at a place?
question-prices_of_unit = What does each offering towards a unit cost, in euro cents, cheapest first? No price means that it is not known.
question-properties_not_stated = Which offerings state fewer than the four properties of a POK (nature, basis, quality assurance, certificate)?
question-providers_of_unit = Who offers something towards a unit, and how many offerings?
question-replaced = Which requirements replaced which, and from what day on?
question-requirements_without_pok = Which skills requirements of a qualification does no POK cover, neither by itself nor with its whole unit?
question-skills_of_unit = Which skills has a unit to do with: by which of its requirements (or as a whole), how they lie to it, and who accepted the link?
question-starting_before = Which offerings start before a day, and by when must one apply?
question-sub_units_of_unit = Which sub-units does a common unit have, and how large are their mandatory and optional parts in osp?
question-units_by_extent = Which units does a qualification list, largest first? A unit that is listed with several extents has a row for each.
question-units_of_branch = Which units belong to a branch (competence area or title) of a qualification, with their extents in osp?
question-units_of_collection = Which units have to do with skills of a published collection, such as the digital or the green ones, by accepted links?
question-units_of_skill_group = Which units have to do with a skill group, by accepted links to skills that lie below it at any depth, and by how many skills?
question-units_shared = Which units do several qualifications share, and how many? Versions of one register number count once.
question-units_sharing_skills = Which two units share skills, by accepted links of the units or of their requirements, and how many?
question-value-pok = Identifier of the offering
question-value-number = Register number of the requirements
question-value-unit = Code of the unit
question-value-day = Day
question-value-last-day = The first day that is too late
question-value-language = Language of teaching
question-value-place = The place as the offering writes it
question-value-branch = Code of the branch
question-value-collection = Name of the collection
question-value-group = IRI of the skill group

form-csv = CSV
form-tsv = TSV
form-json = JSON
form-xml = XML
form-ttl = Turtle
form-jsonld = JSON-LD
form-nt = N-Triples
form-nq = N-Quads

## Resource

resource-code = code { $code }
resource-iri = IRI
resource-outside = Open at its own address
resource-explained = Explained in the vocabulary
resource-download = Download
resource-around = Neighbourhood
resource-facts = What is said about it
resource-property = Property
resource-value = Value
resource-facts-cut = Only the first { $count } statements are shown. The file to download has all.
resource-no-facts = Nothing is said about the thing itself. Others point at it.
resource-referring = What points at it
resource-count = Number
resource-first = Who points here
resource-first-of = Who points here, the first { $count }
resource-all = Show all as a query
resource-more =
    { $count ->
        [one] one more
       *[other] { $count } more
    }
resource-uses =
    { $count ->
        [one] It is the property in one statement.
       *[other] It is the property in { $count } statements.
    }
resource-is-graph = It is also the name of a graph.
resource-graphs = In which graphs something is said about it
resource-whole = { $count } characters long; here is only the beginning. The file to download has it whole.
resource-none = There is nothing about this in the graph
resource-none-text = The IRI { $iri } does not stand in the loaded sources: not as what is spoken of, nor as a value, nor as a property.
resource-not-iri = This is no IRI
resource-not-iri-text = An IRI is written whole, such as https://w3id.org/pok/ns#Offering.
resource-try = What to try
resource-try-spelling = Check the spelling: capital and small letters, and signs that begin with %.
resource-try-dataset = See which sources are loaded
resource-try-query = Search by the end of the identifier
resource-open = Open another resource
resource-open-label = IRI of the resource
resource-open-button = Open

## Vocabulary

vocabulary-title = Vocabulary
vocabulary-about = Namespace { $namespace }, version { $version }. A term that is given up is marked and points to the new one; a meaning never changes.
vocabulary-download = Download the vocabulary
vocabulary-classes = Classes
vocabulary-properties = Properties
vocabulary-kinds = Kinds
vocabulary-count =
    { $count ->
        [one] one term
       *[other] { $count } terms
    }
vocabulary-deprecated = deprecated
vocabulary-one-of = one of
vocabulary-kind-of = kind of
vocabulary-special-case = special case of
vocabulary-of = property of
vocabulary-value = value
vocabulary-close = close to
vocabulary-wider = wider than
vocabulary-related = related to
vocabulary-replaced = replaced by
vocabulary-in-graph = in the graph

## Data set

dataset-title = Data set
dataset-lead = What the service holds: each source is a graph of its own, which is replaced whole or not at all.
dataset-graphs = Graphs
dataset-graph = Graph
dataset-version = Version
dataset-received = Received
dataset-triples = Statements
dataset-licence = Licence
dataset-sha = SHA-256
dataset-loader = Reader
dataset-files =
    { $count ->
        [one] one file
       *[other] { $count } files
    }
dataset-download = Download
dataset-total = In all
dataset-not-counted = The statements could not be counted right now. Try again in a moment.
dataset-vocabulary = The vocabulary that the others are written in
dataset-sources = What is known of the sources
dataset-description = The same for machines: VoID and DCAT
dataset-cite = How to cite
dataset-cite-lead = State the program's version and the SHA-256 of each source that you use. The same numbers are in every answer in JSON.
dataset-cite-text = pok-pathways { $version }. Requirements of Finnish vocational qualifications and small competence units as a graph. Sources:
dataset-cite-bibtex = BibTeX
dataset-sample = The offerings and learners of the bundled sample are invented: they show the method and support no finding.
dataset-no-learners = Learners' records are never in the graph.

## For programs

use-it-title = Use the graph from programs
use-it-lead = The same SPARQL endpoint answers programs at:
use-it-curl = Command line
use-it-httpx = Python with httpx
use-it-rdflib = Python with rdflib
use-it-r = R
use-it-client = SPARQL client
use-it-client-text = YASGUI and other clients work when they are given the address above. For programs in a browser the endpoint is open (CORS).
use-it-resource = One resource
use-it-resource-text = The page of each resource is data, too: ask for it with the header Accept, or with .ttl, .jsonld or .nt at the end of the address.
use-it-cypher = Cypher
use-it-cypher-text = Cypher is asked of a graph in Neo4j, with its own programs or with pathways query. Over HTTP the service takes SPARQL only.
use-it-limits = Limits and failures
use-it-limits-text = A query is ended after { $seconds } seconds (504), and an answer is cut at { $rows } rows, which the header Pathways-Answer-Cut then says.
use-it-needs = Needs: { $packages }.
use-it-tested = The tests run this example against the service.
use-it-untested = The tests do not run this example.
copy = Copy
copied = Copied

## Problems of queries

problem-query-unreadable = The query cannot be read
problem-query-unreadable-detail = Its grammar breaks at the marked place. Mend it and run it again.
problem-query-failed = The query cannot be answered
problem-query-failed-detail = Working out the answer failed.
problem-no-query = This is no SPARQL query
problem-no-query-detail = After the prefixes comes SELECT, ASK, CONSTRUCT or DESCRIBE.
problem-nested-too-deeply = The query has too many brackets inside one another
problem-nested-too-deeply-detail = At most { $limit } may lie inside one another. Write the query flatter.
problem-read-only = The graph cannot be changed from here
problem-read-only-detail = The service only reads. Whoever runs it loads the sources.
problem-service-refused = The service asks no other service
problem-service-refused-detail = SERVICE is refused, in quotes and comments as well. The word can be written in two parts: CONCAT("ser", "vice").
problem-query-too-long = The query is too long
problem-query-too-long-detail = A query has { $limit } bytes at most. Ask for less at a time.
problem-too-many-queries = Too many of your queries at once
problem-too-many-queries-detail = Wait until your earlier queries have their answers.
problem-busy = All places are taken
problem-busy-detail = There are too many queries. Try again in a moment.
problem-query-too-big = The query needs too much memory
problem-query-too-big-detail = Ask for less: more exact patterns, or a LIMIT in the innermost part.
problem-query-time-limit = The time is up
problem-query-time-limit-detail = The query was ended after { $limit } ms. Ask for less: more exact patterns, or a LIMIT in the innermost part.
problem-not-acceptable = There is no such form of this
problem-not-acceptable-detail = A table comes as CSV, TSV, JSON or XML, a graph as Turtle, JSON-LD or N-Triples, a resource as a page or as a graph.
problem-not-utf-8 = The request is not UTF-8
problem-not-utf-8-detail = Send the text in UTF-8.
problem-no-such-thing = There is no such thing in the graph
problem-no-such-thing-detail = The IRI does not stand in the loaded sources. Check its spelling; the sources are listed at /dataset.
problem-not-an-iri = This is no IRI
problem-not-an-iri-detail = Give the IRI whole, such as /resource?iri=https%3A%2F%2Fw3id.org%2Fpok%2Fns%23Offering.
problem-no-such-graph = No such graph is loaded
problem-no-such-graph-detail = The names of the graphs are listed at /dataset.
