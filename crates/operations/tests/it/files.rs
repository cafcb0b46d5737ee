//! Uploaded files: their names, their kinds, and the header with which they leave.

use operations::files::{MOST_NAME_BYTES, USUAL_LIMIT, content_disposition, look, safe_name, sha256_hex};
use proptest::prelude::*;

#[test]
fn a_name_keeps_no_path() {
    for (given, kept) in [
        ("report.pdf", "report.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\tanaka\\報告書.docx", "報告書.docx"),
        ("..", "file"),
        ("", "file"),
        ("a/", "file"),
        (".htaccess", "htaccess"),
        ("a.txt:evil", "a.txt_evil"),
    ] {
        assert_eq!(safe_name(given), kept, "{given}");
    }
}

#[test]
fn a_name_keeps_nothing_that_cannot_be_seen() {
    for (given, kept) in [
        ("invoice\u{202E}fdp.exe", "invoicefdp.exe"),
        ("a\0b.txt", "ab.txt"),
        ("a\r\nX-Header: 1.txt", "a X-Header_ 1.txt"),
        ("zero\u{200B}width.txt", "zerowidth.txt"),
        (" 　 a  b 　.txt　 ", "a b .txt"),
        ("\u{0378}", "file"),
    ] {
        assert_eq!(safe_name(given), kept, "{given:?}");
    }
}

#[test]
fn a_name_is_no_device_and_does_not_end_in_dots() {
    for (given, kept) in [
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("Com1.tar.gz", "_Com1.tar.gz"),
        ("aux .txt", "_aux .txt"),
        ("LPT².log", "_LPT².log"),
        ("CON. . .", "_CON"),
        ("console.txt", "console.txt"),
        ("a.exe. . .", "a.exe"),
    ] {
        assert_eq!(safe_name(given), kept, "{given}");
    }
}

#[test]
fn a_long_japanese_name_is_cut_between_characters_and_keeps_its_ending() {
    let name = safe_name(&format!("{}.xlsx", "脆弱性調査報告書".repeat(1000)));
    assert!(name.len() <= MOST_NAME_BYTES && name.len() > MOST_NAME_BYTES - 4, "{}", name.len());
    assert!(name.starts_with("脆弱性調査報告書脆") && name.ends_with(".xlsx"));
    let no_ending = safe_name(&format!("a.{}", "あ".repeat(500)));
    assert!(no_ending.len() <= MOST_NAME_BYTES && no_ending.starts_with("a.ああ"));
}

#[test]
fn the_same_name_from_a_mac_is_the_same() {
    assert_eq!(safe_name("カ\u{3099}イト\u{3099}.pdf"), "ガイド.pdf");
}

#[test]
fn the_kind_of_a_file_is_what_its_bytes_say() {
    let kind = |bytes: &[u8]| look(bytes, "x.pdf", USUAL_LIMIT).unwrap().media_type;
    assert_eq!(kind(b"%PDF-1.7\n"), "application/pdf");
    assert_eq!(kind(b"\x89PNG\r\n\x1a\n0000"), "image/png");
    assert_eq!(kind("手順：\n\t1. 起動".as_bytes()), "text/plain");
    assert_eq!(kind(b"-----BEGIN PGP MESSAGE-----\n"), "text/plain");
    assert_eq!(kind(b"text\0"), "application/octet-stream");
    assert_eq!(kind(b"\x82\xa0"), "application/octet-stream");
    assert_eq!(kind(b"<!DOCTYPE html><script>"), "text/html");
}

#[test]
fn an_empty_file_and_one_too_large_are_refused() {
    assert_eq!(
        look(b"", "a\u{202E}.txt", 10).unwrap_err().sentence.ja,
        "「a.txt」は空のファイルです。内容のあるファイルをお選びください。"
    );
    let problem = look(&[b'a'; 3 * 1024 * 1024], "a.txt", 2 * 1024 * 1024).unwrap_err();
    assert_eq!(
        (problem.code, problem.sentence.en.as_str()),
        ("file-too-large", "“a.txt” is larger than 2 MB. Please divide or compress it.")
    );
    assert_eq!(look(b"abc", "a.txt", 3).unwrap().size, 3);
}

#[test]
fn a_hash_is_the_one_that_others_compute() {
    assert_eq!(sha256_hex(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

#[test]
fn a_file_leaves_under_a_name_that_every_browser_understands() {
    for (name, header) in [
        ("report.pdf", "attachment; filename=\"report.pdf\""),
        ("報告 1.pdf", "attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%E5%A0%B1%E5%91%8A%201.pdf"),
        ("50%\"off.txt", "attachment; filename=\"50__off.txt\"; filename*=UTF-8''50%25_off.txt"),
        ("a\r\nSet-Cookie: x", "attachment; filename=\"a Set-Cookie_ x\""),
        ("it's (1).txt", "attachment; filename=\"it's (1).txt\""),
    ] {
        assert_eq!(content_disposition(name), header);
    }
}

proptest! {
    #[test]
    fn a_safe_name_is_safe_and_stays_as_it_is(given in any::<String>()) {
        let name = safe_name(&given);
        prop_assert!(!name.is_empty() && name.len() <= MOST_NAME_BYTES);
        let harmless = !name.contains(['/', '\\', '\0', '\n', '"', '\u{202E}']) && !name.starts_with('.') && !name.ends_with('.');
        prop_assert!(harmless);
        prop_assert_eq!(safe_name(&name), name);
    }

    #[test]
    fn a_long_name_is_bounded_too(given in "[.a ー漢\u{3099}]{150,400}(\\.[a-z]{1,20})?") {
        let name = safe_name(&given);
        prop_assert!(name.len() <= MOST_NAME_BYTES);
        prop_assert_eq!(safe_name(&name), name);
    }

    #[test]
    fn a_header_is_one_line_of_plain_letters(given in any::<String>()) {
        let header = content_disposition(&given);
        prop_assert!(header.bytes().all(|byte| (b' '..=b'~').contains(&byte)));
        let plain_name = header.strip_prefix("attachment; filename=\"").unwrap();
        prop_assert!(plain_name.matches('"').count() == 1 && !plain_name.contains('\\'));
    }

    #[test]
    fn no_bytes_make_the_look_panic(bytes in prop::collection::vec(any::<u8>(), 1..2000), kind in 0..4_usize) {
        let begin: &[u8] = [&b""[..], b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", b"PK\x03\x04", b"%PDF"][kind];
        let _ = look(&[begin, &bytes].concat(), "x", USUAL_LIMIT);
    }
}
