story: JVN's text changes after we agreed to it
process: jpcert-2014/flow-1
continue: flow-1/advisory-agreed

then ball: PSIRT, JPCERT
Sato corrects 5.2.1 because "JPCERT/CC added a line on the gateway.": jvn_text = "PLC-X contains a buffer overflow. The serial gateway is concerned as well."
then agreed to 5.2.1: PSIRT
then open: 5.1.1, 5.2.1
then Sato may not do 5.2.2: not-yet
Okada agrees to 5.2.1
Tanaka objects to 5.2.1 because "The gateway is not concerned: it only carries the packet."
Sato proposes 5.2.1: jvn_text = "PLC-X contains a buffer overflow. The serial gateway is concerned as well."; jvn_changes = "Please take the gateway out: it only carries the packet."
everybody agrees to 5.2.1
Sato does 5.2.1
then owed: jvn-text-reply to JPCERT
letters go out
then open: 5.1.1, 5.2.2
