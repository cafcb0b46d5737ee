story: KZ-PLC100 状態表示灯のちらつき
process: jpcert-2014/flow-2
continue: kazahaya

with tanaka, ito, watanabe of Controllers as DES

at 2026-07-06 10:00
takahashi opens the case
takahashi adds product KZ-PLC100
takahashi adds vulnerability V1
takahashi adds party Reporter as FINDER
takahashi does 1.1.1: received_at = 2026-07-06; source_kind = finder; overview = "状態表示灯がちらつく。"; details_text = "低温のとき、表示灯が不規則に点滅する。"; credit = not-wanted
at 2026-07-06 11:00
letters go out
at 2026-07-07 14:00
takahashi closes as defect: defect_route = "品質保証部 市場不具合窓口"; defect_reference = "QC-20260707-3"; defect_reason = "表示だけの問題で、セキュリティには関わりません。"
letters go out
