story: nothing is reported while the finder still owes an answer that design needed
process: jpcert-2014/flow-1
continue: flow-1/assessed

Tanaka does 2.3.1: question = "Does it also happen without a session?"
then owed: question to JPCERT
then state: questions 1
then open: 2.3.2, 2.6.1
then Sato may not do 2.6.1: no-open-question
Sato does 2.6.1 as usual
refused: no-open-question
later 3 days
Sato does 2.3.2: answer_outcome = answered; answer_text = "Yes, without any session."
then state: questions 0
then Sato may do 2.6.1
Sato does 2.6.1 as usual
then owed: results to JPCERT
