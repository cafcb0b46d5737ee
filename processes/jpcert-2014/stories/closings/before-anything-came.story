story: a case that was opened by mistake, before any report arrived
process: jpcert-2014/flow-1
continue: company

Sato closes as duplicate: duplicate_of = "2026-0011"; duplicate_reason = "Opened twice for the same mail."
then it is closed as duplicate
then says: "2026-04-01 に終了しました(ほかの案件と同じ脆弱性)。"
