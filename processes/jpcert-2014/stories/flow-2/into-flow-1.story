story: reported to IPA, the case goes on in flow 1 with all that was found out
process: jpcert-2014/flow-2
continue: flow-2/jvn-wanted

Sato moves the case by flow-2-to-flow-1 because ""
refused: empty
Tanaka moves the case by flow-2-to-flow-1 because "JVN is wanted."
refused: not-your-role
Sato moves the case by flow-2-to-flow-1 because "We want it on JVN; reported to IPA today."
then it follows jpcert-2014/flow-1
# What was found out and made stays done.
then Tanaka may not do 2.1.1: already-done
then Ito may not do 3.3.1: already-done
then state: report accepted, path own-and-jvn, fix-ready 1
# What JPCERT/CC has a say in is to be done again, and the report comes anew, through IPA.
then Sato may do 1.2.1
then Sato may not do 3.1.1
then Sato may not do 4.4.1
then agreed to 5.1.1:
then clock one-year waits for step:1.2.1
then clock regular-news is due 2026-05-02 10:00
# The map fits no case that follows flow 1 already.
Sato moves the case by flow-2-to-flow-1 because "Once more."
refused: other-process
