//! The forms of numbers, addresses and names that other programs read.

use std::str::FromStr;

use packageurl::PackageUrl;

const LONGEST: usize = 500;

/// `https://…` in the characters of RFC 3986, with a host, so that no program has to guess.
pub(super) fn is_url(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at(end);
    text.len() <= LONGEST && is_authority(authority) && tail.matches('#').count() <= 1 && is_percent_encoded(tail)
}

fn is_authority(text: &str) -> bool {
    let (host, port) = text.split_once(':').unwrap_or((text, "443"));
    let label = |label: &str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    host.split('.').all(label)
        && port.parse::<u16>().is_ok_and(|port| port > 0)
        && port.bytes().all(|b| b.is_ascii_digit())
}

fn is_percent_encoded(text: &str) -> bool {
    let bytes = text.as_bytes();
    let hex = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_hexdigit);
    bytes.iter().enumerate().all(|(at, byte)| match byte {
        b'%' => hex(at + 1) && hex(at + 2),
        byte => byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=".contains(byte),
    })
}

/// `CVE-2026-12345`.
pub(super) fn is_cve(text: &str) -> bool {
    let Some((year, number)) = text.strip_prefix("CVE-").and_then(|rest| rest.split_once('-')) else { return false };
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    year.len() == 4 && digits(year) && (4..=19).contains(&number.len()) && digits(number)
}

/// `CWE-79`.
pub(super) fn is_cwe(text: &str) -> bool {
    let Some(number) = text.strip_prefix("CWE-") else { return false };
    (1..=6).contains(&number.len()) && !number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number or id of our own: what can stand in a file name and in an address.
pub(super) fn is_own_id(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let edge = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
    text.len() <= 100 && text.bytes().all(fits) && edge(text.bytes().next()) && edge(text.bytes().last())
}

/// A package URL that names a package.
pub(super) fn is_purl(text: &str) -> bool {
    let Some((kind, rest)) = text.strip_prefix("pkg:").and_then(|rest| rest.split_once('/')) else { return false };
    // Of other kinds than the common ones, programs disagree about what a name is.
    let kind_fits = kind.starts_with(|char: char| char.is_ascii_lowercase())
        && kind.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte));
    text.len() <= LONGEST
        && kind_fits
        && !rest.starts_with(['/', '@', '?', '#'])
        && is_percent_encoded(rest)
        && PackageUrl::from_str(text).is_ok()
}

/// A CPE 2.3 formatted string: a part, and ten attributes.
pub(super) fn is_cpe(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("cpe:2.3:") else { return false };
    let attributes = attributes_of(rest);
    let [part, others @ ..] = attributes.as_slice() else { return false };
    let at = |index: usize| others.get(index).map(String::as_str).unwrap_or_default();
    text.len() <= LONGEST
        && others.len() == 10
        && ["a", "h", "o", "*", "-"].contains(&part.as_str())
        && others.iter().enumerate().all(|(index, text)| index == 5 || is_attribute(text))
        && is_language(at(5))
}

/// Split at each colon that is not escaped.
fn attributes_of(text: &str) -> Vec<String> {
    let mut attributes = vec![String::new()];
    let mut escaped = false;
    for char in text.chars() {
        match attributes.last_mut() {
            Some(last) if char != ':' || escaped => last.push(char),
            _ => attributes.push(String::new()),
        }
        escaped = char == '\\' && !escaped;
    }
    attributes
}

fn is_attribute(text: &str) -> bool {
    if text == "*" || text == "-" {
        return true;
    }
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        let fits = match char {
            '\\' => chars.next().is_some_and(|next| "\\*?!\"#$%&'()+,/:;<=>@[]^`{|}~".contains(next)),
            char => char.is_ascii_alphanumeric() || "-._".contains(char),
        };
        if !fits {
            return false;
        }
    }
    !text.is_empty()
}

fn is_language(text: &str) -> bool {
    let (language, region) = text.split_once('-').map_or((text, None), |(language, region)| (language, Some(region)));
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_lowercase());
    text == "*"
        || text == "-"
        || ((2..=3).contains(&language.len())
            && letters(language)
            && region.is_none_or(|region| region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_alphabetic())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_host_and_no_strange_characters() {
        for url in ["https://example.com", "http://a-b.example:8080/x%20y?q=(1)#top", "https://example.com?q"] {
            assert!(is_url(url), "{url}");
        }
        for url in [
            "",
            "example.com",
            "ftp://example.com",
            "https://",
            "https:///x",
            "https://例え.jp",
            "https://example.com/あ",
            "https://example.com/a b",
            "https://example.com/%2",
            "https://example.com/#a#b",
            "https://example.com:0",
            "https://example.com:",
            "https://user@example.com",
            "https://a..b",
            "javascript:alert(1)",
        ] {
            assert!(!is_url(url), "{url}");
        }
    }

    #[test]
    fn numbers_have_their_form() {
        assert!(is_cve("CVE-2026-0001") && is_cve("CVE-2026-1234567"));
        for text in ["cve-2026-0001", "CVE-2026-001", "CVE-26-0001", "CVE-2026-00O1", "CVE-2026-0001 "] {
            assert!(!is_cve(text), "{text}");
        }
        assert!(is_cwe("CWE-79") && !is_cwe("CWE-079") && !is_cwe("79") && !is_cwe("CWE-"));
        assert!(
            is_own_id("MDG-2026-0001") && !is_own_id("") && !is_own_id("-a") && !is_own_id("a/b") && !is_own_id("案")
        );
    }

    #[test]
    fn names_of_products_have_their_form() {
        assert!(is_cpe("cpe:2.3:h:minamo:valve_controller:2.1:*:*:*:*:*:*:*"));
        assert!(is_cpe("cpe:2.3:o:minamo:a\\:b:-:*:*:ja-JP:*:*:*:*"));
        for text in [
            "cpe:2.3:x:a:b:*:*:*:*:*:*:*:*",
            "cpe:2.3:a:a:b:*:*:*:*:*:*:*",
            "cpe:2.3:a::b:*:*:*:*:*:*:*:*",
            "cpe:/a:b:c",
        ] {
            assert!(!is_cpe(text), "{text}");
        }
        assert!(
            is_purl("pkg:generic/minamo/valve-controller@2.1") && is_purl("pkg:deb/debian/curl@7.50.3-1?arch=i386")
        );
        for text in ["pkg:generic", "pkg:generic/", "pkg:/a", "generic/a", "pkg:maven/@1.0", "pkg:generic/a b"] {
            assert!(!is_purl(text), "{text}");
        }
    }
}
