//! Taking reports in: limits that drop nothing, forms sent twice, files of forms that came back.

use operations::{
    Trouble,
    attachments::{Incoming, MOST_FILES},
    reports,
};
use store::Belonging;
use testkit::App;

use super::{send, sent, told};

#[tokio::test]
async fn a_report_is_kept_with_its_files_and_its_finder_gets_a_link() {
    for app in App::on_both().await {
        let receipt = sent(&app).await;
        assert!(receipt.number.starts_with("R-2026-"), "{receipt:?}");
        assert!(receipt.mailed && !receipt.held);
        assert_eq!(receipt.secret.len(), 64);
        let sato = app.viewer("Sato").await;
        let seen = reports::find(&app.desk, &sato, &receipt.number).await.unwrap();
        assert_eq!(seen.row.state, "new");
        assert_eq!(seen.told, told_without_blanks());
        assert_eq!(seen.files.len(), 1);
        let (file, bytes) = reports::read_file(&app.desk, &sato, &receipt.number, seen.files[0].id).await.unwrap();
        assert_eq!((file.name.as_str(), bytes.as_slice()), ("capture.txt", b"login: service".as_slice()));
        let looked = app.store.accesses(-seen.row.id, 10).await.unwrap();
        assert!(looked.iter().any(|access| access.what.starts_with("file:")), "{looked:?}");
        // Neither the secret nor the name of who reported is anywhere but where it belongs.
        let ledger = app.store.entries(store::DESK, 0, 1_000).await.unwrap();
        assert!(ledger.iter().any(|entry| entry.body.contains("report-received")));
        assert!(ledger.iter().all(|entry| !entry.body.contains("Okafor") && !entry.body.contains(&receipt.secret)));
    }
}

fn told_without_blanks() -> reports::Told {
    let mut told = told();
    told.products.truncate(1);
    told
}

