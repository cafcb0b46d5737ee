//! The report form against whatever is sent to it.

use operations::reports::{self, LONGEST};
use proptest::prelude::*;
use testkit::App;

use super::{fields, send, told};

fn with(field: &str, value: &str) -> Vec<&'static str> {
    let mut fields = fields();
    fields.retain(|(name, _)| name != field);
    fields.push((field.into(), value.into()));
    let wrong = reports::check(&reports::read(&fields), &["PLC-X"]);
    wrong.iter().map(|refusal| refusal.code).collect()
}

#[test]
fn a_filled_form_is_taken() {
    assert_eq!(reports::check(&told(), &["PLC-X"]), []);
}

#[test]
fn only_what_happens_and_where_is_needed() {
    let least = [("description", "It crashes."), ("product-1", "unknown")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(reports::check(&reports::read(&least), &[]), []);
    let wrong = reports::check(&reports::read(&[]), &[]);
    let codes: Vec<_> = wrong.iter().map(|refusal| refusal.code).collect();
    assert_eq!(codes, ["empty", "no-product"]);
    assert!(wrong.iter().all(|refusal| refusal.field.is_some()));
}

#[test]
fn hostile_input_is_refused_beside_its_field() {
    assert_eq!(with("description", "a\u{0}b"), ["hidden-character"]);
    assert_eq!(with("title", "exe.\u{202e}fdp"), ["hidden-character"]);
    assert_eq!(with("name", "a\nb"), ["more-than-a-line"]);
    assert_eq!(with("steps", &"x".repeat(LONGEST + 1)), ["too-long"]);
    assert_eq!(with("product-1", "SOMETHING"), ["no-such-product"]);
    assert_eq!(with("plan_zone", "Moon/Base"), ["unknown-zone"]);
    assert_eq!(with("plan_zone", "../../etc/passwd"), ["unknown-zone"]);
    assert_eq!(with("plan_date", "2026-02-30"), ["no-date"]);
    for address in ["okafor", "a@b", "a b@c.example", "a@b.example, c@d.example", "a@b.example>", "@b.example"] {
        assert_eq!(with("mail", address), ["no-address"], "{address}");
    }
    assert_eq!(with("mail", ""), ["empty"]);
}

#[test]
fn an_answer_that_is_not_on_the_form_is_no_answer() {
    let odd = [("safety", "maybe"), ("kind", "<script>"), ("credit", "1")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    let told = reports::read(&odd);
    assert_eq!((told.safety.as_str(), told.kind.as_str(), told.credit.as_str()), ("", "", ""));
}

#[test]
fn who_stays_unnamed_leaves_no_name_behind() {
    let mut fields = fields();
    fields.retain(|(name, _)| name != "naming" && name != "reply");
    fields.push(("naming".into(), "anonymous".into()));
    fields.push(("reply".into(), "page".into()));
    fields.push(("pass_name".into(), "yes".into()));
    let told = reports::read(&fields);
    assert_eq!((told.name.as_str(), told.organisation.as_str(), told.mail.as_str()), ("", "", ""));
    assert!(!told.pass_name);
}

#[tokio::test]
async fn text_that_a_database_does_not_take_never_reaches_it() {
    // The reader and the check come first; should a caller leave the check out, JSON still carries what a column could not.
    for app in App::on_both().await {
        let mut told = told();
        told.environment = "a\u{0}b".into();
        assert!(send(&app.desk, &told, &[], &app.desk.secret(), "192.0.2.1").await.is_ok());
    }
}

proptest! {
    #[test]
    fn the_reader_takes_anything_and_its_check_ends(
        fields in proptest::collection::vec(("[a-z_]{1,14}(-[1-6])?", ".{0,200}"), 0..60),
        description in ".{0,400}",
    ) {
        let mut fields = fields;
        fields.push(("description".into(), description));
        let told = reports::read(&fields);
        let _ = reports::check(&told, &["PLC-X"]);
        let back: reports::Told = serde_json::from_str(&serde_json::to_string(&told).unwrap()).unwrap();
        prop_assert_eq!(&back, &told);
        prop_assert!(told.subject().chars().count() <= 91);
        let kept = reports::read_own(&fields);
        prop_assert!(kept.products.len() <= reports::MOST_PRODUCTS);
    }
}
