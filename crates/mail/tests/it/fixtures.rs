//! The invented mails of `fixtures/mail`, read.

use jiff::civil::date;
use mail::receive::{NoticeKind, NumberKind, Received, notice, read};

pub(crate) fn bytes(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/../../fixtures/mail/{name}.eml", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn mail(name: &str) -> Received {
    let bytes = bytes(name);
    read(&bytes).unwrap_or_else(|unreadable| panic!("{name}: {}", unreadable.reason.en))
}

#[test]
fn an_overview_in_the_encoding_of_japanese_mail_is_read_and_recognised() {
    let received = mail("overview-iso-2022-jp");
    assert_eq!(received.subject, "[VN-JP#87654321] 脆弱性関連情報のお知らせ（概要情報）");
    let from = received.from.clone().unwrap();
    assert_eq!((from.name.as_deref(), from.address.as_str()), (Some("調整窓口"), "vul@coordinator.example"));
    assert_eq!(received.date, Some("2026-06-01T01:00:00Z".parse().unwrap()));
    assert!(received.text.contains("認証を迂回できる問題"));
    let found = notice(&received).unwrap();
    assert_eq!((found.kind, found.coordinator_number.text.as_str()), (NoticeKind::Overview, "VN-JP#87654321"));
    assert_eq!(found.start, Some(date(2026, 6, 1)));
    assert_eq!(found.reply_by, Some(date(2026, 6, 15)));
    assert_eq!(found.publication, Some(date(2026, 9, 1)));
}

#[test]
fn the_same_overview_is_read_where_its_character_set_is_not_said() {
    let (said, unsaid) = (mail("overview-iso-2022-jp"), mail("overview-undeclared"));
    assert_eq!(unsaid.subject, "[VN-JP#87654321] 概要情報のお知らせ");
    assert_eq!(unsaid.text, said.text);
    assert_eq!(notice(&unsaid), notice(&said));
}

#[test]
fn details_come_with_the_letters_before_them_and_with_a_file() {
    let received = mail("details-shift-jis");
    assert_eq!(notice(&received).unwrap().kind, NoticeKind::Details);
    assert_eq!(received.references, ["1@coordinator.example", "reply.1@desk.minamo.example"]);
    let [file] = &received.attachments[..] else { panic!("{:?}", received.attachments) };
    assert_eq!((file.file_name.as_str(), file.media_type.as_str()), ("対象製品の一覧.csv", "text/csv"));
    // A file keeps its own bytes: Shift_JIS stays Shift_JIS.
    assert_eq!(file.bytes[..4], [0x90, 0xbb, 0x95, 0x69]);
}

#[test]
fn a_publication_date_in_euc_jp_is_read_and_recognised() {
    let found = notice(&mail("date-euc-jp")).unwrap();
    assert_eq!(found.kind, NoticeKind::PublicationDate);
    assert_eq!((found.publication, found.reply_by), (Some(date(2026, 9, 1)), Some(date(2026, 8, 17))));
}

#[test]
fn a_coordinator_abroad_is_understood() {
    let received = mail("overview-english");
    let found = notice(&received).unwrap();
    assert_eq!((found.kind, found.coordinator_number.kind), (NoticeKind::Overview, NumberKind::Vu));
    let numbers: Vec<&str> = found.numbers.iter().map(|number| number.text.as_str()).collect();
    assert_eq!(numbers, ["VU#123456", "CVE-2026-12345", "JVNVU#99123456"]);
    assert_eq!((found.start, found.reply_by), (Some(date(2026, 6, 1)), Some(date(2026, 6, 15))));
    assert_eq!(found.publication, Some(date(2026, 7, 16)));
}

#[test]
fn a_page_without_a_text_becomes_one_and_loads_nothing() {
    let received = mail("report-html-only");
    assert!(received.text_was_html);
    assert!(received.text.contains("MK-200に問題を見つけました。"));
    assert!(!received.text.contains("tracker") && !received.text.contains("document"), "{}", received.text);
    assert_eq!(notice(&received), None);
}

#[test]
fn what_is_encrypted_or_signed_is_marked() {
    let (encrypted, signed) = (mail("jvn-draft-encrypted"), mail("published-signed"));
    assert_eq!((encrypted.encrypted, encrypted.signed), (true, false));
    assert_eq!((signed.encrypted, signed.signed), (false, true));
    assert_eq!(notice(&encrypted).unwrap().kind, NoticeKind::JvnText);
    assert_eq!(notice(&signed).unwrap().kind, NoticeKind::Published);
    assert!(encrypted.attachments.iter().any(|file| file.bytes.starts_with(b"-----BEGIN PGP MESSAGE-----")));
}

#[test]
fn a_file_name_that_lies_is_made_harmless() {
    let received = mail("names-that-lie");
    let names: Vec<&str> = received.attachments.iter().map(|file| file.file_name.as_str()).collect();
    assert_eq!(names, ["start.exe", "規程の写し.pdf", "Inner.eml"]);
    let inner = received.attachments.last().unwrap();
    assert_eq!(inner.media_type, "message/rfc822");
    assert!(inner.bytes.starts_with(b"From: somebody@elsewhere.example"));
    assert!(inner.bytes.ends_with(b"The mail inside."), "{:?}", String::from_utf8_lossy(&inner.bytes));
}

#[test]
fn a_mail_with_broken_headers_still_says_what_it_says() {
    let received = mail("broken-headers");
    assert_eq!((received.date, received.subject.contains('\n')), (None, false));
    assert!(received.references.iter().any(|id| id == "a@b"), "{:?}", received.references);
}

#[test]
fn a_mail_that_a_program_wrote_is_marked() {
    assert!(mail("out-of-office").automatic);
    assert!(!mail("overview-english").automatic);
}

#[test]
fn what_is_no_mail_is_kept_whole_with_the_reason() {
    for (nothing, word) in [(b"".as_slice(), "empty"), (&vec![b'\n'; 26 * 1024 * 1024], "25 MiB")] {
        let unreadable = read(nothing).unwrap_err();
        assert_eq!(unreadable.whole.len(), nothing.len());
        assert!(unreadable.reason.en.contains(word), "{}", unreadable.reason.en);
    }
}
