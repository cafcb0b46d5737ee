story: the finder falls silent, and the question is given up with the reason
process: jpcert-2014/flow-1
continue: flow-1/details

later 2 days
then clock finder-answer waits for question
Tanaka does 2.3.1: question = "Which firmware did you test?"
letters go out
then clock finder-answer is due 2026-04-20 10:00
at 2026-04-17 10:00
the clocks are looked at
then clock finder-answer has warned
then follow-up: finder-answer warned
at 2026-04-20 10:00
the clocks are looked at
then clock finder-answer fell due
then follow-up: finder-answer fell due
Sato does 2.3.2: answer_outcome = no-answer
refused: reason-when-declined
Sato does 2.3.2: answer_outcome = no-answer because "IPA wrote twice; the address bounces."; answer_text = "None."
refused: not-asked
Sato does 2.3.2: answer_outcome = no-answer because "IPA wrote twice; the address bounces."
then told: Design
then clock finder-answer is stopped
then state: questions 0
Sato does 2.3.2 as usual
refused: no-open-question
