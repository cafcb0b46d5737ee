story: a water works runs it — priority information for operators before the public
process: jpcert-2014/flow-1
continue: flow-1/verified

Sato adds customer Waterworks using PLC-X under nda 2024-04-01 to 2027-03-31, critical
Sato adds party Cabinet as GOV
Abe contributes to 4.1.1 saying "Waterworks serves two million people."
Sato does 4.1.1 as usual: customers = many; prior_notice = yes
Sato does 4.1.2 as usual
Sato does 4.2.1: prior_notice_reason = "Waterworks cannot stop before its inspection on 1 June."; priority_information = wanted
then ball: JPCERT
Sato records the reply to 4.2.1: prior_notice_consent = consents
Abe tells Waterworks in 4.2.2
refused: not-your-role
Sato tells Waterworks in 4.2.2
then owed: prior-notice to Waterworks
# The government body hears from JPCERT/CC: what we write goes to customers.
Sato tells Cabinet in 4.2.2
refused: nda-in-force, not-a-customer
letters go out
Sato invites CARE to 4.2.2
Abe contributes to 4.2.2 saying "Their control room has the filter in place."
Sato does 4.2.2: prior_notice_summary = "Confirmed by telephone."
then told: Press, Design, SI-Works
then open: 4.4.1
