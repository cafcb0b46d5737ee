story: the design department accepts the duty, and the details come
process: jpcert-2014/flow-1
continue: flow-1/overview

later 1 day
Sato invites DES to 1.3.1
then follow-up: ask Design about 1.3.1
then Tanaka sees overview
then ball: Design
Tanaka contributes to 1.3.1: details = needed; warning = accepted
then ball: PSIRT
Sato does 1.3.1
then told: Design, Research, SI-Works, SI-Systems, Quality
then open: 1.4.1
Sato does 1.4.1
then owed: request-for-details to JPCERT
then state: information requested
then open: 1.5.1
then ball: JPCERT
letters go out
later 2 days
Sato does 1.5.1: details_received_on = 2026-04-04; details_text = "Function code 0x5A with a length over 500 bytes."
then state: information details
then Tanaka sees overview
then Tanaka does not see 1.5.1
Sato does 1.5.2: reproduction_request = "On PLC-X 2.1, by 10 April."
then Tanaka sees details
then Tanaka sees 1.5.1
then Shimizu sees overview
then Shimizu does not see 1.5.1
then open: 2.1.1
