story: a case is not closed as handled while others still work on it
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

Sato closes as handled
refused: nothing-open
at 2026-06-10 14:00
Suzuki does 5.1.1
Sato closes as handled
refused: nothing-open
later 1 hour
Sato does 5.2.2: jvn_number = "JVN#00000005"; jvn_published_at = 2026-06-10 14:10 Asia/Tokyo
# A question to the finder is still out.
Tanaka does 2.3.1: question = "Did the update help?"
then open: 2.3.2
Sato closes as handled
refused: nothing-open
Sato does 2.3.2: answer_outcome = answered; answer_text = "It did."
then follow-up: close the case
Tanaka closes as handled
refused: not-your-role
Sato closes as handled
then it is closed as handled
Tanaka does 2.3.1: question = "One more thing?"
refused: case-closed
