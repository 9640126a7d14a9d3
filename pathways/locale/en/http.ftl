problem-refused = The question cannot be answered as it stands
problem-question-wrong = Something in the question is not as it should be
problem-question-wrong-detail = Look at "errors": each has the place of a field and what is wrong with it.
problem-not-json = The body is no JSON
problem-not-json-detail = Send one JSON object in UTF-8, with the content type application/json.
problem-not-a-form = The body is no form
problem-not-a-form-detail = It should be multipart/form-data with the field "question" (JSON) and files.
problem-online-not-allowed = Nothing may be asked from the network here
problem-online-not-allowed-detail = Leave "online" out. Whoever runs the service allows it with the setting PATHWAYS_ALLOW_ONLINE.
problem-form-field-unknown = The form has a field that is not known
problem-form-field-unknown-detail = Known are: question, records, offerings, previous, corrections, trust.
problem-question-too-long = The question is too long
problem-question-too-long-detail = At most { $limit } bytes are taken, files included.
problem-too-many-files = There are too many files
problem-too-many-files-detail = At most { $limit } files are taken in one question.
problem-too-many-fields = The form has too many fields
problem-too-many-fields-detail = At most { $limit } fields are taken in one form.
problem-unknown-content = This kind of body is not read
problem-unknown-content-detail = Send application/json or multipart/form-data.
problem-request-time-limit = The request did not come in time
problem-request-time-limit-detail = Send it again, at once as a whole.
problem-questions-busy = All places are taken
problem-questions-busy-detail = Too many questions are being answered. Try again in a moment.
problem-too-many-questions = Too many of your questions at once
problem-too-many-questions-detail = { $limit } of your questions are being answered and more wait. Wait for their answers.
problem-question-time-limit = The time is up
problem-question-time-limit-detail = The question was ended after { $limit } ms. Ask for less: a shorter time_limit_s, fewer alternatives, fewer offerings.
problem-question-too-big = The question is too big
problem-question-too-big-detail = It needs more than { $limit } bytes of memory. Ask for less.
problem-nothing-to-write = There is nothing to write
problem-nothing-to-write-detail = The answer holds nothing that this form of file could carry. "findings" say why.
problem-fault = A fault of the program
problem-fault-detail = Please report it with the request id, but without personal data.
problem-store-unreadable = The data cannot be read at the moment
problem-store-unreadable-detail = Whoever runs the service has to look at its store. Try again later.
problem-not-ready = The service is not ready yet
problem-not-ready-detail = Try again in a moment.
problem-not-found = There is no such thing here
problem-not-found-detail = Look at the address. What there is stands in /openapi.json.
problem-method-not-allowed = That cannot be done with this address
problem-method-not-allowed-detail = The header Allow says what can.
problem-host-not-served = This name is not served here
problem-host-not-served-detail = The request names another host than those of PATHWAYS_ALLOWED_HOSTS.
problem-foreign-page = A page of another site asks
problem-foreign-page-detail = Questions are taken from pages of this service and from programs, not from pages of other sites.
problem-parameter-wrong = A parameter of the address is not as it should be
problem-parameter-wrong-detail = Look at "errors": each has the name of a parameter and what is wrong with it.
field-missing = It is missing.
field-unknown = There is no such field. Look for a typing error.
field-choice = It should be { $expected }.
field-range =
    { $least ->
        [none] { $most ->
            [none] It should be another number.
           *[other] It should be { $most } at most.
        }
       *[other] { $most ->
            [none] It should be { $least } at least.
           *[other] It should be from { $least } to { $most }.
        }
    }
field-too-long = It is too long; { $most } at most.
field-text = It should be a text of the right length and form.
field-date = It should be a date like 2026-12-31.
field-number = It should be a number, with two decimals at most where it is money.
field-yes-or-no = It should be true or false.
field-list = It should be a list.
field-object = It should be an object.
field-one-form = It should have exactly one of content, text, base64.
field-other = It is not as the description of this interface says.
problem-not-a-table = The body is no table
problem-not-a-table-detail = Send a catalogue table as text/csv or as a workbook (XLSX), with that content type.
