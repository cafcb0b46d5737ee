story: who found it is read by POC alone, whatever the others work on
process: jpcert-2014/flow-2
continue: flow-2/assessed

then Sato sees finder
then Suzuki sees finder
then Tanaka sees details
then Tanaka sees 1.1.1
then Mori sees details
then Kimura sees details
then Fujita sees overview
then Kato sees nothing
then Nishi sees nothing
# Risk is told that there is something and how bad it is; how to attack it does not need to know.
then Fujita does not see 2.2.1
then Fujita does not see 2.5.1
Tanaka corrects 1.1.1 because "I know him from a fair.": source_name = "R. Aoyama of Lab"
refused: not-your-role
Sato corrects 1.1.1 because "He wrote from another address.": source_contact = "ren@home.example"
then Sato sees finder
then Tanaka sees details
