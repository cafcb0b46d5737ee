story: case 1 — the customers are many, nobody hears in advance, and we shall publish
process: jpcert-2014/flow-1
continue: flow-1/verified

Abe contributes to 4.1.1 saying "Distributors do not tell us who bought it."
Sato does 4.1.1 as usual: customers = many; prior_notice = no
then told: Quality, Risk, Legal
then state: path own-and-jvn
then open: 4.1.2
Sato does 4.1.2 as usual
then owed: response-decision to JPCERT
letters go out
then open: 4.4.1
then ball: PSIRT
