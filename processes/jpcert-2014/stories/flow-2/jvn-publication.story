story: out of flow 2 into flow 1 — the details are in hand, the duty is accepted, JVN publishes
process: jpcert-2014/flow-2
continue: flow-2/into-flow-1

at 2026-05-13 10:00
Sato does 0.1.1 as usual: ipa_number = "IPA#00000001"
Sato does 1.2.1 as usual: received_on = 2026-05-13; coordinator_number = "VN-JP#00000002"
then owed: acknowledgement to JPCERT
then clock one-year is due 2027-05-13
letters go out
Tanaka contributes to 1.3.1: details = in-hand
Sato does 1.3.1
refused: awaits-answer, warning-accepted
# The details are here already; the duty to coordinate with JPCERT/CC comes with them all the same.
Tanaka contributes to 1.3.1: warning = accepted
Sato does 1.3.1
then state: information details
then Sato may not do 1.4.1: does-not-apply
Sato does 2.6.1 as usual
then owed: results to JPCERT
Tanaka has nothing to add to 3.1.1
Hayashi has nothing to add to 3.1.1
Sato does 3.1.1 as usual
then owed: plan to JPCERT
Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: customers = many; prior_notice = no
Sato does 4.1.2 as usual
Sato proposes 4.4.1: publication_at = 2026-06-15 14:00 Asia/Tokyo
everybody agrees to 4.4.1
Sato does 4.4.1
Sato does 4.4.2
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
Sato proposes 5.2.1 as usual
everybody agrees to 5.2.1
Sato does 5.2.1
at 2026-06-15 14:00
Sato does 5.1.1
Sato does 5.2.2: jvn_number = "JVN#00000002"; jvn_published_at = 2026-06-15 14:00 Asia/Tokyo
then follow-up: close the case
then clock one-year is stopped
Sato closes as handled
then owed: closing-handled to JPCERT
