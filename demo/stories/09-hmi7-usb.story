story: KZ-HMI7 USBメモリの自動読み込み
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260921

with yamamoto, nakamura of Displays as DES

at 2026-09-24 10:30
takahashi opens the case
takahashi adds product KZ-HMI7
takahashi adds vulnerability V1
takahashi adds party JPCERT as JPCERT
takahashi adds party Finder as FINDER
takahashi does 1.2.1: received_on = 2026-09-24; coordinator_number = "VN-JP#20260921"; overview = "USBメモリの画面データを自動で読み込む機能に問題がある。"
at 2026-09-24 12:30
letters go out
at 2026-09-28 09:20
takahashi invites DES to 1.3.1
at 2026-10-05 08:50
the clocks are looked at
