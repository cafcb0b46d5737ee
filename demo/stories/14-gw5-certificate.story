story: KZ-GW5 サーバー証明書の検証の不備
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260311

with kobayashi, kato of Networks as DES

at 2026-03-16 10:10
sato opens the case
sato adds product KZ-GW5
sato adds product KZ-RTU2
sato adds vulnerability V1
sato adds party JPCERT as JPCERT
sato adds party Finder as FINDER
sato does 1.2.1: received_on = 2026-03-16; coordinator_number = "VN-JP#20260311"; overview = "上位との通信で、サーバー証明書の検証が正しく行われない。"
at 2026-03-16 12:10
letters go out
at 2026-03-17 09:40
sato invites DES to 1.3.1
at 2026-03-18 14:15
kobayashi contributes to 1.3.1: details = needed; warning = accepted
at 2026-03-19 09:30
sato does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
sato does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-03-23 13:20
sato does 1.5.1: details_received_on = 2026-03-23; details_text = "期限切れの証明書でも接続する。中間者による改ざんの恐れがある。"
sato does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-03-30 10:05
kobayashi does 2.1.1: reproduced = yes; test_environment = "KZ-GW5 版2.1、KZ-RTU2 版1.9。"; reproduction_result = "期限切れの証明書を持つ模擬サーバーに接続しました。"
at 2026-03-31 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-04-02 16:00
kobayashi does 2.2.1: cause = "検証の結果を確かめる処理が抜けていました。"; occurrence_conditions = "通信経路に割り込めること。"; cwe = "CWE-295"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-04-06 11:00
kobayashi does 2.4.1: statuses = KZ-GW5/V1 affected, KZ-RTU2/V1 not-affected; scope_note = "KZ-RTU2は別のライブラリで検証しており、影響を受けません。"
at 2026-04-08 15:00
kobayashi does 2.5.1: conditions_weight = hard; impact = high; safety_impact = possible; difficulty = medium; assessment = "通信経路に割り込める相手に限られますが、指令の改ざんにつながります。"; cvss_vector = "CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:N"
at 2026-04-09 10:30
sato does 2.6.1: results_summary = "通信経路に割り込める相手に限られますが、指令の改ざんにつながります。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2026-04-13 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
kobayashi contributes to 3.1.1 saying "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"
sato does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-05-23
letters go out
at 2026-04-24 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-05-06 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-05-18 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-05-29 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-02 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
kobayashi does 3.2.1: product_remedies = KZ-GW5 fix; fix_description = "版2.1.1で、証明書の期限と名前を検証します。"
kobayashi does 3.2.2: environment_remedies = KZ-GW5 mitigation; environment_description = "上位との通信をVPNで保護してください。"
at 2026-06-08 16:30
kato does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
at 2026-06-11 10:00
abe contributes to 4.1.1 saying "保守契約のない顧客が多く、すべてには連絡できません。"
sato does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; customers = many; prior_notice = no; risk_finder_publishes = "発見者が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成と、問い合わせへの応対に5人日ほど。"
at 2026-06-11 11:00
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-12 11:00
sato does 4.1.2: decision_report = "対策版を会員サイトに置き、保守員が訪問時に適用します。"
letters go out
at 2026-06-24 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-06 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-17 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-29 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-10 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-21 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-02 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-14 10:00
at 2026-09-14 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-16 13:30
sato proposes 4.4.1: publication_at = 2026-10-14 14:00 Asia/Tokyo; date_reason = "平日の午後で、対策版の提供開始から1週間後です。"
at 2026-09-18 17:00
everybody agrees to 4.4.1
at 2026-09-21 10:00
sato does 4.4.1
sato records the reply to 4.4.1: date_reply = agrees
sato does 4.4.2: date_report_note = "公表の日時が決まりましたので、お知らせします。"
letters go out
at 2026-09-23 11:00
okada proposes 5.1.1: advisory_number = "KZ-SA-2026-008"; advisory_title = "KZ-GW5におけるサーバー証明書の検証不備の脆弱性"; advisory_text = "影響を受ける版、想定される影響、対策方法は次のとおりです。対策版に更新してください。更新できない場合は、回避策を実施してください。"
at 2026-09-25 16:00
everybody agrees to 5.1.1
at 2026-09-28 10:00
sato proposes 5.2.1: jvn_text = "KZ-GW5におけるサーバー証明書の検証不備の脆弱性。対策版への更新、または回避策の実施をお願いします。"
okada agrees to 5.2.1
at 2026-10-02 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
