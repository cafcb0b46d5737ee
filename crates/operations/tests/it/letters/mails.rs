//! Mails of the desk itself: who gets one, what it says, and that one is one.

use jiff::SignedDuration;
use operations::{
    jobs::PersonMail,
    letters::{self, Tray},
    worker,
};
use testkit::{App, smtp::Smtp, temp::Folder};

use super::{by_folder, by_smtp, caught, idle, laid, outside, owing};

#[tokio::test]
async fn the_people_of_a_unit_that_is_asked_get_one_mail_each_with_a_link_and_no_secret() {
    for app in App::on_both().await {
        let folder = Folder::new().unwrap();
        owing(&app).await;
        idle(&app, &by_folder(&folder)).await;
        let mails = laid(&folder);
        assert!(!mails.is_empty());
        for mail in &mails {
            assert!(mail.automatic, "programs must not answer it");
            assert!(mail.text.contains("https://desk.a-sha.example/cases/MDG-2026-0001"), "{}", mail.text);
        }
        let again = laid(&folder).len();
        idle(&app, &by_folder(&folder)).await;
        assert_eq!(laid(&folder).len(), again);
    }
}

#[tokio::test]
async fn a_mail_to_a_person_says_only_what_its_template_lists() {
    for app in App::on_both().await {
        let folder = Folder::new().unwrap();
        super::set(&app).await;
        let mail = PersonMail::to_person("invitation", "Tanaka")
            .with("link", "https://desk.a-sha.example/password/secret-words")
            .with("answer.cause", "a strcpy in the parser");
        let mut tx = app.store.begin().await.unwrap();
        for _ in 0..2 {
            tx.add_job(&mail.job("invitation:Tanaka:1", app.desk.now())).await.unwrap();
        }
        tx.commit().await.unwrap();
        idle(&app, &by_folder(&folder)).await;
        let mails = laid(&folder);
        assert_eq!(mails.len(), 1);
        assert_eq!(mails[0].to[0].address, "tanaka@a-sha.example");
        assert!(mails[0].text.contains("secret-words") && !mails[0].text.contains("strcpy"));
    }
}

#[tokio::test]
async fn a_letter_of_a_case_does_not_leave_as_a_mail_of_the_desk() {
    let app = App::on_sqlite().await;
    let folder = Folder::new().unwrap();
    super::set(&app).await;
    let mail = PersonMail::to_person("results", "Tanaka");
    let mut tx = app.store.begin().await.unwrap();
    tx.add_job(&mail.job("wrong", app.desk.now())).await.unwrap();
    tx.commit().await.unwrap();
    idle(&app, &by_folder(&folder)).await;
    assert!(laid(&folder).is_empty());
    let sato = app.viewer("Sato").await;
    let given_up = letters::outbox(&app.desk, &sato, Tray::Waiting, (None, None), 1).await.unwrap().given_up;
    assert_eq!(given_up.len(), 1, "POC sees it");
}

#[tokio::test]
async fn a_job_that_was_given_up_begins_anew_when_poc_says_so() {
    for app in App::on_both().await {
        let server = Smtp::start().await.unwrap();
        super::set(&app).await;
        server.refuse("tanaka@a-sha.example", "550 5.1.1 No such user").unwrap();
        let mail = PersonMail::to_person("invitation", "Tanaka").with("link", "https://x.example/p");
        let mut tx = app.store.begin().await.unwrap();
        tx.add_job(&mail.job("invitation:Tanaka:1", app.desk.now())).await.unwrap();
        tx.commit().await.unwrap();
        idle(&app, &by_smtp(&server)).await;
        let sato = app.viewer("Sato").await;
        let outbox = letters::outbox(&app.desk, &sato, Tray::Waiting, (None, None), 1).await.unwrap();
        assert_eq!(outbox.given_up.len(), 1);
        server.accept("tanaka@a-sha.example").unwrap();
        let tanaka = app.viewer("Tanaka").await;
        assert!(letters::job_again(&app.desk, &tanaka, outbox.given_up[0].id).await.is_err());
        letters::job_again(&app.desk, &sato, outbox.given_up[0].id).await.unwrap();
        idle(&app, &by_smtp(&server)).await;
        assert_eq!(caught(&server).len(), 1);
    }
}

#[tokio::test]
async fn a_unit_that_keeps_the_ball_is_reminded_once_in_each_period() {
    for app in App::on_both().await {
        let folder = Folder::new().unwrap();
        owing(&app).await;
        idle(&app, &by_folder(&folder)).await;
        let reminders = |folder: &Folder| {
            laid(folder).iter().filter(|mail| mail.subject.contains("催促") || mail.subject.contains("再")).count()
        };
        let before = laid(&folder).len();
        assert_eq!(reminders(&folder), 0);
        // Wednesday to Friday: not yet three business days.
        app.clock.advance(SignedDuration::from_hours(48));
        idle(&app, &by_folder(&folder)).await;
        assert_eq!(laid(&folder).len(), before);
        app.clock.advance(SignedDuration::from_hours(5 * 24));
        idle(&app, &by_folder(&folder)).await;
        let once = laid(&folder).len();
        assert!(once > before, "the unit is reminded");
        idle(&app, &by_folder(&folder)).await;
        assert_eq!(laid(&folder).len(), once);
        assert!(outside(laid(&folder)).is_empty(), "nobody outside is reminded by a program");
    }
}

#[tokio::test]
async fn two_nodes_never_take_the_same_job() {
    for app in App::on_both().await {
        let folder = Folder::new().unwrap();
        super::set(&app).await;
        let mut tx = app.store.begin().await.unwrap();
        for number in 0..20 {
            let mail =
                PersonMail::to_person("invitation", "Tanaka").with("link", format!("https://x.example/{number}"));
            tx.add_job(&mail.job(format!("m{number}"), app.desk.now())).await.unwrap();
        }
        tx.commit().await.unwrap();
        let now = app.desk.now();
        let working = |node: &str| {
            let (desk, outbound) = (app.desk.clone(), worker::Outbound { node: node.into(), ..by_folder(&folder) });
            tokio::spawn(async move {
                let mut done = 0;
                while worker::work(&desk, &outbound, now).await.unwrap() {
                    done += 1;
                }
                done
            })
        };
        let (one, other) = (working("one"), working("other"));
        assert_eq!(one.await.unwrap() + other.await.unwrap(), 20);
        assert_eq!(laid(&folder).len(), 20);
    }
}
