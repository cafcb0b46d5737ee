//! Mail as a way in: notices recognised, everything kept, nothing doubled.

use std::path::Path;

use casework::circles::Circle;
use operations::{
    Trouble, attachments, cases, company,
    reports::{self, NewFromReport},
};
use testkit::App;

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/mail").join(name)).unwrap()
}

#[tokio::test]
async fn a_coordinators_overview_is_offered_as_a_case_of_flow_1() {
    for app in App::on_both().await {
        // The mail was sent on 1 June.
        app.clock.advance(jiff::SignedDuration::from_hours(24 * 70));
        let sato = app.viewer("Sato").await;
        let number = reports::drop_mail(&app.desk, &sato, &fixture("overview-iso-2022-jp.eml")).await.unwrap();
        let seen = reports::find(&app.desk, &sato, &number).await.unwrap();
        assert_eq!(seen.row.source, "jpcert");
        assert_eq!(seen.told.notice, "overview");
        assert!(seen.told.source_number.starts_with("VN-JP#"), "{}", seen.told.source_number);
        let company = company(&app.desk).await.unwrap();
        let proposal = reports::proposal(&app.desk, &seen, &company, "").unwrap();
        assert_eq!(proposal.process.id.as_str(), "jpcert-2014/flow-1");
        let new = NewFromReport {
            case: cases::NewCase {
                process: proposal.process.id.to_string(),
                subject: proposal.subject,
                source_number: Some(proposal.source_number.clone()),
                products: vec!["PLC-X".into()],
            },
            answers: proposal.answers,
            ..NewFromReport::default()
        };
        let case = reports::become_case(&app.desk, &sato, &number, &new).await.unwrap().number;
        let seen = cases::find(&app.desk, &sato, &case).await.unwrap();
        assert!(seen.case.is_done(casework::names::StepNumber::parse("1.2.1").unwrap()));
        assert!(seen.case.parties.contains_key("JPCERT"));
        let files = attachments::of_case(&app.desk, &sato, &seen).await.unwrap();
        let whole = files.iter().find(|file| file.name == "mail.eml").unwrap();
        assert_eq!(whole.circle, Circle::Finder);
        let (_, bytes) = attachments::read_of_case(&app.desk, &sato, &case, whole.id).await.unwrap();
        assert_eq!(bytes, fixture("overview-iso-2022-jp.eml"));
    }
}

#[tokio::test]
async fn the_judgement_stands_in_the_form_of_the_step_that_asks_the_same() {
    for app in App::on_both().await {
        // The mail was sent on 1 June.
        app.clock.advance(jiff::SignedDuration::from_hours(24 * 70));
        let sato = app.viewer("Sato").await;
        let number = reports::drop_mail(&app.desk, &sato, &fixture("overview-iso-2022-jp.eml")).await.unwrap();
        let judged =
            [("general_technology".to_owned(), reports::Judgement { answer: "yes".into(), because: String::new() })];
        reports::judge(&app.desk, &sato, &number, &judged.into()).await.unwrap();
        let seen = reports::find(&app.desk, &sato, &number).await.unwrap();
        let proposal = reports::proposal(&app.desk, &seen, &company(&app.desk).await.unwrap(), "").unwrap();
        let case = cases::NewCase {
            process: proposal.process.id.to_string(),
            subject: "PLC-X".into(),
            ..cases::NewCase::default()
        };
        let new = NewFromReport { case, answers: proposal.answers, ..NewFromReport::default() };
        let case = reports::become_case(&app.desk, &sato, &number, &new).await.unwrap().number;
        let seen = cases::find(&app.desk, &sato, &case).await.unwrap();
        let step = casework::names::StepNumber::parse("1.3.1").unwrap();
        let draft = operations::drafts::draft(&app.desk, &sato, seen.row.id, step).await.unwrap().unwrap();
        assert_eq!(draft.fields, [("a.general_technology".to_owned(), "yes".to_owned())]);
    }
}

