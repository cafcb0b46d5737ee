story: something new is learnt, and the case is open again with the duties that it had
process: jpcert-2014/flow-1
continue: closings/withdrawn

letters go out
later 30 days
Sato reopens because ""
refused: empty
Tanaka reopens because "It was sold after all."
refused: not-your-role
Sato reopens because "The build was sold to one customer after all."
then owed: reopened to JPCERT
then it is not closed
then state: report accepted
then open: 2.6.1
then ball: PSIRT
# To be closed for a while does not make a year longer.
then clock one-year is due 2027-04-01
then clock ics-cert-45 is due 2026-05-16
Sato reopens because "Once more."
refused: not-closed
the clocks are looked at
then clock regular-news fell due
letters go out
then clock regular-news is due 2026-05-23 10:00
