story: KZ-GW5 遠隔保守機能への不正な接続
process: jpcert-2014/flow-2
continue: kazahaya

with kobayashi, kato of Networks as DES

at 2026-09-07 20:30
sato opens the case
sato adds product KZ-GW5
sato adds vulnerability V1
sato adds party Finder as FINDER
sato does 1.1.1: received_at = 2026-09-07; source_kind = finder; overview = "遠隔保守用のポートに、不審な接続がある。"; details_text = "認証の前に送られた要求で、命令が実行された形跡がある。通信の記録を添える。"; source_name = "SOC Kaede"; source_contact = "soc@kaede.example"; credit = not-wanted
at 2026-09-08 09:05
letters go out
at 2026-09-09 10:05
kobayashi does 2.1.1: reproduced = yes; test_environment = "KZ-GW5 版2.1。"; reproduction_result = "細工した要求で、認証前に命令を実行できました。"
at 2026-09-11 16:00
kobayashi does 2.2.1: cause = "認証の前に要求を解釈していました。"; occurrence_conditions = "遠隔保守用のポートに到達できること。"; cwe = "CWE-306"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-09-14 11:00
kobayashi does 2.4.1: statuses = KZ-GW5/V1 affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-09-15 15:00
kobayashi does 2.5.1: conditions_weight = easy; impact = high; safety_impact = serious; difficulty = medium; assessment = "実際に攻撃が観測されており、ただちに警告します。"; cvss_vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
at 2026-09-16 13:00
sato reports attacks "ある工場のゲートウェイで、不正な命令の実行が確認されました。"
okada proposes 5.1.1: advisory_number = "KZ-SA-2026-010"; advisory_title = "KZ-GW5の遠隔保守機能に対する攻撃についての注意喚起"; advisory_text = "対策版は準備中です。遠隔保守用のポートをただちに閉じてください。"
everybody agrees to 5.1.1
sato does 5.1.1
sato does 5.1.2: published_report_note = "注意喚起を公表しました。対策版は準備中です。"
letters go out
at 2026-09-21 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
kobayashi does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-10-21
at 2026-09-28 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
