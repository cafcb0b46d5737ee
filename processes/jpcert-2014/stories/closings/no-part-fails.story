story: if no part of the test fails, it is a vulnerability
process: jpcert-2014/flow-1
continue: flow-1/assessed

Sato proposes closing as not-a-vulnerability as usual: not_vulnerability_reason = "Nobody has used it yet."
refused: test-failed
# Not known is not no.
Sato proposes closing as not-a-vulnerability as usual: test_attack = unknown; not_vulnerability_reason = "We know of no attack."
refused: test-failed
Sato proposes closing as not-a-vulnerability as usual: test_attack = no
then it is not closed
Sato proposes closing as not-a-vulnerability: test_attack = no
refused: missing-answer
then it is not closed
then open: 2.6.1
