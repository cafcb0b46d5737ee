story: flow 1, case 1 — JPCERT/CC does not consent to the prior notice, and publication goes on without it
process: jpcert-2014/flow-1
continue: flow-1/prior-notice-asked

Sato records the reply to 4.2.1: prior_notice_consent = declines
refused: reason-when-declined
Sato records the reply to 4.2.1: prior_notice_consent = declines because "Too many would know: another vendor has not finished."
then open: 4.4.1
then follow-up: open 4.4.1
then Sato may not do 4.2.2: does-not-apply
Sato tells Alpha in 4.2.2
refused: consented, does-not-apply
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
everybody agrees to 4.4.1
Sato does 4.4.1
then state: embargo active
then Alpha does not see 4.2.2
