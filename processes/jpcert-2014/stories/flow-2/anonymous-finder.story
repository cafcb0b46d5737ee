story: a finder without a name can be answered all the same
process: jpcert-2014/flow-2
continue: company

Sato does 1.1.1: received_at = 2026-04-01; source_kind = finder; overview = "HMI-P lets anybody in."; details_text = "An empty password is taken."; source_contact = "a form on our site, ticket 5501"; credit = not-wanted
then owed: acknowledgement to SOURCE
the letter to SOURCE fails because "The ticket has no mail address."
then follow-up: letter 1 failed
then clock acknowledge is due 2026-04-03 17:30
# POC answers in the form by hand, and the letter counts as sent.
letters go out
then clock acknowledge is stopped
then Tanaka sees details
then open: 2.1.1
