story: who proposed the advisory is not who publishes it
process: jpcert-2014/flow-2
continue: flow-2/date-agreed

Sato proposes 5.1.1 as usual: advisory_number = "A-2026-001"
everybody agrees to 5.1.1
at 2026-05-26 14:00
then Sato may not do 5.1.1: second-person
Sato does 5.1.1
refused: second-person
# A colleague of the same unit is another person.
Suzuki does 5.1.1
then state: public true
