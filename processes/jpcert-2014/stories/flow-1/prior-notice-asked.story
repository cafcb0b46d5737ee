story: case 1 — JPCERT/CC is asked whether some customers may hear before the public
process: jpcert-2014/flow-1
continue: flow-1/verified

# At this hour it is 2 May 2026: Gamma's agreement ended yesterday, Delta's has not begun, Beta never had one.
Sato adds customer Alpha using PLC-X under nda 2025-01-01 to 2027-12-31, critical
Sato adds customer Beta using PLC-X
Sato adds customer Gamma using PLC-X under nda 2025-05-02 to 2026-05-01
Sato adds customer Delta using PLC-X under nda 2026-06-01 to 2028-05-31
Abe contributes to 4.1.1 saying "Alpha runs a water works and needs two weeks."
Sato does 4.1.1 as usual: customers = many; prior_notice = yes
Sato does 4.1.2 as usual
Sato does 4.2.1 as usual: priority_information = wanted
then owed: prior-notice-explanation to JPCERT
letters go out
then nothing is open
then ball: JPCERT
