# What every page says.

web-name = Pathways
web-skip = Skip to the content
web-nav = Parts of the service
web-nav-counsellor = For counsellors
web-nav-designer = For designers
web-nav-researcher = For researchers
web-language = Language
web-language-fi = Suomi
web-language-sv = Svenska
web-language-en = English
web-data =
    { $count ->
        [one] Data: one source
       *[other] Data: { $count } sources
    }
web-data-received = received { $day }
web-data-more = More about the data
web-no-right = Collecting small competence units does not by itself give a right to a qualification. The education provider decides on recognition.
web-accessibility = Accessibility
web-api = Interface for programs
web-version = version { $version }
web-to-start = To the start
web-request = Number of the request: { $id }
web-findings =
    { $count ->
        [one] One thing to know
       *[other] { $count } things to know
    }
web-severity-error = Error:
web-severity-warning = Note:
web-severity-note = For information:
web-more =
    { $count ->
        [one] one more
       *[other] { $count } more
    }
web-picture-in-words = The picture in words

## The start

web-home-title = From small competence units to a qualification
web-home-lead = What do small competence units add up to? Paths from what a learner can already show to a full vocational qualification: computed exactly, with reasons.
web-home-counsellor = Build one learner's path: what counts, what is missing, which steps in which order, what they cost and when they end.
web-home-designer = See which requirements the small competence units on offer cover, and which none covers.
web-home-researcher = Ask the same graph in SPARQL, and look at every resource in it.

## Accessibility

web-accessibility-aim = These pages are meant to meet level AA of WCAG 2.2. This page says what was tested and what was not.
web-accessibility-tested-heading = Tested
web-accessibility-tested-axe = Every page is judged by axe in Chromium, in Finnish, Swedish and English, in light and dark, at widths of 320 and 1280 pixels. It finds nothing.
web-accessibility-tested-keyboard = The stories of counsellors, designers and researchers are run from beginning to end with the keyboard alone.
web-accessibility-tested-without-script = Everything that a counsellor needs works without JavaScript.
web-accessibility-tested-reflow = At 320 pixels and with text at 200 % nothing has to be moved sideways except large tables and code, which move within themselves.
web-accessibility-tested-languages = Names that are missing in the language of the page are marked with the language that they are in.
web-accessibility-untested-heading = Not tested
web-accessibility-untested-readers = Screen readers: no one has listened to the pages with one.
web-accessibility-untested-people = People who use aids have not tried the pages.
web-accessibility-untested-natives = The Finnish and Swedish texts have not been read by a native speaker.
web-accessibility-known-heading = Known shortcomings
web-accessibility-known-pictures = Pictures are drawn in light colours in the dark view too. Each has a twin in words.
web-accessibility-known-joined = A list of names in one sentence is marked by one language even where single names in it are in another.
web-accessibility-tell = If something hinders you, tell whoever runs this service.

## Problems of pages

problem-form-too-old = The form was too old
problem-form-too-old-detail = The page that you sent was open for too long, or its session has ended. Open the page again; what you saved as a file can be opened there.
problem-session-full = There are too many sessions
problem-session-full-detail = So many people use the service that there is no room for one more. Try again in a moment.
problem-session-too-big = There is too much for one session
problem-session-too-big-detail = At most { $limit } bytes of files are kept for one learner. Take some of them away.
