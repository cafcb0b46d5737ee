story: closing stops every clock, and the letters that are owed still go out
process: jpcert-2014/flow-1
continue: flow-1/details

Tanaka does 2.3.1: question = "Which version?"
then clock finder-answer is due 2026-04-18 10:00
later 1 day
Sato closes as withdrawn as usual
then clock one-year is stopped
then clock ics-cert-45 is stopped
then clock regular-news is stopped
then clock finder-answer is stopped
letters go out
# Long after, nothing has fallen due.
later 2 years
the clocks are looked at
then nothing is owed
then it is closed as withdrawn
