## Märken och intyg som en anordnare utfärdar: orden i filerna

badge-heading-outcomes = Mål för kunnandet
badge-heading-covers = Täcker
badge-heading-extent = Omfattning
badge-heading-workload = Arbetsmängd
badge-heading-assessment = Bedömning
badge-heading-participation = Form för deltagande
badge-heading-quality = Kvalitetssäkring
badge-heading-prerequisites = Förkunskaper
badge-heading-validity = Giltighet
edc-measure-osp = kompetenspoäng
edc-measure-op = studiepoäng
badge-hours = { $hours } timmar
badge-months = { $months } månader
badge-formal = Detta är vad det är och bedömer.
badge-declared = Täcks helt eller delvis, uppger { $who }.
badge-optional-part = { $name } (valfri del)

## Bra att veta

finding-badge_without_name = Utan namn finns ingen prestation: lämnad bort.
finding-badge_one_language = Ett märke har en text: av namnen finns bara det på ”{ $language }” med.
finding-badge_not_a_pok = Källan förnekar att detta är en liten kompetenshelhet: prestationen är bara en kurs.
finding-edc_without_name = Utan namn finns inget intyg.
finding-edc_learner_to_fill = Vems intyget är står ingenstans: anordnaren fyller i den studerandes namn och födelsetid.
finding-edc_seal_to_fill = Utfärdarens eIDAS-nummer och dagen för utfärdandet kommer med anordnarens sigill.
finding-edc_page_is_blank = Sidans bild är tom: utfärdarens verktyg ritar sin egen.
finding-edc_country_assumed = Anordnarens land anges inte: Finland skrivs.
finding-edc_without_grade = Inget vitsord ges, så ingen bedömning av den studerande påstås; ge det med --grade.
finding-edc_not_a_pok = Källan förnekar att detta är en liten kompetenshelhet.
