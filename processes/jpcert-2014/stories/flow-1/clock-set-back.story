story: somebody set this machine's clock back
process: jpcert-2014/flow-1
continue: flow-1/overview

at 2026-04-01 09:00
Sato invites DES to 1.3.1
refused: clock-went-back
letters go out
at 2026-03-31 10:00
Sato reports public "A blog."
refused: clock-went-back
# A minute between two machines is nothing, and nothing is recorded before what came earlier.
at 2026-04-01 09:59
Sato invites DES to 1.3.1
then follow-up: ask Design about 1.3.1
