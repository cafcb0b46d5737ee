//! Acts on a case from pages: recorded once, with the draft that goes, and previewed without a trace.

use std::collections::BTreeSet;

use casework::{
    answers::{Answers, Choice, Value},
    case::{Consent, NewsKind, Party},
    command::Command,
    names::StepNumber,
    role::{Outside, Role},
};
use operations::{
    On, Trouble,
    cases::{self, NewCase},
    company, drafts, endings, news, open, outlook, parties, steps, subjects,
};
use testkit::{App, stories};

fn step(number: &str) -> StepNumber {
    StepNumber::parse(number).unwrap()
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn reproduced() -> Answers {
    [
        ("reproduced".into(), Value::Choice(Choice::of("yes"))),
        ("test_environment".into(), text("PLC-X 2.1")),
        ("reproduction_result".into(), text("It stopped.")),
    ]
    .into()
}

async fn revision(app: &App, number: &str) -> u64 {
    let sato = app.viewer("Sato").await;
    cases::find(&app.desk, &sato, number).await.unwrap().case.revision
}

#[tokio::test]
async fn a_draft_is_ones_own_and_goes_when_the_step_is_recorded() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/details").await;
        let (tanaka, ito) = (app.viewer("Tanaka").await, app.viewer("Ito").await);
        let fields = vec![("a.test_environment".to_owned(), "PLC-X".to_owned())];
        drafts::keep(&app.desk, &tanaka, &number, step("2.1.1"), &fields).await.unwrap();
        let case = cases::find(&app.desk, &tanaka, &number).await.unwrap().row.id;
        let of = async |viewer| drafts::draft(&app.desk, viewer, case, step("2.1.1")).await.unwrap();
        assert_eq!(of(&tanaka).await.unwrap().fields, fields);
        assert_eq!(of(&ito).await, None);
        drafts::discard(&app.desk, &tanaka, &number, step("2.1.1"), true).await.unwrap();
        assert!(of(&tanaka).await.unwrap().discarded);
        drafts::discard(&app.desk, &tanaka, &number, step("2.1.1"), false).await.unwrap();
        let on = On { desk: &app.desk, viewer: &tanaka, number: &number, seen: None };
        steps::complete(on, step("2.1.1"), reproduced(), None).await.unwrap();
        assert_eq!(of(&tanaka).await, None);
    }
}

#[tokio::test]
async fn a_stranger_keeps_no_draft_and_a_huge_one_is_refused() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/details").await;
        let kato = app.viewer("Kato").await;
        assert!(drafts::keep(&app.desk, &kato, &number, step("2.1.1"), &[]).await.unwrap_err().is_unseen());
        let tanaka = app.viewer("Tanaka").await;
        let huge = [("a.x".to_owned(), "x".repeat(500_000))];
        let refused = drafts::keep(&app.desk, &tanaka, &number, step("2.1.1"), &huge).await.unwrap_err();
        assert_eq!(refused.codes(), ["too-long"]);
    }
}

#[tokio::test]
async fn the_same_act_twice_is_recorded_once() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/details").await;
        let seen = Some(revision(&app, &number).await);
        let tanaka = app.viewer("Tanaka").await;
        let on = On { desk: &app.desk, viewer: &tanaka, number: &number, seen };
        let first = steps::complete(on, step("2.1.1"), reproduced(), None).await.unwrap();
        let second = steps::complete(on, step("2.1.1"), reproduced(), None).await.unwrap();
        assert!(!first.already && second.already);
        assert_eq!(first.place, second.place);
        // Somebody else who says something else hears of the conflict.
        let ito = app.viewer("Ito").await;
        let on = On { viewer: &ito, ..on };
        assert!(steps::complete(on, step("2.1.1"), reproduced(), None).await.unwrap_err().is_conflict());
    }
}

#[tokio::test]
async fn a_letter_and_a_proposal_are_made_once_however_often_the_form_is_sent() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/verified").await;
        let sato = app.viewer("Sato").await;
        let seen = Some(revision(&app, &number).await);
        let on = On { desk: &app.desk, viewer: &sato, number: &number, seen };
        assert!(!news::write_letter(on, "regular-news").await.unwrap().already);
        assert!(news::write_letter(on, "regular-news").await.unwrap().already);
        let party = |id: &str| Party {
            id: id.into(),
            kind: Outside::Ipa,
            nda: None,
            products: BTreeSet::new(),
            critical: false,
        };
        parties::know(on, party("IPA")).await.unwrap();
        let until = casework::answers::Moment { at: "2026-12-01T00:00:00Z".parse().unwrap(), zone: "UTC".into() };
        let seen = Some(revision(&app, &number).await);
        let on = On { seen, ..on };
        let asked: BTreeSet<_> = ["IPA".into()].into();
        assert!(!news::propose_embargo(on, until.clone(), asked.clone()).await.unwrap().already);
        assert!(news::propose_embargo(on, until, asked).await.unwrap().already);
        let declined = news::answer_embargo(on, 1, "IPA".into(), Consent::Declined, None).await.unwrap_err();
        assert_eq!(declined.codes(), ["reason-when-declined"]);
        news::answer_embargo(on, 1, "IPA".into(), Consent::Signatory, None).await.unwrap();
        let kinds = [NewsKind::Public, NewsKind::Attacks];
        news::report(on, &kinds, "A talk.").await.unwrap();
        let case = cases::find(&app.desk, &sato, &number).await.unwrap().case;
        assert!(case.news.public && case.news.attacks);
    }
}

