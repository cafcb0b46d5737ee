story: the finder stays with POC, the details with those who work on them, and risk sees the outline
process: jpcert-2014/flow-1
continue: flow-1/assessed

then Sato sees finder
then Tanaka sees details
then Mori sees details
then Kimura sees details
then Hayashi sees details
then Shimizu sees overview
then Fujita sees overview
then Nishi sees overview
then Abe sees nothing
then Okada sees nothing
# The outline is for all of them, what makes it work is not.
then Shimizu sees 1.2.1
then Fujita sees 1.2.1
then Fujita does not see 1.5.1
then Fujita does not see 2.2.1
then Nishi does not see 2.5.1
# Outside, each sees what was sent to it: to JPCERT/CC our letters, to the finder nothing.
then JPCERT sees 1.4.1
then JPCERT does not see 2.2.1
then Finder does not see 1.2.1
then Finder does not see 1.4.1
