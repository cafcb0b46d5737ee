story: design reproduces it with research, and finds the cause
process: jpcert-2014/flow-2
continue: flow-2/received

later 2 days
Tanaka invites RND to 2.1.1
then follow-up: ask Research about 2.1.1
then ball: Research
Mori contributes to 2.1.1 saying "It also happens over the serial gateway."
then ball: Design
Tanaka does 2.1.1 as usual: reproduced = yes; test_environment = "PLC-X 2.1, factory settings, on the bench"
then told: Quality
then state: report valid
then open: 2.2.1
Tanaka does 2.2.1 as usual: cause = "The length field is not checked."; cwe = "CWE-120"
then told: Quality
then open: 2.4.1
