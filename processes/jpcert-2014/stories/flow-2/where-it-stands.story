story: one sentence says where the case stands, who has the ball, and what is due next, in either language
process: jpcert-2014/flow-2
continue: flow-2/received

then says: "2.1.1「再現の確認」。担当はDesign。次の期限は 2026-04-15 10:00「情報源への定期的な状況連絡」。"
Tanaka invites RND to 2.1.1
then says: "2.1.1 Reproduction. The ball is with Research; due next on 2026-04-15 10:00: Regular news to the source."
Mori has nothing to add to 2.1.1
Tanaka does 2.3.1: question = "Which version did you test?"
then ball: Design, SOURCE
later 1 day
letters go out
at 2026-04-16 09:00
then says: "2.1.1「再現の確認」、2.3.2「情報源からの回答」。担当はDesign、情報源。「質問への回答待ち」の期限(2026-04-15 10:00)を過ぎています。"
