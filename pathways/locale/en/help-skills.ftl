help-annotate = Suggested links from requirements to ESCO skills as a table to decide on; with a table that came back, the decisions are kept.
help-argument-decided = Tables with decisions; their links are kept in the store. Without one, suggestions.
help-option-annotate-of = Only requirements of these qualifications, each by register number, document number or code; the option may be repeated.
help-option-top-annotate = At most so many suggestions for each requirement.
help-option-annotate-csv = Write the suggestions to this file as CSV, to be filled in.
help-option-annotate-xlsx = Write the suggestions to this file as XLSX, to be filled in.
help-option-who = Who decided, for rows that do not say: a role or an organisation, never a person’s name.
help-option-annotate-on = The day of the decisions, for rows that do not say; of suggestions, the day on which requirements are in force. Without it today.
