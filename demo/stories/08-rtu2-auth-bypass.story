story: KZ-RTU2 認証の回避
process: jpcert-2014/flow-1
continue: kazahaya
# 相手の管理番号: VN-JP#20260930

with kobayashi, kato of Networks as DES

at 2026-09-30 16:20
suzuki opens the case
suzuki adds product KZ-RTU2
suzuki adds vulnerability V1
suzuki adds party JPCERT as JPCERT
suzuki adds party Finder as FINDER
suzuki does 1.2.1: received_on = 2026-09-30; coordinator_number = "VN-JP#20260930"; overview = "遠隔端末の設定機能で、認証を回避される恐れがある。"
at 2026-10-05 08:50
the clocks are looked at
