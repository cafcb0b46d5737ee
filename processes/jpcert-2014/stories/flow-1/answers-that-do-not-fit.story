story: answers of the wrong kind are refused, all of them at once
process: jpcert-2014/flow-1
continue: company

Sato does 1.2.1
refused: missing-answer
Sato does 1.2.1: received_on = yesterday; coordinator_number = "VN-JP#00000009"; overview = "A packet stops it."
refused: wrong-type
# The day has not come yet.
Sato does 1.2.1: received_on = 2026-04-02; coordinator_number = "VN-JP#00000009"; overview = "A packet stops it."
refused: in-future
Sato does 1.2.1: received_on = 2026-04-01; coordinator_number = ""; overview = "A packet stops it."
refused: empty
Sato does 1.2.1: received_on = 2026-04-01; coordinator_number = "VN-JP#00000009"; overview = "A packet stops it."; colour = "red"
refused: unknown-field
# Between the first and the second word sits a character that turns the line around.
Sato does 1.2.1: received_on = 2026-04-01; coordinator_number = "VN-JP#00000009"; overview = "A ‮ packet stops it."
refused: hidden-character
Sato does 1.2.1: received_on = 2026-04-02; coordinator_number = ""; overview = "A ‮ packet stops it."; colour = "red"
refused: empty, hidden-character, in-future, unknown-field
Sato does 1.2.1: received_on = 2026-04-01; coordinator_number = "VN-JP#00000009"; overview = "A packet stops it."
then open: 1.3.1
