story: KZ-GW5 証明書の検証（別の発見者）
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260330

with kobayashi, kato of Networks as DES

at 2026-04-02 13:00
takahashi opens the case
takahashi adds product KZ-GW5
takahashi adds vulnerability V1
takahashi adds party JPCERT as JPCERT
takahashi adds party Finder as FINDER
takahashi does 1.2.1: received_on = 2026-04-02; coordinator_number = "VN-JP#20260330"; overview = "上位との通信で、証明書が検証されていない。"
at 2026-04-02 15:00
letters go out
at 2026-04-03 11:00
takahashi closes as duplicate: duplicate_of = "VN-JP#20260311"; duplicate_reason = "同じ処理の同じ誤りです。先に届いた案件で対応します。"
letters go out
