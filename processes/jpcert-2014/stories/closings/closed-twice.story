story: a case that has ended cannot end again in another way
process: jpcert-2014/flow-1
continue: closings/withdrawn

Sato closes as withdrawn as usual
refused: case-closed
Sato closes as duplicate as usual
refused: case-closed
Sato proposes closing as not-a-vulnerability as usual: test_attack = no
refused: case-closed
then it is closed as withdrawn
Sato reopens because "It is the same as case 2026-0007, and should say so."
Sato closes as duplicate as usual: duplicate_of = "2026-0007"
then owed: closing-duplicate to JPCERT
then it is closed as duplicate
