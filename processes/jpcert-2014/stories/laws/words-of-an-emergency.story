story: words that were agreed on for an emergency are agreed to no more when it was none
process: jpcert-2014/flow-1
continue: flow-1/planned

Sato reports public "A rumour."
Okada proposes 5.1.1 as usual: advisory_text = "There is no fix. Unplug PLC-X."
everybody agrees to 5.1.1
Sato retracts the news because "Another product."
then agreed to 5.1.1:
