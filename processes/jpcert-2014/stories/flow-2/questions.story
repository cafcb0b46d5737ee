story: a question goes straight to the source, and nothing is reported while it is open
process: jpcert-2014/flow-2
continue: flow-2/assessed

Tanaka does 2.3.1: question = "Does it also happen with the web server off?"
then owed: question to SOURCE
then state: questions 1
then follow-up: await SOURCE in 2.3.2
then clock finder-answer is due 2026-04-20 10:00
letters go out
Sato does 2.6.1 as usual
refused: no-open-question
later 4 days
Sato does 2.3.2: answer_outcome = answered
refused: missing-answer
Sato does 2.3.2: answer_outcome = answered; answer_text = "Yes, even so."
then told: Design
then state: questions 0
then clock finder-answer is stopped
Sato does 2.3.2: answer_outcome = answered; answer_text = "Once more."
refused: no-open-question
Sato does 2.6.1 as usual
then owed: results to SOURCE
