story: flow 1, case 1 — customers hear in advance, our advisory and JVN on the agreed day
process: jpcert-2014/flow-1
continue: flow-1/verified

Sato adds customer Alpha using PLC-X under nda 2025-01-01 to 2027-12-31, critical
Sato adds customer Beta using PLC-X
Abe contributes to 4.1.1 saying "Alpha has asked for two weeks."
Sato does 4.1.1 as usual: customers = many; prior_notice = yes
then state: path own-and-jvn
Sato does 4.1.2 as usual
then owed: response-decision to JPCERT
then open: 4.2.1
Sato does 4.2.1 as usual
then owed: prior-notice-explanation to JPCERT
then ball: JPCERT
Sato records the reply to 4.2.1: prior_notice_consent = consents
then ball: PSIRT
Sato tells Alpha in 4.2.2
then owed: prior-notice to Alpha
letters go out
Sato does 4.2.2
then open: 4.4.1
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
then agreed to 4.4.1: PSIRT
everybody agrees to 4.4.1
Sato does 4.4.1
then owed: date-proposal to JPCERT
then state: embargo active
Sato does 4.4.2
then owed: date-report to JPCERT
letters go out
then open: 5.1.1, 5.2.1
Okada proposes 5.1.1 as usual: advisory_number = "A-2026-001"
everybody agrees to 5.1.1
Sato does 5.1.1
refused: embargo-over
Sato proposes 5.2.1 as usual
everybody agrees to 5.2.1
Sato does 5.2.1
then owed: jvn-text-reply to JPCERT
at 2026-05-14 10:00
Sato writes regular-news
letters go out
at 2026-05-28 10:00
Sato writes regular-news
letters go out
at 2026-06-10 14:00
Sato does 5.1.1
then state: public true, embargo exited
then clock one-year is stopped
then clock regular-news is stopped
later 1 hour
Sato does 5.2.2: jvn_number = "JVN#00000001"; jvn_published_at = 2026-06-10 14:30 Asia/Tokyo
then follow-up: close the case
then nothing is open
then ball: PSIRT
Sato closes as handled
then owed: closing-handled to JPCERT
then it is closed as handled
