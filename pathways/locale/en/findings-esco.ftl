## The ESCO classification of skills

finding-esco_version_unknown = The names do not say which version of ESCO this is; state it, so that links can be checked when the next version comes.
finding-esco_language_unknown = The file name does not say which language its labels are in; keep the original name, for instance skills_fi.csv.
finding-esco_files_left_out =
    { $count ->
        [one] One table is no file of ESCO and was left out: { $files }.
       *[other] { $count } tables are no files of ESCO and were left out: { $files }.
    }
finding-esco_rows_unreadable =
    { $count ->
        [one] One row was left out, because its value in column { $column } cannot be read.
       *[other] { $count } rows were left out, because their values in column { $column } cannot be read; this is the first.
    }
finding-esco_value_unknown =
    { $count ->
        [one] The value “{ $value }” in column { $column } is not known and was not read.
       *[other] The value “{ $value }” in column { $column } is not known and was not read in { $count } rows, of which this is the first.
    }
finding-esco_concept_repeated =
    { $count ->
        [one] The concept { $iri } stands twice in the file; only the first was read.
       *[other] { $count } rows repeat a concept of the file, for instance { $iri }; only the first was read.
    }
finding-esco_values_differ =
    { $count ->
        [one] The files contradict each other about the concept { $iri }; what was read first holds.
       *[other] The files contradict each other about { $count } concepts, for instance { $iri }; what was read first holds.
    }
finding-esco_group_only_in_hierarchy = The skill group “{ $name }” ({ $iri }) is not in the file of skill groups; it was read from the hierarchy.
finding-esco_self_relation = The concept { $iri } is related to itself; the relation was left out.
finding-esco_both_relations =
    { $count ->
        [one] One skill is both essential and optional for the same concept; it was read as essential.
       *[other] { $count } skills are both essential and optional for the same concept; they were read as essential.
    }
finding-esco_concept_missing =
    { $relations ->
        [one] One relation names the concept { $iri }, which has no row of its own; it was kept, but there is no name.
       *[other] { $relations } relations name the concept { $iri }, which has no row of its own; they were kept, but there is no name.
    }
finding-esco_concepts_missing = Relations name { $count } concepts that have no row of their own, for instance { $iri }; load the language package with the names too.
finding-esco_skills_without_type =
    { $count ->
        [one] Of one skill it is not said whether it is a skill or knowledge: { $skills }.
       *[other] Of { $count } skills it is not said whether they are skills or knowledge: { $skills }.
    }
finding-esco_skills_without_reuse_level =
    { $count ->
        [one] Of one skill it is not said how widely it is used: { $skills }.
       *[other] Of { $count } skills it is not said how widely they are used: { $skills }.
    }
finding-esco_labels_missing =
    { $count ->
        [one] The concept { $iri } has no name in any language.
       *[other] { $count } concepts have no name in any language, for instance { $iri }.
    }
finding-esco_broader_cycle =
    { $count ->
        [one] The concept { $iri } stands above itself in the hierarchy; the relations were kept.
       *[other] { $count } concepts stand above themselves in the hierarchy, for instance { $iri }; the relations were kept.
    }

## Links to skills

finding-cell_not_a_subject = “{ $value }” does not name the subject; write a unit as 105444, a requirement as 105444:3 and an offering by its id.
finding-skill_link_repeated = The link of { $subject } to the same skill is in the table already ({ $first }); this row was left out.

## A newer version of ESCO

finding-skill_replaced = The skill “{ $name }” ({ $iri }), which links use, is no longer in version { $version }; “{ $new_name }” ({ $new }) stands in its place. Accept the change or choose another.
finding-skill_code_reused = The skill “{ $name }” ({ $iri }), which links use, is no longer in version { $version }. Its code now belongs to “{ $new_name }” ({ $new }), which is not the same: decide where the links lead.
finding-skill_vanished = The skill “{ $name }” ({ $iri }), which links use, is no longer in version { $version }, and nothing is known to replace it: decide where the links lead.
finding-skill_never_known = The address { $iri }, which links use, is neither in the old version nor in the new one; check the address.
finding-skill_renamed = A skill that links use has another name: “{ $name }” is called “{ $new_name }” ({ $iri }) in version { $version }.
finding-skills_added =
    { $files ->
        [one] One file was added to what the store holds of ESCO { $version }.
       *[other] { $files } files were added to what the store holds of ESCO { $version }.
    }
finding-skills_version_replaced = ESCO { $new } takes the place of { $old } in the store: { $vanished } addresses are gone, { $added } are new, { $relabelled } have another name. Links use { $used } addresses; { $open } of these have to be decided on. No link was changed.
finding-skill_unknown = The address { $iri }, which links use, is not in ESCO { $version }; check the address.
