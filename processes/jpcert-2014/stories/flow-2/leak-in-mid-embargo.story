story: it leaks while the silence still binds, and we publish what we have
process: jpcert-2014/flow-2
continue: flow-2/customers-told

Okada proposes 4.3.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
everybody agrees to 4.3.1
Sato does 4.3.1
then state: embargo active
# The source has not even been told of the date.
later 2 days
Sato reports exploit "A script on a public code host"
then state: public true, exploit true, embargo exited
then follow-up: consider publishing, open 5.1.1
then open: 4.3.2, 5.1.1
Okada proposes 5.1.1 as usual
Sato does 5.1.1
refused: agreements-complete
everybody agrees to 5.1.1
Sato does 5.1.1
then state: public true
Sato reports exploit "The same script"
refused: nothing-changed