#[tokio::test]
async fn a_preview_leaves_no_trace() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/planned").await;
        let before = revision(&app, &number).await;
        let tanaka = app.viewer("Tanaka").await;
        let answers = [("test_environment".into(), text("PLC-X 2.2"))].into();
        let correct = Command::Correct { step: step("2.1.1"), answers, because: "Another version.".into() };
        let decision = cases::would(&app.desk, &tanaka, &number, &correct).await.unwrap();
        assert!(decision.entries.len() > 1);
        assert_eq!(revision(&app, &number).await, before);
        let kato = app.viewer("Kato").await;
        assert!(cases::would(&app.desk, &kato, &number, &correct).await.unwrap_err().is_unseen());
        let on = On { desk: &app.desk, viewer: &tanaka, number: &number, seen: Some(before) };
        let Command::Correct { answers, because, .. } = correct else { unreachable!() };
        steps::correct(on, step("2.1.1"), answers, &because).await.unwrap();
        assert_eq!(revision(&app, &number).await, before + decision.entries.len() as u64);
    }
}

#[tokio::test]
async fn a_product_brings_the_unit_that_owns_it_and_only_one_of_the_register_is_taken() {
    for app in App::on_both().await {
        let sato = app.viewer("Sato").await;
        let new = NewCase { process: "jpcert-2014/flow-1".into(), subject: "PLC-X".into(), ..NewCase::default() };
        let opened = open(&app.desk, &sato, &new).await.unwrap();
        assert!(open(&app.desk, &sato, &new).await.unwrap().already);
        let number = opened.row.number;
        let on = On { desk: &app.desk, viewer: &sato, number: &number, seen: None };
        subjects::staff(on, Role::Des, ["Research".into()].into(), "For now.").await.unwrap();
        assert_eq!(subjects::add_product(on, "Toaster").await.unwrap_err().codes(), ["no-product"]);
        subjects::add_product(on, "PLC-X").await.unwrap();
        let case = cases::find(&app.desk, &sato, &number).await.unwrap().case;
        assert!(case.plays(&"Design".into(), Role::Des) && case.plays(&"Research".into(), Role::Des));
        let nobody = subjects::staff(on, Role::Qa, ["Nowhere".into()].into(), "x").await.unwrap_err();
        assert_eq!(nobody.codes(), ["no-unit"]);
        subjects::add_vulnerability(on, "CVE-2026-1").await.unwrap();
    }
}

#[tokio::test]
async fn what_a_case_would_begin_with_names_every_gap() {
    let app = App::on_sqlite().await;
    let mut company = company(&app.desk).await.unwrap();
    company.units.retain(|code, _| code != "Press");
    let process = app.desk.process("jpcert-2014/flow-1").unwrap();
    let begins = outlook(&process, &company, &["PLC-X".into()]);
    assert_eq!(begins.gaps.keys().copied().collect::<Vec<_>>(), [Role::Pr]);
    assert!(begins.gaps[&Role::Pr].contains(&step("5.1.1")));
}

#[tokio::test]
async fn a_case_is_closed_once_opened_again_and_moved_along_a_way_with_its_reasons() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-2/jvn-wanted").await;
        let sato = app.viewer("Sato").await;
        let case = cases::find(&app.desk, &sato, &number).await.unwrap().case;
        let ways = endings::ways(&app.desk, &case);
        let way = ways.iter().find(|way| way.name == "flow-2-to-flow-1").unwrap();
        assert!(way.plan.dropped[&step("1.1.1")].en.contains("IPA"));
        let on = On { desk: &app.desk, viewer: &sato, number: &number, seen: None };
        endings::go_over(on, way, "We want it on JVN.").await.unwrap();
        let answers: Answers = [("withdrawn_by".into(), text("finder")), ("withdrawn_reason".into(), text("x"))].into();
        assert!(!endings::close(on, "withdrawn", answers.clone()).await.unwrap().already);
        assert!(endings::close(on, "withdrawn", answers).await.unwrap().already);
        endings::reopen(on, "It came back.").await.unwrap();
        let tanaka = app.viewer("Tanaka").await;
        let on = On { viewer: &tanaka, ..on };
        let refused = endings::reopen(on, "x").await.unwrap_err();
        assert!(matches!(refused, Trouble::Refused(_)));
    }
}

#[tokio::test]
async fn customers_of_the_register_come_to_the_case_in_one_go() {
    for app in App::on_both().await {
        let number = stories::play(&app, "flow-1/verified").await;
        let mut tx = app.store.begin().await.unwrap();
        for (code, product) in [("Alpha", "PLC-X"), ("Beta", "HMI-P")] {
            let installed = vec![(product.to_owned(), "2.1".to_owned())];
            let (code, name) = (code.to_owned(), code.to_owned());
            let row = store::CustomerRow { code, name, language: "ja".into(), installed, ..Default::default() };
            tx.keep_customer(&row).await.unwrap();
        }
        tx.commit().await.unwrap();
        let sato = app.viewer("Sato").await;
        let company = company(&app.desk).await.unwrap();
        let case = cases::find(&app.desk, &sato, &number).await.unwrap().case;
        let missing = parties::missing_customers(&case, &company);
        // Only the controller is affected.
        assert_eq!(missing.iter().map(|party| party.id.as_str()).collect::<Vec<_>>(), ["Alpha"]);
        let on = On { desk: &app.desk, viewer: &sato, number: &number, seen: None };
        parties::add_customers(on, missing).await.unwrap();
        let case = cases::find(&app.desk, &sato, &number).await.unwrap().case;
        assert!(parties::missing_customers(&case, &company).is_empty());
        assert_eq!(parties::add_customers(on, Vec::new()).await.unwrap_err().codes(), ["no-parties"]);
    }
}
