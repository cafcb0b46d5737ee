story: who wrote the advisory does not press the button
process: jpcert-2014/flow-1
continue: flow-1/date-agreed

at 2026-06-10 14:00
Sato proposes 5.1.1 as usual
everybody agrees to 5.1.1
Sato does 5.1.1
refused: second-person
# Another unit's person will do, and so will a colleague.
then Okada may do 5.1.1
Suzuki does 5.1.1
then state: public true
