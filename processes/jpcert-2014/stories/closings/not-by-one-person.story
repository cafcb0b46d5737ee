story: nobody dismisses a report alone
process: jpcert-2014/flow-1
continue: flow-1/details

Sato closes as not-a-vulnerability as usual: test_reasonable_environment = no; not_vulnerability_reason = "On the internet with its default password."
refused: second-person
Sato proposes closing as not-a-vulnerability as usual: test_reasonable_environment = no; not_vulnerability_reason = "On the internet with its default password."
Sato closes as not-a-vulnerability
refused: second-person
# The second person confirms what the first one said, and does not say something else instead.
Suzuki closes as not-a-vulnerability as usual: test_attack = no; not_vulnerability_reason = "No attack is known."
refused: differs-from-proposal
Tanaka closes as not-a-vulnerability
refused: not-your-role
then it is not closed
Suzuki closes as not-a-vulnerability
then it is closed as not-a-vulnerability
