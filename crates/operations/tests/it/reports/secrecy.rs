//! Who reported something is told to nobody outside POC: in no mail, in no letter, and in no advisory unless it was wished.

use casework::words::Words;
use operations::{
    advisories::{self, words_in_question},
    reports::{self, Told},
};
use testkit::{App, temp::Folder};

use super::{becoming::as_proposed, send, sent, told};
use crate::letters::{by_folder, idle, laid, set};

const FINDER: &[&str] = &["Okafor", "meridian", "Meridian"];

/// A case that became of a report.
async fn of_report(app: &App, told: &Told) -> String {
    set(app).await;
    let sato = app.viewer("Sato").await;
    let number = send(&app.desk, told, &[], &app.desk.secret(), "192.0.2.1").await.unwrap().number;
    let new = as_proposed(app, &number, "").await;
    reports::become_case(&app.desk, &sato, &number, &new).await.unwrap().number
}

#[tokio::test]
async fn no_mail_tells_anybody_but_the_finder_who_the_finder_is() {
    for app in App::on_both().await {
        let folder = Folder::new().unwrap();
        let receipt = sent(&app).await;
        let sato = app.viewer("Sato").await;
        of_report(&app, &told()).await;
        reports::write(&app.desk, &receipt.secret, "Yours, R. Okafor", &[], "192.0.2.1", app.desk.now()).await.unwrap();
        reports::write_to_finder(&app.desk, &sato, &receipt.number, "Which port?", "https://desk.example")
            .await
            .unwrap();
        app.clock.advance(jiff::SignedDuration::from_hours(24 * 40));
        idle(&app, &by_folder(&folder)).await;
        let (theirs, others): (Vec<_>, Vec<_>) = laid(&folder)
            .into_iter()
            .partition(|mail| mail.to.iter().any(|to| to.address == "okafor@meridian.example"));
        assert!(!theirs.is_empty(), "the finder gets mails of her own");
        assert!(others.len() > 1, "{} mails went to others", others.len());
        for mail in others {
            let said = format!("{mail:?}");
            assert!(FINDER.iter().all(|word| !said.contains(word)), "{said}");
        }
    }
}

/// The words in question of an advisory that says this, on a case that became of such a report.
async fn leaks_with(app: &App, told: &Told, text: &str) -> Vec<String> {
    let case = of_report(app, told).await;
    let (base, sato) = ("https://desk.example", app.viewer("Sato").await);
    advisories::begin(&app.desk, &sato, &case, base).await.unwrap();
    let mut advisory = advisories::find(&app.desk, &sato, &case, base).await.unwrap().draft.unwrap().advisory;
    advisory.description = Words::same(text);
    advisories::save(&app.desk, &sato, &case, 1, advisory, &[]).await.unwrap();
    let draft = advisories::find(&app.desk, &sato, &case, base).await.unwrap().draft.unwrap();
    let mut words = words_in_question(&draft.problems);
    words.sort();
    words
}

#[tokio::test]
async fn an_advisory_names_the_finder_of_a_report_only_where_it_was_wished_and_never_the_address() {
    for app in App::on_both().await {
        let text = "Found by R. Okafor of Meridian Labs, okafor@meridian.example.";
        let unwished = Told { credit: "not-wanted".into(), credit_name: String::new(), ..told() };
        let found = leaks_with(&app, &unwished, text).await;
        assert_eq!(found, ["Meridian Labs", "R. Okafor", "okafor@meridian.example"]);
        let found = leaks_with(&app, &told(), text).await;
        assert_eq!(found, ["Meridian Labs", "okafor@meridian.example"], "the name was wished, and nothing else");
        let both = Told { credit_name: "R. Okafor, Meridian Labs".into(), ..told() };
        assert_eq!(leaks_with(&app, &both, text).await, ["okafor@meridian.example"]);
    }
}
