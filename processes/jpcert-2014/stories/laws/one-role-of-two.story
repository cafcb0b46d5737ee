story: who hands one role over keeps what the other one needs
process: jpcert-2014/flow-1
continue: flow-1/verified

Sato staffs SALES with Design because "For a week."
Sato staffs SALES with Sales because "The week is over."
then Tanaka sees details
then Tanaka sees 2.2.1
