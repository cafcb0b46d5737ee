story: KZ-SCADA 遠隔監視機能における任意コード実行
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260504

with yamamoto, nakamura of Displays as DES

at 2026-05-12 09:50
sato opens the case
sato adds product KZ-SCADA
sato adds product KZ-HMI7
sato adds vulnerability V1
sato adds party JPCERT as JPCERT
sato adds party Finder as FINDER
sato does 1.2.1: received_on = 2026-05-12; coordinator_number = "VN-JP#20260504"; overview = "遠隔監視機能に、認証なしで任意のコードを実行される恐れがある。"
at 2026-05-12 11:50
letters go out
at 2026-05-13 09:40
sato invites DES to 1.3.1
at 2026-05-14 14:15
yamamoto contributes to 1.3.1: details = needed; warning = accepted
at 2026-05-15 09:30
sato does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
sato does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-05-19 13:20
sato does 1.5.1: details_received_on = 2026-05-19; details_text = "監視要求の画面名に細工をすると、サーバー上で任意の命令が実行される。"
sato does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-05-25 10:05
yamamoto does 2.1.1: reproduced = yes; test_environment = "KZ-SCADA 版5.2、評価用サーバー。"; reproduction_result = "監視用ポートに要求を送り、サーバーの権限で命令を実行できました。"
at 2026-05-27 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-05-28 16:00
yamamoto does 2.2.1: cause = "画面名を検査せずに、外部の命令に渡していました。"; occurrence_conditions = "監視用ポート8443に到達できること。"; cwe = "CWE-78"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-06-01 11:00
yamamoto does 2.4.1: statuses = KZ-SCADA/V1 affected, KZ-HMI7/V1 not-affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-06-03 15:00
yamamoto does 2.5.1: conditions_weight = easy; impact = high; safety_impact = serious; difficulty = medium; assessment = "監視画面を偽装でき、運転の判断を誤らせる恐れがあるため、最優先で対応します。"; cvss_vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H"
at 2026-06-04 10:30
sato does 2.6.1: results_summary = "監視画面を偽装でき、運転の判断を誤らせる恐れがあるため、最優先で対応します。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2026-06-08 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
yamamoto contributes to 3.1.1 saying "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"
sato does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-07-18
letters go out
at 2026-06-19 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-01 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-13 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-20 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
yamamoto does 3.2.1: product_remedies = KZ-SCADA fix; fix_description = "版5.2.2で、画面名を許可した文字だけに限ります。"
yamamoto does 3.2.2: environment_remedies = KZ-SCADA workaround; environment_description = "監視用ポート8443を閉じてください。"
at 2026-07-24 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-07-27 16:30
nakamura does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
at 2026-07-30 10:00
abe contributes to 4.1.1 saying "保守契約のない顧客が多く、すべてには連絡できません。"
sato does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; customers = many; prior_notice = no; risk_finder_publishes = "発見者が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成と、問い合わせへの応対に5人日ほど。"
at 2026-07-31 11:00
sato does 4.1.2: decision_report = "対策版を会員サイトに置き、保守員が訪問時に適用します。"
letters go out
at 2026-08-03 13:30
sato proposes 4.4.1: publication_at = 2026-10-21 14:00 Asia/Tokyo; date_reason = "平日の午後で、対策版の提供開始から1週間後です。"
at 2026-08-05 17:00
everybody agrees to 4.4.1
at 2026-08-06 10:00
sato does 4.4.1
sato records the reply to 4.4.1: date_reply = agrees
sato does 4.4.2: date_report_note = "公表の日時が決まりましたので、お知らせします。"
letters go out
at 2026-08-18 11:10
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
at 2026-09-21 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-10-01 18:40
sato reports public "海外の講演資料に、製品名と監視用ポートの番号が載りました。"
at 2026-10-02 10:10
okada proposes 5.1.1: advisory_number = "KZ-SA-2026-009"; advisory_title = "KZ-SCADAの遠隔監視機能に任意のコードを実行される脆弱性"; advisory_text = "版5.2.2に更新してください。更新できない場合は、監視用ポート8443を閉じてください。"
yamamoto agrees to 5.1.1
sato agrees to 5.1.1
at 2026-10-02 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
