## Badges and credentials that a provider issues: words in the files

badge-heading-outcomes = Learning outcomes
badge-heading-covers = Covers
badge-heading-extent = Extent
badge-heading-workload = Workload
badge-heading-assessment = Assessment
badge-heading-participation = Form of participation
badge-heading-quality = Quality assurance
badge-heading-prerequisites = Prerequisites
badge-heading-validity = Validity
edc-measure-osp = competence point (osaamispiste)
edc-measure-op = ECTS credit (opintopiste)
badge-hours = { $hours } h
badge-months = { $months } months
badge-formal = This is what it is and assesses.
badge-declared = Covered in part or whole, as { $who } declares.
badge-optional-part = { $name } (optional part)

## What a person should know

finding-badge_without_name = Without a name there is no achievement: left out.
finding-badge_one_language = A badge has one text: of the names only the one in “{ $language }” is in it.
finding-badge_not_a_pok = Its source denies that it is a small competence unit: the achievement says so only by being a course.
finding-edc_without_name = Without a name there is no credential.
finding-edc_learner_to_fill = Whose credential it is stands nowhere: the provider fills in the learner's name and date of birth.
finding-edc_seal_to_fill = The issuer's eIDAS number and the day of issuing come with the provider's seal.
finding-edc_page_is_blank = The picture of the page is blank: the issuing tool draws its own.
finding-edc_country_assumed = The provider's country is not stated: Finland is written.
finding-edc_without_grade = No grade is given, so no assessment of this learner is claimed; say it with --grade.
finding-edc_not_a_pok = Its source denies that it is a small competence unit.
