//! Letters on both databases, through a real mail server and a folder: released, sent, refused, sent once.

mod mails;
mod sending;
mod story;
mod templates;

use std::time::Duration;

use casework::{answers::Value, command::Command, names::StepNumber};
use mail::{
    carrier::{Carrier, SmtpSettings, Tls},
    outgoing::Mailbox,
    receive::{Received, read},
};
use operations::{
    Trouble,
    cases::{self, NewCase},
    letters::{self, Shown},
    worker::{self, Outbound},
};
use testkit::{App, smtp::Smtp, temp::Folder};

/// A desk whose company has set its name and its addresses.
pub(crate) async fn set(app: &App) {
    let mut tx = app.store.begin().await.unwrap();
    for (name, value) in [
        ("company_name_ja", "A社"),
        ("company_name_en", "A-sha"),
        ("poc_name_ja", "製品セキュリティ窓口"),
        ("poc_name_en", "Product Security"),
        ("poc_mail", "psirt@a-sha.example"),
        ("jpcert_mail", "vul@coordinator.example"),
    ] {
        tx.set(name, value).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// A case with a letter that is owed to JPCERT/CC: the number of the case.
pub(crate) async fn owing(app: &App) -> String {
    set(app).await;
    let sato = app.viewer("Sato").await;
    let new = NewCase { process: "jpcert-2014/flow-1".into(), subject: "PLC-X".into(), ..NewCase::default() };
    let row = cases::open(&app.desk, &sato, &new).await.unwrap().commit().await.unwrap();
    let answers = [
        ("received_on".into(), Value::Date("2026-03-31".parse().unwrap())),
        ("coordinator_number".into(), Value::Text("VN-JP#2026-0412".into())),
        ("overview".into(), Value::Text("A crafted packet stops PLC-X.".into())),
    ];
    let step = StepNumber::parse("1.2.1").unwrap();
    let done = Command::Complete { step, answers: answers.into(), tell: None };
    cases::act(&app.desk, &sato, &row.number, &done, None).await.unwrap();
    row.number
}

pub(crate) fn outbound(carrier: Carrier) -> Outbound {
    Outbound {
        carrier,
        from: Mailbox::named("madoguchi", "desk@a-sha.example"),
        base_url: "https://desk.a-sha.example".into(),
        node: "here".into(),
    }
}

pub(crate) fn by_smtp(server: &Smtp) -> Outbound {
    outbound(Carrier::Smtp(SmtpSettings {
        host: "127.0.0.1".into(),
        port: server.port(),
        tls: Tls::None { anywhere: false },
        user: None,
        password: None,
        own_authority: None,
        timeout: Duration::from_secs(10),
    }))
}

pub(crate) fn by_folder(folder: &Folder) -> Outbound {
    outbound(Carrier::Folder(folder.path().join("outbox")))
}

/// The mails in a folder, or in the server's hands.
pub(crate) fn laid(folder: &Folder) -> Vec<Received> {
    let mut found: Vec<_> = std::fs::read_dir(folder.path().join("outbox")).into_iter().flatten().collect();
    found.sort_by_key(|entry| entry.as_ref().unwrap().path());
    found.into_iter().map(|entry| read(&std::fs::read(entry.unwrap().path()).unwrap()).unwrap()).collect()
}

pub(crate) fn caught(server: &Smtp) -> Vec<Received> {
    server.messages().unwrap().iter().map(|message| read(&message.bytes).unwrap()).collect()
}

/// Mails to people outside, without those that the desk writes to its own.
pub(crate) fn outside(mails: Vec<Received>) -> Vec<Received> {
    mails.into_iter().filter(|mail| !mail.automatic).collect()
}

pub(crate) async fn shown(app: &App, login: &str, case: &str, number: i64) -> Shown {
    letters::show(&app.desk, &app.viewer(login).await, case, number).await.unwrap()
}

/// Releases a letter just as it is shown.
pub(crate) async fn release(app: &App, login: &str, case: &str, number: i64) -> Result<(), Trouble> {
    let shown = shown(app, login, case, number).await;
    let viewer = app.viewer(login).await;
    letters::release(&app.desk, &viewer, (case, number), &shown.draft.digest(), shown.letter.edition).await
}

pub(crate) async fn idle(app: &App, outbound: &Outbound) {
    worker::run_until_idle(&app.desk, outbound, app.desk.now()).await.unwrap();
}
