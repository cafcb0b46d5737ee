story: two closings are proposed; only what was proposed last can be confirmed
process: jpcert-2014/flow-2
continue: flow-2/received

Tanaka does 2.1.1 as usual: reproduced = no because "It does not happen here."
Sato proposes closing as not-reproducible: attempts = "Three racks."
Suzuki proposes closing as not-a-vulnerability as usual: test_reproducible = no; not_vulnerability_reason = "It cannot be reproduced."
# The first proposal is off the table.
Suzuki closes as not-reproducible: attempts = "Three racks."
refused: second-person
Suzuki closes as not-a-vulnerability
refused: second-person
Sato closes as not-a-vulnerability
then owed: closing-not-a-vulnerability to SOURCE
then it is closed as not-a-vulnerability
