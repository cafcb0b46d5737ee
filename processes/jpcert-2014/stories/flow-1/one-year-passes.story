story: a year after the start date the finder may ask to be free to speak
process: jpcert-2014/flow-1
continue: flow-1/planned

then clock one-year is due 2027-04-01 00:00
at 2026-12-31 23:59
the clocks are looked at
at 2027-01-01 00:00
the clocks are looked at
then clock one-year has warned
then follow-up: one-year warned
at 2027-01-02 00:00
the clocks are looked at
then clock one-year is due 2027-04-01
at 2027-03-02 00:00
the clocks are looked at
then follow-up: one-year warned
at 2027-03-25 00:00
the clocks are looked at
then follow-up: one-year warned
at 2027-04-01 00:00
the clocks are looked at
then clock one-year fell due
then follow-up: one-year fell due
# The duty does not go away by falling due.
then it is not closed
then open: 3.2.1, 3.2.2
