# Pages of what to build, of drafts and of providers.
web-designer-build-next = What to build next
web-designer-draft = Draft
web-designer-providers = Providers
web-designer-missing-provider = No such provider

web-build-lead = Which new small competence units would cover most of the requirements that nobody covers.
web-build-poks = New POKs at most
web-build-most-osp = osp in one at most
web-build-units-each = Units in one at most
web-build-completes = All of this unit is covered then:
web-build-unbuilt = { $count ->
    [one] One requirement is in no POK
   *[other] { $count } requirements are in no POK
}
web-cohort-heading = For your own learners
web-cohort-label = Records, one file a learner, at least five
web-cohort-hint = As on the counsellor's page: Koski, HOKS, credentials, a table. The files go to this service, are read in memory, planned for and forgotten with the answer; nothing of them gets into a file, a log or an address. Names and identity numbers are dropped when they are read.
web-build-cohort = Which new POKs would give most of them a whole way to their goal; the wishes above apply.
web-build-cohort-send = Ask for these learners
web-draft-cohort = What the draft would change for them: each is planned for without and with it.
web-draft-cohort-send = See what it changes for these learners
web-draft-for-this = Draft a POK for this
web-draft-this = Draft new POK { $number }

web-draft-lead = What a POK or local unit that nobody offers yet would overlap with, close and change. Nothing of it is kept: it stands in the address alone.
web-draft-name = Name
web-draft-kind = Kind
web-draft-extent = Extent in osp
web-draft-covers = What it covers of
web-draft-also-covers = Covers also
web-draft-also-covers-hint = Codes with blanks between them: 105438:3 105440:1-2 400012/VVTD
web-draft-more = Terms and description
web-draft-price = Price in euros
web-draft-weeks = Length in weeks
web-draft-not-stated = not stated
web-draft-outcomes = Learning outcomes, with ; between them
web-draft-assessment = Assessment
web-draft-quality = Quality assurance
web-draft-certificate = Certificate
web-draft-certificate-yes = electronic
web-draft-certificate-paper = on paper
web-draft-certificate-no = none
web-draft-country = Country
web-draft-country-hint = FI, AX, SE …
web-draft-look = Look at the draft
web-draft-effect = See what it changes for learners
web-draft-download = Save the draft as a table (CSV)
web-draft-completes = With it this unit is covered whole:
web-draft-overlaps = Overlaps with { $count ->
    [one] one offering
   *[other] { $count } offerings
}
web-draft-all-of-it = covers all of this too
web-draft-shared = { $count ->
    [one] one requirement in common
   *[other] { $count } requirements in common
}
web-draft-groups = Open groups that would take it
web-draft-described = How it is described
web-draft-element-present = stated
web-draft-element-inherited = follows from something else that is stated
web-draft-element-missing = missing

web-provider-lead = For each provider one page to print: what its offerings add up to, what only it offers, what leads nowhere, what is missing.
web-provider-found = { $count ->
    [one] One provider
   *[other] { $count } providers
}
web-provider-offerings = { $count ->
    [one] one offering
   *[other] { $count } offerings
}
web-provider-sums-up = { $offerings ->
    [one] One offering
   *[other] { $offerings } offerings
}; something of { $units } units is covered, and { $completed } of these can be completed here alone.
web-provider-adds-up = What the offerings add up to
web-provider-covered = Covered here
web-provider-only = What only this provider offers
web-provider-only-completer = can be completed here alone and nowhere else.
web-provider-only-rows = { $count ->
    [one] one requirement is covered by nobody else.
   *[other] { $count } requirements are covered by nobody else.
}
web-provider-nothing-only = Everything is offered by somebody else too.
web-provider-overlaps = What overlaps
web-provider-nowhere = Leads nowhere
web-provider-none-nowhere = Every offering leads somewhere.
web-provider-admitted = Covers no unit; open groups take:
web-provider-demand = What working life asks for, beside it
web-provider-no-demand = No signals of demand that count are loaded.
web-provider-asked = Asked for
web-provider-save = Save the page as a file
web-provider-as-of = As of { $day }.

provider-alone-formal = can be completed here
provider-alone-declared = covered here as declared; a demonstration remains
provider-alone-together = only together with other providers
provider-alone-open = something of it nobody covers
provider-nowhere-nothing_said = It says of no unit that it covers it, and no open group takes its kind.
provider-nowhere-not_in_force = It covers only what no loaded requirements in force hold.
provider-nowhere-not_assessed = It is not assessed.
provider-nowhere-over = It can no longer be started.
provider-column-unit = Unit
provider-column-unit-name = Name of the unit
provider-column-alone = How far it gets here
provider-column-mine = Compulsory, covered here
provider-column-compulsory = Compulsory, all
provider-column-missing = Missing here
provider-column-nobody = Covered by nobody
provider-column-only = Covered here only
provider-column-offerings = Offerings
provider-column-offering = Offering
provider-column-offering-name = Name
provider-column-why = Why
provider-column-other = Overlaps with
provider-column-rows = In common
provider-sheet-units = Units
provider-sheet-nowhere = Leads nowhere
provider-sheet-overlaps = Overlaps
