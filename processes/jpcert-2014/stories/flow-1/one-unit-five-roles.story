story: a small vendor — one unit plays five roles, and agrees once
process: jpcert-2014/flow-1

with Ando, Baba of Office as POC, PR, CARE, SALES, SIS
with Chiba, Doi of Workshop as DES, SIM
with Eto of Boss as EXEC

at 2026-04-01 10:00
Ando opens the case
Ando adds product Valve
Ando adds vulnerability V1
Ando adds party JPCERT as JPCERT
Ando does 1.2.1: received_on = 2026-04-01; coordinator_number = "VN-JP#00000007"; overview = "Anyone can open the valve."
Ando invites DES to 1.3.1
Chiba contributes to 1.3.1: details = needed; warning = accepted
Ando does 1.3.1
# The office is SIS itself, and need not tell itself. Nobody plays quality or research.
then told: Workshop
then gap: QA, RND
Ando does 1.4.1
Ando does 1.5.1 as usual
Ando does 1.5.2 as usual
Chiba does 2.1.1 as usual
Chiba does 2.2.1 as usual
Chiba does 2.4.1 as usual
Chiba does 2.5.1 as usual
Ando does 2.6.1 as usual
# The workshop leads as design and as integration: it is heard once.
Chiba has nothing to add to 3.1.1
Ando does 3.1.1 as usual
Ando has nothing to add to 3.2.1
Chiba does 3.2.1 as usual
Ando has nothing to add to 3.2.2
Chiba does 3.2.2 as usual
Doi does 3.3.1 as usual
Ando does 4.1.1 as usual: customers = many; prior_notice = no
Ando does 4.1.2 as usual
letters go out
Ando proposes 4.4.1: publication_at = 2026-05-20 14:00 Asia/Tokyo
then agreed to 4.4.1: Office
then ball: Workshop
Chiba agrees to 4.4.1
then agreed to 4.4.1: Office, Workshop
Ando does 4.4.1
Ando does 4.4.2
Ando proposes 5.1.1 as usual
Doi agrees to 5.1.1
letters go out
at 2026-05-20 14:00
# One unit, but not one person.
Ando does 5.1.1
refused: second-person
Baba does 5.1.1
then state: public true
