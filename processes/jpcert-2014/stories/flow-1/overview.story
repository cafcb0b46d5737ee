story: JPCERT/CC tells POC the overview
process: jpcert-2014/flow-1
continue: company

Sato does 1.2.1: received_on = 2026-04-01; coordinator_number = "VN-JP#00000001"; overview = "A crafted packet stops PLC-X."
then owed: acknowledgement to JPCERT
then open: 1.3.1
then ball: PSIRT
then state: report received, information overview
then clock one-year is due 2027-04-01
then clock ics-cert-45 is due 2026-05-16
then clock regular-news is due 2026-04-15 10:00
then clock finder-answer waits for question
then Tanaka sees nothing
letters go out
then clock acknowledge is stopped
