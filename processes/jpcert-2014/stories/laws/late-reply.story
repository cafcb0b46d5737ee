story: a reply about a day that is past undoes no publication
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

at 2026-06-10 14:00
Suzuki does 5.1.1
Sato records the reply to 4.4.1: date_reply = wants-another because "It came late."
then open: 5.2.2
then clock ics-cert-45 is stopped