#[tokio::test]
async fn a_mail_with_the_link_is_owed_where_an_address_was_given() {
    for app in App::on_both().await {
        let receipt = sent(&app).await;
        let lease = jiff::SignedDuration::from_mins(1);
        let job = app.store.claim_job("test", app.desk.now(), lease).await.unwrap().unwrap();
        assert_eq!(job.kind, "mail-finder");
        assert!(job.payload.contains(&format!("https://desk.example/track/{}", receipt.secret)), "{}", job.payload);
        assert!(job.payload.contains(r#""template":"receipt""#));
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_is_one_report() {
    for app in App::on_both().await {
        let draft = app.desk.secret();
        let one = send(&app.desk, &told(), &[], &draft, "192.0.2.1").await.unwrap();
        let two = send(&app.desk, &told(), &[], &draft, "192.0.2.1").await.unwrap();
        assert_eq!(one.number, two.number);
        assert_eq!(reports::track(&app.desk, &two.secret).await.unwrap().number, one.number);
        let sato = app.viewer("Sato").await;
        assert_eq!(reports::queue(&app.desk, &sato, "open", 1).await.unwrap().lines.len(), 1);
    }
}

#[tokio::test]
async fn a_flood_is_held_and_not_dropped_until_a_bound_that_says_how_else_to_reach_us() {
    for app in App::on_both().await {
        let mut tx = app.store.begin().await.unwrap();
        tx.set("reports_per_address", "2").await.unwrap();
        tx.set("poc_mail", "psirt@a-sha.example").await.unwrap();
        tx.commit().await.unwrap();
        let sato = app.viewer("Sato").await;
        let mut held = 0;
        for _ in 0..20 {
            let receipt = send(&app.desk, &told(), &[], &app.desk.secret(), "192.0.2.7").await.unwrap();
            held += usize::from(receipt.held);
        }
        assert_eq!(held, 18);
        assert_eq!(reports::queue(&app.desk, &sato, "held", 1).await.unwrap().lines.len(), 18);
        assert_eq!(reports::queue(&app.desk, &sato, "open", 1).await.unwrap().lines.len(), 20);
        let beyond = send(&app.desk, &told(), &[], &app.desk.secret(), "192.0.2.7").await.unwrap_err();
        assert_eq!(beyond.codes(), ["too-many"]);
        assert!(beyond.sentence().en.contains("psirt@a-sha.example"));
        // Somebody else is not kept out by it, and an hour later nobody is.
        assert!(!send(&app.desk, &told(), &[], &app.desk.secret(), "192.0.2.8").await.unwrap().held);
        app.clock.advance(jiff::SignedDuration::from_hours(1));
        assert!(!send(&app.desk, &told(), &[], &app.desk.secret(), "192.0.2.7").await.unwrap().held);
    }
}

#[tokio::test]
async fn files_of_a_form_that_came_back_need_not_be_chosen_again() {
    for app in App::on_both().await {
        let draft = app.desk.secret();
        let files = [Incoming { name: "a.txt", bytes: b"a" }, Incoming { name: "b.txt", bytes: b"b" }];
        assert!(reports::keep_for_later(&app.desk, &draft, &files, "192.0.2.1", app.desk.now()).await.unwrap());
        let kept = reports::kept(&app.desk, &draft).await.unwrap();
        assert_eq!(kept.len(), 2);
        // Another form does not reach them, and what is left out is forgotten with its bytes.
        assert!(reports::kept(&app.desk, &app.desk.secret()).await.unwrap().is_empty());
        reports::drop_kept(&app.desk, &app.desk.secret(), kept[0].id).await.unwrap();
        assert_eq!(reports::kept(&app.desk, &draft).await.unwrap().len(), 2);
        reports::drop_kept(&app.desk, &draft, kept[0].id).await.unwrap();
        assert_eq!(app.store.blob(&kept[0].hash).await.unwrap(), None);
        let receipt = send(&app.desk, &told(), &[], &draft, "192.0.2.1").await.unwrap();
        let sato = app.viewer("Sato").await;
        let seen = reports::find(&app.desk, &sato, &receipt.number).await.unwrap();
        assert_eq!(seen.files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["b.txt"]);
        assert!(reports::kept(&app.desk, &draft).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn forgotten_forms_leave_nothing_after_a_day() {
    for app in App::on_both().await {
        let (old, fresh) = (app.desk.secret(), app.desk.secret());
        let file = |bytes: &'static [u8]| [Incoming { name: "x.txt", bytes }];
        reports::keep_for_later(&app.desk, &old, &file(b"old"), "192.0.2.1", app.desk.now()).await.unwrap();
        let hash = reports::kept(&app.desk, &old).await.unwrap()[0].hash.clone();
        app.clock.advance(jiff::SignedDuration::from_hours(25));
        reports::keep_for_later(&app.desk, &fresh, &file(b"new"), "192.0.2.1", app.desk.now()).await.unwrap();
        assert!(reports::kept(&app.desk, &old).await.unwrap().is_empty());
        assert_eq!(app.store.blob(&hash).await.unwrap(), None);
    }
}

#[tokio::test]
async fn too_many_files_and_empty_ones_are_refused_with_every_reason() {
    let app = App::on_sqlite().await;
    let mut files = vec![Incoming { name: "x.txt", bytes: b"x" }; MOST_FILES + 1];
    files.push(Incoming { name: "nothing.bin", bytes: b"" });
    let refused = send(&app.desk, &told(), &files, &app.desk.secret(), "192.0.2.1").await.unwrap_err();
    assert_eq!(refused.codes(), ["file-empty", "too-many-files"]);
    let sato = app.viewer("Sato").await;
    assert!(reports::queue(&app.desk, &sato, "open", 1).await.unwrap().lines.is_empty());
}

#[tokio::test]
async fn the_same_bytes_are_kept_once() {
    for app in App::on_both().await {
        for name in ["one.txt", "two.txt"] {
            let file = [Incoming { name, bytes: b"the same" }];
            send(&app.desk, &told(), &file, &app.desk.secret(), "192.0.2.1").await.unwrap();
        }
        let (one, two) = (
            app.store.attachments(Belonging::Report(1)).await.unwrap(),
            app.store.attachments(Belonging::Report(2)).await.unwrap(),
        );
        assert_eq!(one[0].hash, two[0].hash);
        assert_ne!(one[0].name, two[0].name);
    }
}

#[tokio::test]
async fn reports_are_there_for_poc_and_for_nobody_else() {
    for app in App::on_both().await {
        let number = sent(&app).await.number;
        for stranger in ["Tanaka", "Kimura", "Kato"] {
            let stranger = app.viewer(stranger).await;
            assert!(matches!(reports::find(&app.desk, &stranger, &number).await, Err(Trouble::Unseen)));
            assert!(matches!(reports::queue(&app.desk, &stranger, "open", 1).await, Err(Trouble::Unseen)));
            assert!(matches!(reports::read_file(&app.desk, &stranger, &number, 1).await, Err(Trouble::Unseen)));
            assert!(matches!(reports::take_in_hand(&app.desk, &stranger, &number).await, Err(Trouble::Unseen)));
            assert_eq!(
                operations::frame::frame(&app.desk, &stranger, casework::words::Language::Ja).await.unwrap().reports,
                0
            );
        }
    }
}
