story: from the first word to the last: no notice ahead, no help from JPCERT/CC, published within two months
process: jpcert-2014/flow-2
continue: company

Sato does 1.1.1 as usual
letters go out
later 6 days
Tanaka does 2.1.1 as usual: reproduced = yes
Tanaka does 2.2.1 as usual
Tanaka does 2.4.1: statuses = PLC-X/V1 affected, HMI-P/V1 affected
Tanaka does 2.5.1 as usual
Hayashi has nothing to add to 3.1.1
Tanaka does 3.1.1 as usual
Hayashi has nothing to add to 3.2.1
Abe has nothing to add to 3.2.1
Tanaka does 3.2.1: product_remedies = PLC-X fix, HMI-P fix; fix_description = "Firmware 2.1.4 and HMI-P 8.2"
Hayashi has nothing to add to 3.2.2
Abe has nothing to add to 3.2.2
Tanaka does 3.2.2 as usual
later 7 days
Sato writes regular-news
letters go out
later 14 days
Sato writes regular-news
letters go out
later 9 days
Ito does 3.3.1 as usual: verified = passed
then state: fix-ready 2
Abe has nothing to add to 4.1.1
Sato does 4.1.1 as usual: prior_notice = no; jvn = not-wanted
then open: 4.3.1
Okada proposes 4.3.1: publication_at = 2026-05-20 10:00 Asia/Tokyo
everybody agrees to 4.3.1
Sato does 4.3.1
Sato does 4.3.2
letters go out
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
at 2026-05-20 10:00
Sato does 5.1.1
Sato does 5.1.2
then owed: published-report to SOURCE
Sato closes as handled
then it is closed as handled
