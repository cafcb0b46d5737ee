story: a remedy that turns out wrong after it was checked is not published
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

Tanaka corrects 3.2.1 because "2.1.4 loses the clock at restart; 2.1.5 keeps it.": fix_description = "Firmware 2.1.5"
# The check has to be passed again, and what was agreed to spoke of the other firmware.
then open: 3.3.1, 5.1.1, 5.2.1
then agreed to 5.1.1:
at 2026-06-10 14:00
Suzuki does 5.1.1
refused: agreements-complete, remedy-verified
Okada proposes 5.1.1 as usual: advisory_text = "Update to 2.1.5."
everybody agrees to 5.1.1
Suzuki does 5.1.1
refused: remedy-verified
Ito does 3.3.1 as usual: verified = passed
Suzuki does 5.1.1
then state: public true
