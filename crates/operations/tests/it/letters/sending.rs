//! From the release to the record that it was sent; and everything that can come between.

use casework::{case::Fact, words::Language};
use jiff::SignedDuration;
use operations::{
    cases,
    frame::frame,
    letters::{self, ByHand, Edit, Tray},
    worker,
};
use testkit::{App, smtp::Smtp, temp::Folder};

use super::{by_folder, by_smtp, caught, idle, laid, outside, owing, release, shown};

/// How often the record of the case says that the letter went out.
async fn times_sent(app: &App, case: &str) -> usize {
    let seen = cases::find(&app.desk, &app.viewer("Sato").await, case).await.unwrap();
    seen.entries().filter(|(_, entry)| matches!(entry.fact, Fact::LetterSent { letter: 1 })).count()
}

#[tokio::test]
async fn a_released_letter_goes_out_as_it_was_shown_and_the_record_says_so() {
    for app in App::on_both().await {
        let server = Smtp::start().await.unwrap();
        let case = owing(&app).await;
        let before = shown(&app, "Sato", &case, 1).await;
        assert_eq!(before.draft.address, "vul@coordinator.example");
        assert!(before.draft.notes.is_empty(), "{:?}", before.draft.notes);
        release(&app, "Sato", &case, 1).await.unwrap();
        idle(&app, &by_smtp(&server)).await;
        let mails = outside(caught(&server));
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].subject, before.draft.subject);
        assert_eq!(mails[0].text.trim_end(), before.draft.body.trim_end());
        assert_eq!(mails[0].from.as_ref().unwrap().address, "psirt@a-sha.example");
        let after = shown(&app, "Suzuki", &case, 1).await;
        assert_eq!(after.letter.state, "sent");
        assert_eq!(after.letter.message_id, mails[0].message_id);
        assert_eq!((&after.draft.subject, &after.draft.body), (&before.draft.subject, &before.draft.body));
        assert_eq!(times_sent(&app, &case).await, 1);
    }
}

