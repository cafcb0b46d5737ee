//! Dates as people write them in letters: 2026年6月1日, 2026/06/01, 2026-06-01, 1 June 2026, June 1, 2026.

use jiff::civil::Date;

const MONTHS: &[&str] = &[
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The first date in a line.
pub(super) fn first(line: &str) -> Option<Date> {
    let words: Vec<Word> = words(line);
    (0..words.len()).find_map(|at| numeric(&words[at..]).or_else(|| english(&words[at..])))
}

/// A number, or a run of letters.
#[derive(Debug, PartialEq)]
enum Word {
    Number(i64, usize),
    Letters(String),
}

fn words(line: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let same = |letter: char| {
            if first.is_ascii_digit() {
                letter.is_ascii_digit()
            } else {
                first.is_alphabetic() && letter.is_alphabetic()
            }
        };
        let length = rest.find(|letter| !same(letter)).unwrap_or(rest.len()).max(first.len_utf8());
        let (word, after) = rest.split_at(length);
        if first.is_ascii_digit() {
            words.push(Word::Number(word.parse().unwrap_or(i64::MAX), word.len()));
        } else if !first.is_whitespace() && !matches!(first, ',' | '.') {
            words.push(Word::Letters(word.to_lowercase()));
        }
        rest = after;
    }
    words
}

fn numeric(words: &[Word]) -> Option<Date> {
    let [Word::Number(year, 4), Word::Letters(a), Word::Number(month, _), Word::Letters(b), Word::Number(day, _), ..] =
        words
    else {
        return None;
    };
    let is_written_so = matches!((a.as_str(), b.as_str()), ("年", "月") | ("/", "/") | ("-", "-"));
    if is_written_so { date(*year, *month, *day) } else { None }
}

fn english(words: &[Word]) -> Option<Date> {
    match words {
        [Word::Number(day, _), Word::Letters(month), Word::Number(year, 4), ..]
        | [Word::Letters(month), Word::Number(day, _), Word::Number(year, 4), ..] => {
            let month = MONTHS
                .iter()
                .position(|name| *name == month || month.len() == 3 && name.starts_with(month.as_str()))?;
            date(*year, i64::try_from(month).ok()? + 1, *day)
        }
        _ => None,
    }
}

fn date(year: i64, month: i64, day: i64) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_found_in_each_way_of_writing_it() {
        for line in [
            "起算日：2026年6月1日（月）",
            "起算日 2026 年 06 月 01 日",
            "Start date: 2026-06-01",
            "2026/6/1 12:00",
            "on 1 June 2026, 12:00 JST",
            "June 1, 2026",
            "Jun 1 2026",
        ] {
            assert_eq!(first(line), Some(jiff::civil::date(2026, 6, 1)), "{line}");
        }
    }

    #[test]
    fn what_is_no_date_is_none() {
        for line in [
            "",
            "2026年",
            "13月40日",
            "2026-13-01",
            "CVE-2026-12345",
            "version 3.1.2026",
            "99999999999999999999年1月1日",
        ] {
            assert_eq!(first(line), None, "{line}");
        }
    }
}
