story: the one sentence of a case: where it stands, who has the ball, what is due next
process: jpcert-2014/flow-1
continue: flow-1/details

then says: "2.1.1 Reproduction. The ball is with Design; due next on 2026-04-16 10:00: Regular news to the finder."
then says: "2.1.1「再現の確認」。担当はDesign。次の期限は 2026-04-16 10:00「発見者への定期的な状況連絡」。"
Tanaka invites RND, SIM to 2.1.1
then says: "2.1.1 Reproduction. The ball is with Research, SI-Works; due next on 2026-04-16 10:00: Regular news to the finder."
at 2026-04-16 10:00
then says: "2.1.1 Reproduction. The ball is with Research, SI-Works; overdue since 2026-04-16 10:00: Regular news to the finder."
Sato closes as duplicate: duplicate_of = "A-2026-003"; duplicate_reason = "The same missing length check."
then says: "Closed on 2026-04-16: Same as another case."
