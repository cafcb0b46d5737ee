story: the advisory named a wrong version, and its second edition goes through the same hands
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

at 2026-06-10 14:00
Suzuki does 5.1.1
later 1 hour
Sato does 5.2.2: jvn_number = "JVN#00000006"; jvn_published_at = 2026-06-10 14:05 Asia/Tokyo
Sato closes as handled
later 20 days
Sato reopens because "A customer found that 2.0.9 is affected as well."
then owed: reopened to JPCERT
then it is not closed
then nothing is open
Okada corrects 5.1.1 because "2.0.9 is affected as well.": advisory_text = "PLC-X up to 2.0.9 and up to 2.1.3."
then open: 5.1.1
then agreed to 5.1.1: Press
Okada does 5.1.1
refused: agreements-complete, second-person
everybody agrees to 5.1.1
Sato does 5.1.1
then told: SI-Systems, Care, Sales
then follow-up: close the case
Sato closes as handled
then it is closed as handled
