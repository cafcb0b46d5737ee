story: flow 1, case 2 — JPCERT/CC does not agree to leave JVN out, and the case goes on to publication
process: jpcert-2014/flow-1
continue: flow-1/exclusion-asked

Sato records the reply to 4.3.1: exclusion_consent = declines
refused: reason-when-declined
Sato records the reply to 4.3.1: exclusion_consent = declines because "PLC-X is sold second-hand: there are owners whom we do not know."
then state: path own-and-jvn
then open: 4.4.1
then ball: PSIRT
then Sato may not do 4.3.2: does-not-apply
Sato tells Alpha in 4.3.2
refused: consented, does-not-apply
Sato proposes 4.4.1: publication_at = 2026-06-10 14:00 Asia/Tokyo
everybody agrees to 4.4.1
Sato does 4.4.1
Sato does 4.4.2
letters go out
then open: 5.1.1, 5.2.1
