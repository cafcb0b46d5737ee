//! What becomes of reports: cases with their first step done, others joined, merged, handed on, set aside and taken back.

use std::collections::BTreeMap;

use casework::{circles::Circle, command::Command, names::StepNumber, role::Role};
use operations::{
    Trouble,
    attachments::{self, Incoming},
    cases::{self, NewCase},
    company,
    reports::{self, Ending, Judged, Judgement, NewFromReport},
};
use testkit::App;

use super::{send, sent, told};

fn step(number: &str) -> StepNumber {
    StepNumber::parse(number).unwrap()
}

/// What POC sends who changes nothing of what is proposed.
pub(crate) async fn as_proposed(app: &App, number: &str, process: &str) -> NewFromReport {
    let sato = app.viewer("Sato").await;
    let seen = reports::find(&app.desk, &sato, number).await.unwrap();
    let company = company(&app.desk).await.unwrap();
    let proposal = reports::proposal(&app.desk, &seen, &company, process).unwrap();
    NewFromReport {
        case: NewCase {
            process: proposal.process.id.to_string(),
            subject: proposal.subject,
            source_number: Some(proposal.source_number).filter(|number| !number.is_empty()),
            products: proposal.products,
        },
        answers: proposal.answers,
        circles: BTreeMap::new(),
    }
}

fn judged(answer: &str) -> Judged {
    let each = reports::QUESTIONS.iter();
    each.map(|it| (it.id.to_owned(), Judgement { answer: answer.into(), because: "We looked.".into() })).collect()
}

#[tokio::test]
async fn a_report_becomes_a_case_whose_first_step_is_done_and_whose_files_came_along() {
    for app in App::on_both().await {
        let number = sent(&app).await.number;
        let sato = app.viewer("Sato").await;
        reports::judge(&app.desk, &sato, &number, &judged("yes")).await.unwrap();
        let new = as_proposed(&app, &number, "").await;
        assert_eq!(new.case.process, "jpcert-2014/flow-2");
        assert_eq!(new.case.products, ["PLC-X"]);
        let case = reports::become_case(&app.desk, &sato, &number, &new).await.unwrap().number;
        let seen = cases::find(&app.desk, &sato, &case).await.unwrap();
        assert!(seen.case.is_done(step("1.1.1")));
        assert_eq!(seen.case.answer(step("1.1.1"), "general_technology").unwrap().option(), Some("yes"));
        assert!(seen.case.parties.contains_key("finder-1"));
        let files = attachments::of_case(&app.desk, &sato, &seen).await.unwrap();
        assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["capture.txt"]);
        let report = reports::find(&app.desk, &sato, &number).await.unwrap();
        assert_eq!(report.row.state, "case");
        assert_eq!(report.case.unwrap().number, case);
        // It cannot be done twice.
        let again = reports::become_case(&app.desk, &sato, &number, &new).await.unwrap_err();
        assert_eq!(again.codes(), ["ended-already"]);
    }
}