#[tokio::test]
async fn a_mail_that_names_a_known_case_is_offered_to_be_joined_to_it() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let now = app.desk.now();
        let overview = reports::receive_mail(&app.desk, &fixture("overview-iso-2022-jp.eml"), now).await.unwrap();
        let seen = reports::find(&app.desk, &sato, &overview).await.unwrap();
        let number = seen.told.source_number.clone();
        let new = cases::NewCase {
            process: "jpcert-2014/flow-1".into(),
            subject: "PLC-X".into(),
            source_number: Some(number.clone()),
            products: Vec::new(),
        };
        let case = cases::open(&app.desk, &sato, &new).await.unwrap().commit().await.unwrap();
        let later = format!("From: x@jpcert.example\r\nSubject: [{number}] Details\r\n\r\nSee attached.\r\n");
        let later = reports::receive_mail(&app.desk, later.as_bytes(), now).await.unwrap();
        let seen = reports::find(&app.desk, &sato, &later).await.unwrap();
        let similar = reports::similar(&app.desk, &sato, &seen).await.unwrap();
        assert_eq!((similar.cases[0].0.number.as_str(), similar.cases[0].1), (case.number.as_str(), true));
    }
}

#[tokio::test]
async fn every_mail_is_kept_whole_once_and_shown_even_if_it_cannot_be_read() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let now = app.desk.now();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/mail");
        let names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
            .filter(|name| name.ends_with(".eml"))
            .collect();
        let mut mails: Vec<Vec<u8>> = names.iter().map(|name| fixture(name)).collect();
        mails.push(vec![0xff; 4_000]);
        mails.push(b"From: a@b.example\nSubject: \xe2\x80\xaetxt.exe\n\n\x00bidi \xe2\x80\xae and nul\n".to_vec());
        mails.push(b"\nContent-Type: message/rfc822\n\n".repeat(500));
        for mail in &mails {
            let number = reports::receive_mail(&app.desk, mail, now).await.unwrap();
            assert_eq!(reports::receive_mail(&app.desk, mail, now).await.unwrap(), number, "taken in once");
            let seen = reports::find(&app.desk, &sato, &number).await.unwrap();
            let whole = seen.files.iter().find(|file| file.name == "mail.eml").unwrap();
            assert_eq!(whole.size as usize, mail.len());
            assert_eq!(whole.circle, Circle::Finder);
            let odd = |c: char| matches!(c, '\u{0}' | '\u{202e}');
            assert!(!seen.told.description.contains(odd) && !seen.row.subject.contains(odd));
        }
        let all = reports::queue(&app.desk, &sato, "open", 1).await.unwrap().lines.len();
        assert_eq!(all, mails.len());
        assert_eq!(reports::receive_mail(&app.desk, b"", now).await.unwrap_err().codes(), ["empty"]);
    }
}

#[tokio::test]
async fn only_poc_drops_a_mail_on_the_page() {
    let app = App::on_sqlite().await;
    let tanaka = app.viewer("Tanaka").await;
    let dropped = reports::drop_mail(&app.desk, &tanaka, b"From: a@b.example\n\nhello\n").await;
    assert!(matches!(dropped, Err(Trouble::Unseen)));
}

#[tokio::test]
async fn poc_enters_a_call_with_every_fault_told_at_once() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let wrong = reports::enter_own(&app.desk, &sato, "nowhere", &reports::Told::default(), &[]).await.unwrap_err();
        assert!(matches!(&wrong, Trouble::Refused(refusals) if refusals.len() == 3), "{wrong:?}");
        let fields = [("title", "工場で不審な通信"), ("description", "電話で聞いた。VN-JP#12345678"), ("name", "山田")];
        let told = reports::read_own(&fields.map(|(a, b)| (a.to_owned(), b.to_owned())));
        let number = reports::enter_own(&app.desk, &sato, "phone", &told, &[]).await.unwrap();
        let seen = reports::find(&app.desk, &sato, &number).await.unwrap();
        assert_eq!(seen.row.state, "in-hand");
        assert_eq!(seen.row.holder.as_deref(), Some("Sato"));
        assert_eq!(seen.told.numbers.len(), 1);
    }
}
