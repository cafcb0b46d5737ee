story: what happened before we heard of it is recorded when it becomes known, and nobody waits for it
process: jpcert-2014/flow-1
continue: company

then open: 1.2.1
then ball: JPCERT
Sato does 1.2.1: received_on = 2026-04-01; coordinator_number = "VN-JP#00000011"; overview = "A crafted packet stops PLC-X."
then open: 1.3.1
later 3 days
Sato does 0.1.1: finder_reported_on = 2026-02-12; ipa_number = "IPA#12345678"
then open: 1.3.1
Sato does 0.2.1: fcert_reported_on = 2026-05-01
refused: in-future
Sato does 1.1
then open: 1.3.1
