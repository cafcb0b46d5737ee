story: 45 days without a plan, and a foreign coordinator may disclose
process: jpcert-2014/flow-1
continue: flow-1/assessed

then clock ics-cert-45 is due 2026-05-16
at 2026-05-01 00:00
the clocks are looked at
then clock ics-cert-45 has warned
Sato does 2.6.1 as usual
letters go out
# To report the results is not enough: what stops it is a plan with a day.
then clock ics-cert-45 is due 2026-05-16
Tanaka has nothing to add to 3.1.1
Hayashi has nothing to add to 3.1.1
Sato does 3.1.1 as usual: remedy_due = 2026-05-29
then clock ics-cert-45 is stopped
