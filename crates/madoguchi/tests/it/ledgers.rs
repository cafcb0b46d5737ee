//! `ledger export` and `ledger verify`: what was recorded fits together, and whatever was done to it shows.

use std::path::Path;

use crate::{
    Folder, Said,
    asking::{Ground, ask, ask_raw, become_somebody, page},
    program, said,
};

/// What a command says about the data of this ground.
pub(crate) fn beside(ground: &Ground, words: &[&str]) -> Said {
    said(program(ground.folder().path()).args(words).args(ground.flags()))
}

/// What verifying these lines says.
fn verify(lines: &[&str]) -> Said {
    let folder = Folder::new(&format!("ledger-{}", lines.len()));
    folder.write("ledger.jsonl", lines.iter().map(|line| format!("{line}\n")).collect::<String>());
    said(program(folder.path()).args(["ledger", "verify", "ledger.jsonl"]))
}

#[track_caller]
fn broken(lines: &[&str], told: &str) {
    let said = verify(lines);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.out.contains(told), "{told}: {said:?}");
}

#[tokio::test]
async fn an_export_fits_and_each_kind_of_meddling_is_named_with_its_entry() {
    let ground = Ground::sqlite();
    let open = ground.open("demo").await;
    // A desk that is open can be exported from beside.
    let exported = beside(&ground, &["ledger", "export"]);
    assert_eq!(exported.status, 0, "{}", exported.err);
    assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
    let lines: Vec<&str> = exported.out.lines().collect();
    let said = verify(&lines);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.starts_with("Everything fits: 31 ledgers, "), "{said:?}");

    let place = lines.iter().position(|line| line.starts_with("{\"ledger\":3,\"seq\":5,")).unwrap();
    let number = place + 1;
    let mut changed = lines.clone();
    let text = lines[place].replacen("2025", "2024", 1);
    changed[place] = &text;
    broken(&changed, &format!("line {number}: ledger 3, entry 5 (2024-"));
    let mut dropped = lines.clone();
    dropped.remove(place);
    broken(&dropped, &format!("line {number}: ledger 3, entry 5: this entry is missing."));
    broken(&lines[..lines.len() - 1], "the end is cut off");
    let mut last = lines.clone();
    let end = lines.iter().position(|line| line.starts_with("{\"end_of\":3,")).unwrap();
    last.remove(end - 1);
    broken(&last, "ledger 3, entry ");
    broken(&last, "from this entry on the end is cut off.");
    let mut swapped = lines.clone();
    swapped.swap(place, place + 1);
    broken(&swapped, "ledger 3, entry 5 (");
    broken(&swapped, "this entry is out of order.");
}

#[tokio::test]
async fn one_case_is_exported_by_its_number_and_one_that_is_not_there_is_told() {
    let ground = Ground::sqlite();
    let open = ground.open("demo").await;
    assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
    let exported = beside(&ground, &["ledger", "export"]);
    let one = exported.out.lines().filter(|line| line.contains("\"ledger\":0,")).count();
    assert!(one > 50, "the desk's own ledger has {one} entries");
    let missing = beside(&ground, &["ledger", "export", "--case", "MDG-1999-0001"]);
    assert_eq!(missing.status, 2);
    assert!(missing.err.contains("There is no case MDG-1999-0001."), "{missing:?}");
}

#[tokio::test]
async fn what_an_administrator_downloads_fits_and_holds_no_case_of_which_she_knows_nothing() {
    let ground = Ground::sqlite();
    let open = ground.open("demo").await;
    let session = become_somebody(open.at, "kondo").await;
    let shown = ask(open.at, &page("/company/ledger", Some(&session))).await.unwrap();
    let (_, form) = shown.split_once("action=\"/company/ledger/export\"").unwrap();
    let (_, token) = form.split_once("name=\"form-token\" value=\"").unwrap();
    let fields = format!("form-token={}", &token[..64]);
    // HTTP/1.0 knows no pieces: what comes is the file.
    let asked = format!(
        "POST /company/ledger/export HTTP/1.0\r\nHost: desk\r\nCookie: session={session}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{fields}",
        fields.len()
    );
    let answer = ask_raw(open.at, &asked).await;
    let (head, file) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("200 OK") && head.contains(".jsonl"), "{head}");
    let lines: Vec<&str> = file.lines().collect();
    let whole = verify(&lines);
    assert!(whole.out.starts_with("Everything fits: 1 ledgers, "), "{whole:?}");
    assert!(file.contains("ledger-downloaded") && !file.contains("\"ledger\":3,"));
    let place = lines.iter().position(|line| line.starts_with("{\"ledger\":0,\"seq\":5,")).unwrap();
    let mut changed = lines.clone();
    let text = lines[place].replacen("\\\"at\\\":\\\"20", "\\\"at\\\":\\\"19", 1);
    assert_ne!(text, lines[place]);
    changed[place] = &text;
    broken(&changed, &format!("line {}: ledger 0, entry 5 (19", place + 1));
}

#[test]
fn what_is_no_export_is_told_and_an_endless_line_is_not_read() {
    let folder = Folder::new("no-export");
    folder.write("words.txt", "these are words\n");
    let said = said(program(folder.path()).args(["ledger", "verify", "words.txt"]));
    assert_eq!(said.status, 1);
    assert!(said.out.contains("line 1: ") && said.out.contains("cannot be read"), "{said:?}");
    let missing = crate::said(program(folder.path()).args(["ledger", "verify", "none.jsonl"]));
    assert_eq!(missing.status, 2);
    let endless = crate::said(program(Path::new("/")).args(["ledger", "verify", "/dev/zero"]));
    assert_eq!(endless.status, 1, "{endless:?}");
    assert!(endless.out.contains("line 1: "), "{endless:?}");
}
