story: prior notice goes to nobody whose non-disclosure agreement is not in force today
process: jpcert-2014/flow-1
continue: flow-1/prior-notice-asked

Sato records the reply to 4.2.1: prior_notice_consent = consents
# None at all.
Sato tells Beta in 4.2.2
refused: nda-in-force
# It ended yesterday.
Sato tells Gamma in 4.2.2
refused: nda-in-force
# It has not begun.
Sato tells Delta in 4.2.2
refused: nda-in-force
# One of three is enough to stop the wave, and then nobody is written to.
Sato adds customer Zeta using PLC-X under nda 2026-05-02 to 2026-05-02
Sato tells Alpha, Zeta, Gamma in 4.2.2
refused: nda-in-force
letters go out
then Alpha does not see 4.2.2
# Zeta's agreement is for this one day: first and last day count.
Sato tells Alpha, Zeta in 4.2.2
then owed: prior-notice to Alpha, prior-notice to Zeta
# Gamma signs again.
later 3 days
Sato adds customer Gamma using PLC-X under nda 2025-05-02 to 2027-05-01
Sato tells Gamma in 4.2.2
then owed: prior-notice to Gamma
# Who is no customer gets no customer's letter.
Sato tells Finder in 4.2.2
refused: nda-in-force, not-a-customer
