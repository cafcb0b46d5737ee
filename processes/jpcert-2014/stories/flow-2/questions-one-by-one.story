story: two questions are asked, and the clock for the answer stops with the last of them
process: jpcert-2014/flow-2
continue: flow-2/received

Tanaka does 2.3.1: question = "Which version?"
later 2 days
Tanaka does 2.3.1: question = "Over which cable?"
then state: questions 2
then clock finder-answer is due 2026-04-15 10:00
letters go out
later 3 days
Sato does 2.3.2: answer_outcome = answered; answer_text = "2.1."
then state: questions 1
then clock finder-answer is due 2026-04-15 10:00
then open: 2.1.1, 2.3.2
Sato does 2.3.2: answer_outcome = answered; answer_text = "The serial one."
then state: questions 0
then clock finder-answer is stopped
# A third one starts the clock afresh.
later 1 day
Tanaka does 2.3.1: question = "With which gateway?"
then clock finder-answer is due 2026-04-21 10:00
