story: only customers under an agreement that is in force on the day hear in advance
process: jpcert-2014/flow-2
continue: flow-2/remedied

Sato adds customer Alpha using PLC-X under nda 2025-01-01 to 2027-12-31
Sato adds customer Beta using PLC-X
Sato adds customer Gamma using PLC-X under nda 2024-04-01 to 2026-03-31
Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = yes; jvn = not-wanted
Sato tells Alpha, Beta, Gamma in 4.2.1
refused: nda-in-force
Abe tells Alpha in 4.2.1
refused: not-your-role
Sato tells JPCERT in 4.2.1
refused: not-a-customer, nda-in-force
Sato tells Alpha in 4.2.1
then owed: prior-notice to Alpha
# Gamma has renewed.
Sato adds customer Gamma using PLC-X under nda 2024-04-01 to 2028-03-31
Sato tells Gamma in 4.2.1
then owed: prior-notice to Gamma
the letter to Gamma fails because "The mailbox is full."
letters go out
Sato tells Gamma in 4.2.1
refused: already-told
Sato does 4.2.1 as usual
then open: 4.3.1
