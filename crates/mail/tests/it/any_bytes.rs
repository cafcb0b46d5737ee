//! Whatever arrives, reading it ends, and ends with a mail or with a reason.

use mail::receive::{notice, numbers, read};
use proptest::prelude::*;

use super::fixtures;

const FIXTURES: &[&str] = &[
    "overview-iso-2022-jp",
    "overview-undeclared",
    "details-shift-jis",
    "date-euc-jp",
    "jvn-draft-encrypted",
    "names-that-lie",
    "broken-headers",
    "report-html-only",
];

fn is_read_or_kept(bytes: &[u8]) {
    match read(bytes) {
        Ok(received) => {
            assert!(!received.subject.contains(['\r', '\n']));
            for file in &received.attachments {
                assert!(!file.file_name.is_empty() && !file.file_name.contains(['/', '\\', '\r', '\n', '\0']));
            }
            drop(notice(&received));
        }
        Err(unreadable) => {
            assert_eq!(unreadable.whole, bytes);
            // `read` would hide a parser that gives up in the middle; here it may not hide one.
            assert!(!unreadable.reason.en.contains("too damaged"), "{bytes:?}");
        }
    }
}

/// A change to a mail: cut it, write over it, repeat a piece of it.
fn changed(mut bytes: Vec<u8>, changes: &[(u8, usize, usize, u8)]) -> Vec<u8> {
    for (kind, at, length, byte) in changes {
        let from = at % bytes.len().max(1);
        let to = (from + length % 200).min(bytes.len());
        match kind % 3 {
            0 => drop(bytes.drain(from..to)),
            1 => bytes[from..to].fill(*byte),
            _ => {
                let piece = bytes[from..to].to_vec();
                bytes.extend(piece);
            }
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_kept(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        is_read_or_kept(&bytes);
    }

    #[test]
    fn any_headers_are_read_or_kept(text in "(From|Subject|Date|Content-Type|References|Content-Transfer-Encoding): [ -~\r\n\t]{0,300}") {
        is_read_or_kept(text.as_bytes());
    }

    #[test]
    fn any_change_to_a_mail_is_read_or_kept(
        which in 0..FIXTURES.len(),
        changes in proptest::collection::vec((any::<u8>(), any::<usize>(), any::<usize>(), any::<u8>()), 1..8),
    ) {
        is_read_or_kept(&changed(fixtures::bytes(FIXTURES[which]), &changes));
    }

    #[test]
    fn any_text_has_numbers_or_none(text in "\\PC{0,300}") {
        drop(numbers(&text));
    }
}

#[test]
fn a_mail_of_nothing_but_parts_is_read_or_kept() {
    let opened = |at: usize| format!("Content-Type: multipart/mixed; boundary=b{at}\r\n\r\n--b{at}\r\n");
    for depth in [10, 90, 5000] {
        is_read_or_kept((0..depth).map(opened).collect::<String>().as_bytes());
        is_read_or_kept("Content-Type: message/rfc822\r\n\r\n".repeat(depth).as_bytes());
    }
    let many = format!("Content-Type: multipart/mixed; boundary=b\r\n\r\n{}", "--b\r\n\r\n".repeat(15_000));
    is_read_or_kept(many.as_bytes());
}
