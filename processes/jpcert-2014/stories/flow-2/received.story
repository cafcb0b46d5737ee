story: a finder reports straight to us, and hears the same day that it arrived
process: jpcert-2014/flow-2
continue: company

then open: 1.1.1
then ball: SOURCE
Sato does 1.1.1: received_at = 2026-04-01; source_kind = finder; overview = "A crafted packet stops PLC-X."; details_text = "Function code 0x5A with a length over 500 bytes."; source_name = "R. Aoyama"; source_contact = "aoyama@lab.example"; credit = wanted
then owed: acknowledgement to SOURCE
then state: report received, information details
then follow-up: open 2.1.1
then open: 2.1.1
then ball: Design
then clock acknowledge is due 2026-04-03 17:30
then clock ics-cert-45 is due 2026-05-16
then clock regular-news is due 2026-04-15 10:00
then clock finder-answer waits for question
letters go out
then clock acknowledge is stopped
