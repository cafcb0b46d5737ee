//! A file name from a stranger, made into one that may be used: no folders, no tricks with direction, no reserved names.

/// A name of more characters is cut in front of its ending.
const LONGEST: usize = 120;

/// Names that one widely used system keeps for its devices.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "lpt1", "lpt2", "lpt3"];

/// The name to use for the attachment at this place.
pub(super) fn usable(name: Option<&str>, place: usize) -> String {
    let last = name.unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last.chars().filter(|letter| is_harmless(*letter)).collect();
    let kept = kept.trim_matches([' ', '.', '\u{3000}']);
    if kept.is_empty() {
        return format!("attachment-{}", place + 1);
    }
    let (stem, ending) = match kept.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= 10 => (stem, format!(".{ending}")),
        _ => (kept, String::new()),
    };
    let stem: String = stem.chars().take(LONGEST - ending.chars().count()).collect();
    let first = stem.split('.').next().unwrap_or_default().to_ascii_lowercase();
    if RESERVED.contains(&first.as_str()) { format!("_{stem}{ending}") } else { format!("{stem}{ending}") }
}

fn is_harmless(letter: char) -> bool {
    let turns_direction =
        matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    !letter.is_control() && !turns_direction && !"<>:\"|?*".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_folder() {
        assert_eq!(usable(Some("../../etc/passwd"), 0), "passwd");
        assert_eq!(usable(Some("C:\\Windows\\x.exe"), 0), "x.exe");
        assert_eq!(usable(Some(".."), 2), "attachment-3");
    }

    #[test]
    fn a_name_cannot_hide_its_ending() {
        assert_eq!(usable(Some("report\u{202E}fdp.exe"), 0), "reportfdp.exe");
        assert_eq!(usable(Some("a\r\nb.txt"), 0), "ab.txt");
    }

    #[test]
    fn an_attachment_without_a_name_gets_one() {
        assert_eq!(usable(None, 0), "attachment-1");
    }

    #[test]
    fn a_long_name_keeps_its_ending_and_a_reserved_one_is_marked() {
        let name = usable(Some(&format!("{}.pdf", "あ".repeat(500))), 0);
        assert_eq!((name.chars().count(), name.ends_with(".pdf")), (120, true));
        assert_eq!(usable(Some("NUL.txt"), 0), "_NUL.txt");
    }
}
