story: KZ-PLC300 内蔵ウェブサーバーのパストラバーサル
process: jpcert-2014/flow-2
continue: kazahaya

with tanaka, ito, watanabe of Controllers as DES

at 2026-05-18 11:30
suzuki opens the case
suzuki adds product KZ-PLC300
suzuki adds vulnerability V1
suzuki adds party JPCERT as JPCERT
suzuki adds party Finder as FINDER
suzuki does 1.1.1: received_at = 2026-05-18; source_kind = finder; overview = "内蔵ウェブサーバーから、設定ファイルを読み出せる。"; details_text = "要求のパスに .. を符号化して入れると、設定ファイルが応答される。"; source_name = "青山 陸"; source_contact = "aoyama@sec-kenkyu.example"; credit = wanted
at 2026-05-18 14:30
letters go out
at 2026-05-20 10:00
suzuki does 1.2.1: mediation_reason = "ほかのベンダーの製品にも同じ部品が使われている可能性があります。"
letters go out
at 2026-05-25 14:00
suzuki does 1.2.2: mediation_reply = accepted
at 2026-05-28 10:05
tanaka does 2.1.1: reproduced = yes; test_environment = "KZ-PLC300 版3.3。"; reproduction_result = "設定ファイルを読み出せました。"
at 2026-06-01 16:00
tanaka does 2.2.1: cause = "要求されたパスの検査に漏れがありました。"; occurrence_conditions = "内蔵ウェブサーバーを有効にしていること。"; cwe = "CWE-22"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-06-01 17:00
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-06-03 11:00
tanaka does 2.4.1: statuses = KZ-PLC300/V1 affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-06-05 15:00
tanaka does 2.5.1: conditions_weight = easy; impact = high; safety_impact = possible; difficulty = medium; assessment = "設定ファイルから利用者の情報が漏れます。"; cvss_vector = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"
at 2026-06-08 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
tanaka does 3.1.1: plan = "対策版の作成と評価に6週間かかります。回避策は先に案内できます。"; remedy_due = 2026-07-18
at 2026-06-12 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-06-24 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-07-06 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-07-17 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-07-20 13:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
hayashi has nothing to add to 3.2.2
abe contributes to 3.2.2 saying "保守契約のある顧客には、当部から手順書を届けられます。"
tanaka does 3.2.1: product_remedies = KZ-PLC300 fix; fix_description = "版3.3.3で、パスを正規化してから検査します。"
tanaka does 3.2.2: environment_remedies = KZ-PLC300 workaround; environment_description = "内蔵ウェブサーバーを無効にしてください。"
at 2026-07-27 16:30
ito does 3.3.1: verified = passed; evidence = "再現手順を対策版で実施し、現象が起きないことを確かめました。"
at 2026-07-30 10:00
abe contributes to 4.1.1 saying "保守契約のない顧客が多く、すべてには連絡できません。"
suzuki does 4.1.1: rollout = "対策版を会員サイトに置き、保守員が訪問時に適用します。"; prior_notice = no; jvn = wanted; risk_finder_publishes = "情報源が先に公表すると、対策を知らない顧客が残ります。"; load_of_publishing = "アドバイザリの作成に3人日ほど。"
at 2026-07-30 11:00
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-08-11 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-08-21 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-02 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-14 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-09-16 10:00
suzuki moves the case by flow-2-to-flow-1 because "JVNでの公表を希望し、IPAに届け出ました。以後はJPCERT/CCと調整します。"
at 2026-09-25 11:10
the clocks are looked at
suzuki writes regular-news
letters go out
at 2026-10-05 08:50
the clocks are looked at
