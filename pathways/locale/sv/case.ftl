finding-case_of_day = Ett sparat fall: vad den studerande hade { $day }. Vad som har antecknats därefter finns inte i det; ge nyare prestationsuppgifter bredvid.
finding-case_seals_not_checked = { $count ->
    [one] En uppgift är ur ett intyg vars signatur kontrollerades innan fallet sparades; signaturen finns inte i filen.
   *[other] { $count } uppgifter är ur intyg vars signaturer kontrollerades innan fallet sparades; signaturerna finns inte i filen.
 } Den som måste vara säker ber om själva intyget.
format-saved-case = sparat fall
