story: KZ-SW8 管理画面のクロスサイトスクリプティング
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260401

with kobayashi, kato of Networks as DES

at 2026-04-06 10:40
takahashi opens the case
takahashi adds product KZ-SW8
takahashi adds vulnerability V1
takahashi adds party JPCERT as JPCERT
takahashi adds party Finder as FINDER
takahashi does 1.2.1: received_on = 2026-04-06; coordinator_number = "VN-JP#20260401"; overview = "管理画面で、機器名の表示にスクリプトを埋め込まれる恐れがある。"
at 2026-04-06 12:40
letters go out
at 2026-04-07 09:40
takahashi invites DES to 1.3.1
at 2026-04-08 14:15
kobayashi contributes to 1.3.1: details = needed; warning = accepted
at 2026-04-09 09:30
takahashi does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
takahashi does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-04-13 13:20
takahashi does 1.5.1: details_received_on = 2026-04-13; details_text = "隣接機器の一覧に表示される機器名が、そのまま画面に出力される。"
takahashi does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-04-20 10:05
kobayashi does 2.1.1: reproduced = yes; test_environment = "KZ-SW8 版1.8。"; reproduction_result = "隣接機器の名前にタグを入れ、管理者の画面で実行されました。"
at 2026-04-21 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-04-23 16:00
kobayashi does 2.2.1: cause = "隣接機器から届いた名前を、無害化せずに表示していました。"; occurrence_conditions = "同じ網に機器を接続できること。"; cwe = "CWE-79"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-04-27 11:00
kobayashi does 2.4.1: statuses = KZ-SW8/V1 affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-04-29 15:00
kobayashi does 2.5.1: conditions_weight = hard; impact = medium; safety_impact = none; difficulty = medium; assessment = "管理者が一覧を開いたときに限り起こります。"; cvss_vector = "CVSS:3.1/AV:A/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"
at 2026-04-30 10:30
takahashi does 2.6.1: results_summary = "管理者が一覧を開いたときに限り起こります。"; response_time = "対策版を2か月以内に提供する予定です。"
letters go out
at 2026-05-04 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
kobayashi contributes to 3.1.1 saying "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"
takahashi does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-06-13
letters go out
at 2026-05-15 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-05-27 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-06-08 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-06-18 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
kobayashi does 3.2.1: product_remedies = KZ-SW8 fix; fix_description = "版1.8.2で、表示する前に無害化します。"
kobayashi does 3.2.2: environment_remedies = KZ-SW8 mitigation; environment_description = "管理画面を使う端末で、隣接機器の一覧を開かないでください。"
at 2026-06-19 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-06-23 16:30
kato does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
at 2026-06-26 10:00
abe contributes to 4.1.1 saying "保守契約のない顧客が多く、すべてには連絡できません。"
takahashi does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; customers = many; prior_notice = no; risk_finder_publishes = "発見者が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成と、問い合わせへの応対に5人日ほど。"
at 2026-06-29 11:00
takahashi does 4.1.2: decision_report = "対策版を会員サイトに置き、保守員が訪問時に適用します。"
letters go out
at 2026-07-10 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-07-22 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-08-03 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-08-14 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-08-26 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-09-07 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-09-18 11:10
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-09-29 10:00
takahashi proposes 4.4.1: publication_at = 2026-10-13 14:00 Asia/Tokyo; date_reason = "対策版の提供開始の翌週です。"
at 2026-09-30 15:00
kobayashi agrees to 4.4.1
okada objects to 4.4.1 because "10月13日は決算発表の準備と重なり、問い合わせに応じられません。16日以降にしてください。"
hayashi agrees to 4.4.1
at 2026-09-30 16:00
the clocks are looked at
takahashi writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
