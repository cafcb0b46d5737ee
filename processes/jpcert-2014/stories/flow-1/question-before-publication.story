story: a question that is open on the day of publication holds the advisory back
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

at 2026-06-10 13:00
Tanaka does 2.3.1: question = "May we name you in the advisory?"
letters go out
at 2026-06-10 14:00
Suzuki does 5.1.1
refused: no-open-question
Sato does 2.3.2: answer_outcome = answered; answer_text = "Please do not."
Suzuki does 5.1.1
then state: public true
