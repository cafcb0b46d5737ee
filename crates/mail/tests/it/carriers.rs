//! Letters that really leave: through a mail server, and into a folder.

use std::{net::TcpListener, time::Duration};

use casework::words::Language;
use mail::{
    carrier::{Carrier, Secret, SmtpSettings, Tls},
    outgoing::{Enclosure, Mailbox, Outgoing, Writer},
    receive::read,
};

use super::server::{Folder, Server};

fn letter(to: &str) -> Outgoing {
    Outgoing {
        message_id: "letter.1@desk.minamo.example".into(),
        from: Mailbox::named("みなも計装 製品セキュリティ窓口", "psirt@minamo.example"),
        to: vec![Mailbox::bare(to)],
        cc: vec![],
        reply_to: Some(Mailbox::bare("psirt@minamo.example")),
        subject: "【VN-JP#87654321／2026-0012】調査結果のご報告".into(),
        body: "調査の結果、脆弱性を再現しました。\n.\n行頭の点も残ります。\n".into(),
        references: vec!["1@coordinator.example".into()],
        attachments: vec![Enclosure {
            file_name: "対象製品の一覧.csv".into(),
            media_type: "text/csv".into(),
            bytes: b"product,version\nMK-200,3.1\n".to_vec(),
        }],
        language: Language::Ja,
        date: "2026-07-01T01:15:00Z".parse().unwrap(),
        writer: Writer::Person,
    }
}

fn settings(port: u16) -> SmtpSettings {
    SmtpSettings {
        host: "127.0.0.1".into(),
        port,
        tls: Tls::None { anywhere: false },
        user: None,
        password: None,
        own_authority: None,
        timeout: Duration::from_secs(20),
    }
}

#[tokio::test]
async fn a_letter_arrives_as_it_was_written() {
    let server = Server::start("arrives");
    let sent = letter("vul@coordinator.example");
    let accepted = Carrier::Smtp(settings(server.port)).send(&sent).await.unwrap();
    assert!(accepted.receipt.contains("Taken"), "{accepted:?}");
    let [file] = &server.taken.files()[..] else { panic!("one letter") };
    let bytes = std::fs::read(file).unwrap();
    let received = read(&bytes).unwrap();
    assert_eq!((received.subject, received.from), (sent.subject, Some(sent.from)));
    assert_eq!((received.message_id, received.date), (Some(sent.message_id), Some(sent.date)));
    assert_eq!((received.references, received.reply_to), (sent.references, sent.reply_to));
    assert_eq!(received.text, sent.body.trim_end());
    assert_eq!(received.attachments[0].file_name, sent.attachments[0].file_name);
    assert_eq!(received.attachments[0].bytes, sent.attachments[0].bytes);
    assert!(received.remarks.is_empty(), "{:?}", received.remarks);
}

#[tokio::test]
async fn a_reader_who_does_not_exist_is_a_lasting_failure_and_a_full_mailbox_a_passing_one() {
    let server = Server::start("refuses");
    let carrier = Carrier::Smtp(settings(server.port));
    let nobody = carrier.send(&letter("nobody@coordinator.example")).await.unwrap_err();
    assert!(nobody.lasting, "{nobody:?}");
    assert!(nobody.sentence.en.contains("550 5.1.1 There is no such reader"), "{}", nobody.sentence.en);
    let full = carrier.send(&letter("full@coordinator.example")).await.unwrap_err();
    assert!(!full.lasting, "{full:?}");
    assert!(full.sentence.ja.contains("452"), "{}", full.sentence.ja);
    assert!(server.taken.files().is_empty());
}

#[tokio::test]
async fn a_server_that_does_not_go_on_is_given_up_in_time() {
    let server = Server::start("slow");
    let impatient = SmtpSettings { timeout: Duration::from_secs(1), ..settings(server.port) };
    let failure = Carrier::Smtp(impatient).send(&letter("slow@coordinator.example")).await.unwrap_err();
    assert!(!failure.lasting);
    assert!(failure.sentence.en.contains("did not answer within 1 seconds"), "{}", failure.sentence.en);
}

#[tokio::test]
async fn a_port_where_nobody_listens_is_a_passing_failure() {
    // The port is free the moment the listener is gone.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let failure = Carrier::Smtp(settings(port)).send(&letter("a@b.example")).await.unwrap_err();
    assert!(!failure.lasting);
    assert!(failure.sentence.en.contains("could not be reached"), "{}", failure.sentence.en);
}

#[tokio::test]
async fn a_server_without_encryption_is_not_used_where_encryption_is_asked_for() {
    let server = Server::start("plain");
    for tls in [Tls::StartTls, Tls::Implicit] {
        let strict = SmtpSettings { tls, timeout: Duration::from_secs(5), ..settings(server.port) };
        let failure = Carrier::Smtp(strict).send(&letter("a@b.example")).await.unwrap_err();
        assert!(!failure.lasting, "{failure:?}");
    }
    assert!(server.taken.files().is_empty());
}

#[tokio::test]
async fn nothing_goes_unencrypted_to_another_machine_unless_somebody_decided_so_and_a_password_never() {
    let elsewhere = |anywhere, password: Option<&str>| SmtpSettings {
        host: "mail.invalid".into(),
        tls: Tls::None { anywhere },
        user: password.map(|_| "desk".into()),
        password: password.map(Secret::new),
        timeout: Duration::from_secs(5),
        ..settings(25)
    };
    let sentence = async |settings| Carrier::Smtp(settings).send(&letter("a@b.example")).await.unwrap_err().sentence.en;
    assert!(sentence(elsewhere(false, None)).await.contains("would not be encrypted"));
    let with_password = sentence(elsewhere(true, Some("kept-quiet"))).await;
    assert!(with_password.contains("not sent") && !with_password.contains("kept-quiet"), "{with_password}");
}

#[tokio::test]
async fn a_letter_that_cannot_be_put_together_is_a_lasting_failure() {
    let failure = Carrier::Smtp(settings(1)).send(&letter("not an address")).await.unwrap_err();
    assert!(failure.lasting && failure.sentence.en.contains("not a mail address"), "{failure:?}");
}

#[tokio::test]
async fn a_folder_holds_a_letter_once_however_often_it_is_sent() {
    let folder = Folder::new("folder");
    let carrier = Carrier::Folder(folder.0.join("out"));
    let sent = letter("vul@coordinator.example");
    let (first, second) = tokio::join!(carrier.send(&sent), carrier.send(&sent));
    assert_eq!(first.unwrap(), second.unwrap());
    carrier.send(&sent).await.unwrap();
    let names: Vec<_> =
        std::fs::read_dir(folder.0.join("out")).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["letter.1@desk.minamo.example.eml"]);
    let bytes = std::fs::read(folder.0.join("out/letter.1@desk.minamo.example.eml")).unwrap();
    assert_eq!(read(&bytes).unwrap().subject, sent.subject);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_a_passing_failure() {
    let folder = Folder::new("no-folder");
    let file = folder.0.join("file");
    std::fs::write(&file, "x").unwrap();
    let failure = Carrier::Folder(file).send(&letter("a@b.example")).await.unwrap_err();
    assert!(!failure.lasting && failure.sentence.en.contains("could not be written"), "{failure:?}");
}
