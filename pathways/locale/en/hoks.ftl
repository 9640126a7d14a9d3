decision-hoks = Of a HOKS, prior learning counts only where it was verified from documents; periods that go on or are to come are kept as booked where a loaded offering is what they are for.
