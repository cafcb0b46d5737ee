story: a foreign CERT counts 45 days from its first word, and our plan is the answer that it asks for
process: jpcert-2014/flow-2
continue: company

Sato adds party ICS-CERT as FCERT
at 2026-04-06 09:30
Sato does 1.1.1 as usual: received_at = 2026-04-03; source_kind = foreign-cert; source_name = "ICS-CERT"; source_plans = "Discloses on 18 May, 45 days after first contact, unless we name a time."; reported_elsewhere = "VU#000001"
# From the day it reached us, a Friday; not from Monday, when somebody read it.
then clock ics-cert-45 is due 2026-05-18
letters go out
Tanaka does 2.1.1 as usual: reproduced = yes
Tanaka does 2.2.1 as usual
Tanaka does 2.4.1 as usual
Tanaka does 2.5.1 as usual
at 2026-05-03 00:05
the clocks are looked at
then follow-up: ics-cert-45 warned
then clock ics-cert-45 has warned
at 2026-05-13 10:00
the clocks are looked at
then follow-up: ics-cert-45 warned
Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual: remedy_due = 2026-07-31
then clock ics-cert-45 is stopped
Sato does 2.6.1 as usual: response_time = "A fixed firmware by 31 July."
then owed: results to SOURCE
