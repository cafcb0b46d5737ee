story: nothing is published on a day that JPCERT/CC did not agree to
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

Sato records the reply to 4.4.1: date_reply = wants-another because "Another vendor ships on 24 June."
then open: 4.4.1
then agreed to 5.1.1:
at 2026-06-10 14:00
Suzuki does 5.1.1
refused: agreements-complete, not-yet, told-of-date
