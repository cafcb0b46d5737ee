story: KZ-HMI7 認証情報の平文での保存
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260415

with yamamoto, nakamura of Displays as DES

at 2026-04-20 15:00
sato opens the case
sato adds product KZ-HMI7
sato adds product KZ-SCADA
sato adds vulnerability V1
sato adds party JPCERT as JPCERT
sato adds party Finder as FINDER
sato does 1.2.1: received_on = 2026-04-20; coordinator_number = "VN-JP#20260415"; overview = "操作表示器の記憶媒体に、認証情報が平文で保存される。"
at 2026-04-20 17:00
letters go out
at 2026-04-21 09:40
sato invites DES to 1.3.1
at 2026-04-22 14:15
yamamoto contributes to 1.3.1: details = needed; warning = accepted
at 2026-04-23 09:30
sato does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
sato does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-04-27 13:20
sato does 1.5.1: details_received_on = 2026-04-27; details_text = "保守用の領域に、接続先の名前とパスワードが平文で書かれている。"
sato does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-05-04 10:05
yamamoto does 2.1.1: reproduced = yes; test_environment = "KZ-HMI7 版4.0から4.3。"; reproduction_result = "記憶媒体を取り出し、パスワードを読み出せました。"
at 2026-05-05 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-05-07 16:00
yamamoto does 2.2.1: cause = "保守用の領域が暗号化の対象から漏れていました。"; occurrence_conditions = "機器に物理的に触れられること。"; cwe = "CWE-312"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-05-11 11:00
yamamoto does 2.4.1: statuses = KZ-HMI7/V1 affected, KZ-SCADA/V1 not-affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-05-13 15:00
yamamoto does 2.5.1: conditions_weight = hard; impact = medium; safety_impact = none; difficulty = medium; assessment = "物理的な接触が必要ですが、廃棄された機器から漏れる恐れがあります。"; cvss_vector = "CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"
at 2026-05-14 10:30
sato does 2.6.1: results_summary = "物理的な接触が必要ですが、廃棄された機器から漏れる恐れがあります。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2026-05-18 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
yamamoto contributes to 3.1.1 saying "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"
sato does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-06-27
letters go out
at 2026-05-29 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-10 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-22 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-02 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
yamamoto does 3.2.1: product_remedies = KZ-HMI7 fix; fix_description = "版4.3.1で、保守用の領域も暗号化します。"
yamamoto does 3.2.2: environment_remedies = KZ-HMI7 mitigation; environment_description = "廃棄の前に、記憶媒体を消去してください。"
at 2026-07-03 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-07 16:30
nakamura does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
sato adds customer MISORA-GAS using KZ-HMI7 under nda 2025-04-01 to 2027-03-31, critical
sato adds customer SETO-INTEGRATION using KZ-HMI7 under nda 2025-07-01 to 2028-06-30
sato adds customer TOKIWA-FOODS using KZ-HMI7
sato adds customer KOGANE-METAL using KZ-HMI7 under nda 2026-04-01 to 2029-03-31
at 2026-07-10 10:00
abe contributes to 4.1.1 saying "保守契約のない顧客が多く、すべてには連絡できません。"
sato does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; customers = many; prior_notice = yes; risk_finder_publishes = "発見者が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成と、問い合わせへの応対に5人日ほど。"
at 2026-07-13 11:00
sato does 4.1.2: decision_report = "対策版を会員サイトに置き、保守員が訪問時に適用します。"
letters go out
at 2026-07-24 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-05 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-17 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-08-28 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-09 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-09-14 11:00
sato does 4.2.1: prior_notice_reason = "廃棄の手順を変えてもらう必要があるためです。"; priority_information = not-needed
letters go out
at 2026-09-21 15:00
sato records the reply to 4.2.1: prior_notice_consent = consents
at 2026-09-24 10:00
sato tells MISORA-GAS, SETO-INTEGRATION in 4.2.2
letters go out
at 2026-10-01 11:00
shimizu contributes to 4.2.2 saying "瀬戸インテグレーションは、3つの現場の担当者に回しました。"
at 2026-10-05 08:50
the clocks are looked at
