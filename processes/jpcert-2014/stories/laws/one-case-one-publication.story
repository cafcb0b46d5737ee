story: a vulnerability that is found after the publication gets a case of its own
process: jpcert-2014/flow-1
continue: flow-1/case-1-without-notice

Sato reopens because "Something like it was found beside it."
Tanaka adds vulnerability V2
refused: already-published
