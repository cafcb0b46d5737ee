story: we decide to publish ourselves, and tell the customers under an NDA first
process: jpcert-2014/flow-2
continue: flow-2/remedied

Sato adds customer Alpha using PLC-X under nda 2025-01-01 to 2027-12-31, critical
Sato adds customer Beta using PLC-X
then ball: PSIRT, Care
Abe contributes to 4.1.1 saying "Alpha asks for two weeks to filter."
Sato does 4.1.1 as usual: prior_notice = yes; jvn = not-wanted
then told: Quality, Risk, Legal
then state: path own
then open: 4.2.1
Sato tells Alpha in 4.2.1
then owed: prior-notice to Alpha
letters go out
then Alpha sees 4.2.1
then Beta does not see 4.2.1
Sato does 4.2.1: prior_notice_summary = "Alpha will filter this week. Beta has no agreement with us."
then told: Press, Design, SI-Works
then open: 4.3.1
