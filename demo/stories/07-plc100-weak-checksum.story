story: KZ-PLC100 更新ファイルの検証の不備
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260522

with tanaka, ito, watanabe of Controllers as DES

at 2026-06-01 13:10
sato opens the case
sato adds product KZ-PLC100
sato adds product KZ-IO20
sato adds vulnerability V1
sato adds vulnerability V2
sato adds party JPCERT as JPCERT
sato adds party Finder as FINDER
sato does 1.2.1: received_on = 2026-06-01; coordinator_number = "VN-JP#20260522"; overview = "ファームウェアの更新で、改ざんされたファイルを受け入れる恐れがある。"
at 2026-06-01 15:10
letters go out
at 2026-06-02 09:40
sato invites DES to 1.3.1
at 2026-06-03 14:15
tanaka contributes to 1.3.1: details = needed; warning = accepted
at 2026-06-04 09:30
sato does 1.3.1: general_technology = yes; reasonable_environment = yes; attack_possible = yes; security_problem = yes; spread_note = "影響のありそうな製品を主管する部門に渡します。社外には伝えないでください。"
sato does 1.4.1: request_note = "再現に要する条件と、確認に使われた版を教えてください。"
letters go out
at 2026-06-08 13:20
sato does 1.5.1: details_received_on = 2026-06-08; details_text = "検査値が32ビットの和で、署名がない。古い版に戻すこともできる。"
sato does 1.5.2: reproduction_request = "別紙の手順で再現を確かめてください。期限は5営業日後です。"
at 2026-06-16 10:05
tanaka invites RND to 2.1.1
at 2026-06-16 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-18 15:30
mori contributes to 2.1.1 saying "鍵の置き場所がないため、署名の検証には基板の改版が要る可能性があります。"
tanaka does 2.1.1: reproduced = yes; test_environment = "KZ-PLC100 版2.6、KZ-IO20 版1.4。"; reproduction_result = "改ざんしたファイルで更新でき、古い版にも戻せました。"
at 2026-06-24 16:00
tanaka does 2.2.1: cause = "更新ファイルの署名を検証していません（V1）。版の下降を禁じていません（V2）。"; occurrence_conditions = "エンジニアリング用ポートに到達できること。"; cwe = "CWE-347"; siblings = "同じ処理を使う箇所を検索し、ほかにないことを確かめました。"
at 2026-06-26 11:00
tanaka does 2.4.1: statuses = KZ-PLC100/V1 affected, KZ-PLC100/V2 affected, KZ-IO20/V1 affected, KZ-IO20/V2 not-affected; scope_note = "出荷中の版と、保守期間内の版について確かめました。"
at 2026-06-26 11:10
the clocks are looked at
sato writes regular-news
letters go out
at 2026-06-29 15:00
tanaka does 2.5.1: conditions_weight = easy; impact = high; safety_impact = serious; difficulty = high; assessment = "到達できれば制御の内容を書き換えられます。対策は難しく、段階的に行います。"; cvss_vector = "CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H"
at 2026-06-30 10:30
sato does 2.6.1: results_summary = "到達できれば制御の内容を書き換えられます。対策は難しく、段階的に行います。"; response_time = "対策版を秋までに提供する予定です。"
letters go out
at 2026-07-06 14:00
hayashi contributes to 3.1.1 saying "実機架での確認は2日あれば足ります。"
tanaka contributes to 3.1.1 saying "署名の検証を版2.7で入れます。8週間の見込みです。"
sato does 3.1.1: plan = "署名の検証を版2.7で入れます。8週間の見込みです。"; remedy_due = 2026-08-31
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
at 2026-09-03 10:00
hayashi has nothing to add to 3.2.1
abe has nothing to add to 3.2.1
at 2026-10-05 08:50
the clocks are looked at
