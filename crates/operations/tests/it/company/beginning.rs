//! The first administrator, links to set a password, and changing it later.

use operations::{begin, company, invitations, jobs, passwords, sessions};
use testkit::App;

const GOOD: &str = "correct horse battery staple";

#[tokio::test]
async fn a_desk_makes_links_until_somebody_has_a_password_and_none_after() {
    for app in App::on_both().await {
        let now = app.desk.now();
        let first = begin(&app.desk, now).await.unwrap().unwrap();
        let second = begin(&app.desk, now).await.unwrap().unwrap();
        assert!(invitations::invited(&app.desk, &first, now).await.is_err(), "an earlier link is good no more");
        let from = sessions::From::default();
        let cookie = passwords::set_password(&app.desk, &second, (GOOD, GOOD), &from, now).await.unwrap();
        let viewer = sessions::viewer(&app.desk, &cookie, now).await.unwrap().unwrap();
        assert!(viewer.admin);
        assert_eq!(begin(&app.desk, now).await.unwrap(), None);
        let again = passwords::set_password(&app.desk, &second, (GOOD, GOOD), &from, now).await;
        assert!(again.unwrap_err().is_unseen(), "a link is good once");
    }
}

#[tokio::test]
async fn an_empty_desk_gets_an_administrator_of_a_unit_that_plays_poc() {
    for app in App::bare_on_both().await {
        let now = app.desk.now();
        begin(&app.desk, now).await.unwrap().unwrap();
        begin(&app.desk, now).await.unwrap().unwrap();
        let company = company(&app.desk).await.unwrap();
        assert_eq!(company.people.len(), 1);
        assert!(company.people["admin"].admin);
        assert_eq!(company.units["PSIRT"].roles, "POC");
    }
}

#[tokio::test]
async fn a_poor_password_is_refused_with_every_reason() {
    for app in App::on_both().await {
        let now = app.desk.now();
        let secret = begin(&app.desk, now).await.unwrap().unwrap();
        for (password, again, expected) in [
            ("short", "other", vec!["passwords-differ", "short-password"]),
            ("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaa", vec!["plain-password"]),
            ("SatoSatoSato1", "SatoSatoSato1", vec!["plain-password"]),
        ] {
            let from = sessions::From::default();
            let refused = passwords::set_password(&app.desk, &secret, (password, again), &from, now).await;
            assert_eq!(super::codes(refused), expected, "{password}");
        }
    }
}

#[tokio::test]
async fn a_new_password_needs_the_old_one_and_ends_every_other_session() {
    for app in App::on_both().await {
        let now = app.desk.now();
        let secret = begin(&app.desk, now).await.unwrap().unwrap();
        let from = sessions::From::default();
        let here = passwords::set_password(&app.desk, &secret, (GOOD, GOOD), &from, now).await.unwrap();
        let viewer = sessions::viewer(&app.desk, &here, now).await.unwrap().unwrap();
        let there = sessions::log_in(&app.desk, &viewer.login, GOOD, &from, now).await.unwrap();
        let other = "a quite different phrase";
        let wrong = passwords::change(&app.desk, &viewer, "not the old one", (other, other)).await;
        assert_eq!(super::codes(wrong), ["wrong-password"]);
        passwords::change(&app.desk, &viewer, GOOD, (other, other)).await.unwrap();
        assert!(sessions::viewer(&app.desk, &here, now).await.unwrap().is_some());
        assert!(sessions::viewer(&app.desk, &there, now).await.unwrap().is_none());
        assert!(sessions::log_in(&app.desk, &viewer.login, GOOD, &from, now).await.is_err());
        sessions::log_in(&app.desk, &viewer.login, other, &from, now).await.unwrap();
        assert_eq!(sessions::end_others(&app.desk, &viewer).await.unwrap(), 1);
    }
}

#[tokio::test]
async fn who_is_invited_gets_a_mail_with_the_link_and_only_administrators_invite() {
    for app in App::on_both().await {
        let (sato, suzuki) = (app.viewer("Sato").await, app.viewer("Suzuki").await);
        let refused = invitations::invite(&app.desk, &suzuki, "Ito", "https://desk.example").await;
        assert_eq!(super::codes(refused), ["admins-only"]);
        let link = invitations::invite(&app.desk, &sato, "Ito", "https://desk.example").await.unwrap();
        let job =
            app.store.claim_job("test", app.desk.now(), jiff::SignedDuration::from_mins(1)).await.unwrap().unwrap();
        assert_eq!(job.kind, "mail-person");
        let mail: jobs::PersonMail = serde_json::from_str(&job.payload).unwrap();
        assert_eq!(
            (mail.template.as_str(), mail.to_login.as_deref(), mail.link),
            ("invitation", Some("Ito"), Some(link.clone()))
        );
        let secret = link.rsplit('/').next().unwrap();
        assert_eq!(invitations::invited(&app.desk, secret, app.desk.now()).await.unwrap(), "Ito");
        app.clock.advance(jiff::SignedDuration::from_hours(73));
        assert!(invitations::invited(&app.desk, secret, app.desk.now()).await.is_err());
    }
}
