story: KZ-RTU2 保守用コマンドの認可の不備
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260205

with kobayashi, kato of Networks as DES

at 2026-02-09 10:00
sato opens the case
sato adds product KZ-RTU2
sato adds vulnerability V1
sato adds party JPCERT as JPCERT
sato adds party Finder as FINDER
sato does 1.2.1: received_on = 2026-02-09; coordinator_number = "VN-JP#20260205"; overview = "保守用コマンドが、権限のない利用者にも実行できる。"
at 2026-02-09 12:00
letters go out
at 2026-02-10 09:40
sato invites DES to 1.3.1
at 2026-02-11 14:15
kobayashi contributes to 1.3.1: details = needed; warning = accepted
at 2026-02-12 09:30
sato does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
sato does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-02-16 13:20
sato does 1.5.1: details_received_on = 2026-02-16; details_text = "保守用コマンドの一部が、閲覧だけの利用者でも実行できる。"
sato does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-02-23 10:05
kobayashi does 2.1.1: reproduced = yes; test_environment = "KZ-RTU2 版1.8。"; reproduction_result = "閲覧だけの利用者で、時刻と設定を変更できました。"
at 2026-02-24 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-02-26 16:00
kobayashi does 2.2.1: cause = "コマンドごとの権限の表に漏れがありました。"; occurrence_conditions = "利用者として入れること。"; cwe = "CWE-862"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-03-02 11:00
kobayashi does 2.4.1: statuses = KZ-RTU2/V1 affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-03-04 15:00
kobayashi does 2.5.1: conditions_weight = easy; impact = medium; safety_impact = possible; difficulty = medium; assessment = "権限のある利用者に限られますが、設定を変えられます。"; cvss_vector = "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:H/A:L"
at 2026-03-05 10:30
sato does 2.6.1: results_summary = "権限のある利用者に限られますが、設定を変えられます。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2026-03-09 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
kobayashi contributes to 3.1.1 saying "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"
sato does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-04-18
letters go out
at 2026-03-20 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-04-01 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-04-13 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-04-20 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
kobayashi does 3.2.1: product_remedies = KZ-RTU2 fix; fix_description = "版1.9で、権限の表を改めました。"
kobayashi does 3.2.2: environment_remedies = KZ-RTU2 workaround; environment_description = "閲覧だけの利用者を削除してください。"
at 2026-04-24 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-04-27 16:30
kato does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
sato adds customer HAMANASU-POWER using KZ-RTU2
sato adds customer MINAMO-WATER using KZ-RTU2
sato adds customer MISORA-GAS using KZ-RTU2
at 2026-04-30 10:00
abe contributes to 4.1.1 saying "納入先は11社で、すべて把握しています。"
sato does 4.1.1: rollout = "11社に個別に連絡し、遠隔で適用します。"; customers = all-known; risk_finder_publishes = "発見者が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成と、問い合わせへの応対に5人日ほど。"
at 2026-05-01 11:00
sato does 4.1.2: decision_report = "11社に個別に連絡し、遠隔で適用します。"
letters go out
sato does 4.3.1: all_customers_reason = "納入先の11社を台帳で確認しました。"
letters go out
at 2026-05-08 11:00
sato records the reply to 4.3.1: exclusion_consent = declines because "中古で流通しており、把握していない所有者がいる可能性があります。"
at 2026-05-11 13:30
sato proposes 4.4.1: publication_at = 2026-07-22 14:00 Asia/Tokyo; date_reason = "平日の午後で、対策版の提供開始から1週間後です。"
at 2026-05-13 17:00
everybody agrees to 4.4.1
at 2026-05-14 10:00
sato does 4.4.1
sato records the reply to 4.4.1: date_reply = agrees
sato does 4.4.2: date_report_note = "公表の日時が決まりましたので、お知らせします。"
letters go out
at 2026-05-18 11:00
okada proposes 5.1.1: advisory_number = "KZ-SA-2026-006"; advisory_title = "KZ-RTU2における認可の不備の脆弱性"; advisory_text = "影響を受ける版、想定される影響、対策方法は次のとおりです。対策版に更新してください。更新できない場合は、回避策を実施してください。"
at 2026-05-20 16:00
everybody agrees to 5.1.1
at 2026-05-21 10:00
sato proposes 5.2.1: jvn_text = "KZ-RTU2における認可の不備の脆弱性。対策版への更新、または回避策の実施をお願いします。"
at 2026-05-22 15:00
everybody agrees to 5.2.1
sato does 5.2.1
letters go out
at 2026-06-03 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-15 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-26 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-08 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-20 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-22 14:00
sato does 5.1.1
at 2026-07-22 16:00
sato does 5.2.2: jvn_number = "JVN#20260205"; jvn_published_at = 2026-07-22 15:00 Asia/Tokyo
at 2026-07-27 10:00
sato closes as handled: closing_summary = "JPCERT/CCの回答を受けて、JVNでも公表しました。"
letters go out
