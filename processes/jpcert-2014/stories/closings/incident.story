story: an alarm in one plant is an incident: it goes to customer incident support, and the source hears
process: jpcert-2014/flow-2
continue: flow-2/received

Sato closes as incident: incident_route = customer-support
refused: missing-answer
Sato closes as incident: incident_route = csirt; incident_reference = "CS-2026-118"; incident_reason = "The packet came from a misconfigured test tool in that plant."; incident_number = "118"
refused: unknown-field
Sato closes as incident: incident_route = customer-support; incident_reference = "CS-2026-118"; incident_reason = "The packet came from a misconfigured test tool in that plant."
then owed: closing-incident to SOURCE
then it is closed as incident
then state: report closed
letters go out
