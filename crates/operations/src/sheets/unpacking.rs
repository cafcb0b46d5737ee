//! How large a workbook is once unpacked: measured, and refused, before anything reads it.

use super::bounds::{MOST_ENTRIES, MOST_ENTRY, MOST_RATIO, MOST_SHARED_STRINGS, MOST_UNPACKED, RATIO_MATTERS_FROM};
use super::problem::{self, SheetProblem};
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Reads every file inside once, to a hard limit; what the archive says about its own sizes is not believed.
pub(super) fn measure(bytes: &[u8], file_name: &str) -> Result<(), SheetProblem> {
    let broken = || problem::workbook_broken(file_name);
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > MOST_ENTRIES {
        return Err(problem::unpacks_too_large(file_name));
    }
    let mut total = 0;
    let mut content = Vec::new();
    for index in 0..archive.len() {
        let packed = archive.by_index_raw(index).map_err(|_| broken())?;
        if packed.encrypted() {
            return Err(problem::encrypted(file_name));
        }
        let (name, packed_size) = (String::from_utf8_lossy(packed.name_raw()).to_lowercase(), packed.compressed_size());
        drop(packed);
        refuse_by_name(&name, file_name)?;
        let most = most_for(&name).min(MOST_UNPACKED - total);
        content.clear();
        archive
            .by_index(index)
            .map_err(|_| broken())?
            .take(most + 1)
            .read_to_end(&mut content)
            .map_err(|_| broken())?;
        let size = content.len() as u64;
        let swollen = size >= RATIO_MATTERS_FROM && size / packed_size.max(1) > MOST_RATIO;
        if size > most || swollen {
            return Err(problem::unpacks_too_large(file_name));
        }
        refuse_by_content(&name, &content, file_name)?;
        total += size;
    }
    Ok(())
}

fn most_for(name: &str) -> u64 {
    if name.contains("sharedstrings") { MOST_SHARED_STRINGS } else { MOST_ENTRY }
}

fn refuse_by_name(name: &str, file_name: &str) -> Result<(), SheetProblem> {
    let ends = |end: &str| name.ends_with(end);
    if name.contains("vbaproject") || name.contains("/macrosheets/") {
        Err(problem::with_macros(file_name))
    } else if name.contains("/embeddings/") || ends(".zip") || ends(".xlsx") {
        Err(problem::nested(file_name))
    } else if name == "mimetype" || ends("workbook.bin") {
        Err(problem::other_format(file_name))
    } else {
        Ok(())
    }
}

fn refuse_by_content(name: &str, content: &[u8], file_name: &str) -> Result<(), SheetProblem> {
    let is_xml = name.ends_with(".xml") || name.ends_with(".rels");
    if content.starts_with(b"PK\x03\x04") {
        return Err(problem::nested(file_name));
    }
    if name == "[content_types].xml" && find(content, b"macroEnabled").is_some() {
        return Err(problem::with_macros(file_name));
    }
    // XML with zero bytes is UTF-16, which office programs do not write, and in which the next look would find nothing.
    if is_xml && content.contains(&0) || boasts(content) {
        return Err(problem::workbook_broken(file_name));
    }
    Ok(())
}

/// The list of strings says how many it has, and its reader takes memory for as many before it has seen one.
fn boasts(content: &[u8]) -> bool {
    const COUNT: &[u8] = b"uniqueCount";
    let mut rest = content;
    while let Some(at) = find(rest, COUNT) {
        rest = rest.get(at + COUNT.len()..).unwrap_or_default();
        let number: String = rest
            .iter()
            .map(|&byte| char::from(byte))
            .skip_while(|character| character.is_whitespace() || matches!(character, '=' | '"' | '\'' | '+'))
            .take_while(char::is_ascii_digit)
            .take(20)
            .collect();
        // The shortest string, <si/>, takes five bytes.
        if !number.is_empty() && number.parse::<usize>().is_ok_and(|count| count <= content.len() / 5) {
            continue;
        }
        return true;
    }
    false
}

fn find(content: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(step) = content.get(from..)?.iter().position(|&byte| byte == first) {
        if content.get(from + step..)?.starts_with(wanted) {
            return Some(from + step);
        }
        from += step + 1;
    }
    None
}
