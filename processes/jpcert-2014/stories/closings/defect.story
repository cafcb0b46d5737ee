story: an ordinary defect goes to quality, with the number that it has there
process: jpcert-2014/flow-1
continue: flow-1/overview

Sato closes as defect: defect_route = "Quality, field complaints"; defect_reference = ""; defect_reason = "The display flickers; nothing follows for security."
refused: empty
Sato closes as defect: defect_route = "Quality, field complaints"; defect_reference = "QC-20260401-7"; defect_reason = "The display flickers; nothing follows for security."
then owed: closing-defect to JPCERT
then it is closed as defect
then state: report closed
then nothing is open
