story: a case is not handled while something is still to be done
process: jpcert-2014/flow-2
continue: flow-2/date-agreed

Sato closes as handled
refused: nothing-open
Okada proposes 5.1.1 as usual
everybody agrees to 5.1.1
at 2026-05-26 14:00
Sato does 5.1.1
Sato closes as handled
refused: nothing-open
Sato does 5.1.2
# Somebody still waits for an answer of the source.
Tanaka does 2.3.1: question = "May we name you?"
then open: 2.3.2
Sato closes as handled
refused: nothing-open
Sato does 2.3.2: answer_outcome = answered; answer_text = "Please do not."
then follow-up: close the case
Sato closes as handled
then it is closed as handled
