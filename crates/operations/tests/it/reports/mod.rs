//! Reports from the first word on: taken in, judged, opened as cases, followed by who made them.

mod becoming;
mod form;
mod mails;
mod receiving;
mod secrecy;
mod tracking;

use casework::words::Language;
use operations::{
    Desk, Trouble,
    attachments::Incoming,
    reports::{self, Receipt, Sender, Told},
};
use testkit::App;

/// What a finder writes who knows little of forms.
pub(crate) fn fields() -> Vec<(String, String)> {
    [
        ("naming", "named"),
        ("name", "R. Okafor"),
        ("organisation", "Meridian Labs"),
        ("reply", "mail"),
        ("mail", "okafor@meridian.example"),
        ("may_ask", "yes"),
        ("credit", "wanted"),
        ("credit_name", "R. Okafor"),
        ("product-1", "PLC-X"),
        ("version-1", "1.8"),
        ("kind", "credentials"),
        ("title", "保守用ポートの固定の認証情報"),
        ("description", "The service port accepts the same login on every unit, see CVE-2026-12345."),
        ("steps", "Connect to port 2323 and log in as service."),
        ("safety", "yes"),
        ("safety_text", "The motor can be started."),
        ("plan", "yes"),
        ("plan_date", "2026-08-01"),
        ("plan_time", "14:00"),
        ("plan_zone", "Europe/London"),
        ("elsewhere-ipa", "yes"),
        ("number-ipa", "IPA#12345678"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .to_vec()
}

pub(crate) fn told() -> Told {
    reports::read(&fields())
}

/// Sends a report from an address; the form is told apart by `draft`.
pub(crate) async fn send(
    desk: &Desk,
    told: &Told,
    files: &[Incoming<'_>],
    draft: &str,
    address: &str,
) -> Result<Receipt, Trouble> {
    let sender = Sender { address, language: Language::En, base_url: "https://desk.example" };
    reports::receive(desk, told, files, draft, sender, desk.now()).await
}

/// A report as it came in by the form.
pub(crate) async fn sent(app: &App) -> Receipt {
    let draft = app.desk.secret();
    let file = Incoming { name: "capture.txt", bytes: b"login: service" };
    send(&app.desk, &told(), &[file], &draft, "192.0.2.1").await.unwrap()
}
