story: a notice that still waits is taken back when its ground is gone
process: jpcert-2014/flow-1
continue: flow-1/verified

Sato adds customer Alpha using PLC-X under nda 2025-01-01 to 2027-12-31
Sato adds customer Beta using PLC-X under nda 2025-01-01 to 2027-12-31
Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: customers = many; prior_notice = yes
Sato does 4.1.2 as usual
Sato does 4.2.1 as usual
letters go out
Sato records the reply to 4.2.1: prior_notice_consent = consents
Sato tells Alpha, Beta in 4.2.2
# Beta's agreement is ended the same hour, before the mail goes.
Sato adds customer Beta using PLC-X
letters go out
then Alpha sees 4.2.2
then Beta does not see 4.2.2
Sato records the reply to 4.2.1: prior_notice_consent = declines because "Another vendor is not ready."
then Sato may not do 4.2.2: does-not-apply
