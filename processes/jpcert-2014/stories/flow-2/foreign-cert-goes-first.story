story: a foreign CERT publishes on its 45th day, and we answer at once
process: jpcert-2014/flow-2
continue: flow-2/assessed

at 2026-05-16 00:00
the clocks are looked at
then clock ics-cert-45 fell due
then follow-up: ics-cert-45 fell due
at 2026-05-16 08:00
Sato reports public "The CERT's own alert, without a remedy"
then follow-up: consider publishing, open 5.1.1
then state: public true
then open: 3.1.1, 5.1.1
Okada proposes 5.1.1 as usual: advisory_title = "PLC-X: being looked into; filter function code 0x5A"
everybody agrees to 5.1.1
Sato does 5.1.1
then state: public true
# The duty was not met, and stays on record so; it is met by our own word.
then clock ics-cert-45 is stopped
then clock ics-cert-45 fell due
then open: 3.1.1, 5.1.2
