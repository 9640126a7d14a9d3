finding-case_of_day = A saved case: what the learner had on { $day }. What has been recorded since then is not in it; give a newer record beside it.
finding-case_seals_not_checked = { $count ->
    [one] One piece is of a credential whose signature was checked before the case was saved; the signature is not in the file.
   *[other] { $count } pieces are of credentials whose signatures were checked before the case was saved; the signatures are not in the file.
 } Whoever must be sure asks for the credential itself.
format-saved-case = saved case
