story: the date is the foreign CERT's, and the units agree to it as it is
process: jpcert-2014/flow-2
continue: flow-2/customers-told

Okada proposes 4.3.1: publication_at = 2026-05-20 10:00 America/New_York; date_reason = "The CERT publishes then, by its own policy."
Abe objects to 4.3.1 because "Alpha needs a week more."
then agreed to 4.3.1: Press
Sato does 4.3.1
refused: agreements-complete
# It will come out on that day with or without us.
Abe agrees to 4.3.1
everybody agrees to 4.3.1
Sato does 4.3.1
then state: embargo active
Sato does 4.3.2 as usual
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
at 2026-05-20 22:59
Sato does 5.1.1
refused: embargo-over
at 2026-05-20 23:00
Sato does 5.1.1
then state: public true, embargo exited
