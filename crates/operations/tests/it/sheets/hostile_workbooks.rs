//! Workbooks that would do harm, or that hold what we do not read.

use super::{refused, repacked};
use rust_xlsxwriter::Workbook;

const MEBI: usize = 1024 * 1024;

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_row(0, 0, ["a", "b"]).unwrap();
    workbook.save_to_buffer().unwrap()
}

fn with(name: &str, content: &[u8]) -> Vec<u8> {
    repacked(&workbook(), |_, content| content, &[(name, content)])
}

fn replacing(part: &str, from: &str, to: &str) -> Vec<u8> {
    let changed = |name: &str, content: String| {
        if name != part {
            return content;
        }
        assert!(content.contains(from), "{content}");
        content.replace(from, to)
    };
    repacked(&workbook(), changed, &[])
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    for size in [2 * MEBI, 49 * MEBI, 200 * MEBI] {
        let bomb = with("xl/media/image1.png", &vec![0; size]);
        assert!(bomb.len() < MEBI / 2);
        assert_eq!(refused(&bomb).code, "unpacks-too-large");
    }
}

/// Half a kibibyte of noise in each 16: it packs to about a thirtieth, as sheets do.
fn sheetlike(size: usize) -> Vec<u8> {
    let mut noise = 1_u32;
    let byte = |at: usize| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        if at % 16_384 < 512 { noise.to_be_bytes()[0] } else { b' ' }
    };
    (0..size).map(byte).collect()
}

#[test]
fn a_bomb_that_is_packed_no_better_than_a_sheet_is_refused_by_its_size() {
    let part = sheetlike(49 * MEBI);
    assert_eq!(refused(&with("xl/a", &part)).code, "unpacks-too-large");
    assert_eq!(refused(&with("xl/sharedStrings2.xml", &part[..17 * MEBI])).code, "unpacks-too-large");
    let two: [(&str, &[u8]); 2] = [("xl/a", &part[..33 * MEBI]), ("xl/b", &part[..33 * MEBI])];
    let together = repacked(&workbook(), |_, content| content, &two);
    assert!(together.len() < 10 * MEBI);
    assert_eq!(refused(&together).code, "unpacks-too-large");
    let one = repacked(&workbook(), |_, content| content, &two[..1]);
    assert!(operations::sheets::read(&one, "x.xlsx").is_ok());
}

#[test]
fn a_bomb_that_lies_about_its_size_is_refused() {
    let mut bomb = with("xl/media/image1.png", &vec![0; 49 * MEBI]);
    let size = u32::try_from(49 * MEBI).unwrap().to_le_bytes();
    let places: Vec<usize> = (0..bomb.len() - 4).filter(|&at| bomb[at..at + 4] == size).collect();
    assert!(!places.is_empty());
    for at in places {
        bomb[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert!(["unpacks-too-large", "workbook-broken"].contains(&refused(&bomb).code));
}

#[test]
fn a_workbook_of_very_many_files_is_refused() {
    let names: Vec<String> = (0..1000).map(|number| format!("x{number}")).collect();
    let added: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refused(&repacked(&workbook(), |_, content| content, &added)).code, "unpacks-too-large");
}

#[test]
fn strings_that_are_only_announced_are_not_waited_for() {
    for count in ["99999999999999", "4000000000", "99999999999999999999999", "x"] {
        let boasting = replacing("xl/sharedStrings.xml", "uniqueCount=\"2\"", &format!("uniqueCount = \"{count}\""));
        assert_eq!(refused(&boasting).code, "workbook-broken");
    }
}

#[test]
fn a_cell_name_beyond_all_numbers_is_a_broken_workbook_and_no_panic() {
    for name in ["ZZZZZZZZZZZZ1", "A99999999999999", "A0", "1", ""] {
        let broken = replacing("xl/worksheets/sheet1.xml", "r=\"A1\"", &format!("r=\"{name}\""));
        let _ = operations::sheets::read(&broken, "x.xlsx");
    }
}

#[test]
fn entities_are_not_expanded() {
    let bomb = replacing(
        "xl/sharedStrings.xml",
        "<sst",
        "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst",
    );
    let bomb = repacked(&bomb, |_, content| content.replace("<t>a</t>", "<t>&b;</t>"), &[]);
    let read = operations::sheets::read(&bomb, "x.xlsx");
    assert!(read.as_ref().map_or(true, |table| !table.header.concat().contains("aaa")), "{read:?}");
}

#[test]
fn macros_are_refused() {
    assert_eq!(refused(&with("xl/vbaProject.bin", b"x")).code, "with-macros");
    let main = "spreadsheetml.sheet.main+xml";
    let renamed = repacked(
        &workbook(),
        |_, content| {
            content
                .replace("openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")
        },
        &[],
    );
    assert!(super::part(&workbook(), "[Content_Types].xml").contains(main));
    let problem = refused(&renamed);
    assert_eq!(problem.code, "with-macros");
    assert!(problem.sentence.ja.contains(".xlsx") && problem.sentence.en.contains(".xlsx"));
}

#[test]
fn files_within_the_file_are_refused() {
    assert_eq!(refused(&with("xl/embeddings/oleObject1.bin", b"x")).code, "nested");
    assert_eq!(refused(&with("xl/media/innocent.png", &workbook())).code, "nested");
}

#[test]
fn old_encrypted_and_other_formats_are_refused_with_what_to_save_as() {
    let mut container = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    assert_eq!(refused(&container).code, "old-workbook");
    container.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refused(&container).code, "encrypted");
    assert_eq!(refused(&with("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")).code, "other-format");
    assert_eq!(refused(&with("xl/workbook.bin", b"x")).code, "other-format");
    for bytes in [container, with("mimetype", b"x"), b"\xff\xd8\xff\xe0".to_vec()] {
        let sentence = refused(&bytes).sentence;
        assert!(sentence.ja.contains(".xlsx") && sentence.en.contains(".xlsx"), "{sentence:?}");
    }
}

#[test]
fn an_archive_with_a_password_is_refused() {
    let mut locked = workbook();
    for at in 0..locked.len() - 10 {
        match &locked[at..at + 4] {
            b"PK\x03\x04" => locked[at + 6] |= 1,
            b"PK\x01\x02" => locked[at + 8] |= 1,
            _ => {}
        }
    }
    assert_eq!(refused(&locked).code, "encrypted");
}

#[test]
fn a_cut_off_workbook_is_a_broken_one() {
    let whole = workbook();
    for length in (4..whole.len()).step_by(97) {
        assert_eq!(refused(&whole[..length]).code, "workbook-broken");
    }
}