#[tokio::test]
async fn a_department_never_learns_who_found_it() {
    for app in App::on_both().await {
        let number = sent(&app).await.number;
        let sato = app.viewer("Sato").await;
        let mut new = as_proposed(&app, &number, "").await;
        let files = reports::find(&app.desk, &sato, &number).await.unwrap().files;
        new.circles.insert(files[0].id, Circle::Finder);
        let case = reports::become_case(&app.desk, &sato, &number, &new).await.unwrap().number;
        let tanaka = app.viewer("Tanaka").await;
        if cases::find(&app.desk, &tanaka, &case).await.is_err() {
            let invite = Command::Invite { step: step("2.1.1"), roles: [Role::Des].into() };
            cases::act(&app.desk, &sato, &case, &invite, None).await.unwrap();
        }
        let seen = cases::find(&app.desk, &tanaka, &case).await.unwrap();
        for (_, entry) in seen.entries() {
            let entry = serde_json::to_string(entry).unwrap();
            assert!(!entry.contains("Okafor") && !entry.contains("meridian"), "{entry}");
        }
        assert!(attachments::of_case(&app.desk, &tanaka, &seen).await.unwrap().is_empty());
        let file = attachments::read_of_case(&app.desk, &tanaka, &case, files[0].id).await;
        assert!(matches!(file, Err(Trouble::Unseen)));
        assert!(attachments::read_of_case(&app.desk, &sato, &case, files[0].id).await.is_ok());
        assert!(reports::of_case(&app.desk, &tanaka, &seen).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_is_missing_is_told_all_at_once_and_no_case_is_opened() {
    for app in App::on_both().await {
        let number = sent(&app).await.number;
        let sato = app.viewer("Sato").await;
        let mut new = as_proposed(&app, &number, "").await;
        new.answers.remove("overview");
        new.answers.remove("received_at");
        let refused = reports::become_case(&app.desk, &sato, &number, &new).await.unwrap_err();
        assert!(matches!(&refused, Trouble::Refused(refusals) if refusals.len() == 2), "{refused:?}");
        assert!(cases::list(&app.desk, &sato, &cases::List::default()).await.unwrap().lines.is_empty());
        assert_eq!(reports::find(&app.desk, &sato, &number).await.unwrap().row.state, "new");
    }
}

#[tokio::test]
async fn a_second_report_joins_the_case_and_its_page_follows_it() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let first = sent(&app).await;
        let new = as_proposed(&app, &first.number, "").await;
        let case = reports::become_case(&app.desk, &sato, &first.number, &new).await.unwrap().number;
        let second = sent(&app).await;
        let seen = reports::find(&app.desk, &sato, &second.number).await.unwrap();
        let similar = reports::similar(&app.desk, &sato, &seen).await.unwrap();
        assert_eq!(similar.cases[0].0.number, case);
        assert!(similar.cases[0].1, "it names the same CVE");
        assert_eq!(similar.reports[0].number, first.number);
        let nowhere = reports::join_case(&app.desk, &sato, &second.number, "MDG-2026-9999", "same").await.unwrap_err();
        assert_eq!(nowhere.codes(), ["no-such-case"]);
        reports::join_case(&app.desk, &sato, &second.number, &case, "the same port").await.unwrap();
        let followed = reports::track(&app.desk, &second.secret).await.unwrap();
        assert_eq!(followed.headline.en, "We are investigating");
        let found = cases::find(&app.desk, &sato, &case).await.unwrap();
        assert_eq!(reports::of_case(&app.desk, &sato, &found).await.unwrap().len(), 2);
        assert_eq!(attachments::of_case(&app.desk, &sato, &found).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn merged_reports_go_into_the_case_together() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let (one, two) = (sent(&app).await, sent(&app).await);
        let merge = |other: &str| Ending {
            how: "duplicate".into(),
            because: "the same login".into(),
            same_as: other.into(),
            ..Ending::default()
        };
        let itself = reports::end(&app.desk, &sato, &two.number, &merge(&two.number), "").await.unwrap_err();
        assert_eq!(itself.codes(), ["no-such-report"]);
        reports::end(&app.desk, &sato, &two.number, &merge(&one.number), "").await.unwrap();
        let circle = reports::end(&app.desk, &sato, &one.number, &merge(&two.number), "").await.unwrap_err();
        assert_eq!(circle.codes(), ["no-such-report"]);
        let new = as_proposed(&app, &one.number, "").await;
        let case = reports::become_case(&app.desk, &sato, &one.number, &new).await.unwrap().number;
        let both = [&one, &two];
        for receipt in both {
            let tracked = reports::track(&app.desk, &receipt.secret).await.unwrap();
            assert_eq!(tracked.headline.en, "We are investigating");
        }
        let seen = cases::find(&app.desk, &sato, &case).await.unwrap();
        assert_eq!(attachments::of_case(&app.desk, &sato, &seen).await.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn what_is_no_vulnerability_is_handed_on_with_a_record_and_can_come_back() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let receipt = sent(&app).await;
        let mut ending = Ending { how: "routed".into(), ..Ending::default() };
        let refused = reports::end(&app.desk, &sato, &receipt.number, &ending, "").await.unwrap_err();
        assert!(matches!(&refused, Trouble::Refused(refusals) if refusals.len() == 3), "{refused:?}");
        ending.because = "Its default password was in use.".into();
        ending.route = "csirt".into();
        ending.reference = "INC-77".into();
        ending.message = "We have handed this on to our CSIRT.".into();
        reports::end(&app.desk, &sato, &receipt.number, &ending, "https://desk.example").await.unwrap();
        let seen = reports::find(&app.desk, &sato, &receipt.number).await.unwrap();
        assert_eq!((seen.ended.route.as_str(), seen.ended.reference.as_str()), ("csirt", "INC-77"));
        let tracked = reports::track(&app.desk, &receipt.secret).await.unwrap();
        assert!(tracked.over);
        assert_eq!(tracked.said.last().unwrap().text, ending.message);
        reports::take_back(&app.desk, &sato, &receipt.number).await.unwrap();
        let seen = reports::find(&app.desk, &sato, &receipt.number).await.unwrap();
        assert_eq!(seen.row.state, "in-hand");
        assert!(reports::is_open(&seen.row.state));
    }
}

#[tokio::test]
async fn a_no_needs_its_reason() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let number = sent(&app).await.number;
        let mut answers = judged("yes");
        answers.insert("security_problem".into(), Judgement { answer: "no".into(), because: " ".into() });
        let refused = reports::judge(&app.desk, &sato, &number, &answers).await.unwrap_err();
        assert_eq!(refused.codes(), ["reason-needed"]);
        assert!(reports::verdict(&answers).unwrap().en.contains("no"));
        assert_eq!(reports::verdict(&Judged::new()), None);
    }
}

#[tokio::test]
async fn a_file_on_a_case_is_on_record_and_within_reach_only() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let number = sent(&app).await.number;
        let new = as_proposed(&app, &number, "").await;
        let case = reports::become_case(&app.desk, &sato, &number, &new).await.unwrap();
        let file = [Incoming { name: "../../log.txt", bytes: b"log" }];
        attachments::add_to_case(&app.desk, &sato, &case.number, Circle::Details, &file).await.unwrap();
        let seen = cases::find(&app.desk, &sato, &case.number).await.unwrap();
        let files = attachments::of_case(&app.desk, &sato, &seen).await.unwrap();
        let log = files.iter().find(|file| file.name == "log.txt").unwrap();
        let entries = app.store.entries(case.id, 0, 1_000).await.unwrap();
        let entry = entries.iter().find(|entry| entry.body.contains(&log.hash)).unwrap();
        assert_eq!((entry.circle.as_str(), entry.person.as_deref()), ("details", Some("Sato")));
        attachments::read_of_case(&app.desk, &sato, &case.number, log.id).await.unwrap();
        let looked = app.store.accesses(case.id, 100).await.unwrap();
        assert!(looked.iter().any(|access| access.what == format!("file:{} log.txt", log.id)), "{looked:?}");
        let kato = app.viewer("Kato").await;
        let add = attachments::add_to_case(&app.desk, &kato, &case.number, Circle::Overview, &file).await;
        assert!(matches!(add, Err(Trouble::Unseen)));
    }
}

#[tokio::test]
async fn a_link_that_is_wrong_by_a_letter_leads_nowhere() {
    let app = App::on_sqlite().await;
    let one = sent(&app).await;
    let other = send(&app.desk, &told(), &[], &app.desk.secret(), "192.0.2.2").await.unwrap();
    let guessed = format!("{}{}", &one.secret[..63], if one.secret.ends_with('0') { '1' } else { '0' });
    assert!(matches!(reports::track(&app.desk, &guessed).await, Err(Trouble::Unseen)));
    assert_ne!(one.secret, other.secret);
}