#[tokio::test]
async fn every_job_done_twice_is_one_mail_and_one_entry() {
    for app in App::on_both().await {
        let folder = Folder::new().unwrap();
        let outbound = by_folder(&folder);
        let case = owing(&app).await;
        release(&app, "Sato", &case, 1).await.unwrap();
        idle(&app, &outbound).await;
        let once = laid(&folder).len();
        // As if the process had died after the mail server said yes, and before the commit: the letter stands as it was released, and
        // the job is anybody's again.
        let row = shown(&app, "Sato", &case, 1).await.letter;
        let mut tx = app.store.begin().await.unwrap();
        let released = store::LetterRow { state: "released".into(), sent_at: None, ..row };
        tx.keep_letter(&released).await.unwrap();
        let job = store::NewJob {
            kind: "send-letter",
            key: "once more".into(),
            payload: format!(r#"{{"case":{},"letter":1,"release":1}}"#, released.case_id),
            run_at: app.desk.now(),
        };
        tx.add_job(&job).await.unwrap();
        tx.commit().await.unwrap();
        idle(&app, &outbound).await;
        assert_eq!(laid(&folder).len(), once, "the same mail lies there once");
        assert_eq!(times_sent(&app, &case).await, 1);
        assert_eq!(shown(&app, "Sato", &case, 1).await.letter.state, "sent");
        // And a job whose letter has gone does nothing.
        let mut tx = app.store.begin().await.unwrap();
        tx.add_job(&store::NewJob { key: "and again".into(), ..job }).await.unwrap();
        tx.commit().await.unwrap();
        idle(&app, &outbound).await;
        assert_eq!(laid(&folder).len(), once);
    }
}

#[tokio::test]
async fn a_server_that_is_busy_is_asked_again_later() {
    for app in App::on_both().await {
        let server = Smtp::start().await.unwrap();
        let outbound = by_smtp(&server);
        let case = owing(&app).await;
        server.refuse("vul@coordinator.example", "450 4.2.1 Not now").unwrap();
        release(&app, "Sato", &case, 1).await.unwrap();
        idle(&app, &outbound).await;
        let waiting = shown(&app, "Sato", &case, 1).await;
        assert_eq!(waiting.letter.state, "released");
        assert!(waiting.failure().unwrap().en.contains("Not now"));
        server.accept("vul@coordinator.example").unwrap();
        idle(&app, &outbound).await;
        assert!(outside(caught(&server)).is_empty(), "not before its minute is over");
        app.clock.advance(SignedDuration::from_mins(1));
        idle(&app, &outbound).await;
        assert_eq!(outside(caught(&server)).len(), 1);
        assert_eq!(shown(&app, "Sato", &case, 1).await.letter.state, "sent");
    }
}

#[tokio::test]
async fn a_letter_that_nobody_takes_eight_times_has_failed() {
    let app = App::on_sqlite().await;
    let server = Smtp::start().await.unwrap();
    let outbound = by_smtp(&server);
    let case = owing(&app).await;
    server.refuse("vul@coordinator.example", "450 4.2.1 Not now").unwrap();
    release(&app, "Sato", &case, 1).await.unwrap();
    for _ in 0..worker::TRIES {
        idle(&app, &outbound).await;
        app.clock.advance(SignedDuration::from_hours(6));
    }
    let failed = shown(&app, "Sato", &case, 1).await;
    assert_eq!(failed.letter.state, "failed");
    assert!(failed.failure().unwrap().ja.contains("8回"), "{:?}", failed.failure());
}

#[tokio::test]
async fn a_refused_letter_comes_back_to_poc_and_can_go_to_another_address() {
    for app in App::on_both().await {
        let server = Smtp::start().await.unwrap();
        let outbound = by_smtp(&server);
        let case = owing(&app).await;
        server.refuse("vul@coordinator.example", "550 5.1.1 No such user").unwrap();
        release(&app, "Sato", &case, 1).await.unwrap();
        let named = shown(&app, "Sato", &case, 1).await.letter.message_id;
        idle(&app, &outbound).await;
        let failed = shown(&app, "Sato", &case, 1).await;
        assert_eq!(failed.letter.state, "failed");
        let seen = cases::find(&app.desk, &app.viewer("Sato").await, &case).await.unwrap();
        assert!(seen.entries().any(|(_, entry)| matches!(entry.fact, Fact::LetterFailed { letter: 1, .. })));
        let told = caught(&server).into_iter().filter(|mail| mail.automatic && mail.text.contains("/letters/1"));
        assert!(told.count() > 0, "POC is told by mail");
        let sato = app.viewer("Sato").await;
        let waiting = letters::outbox(&app.desk, &sato, Tray::Failed, (None, None), 1).await.unwrap();
        assert_eq!(waiting.lines.len(), 1);
        let edit = Edit {
            language: "ja".into(),
            address: "desk@coordinator.example".into(),
            subject: failed.draft.subject.clone(),
            body: failed.draft.body.clone(),
        };
        letters::edit(&app.desk, &sato, (&case, 1), &edit, failed.letter.edition).await.unwrap();
        release(&app, "Sato", &case, 1).await.unwrap();
        idle(&app, &outbound).await;
        let sent = shown(&app, "Sato", &case, 1).await;
        assert_eq!(sent.letter.state, "sent");
        assert_ne!(sent.letter.message_id, named, "to another address it is another mail");
        assert_eq!(times_sent(&app, &case).await, 1);
    }
}

#[tokio::test]
async fn what_changed_since_somebody_looked_does_not_go_out() {
    for app in App::on_both().await {
        let case = owing(&app).await;
        let (sato, suzuki) = (app.viewer("Sato").await, app.viewer("Suzuki").await);
        let looked = shown(&app, "Sato", &case, 1).await;
        let edit = Edit {
            language: "ja".into(),
            address: "vul@coordinator.example".into(),
            subject: "別の件名".into(),
            body: "別の本文です。".into(),
        };
        letters::edit(&app.desk, &suzuki, (&case, 1), &edit, looked.letter.edition).await.unwrap();
        let place = (case.as_str(), 1);
        let (digest, edition) = (looked.draft.digest(), looked.letter.edition);
        let late = letters::release(&app.desk, &sato, place, &digest, edition).await.unwrap_err();
        assert!(late.is_conflict(), "{late:?}");
        let late = letters::edit(&app.desk, &sato, place, &edit, edition).await.unwrap_err();
        assert!(late.is_conflict(), "{late:?}");
        assert_eq!(shown(&app, "Sato", &case, 1).await.letter.state, "owed");
    }
}

#[tokio::test]
async fn a_letter_that_should_not_go_is_withdrawn_with_a_reason_and_comes_back() {
    for app in App::on_both().await {
        let case = owing(&app).await;
        let (sato, place) = (app.viewer("Sato").await, (case.as_str(), 1));
        let edit = Edit {
            language: "ja".into(),
            address: "vul@coordinator.example".into(),
            subject: "書き直した件名".into(),
            body: "書き直した本文です。".into(),
        };
        letters::edit(&app.desk, &sato, place, &edit, 0).await.unwrap();
        assert_eq!(letters::withdraw(&app.desk, &sato, place, " ", 1).await.unwrap_err().codes(), ["empty"]);
        letters::withdraw(&app.desk, &sato, place, "電話で伝えました。", 1).await.unwrap();
        let gone = shown(&app, "Suzuki", &case, 1).await;
        assert_eq!(gone.letter.state, "withdrawn");
        assert_eq!(
            gone.withdrawn_by().map(|(who, why)| (who.to_string(), why)),
            Some(("Sato".into(), "電話で伝えました。"))
        );
        assert!(gone.gone.is_empty(), "{:?}", gone.gone);
        assert_eq!(release(&app, "Suzuki", &case, 1).await.unwrap_err().codes(), ["letter-not-open"]);
        // Somebody who still has the letter open from before hears that it changed.
        let late = letters::owe_again(&app.desk, &app.viewer("Suzuki").await, place, 1).await.unwrap_err();
        assert!(late.is_conflict(), "{late:?}");
        letters::owe_again(&app.desk, &app.viewer("Suzuki").await, place, gone.letter.edition).await.unwrap();
        let back = shown(&app, "Suzuki", &case, 1).await;
        assert_eq!((back.letter.state.as_str(), back.draft.subject.as_str()), ("owed", "書き直した件名"));
        release(&app, "Suzuki", &case, 1).await.unwrap();
        let edition = shown(&app, "Sato", &case, 1).await.letter.edition;
        let on_its_way = letters::withdraw(&app.desk, &sato, place, "Too late.", edition).await.unwrap_err();
        assert_eq!(on_its_way.codes(), ["letter-not-open"], "a release is taken back first");
    }
}

#[tokio::test]
async fn with_four_eyes_whoever_changed_a_letter_last_does_not_release_it() {
    let app = App::on_sqlite().await;
    let case = owing(&app).await;
    let mut tx = app.store.begin().await.unwrap();
    tx.set("letters_four_eyes", "yes").await.unwrap();
    tx.commit().await.unwrap();
    let looked = shown(&app, "Sato", &case, 1).await;
    let edit = Edit {
        language: "ja".into(),
        address: looked.draft.address.clone(),
        subject: looked.draft.subject.clone(),
        body: format!("{}\n追伸です。", looked.draft.body),
    };
    letters::edit(&app.desk, &app.viewer("Sato").await, (&case, 1), &edit, 0).await.unwrap();
    assert_eq!(release(&app, "Sato", &case, 1).await.unwrap_err().codes(), ["four-eyes"]);
    release(&app, "Suzuki", &case, 1).await.unwrap();
}

#[tokio::test]
async fn a_letter_without_an_address_or_with_a_broken_one_is_not_released() {
    let app = App::on_sqlite().await;
    let case = owing(&app).await;
    let sato = app.viewer("Sato").await;
    let edit = |address: &str| Edit {
        language: "ja".into(),
        address: address.into(),
        subject: "件名".into(),
        body: "本文".into(),
    };
    let broken = letters::edit(&app.desk, &sato, (&case, 1), &edit("not an address"), 0).await.unwrap_err();
    assert_eq!(broken.codes(), ["unsendable"]);
    let hostile = edit("a@b.example\r\nBcc: c@d.example");
    assert!(letters::edit(&app.desk, &sato, (&case, 1), &hostile, 0).await.is_err());
    letters::edit(&app.desk, &sato, (&case, 1), &edit(""), 0).await.unwrap();
    assert_eq!(release(&app, "Sato", &case, 1).await.unwrap_err().codes(), ["no-address"]);
}

#[tokio::test]
async fn a_release_taken_back_in_time_sends_nothing() {
    for app in App::on_both().await {
        let folder = Folder::new().unwrap();
        let case = owing(&app).await;
        release(&app, "Sato", &case, 1).await.unwrap();
        let edition = shown(&app, "Sato", &case, 1).await.letter.edition;
        letters::take_back(&app.desk, &app.viewer("Suzuki").await, (&case, 1), edition).await.unwrap();
        idle(&app, &by_folder(&folder)).await;
        assert!(outside(laid(&folder)).is_empty());
        assert_eq!(times_sent(&app, &case).await, 0);
        release(&app, "Sato", &case, 1).await.unwrap();
        idle(&app, &by_folder(&folder)).await;
        assert_eq!(outside(laid(&folder)).len(), 1);
    }
}

#[tokio::test]
async fn a_letter_told_by_hand_counts_as_sent_and_is_not_mailed() {
    for app in App::on_both().await {
        let folder = Folder::new().unwrap();
        let case = owing(&app).await;
        let sato = app.viewer("Sato").await;
        release(&app, "Sato", &case, 1).await.unwrap();
        let edition = shown(&app, "Sato", &case, 1).await.letter.edition;
        let told = ByHand { how: "専用ページに登録した。".into(), at: app.desk.now() };
        let early = ByHand { at: app.desk.now() + SignedDuration::from_hours(1), ..told.clone() };
        assert_eq!(
            letters::by_hand(&app.desk, &sato, (&case, 1), &early, edition).await.unwrap_err().codes(),
            ["not-yet"]
        );
        letters::by_hand(&app.desk, &sato, (&case, 1), &told, edition).await.unwrap();
        idle(&app, &by_folder(&folder)).await;
        assert!(outside(laid(&folder)).is_empty());
        assert_eq!(times_sent(&app, &case).await, 1);
        let again = letters::by_hand(&app.desk, &sato, (&case, 1), &told, edition + 1).await;
        assert!(again.is_err(), "what has gone does not go again");
    }
}

#[tokio::test]
async fn nobody_but_poc_sees_a_letter() {
    let app = App::on_sqlite().await;
    let case = owing(&app).await;
    for login in ["Tanaka", "Kato", "Ogawa"] {
        let viewer = app.viewer(login).await;
        assert!(letters::show(&app.desk, &viewer, &case, 1).await.is_err_and(|trouble| trouble.is_unseen()));
        let outbox = letters::outbox(&app.desk, &viewer, Tray::Waiting, (None, None), 1).await;
        assert!(outbox.is_err_and(|trouble| trouble.is_unseen()));
        assert_eq!(frame(&app.desk, &viewer, Language::Ja).await.unwrap().letters, 0);
    }
    assert_eq!(frame(&app.desk, &app.viewer("Sato").await, Language::Ja).await.unwrap().letters, 1);
}
