//! A template and values become a letter's subject and body.

use casework::words::Words;

use super::{Part, Problem, Template, Values, engine::render};

/// A subject of more characters is cut: no reader sees the rest, and no server has to carry it.
const LONGEST_SUBJECT: usize = 200;

/// A letter as it will be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// One line, without control characters.
    pub subject: String,
    /// The text, its lines ended by `\n`.
    pub body: String,
}

/// Fills a template.
pub fn fill(template: &Template, values: &Values) -> Result<Filled, Problem> {
    let values = values.for_engine();
    let subject = one_line(&render(Part::Subject, &template.subject, &values)?);
    if subject.is_empty() {
        return Err(no_subject());
    }
    Ok(Filled { subject, body: tidy(&render(Part::Body, &template.body, &values)?) })
}

pub(super) fn no_subject() -> Problem {
    let sentence = Words::new(
        "件名がありません。1行目に件名を書いてください。",
        "There is no subject. Write it in the first line.",
    );
    Problem { part: Part::Subject, line: 1, sentence }
}

/// What is filled in may have several lines, but a subject has one: a second line would be another header.
fn one_line(text: &str) -> String {
    let words: String = text.chars().map(|letter| if is_break(letter) { ' ' } else { letter }).collect();
    words
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .take(LONGEST_SUBJECT)
        .collect()
}

fn is_break(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{2028}' | '\u{2029}')
}

/// Parts that were left out leave blank lines behind: one is enough.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut body = String::with_capacity(text.len());
    let mut blank = 0;
    for line in text.lines().map(str::trim_end) {
        blank = if line.is_empty() { blank + 1 } else { 0 };
        if blank < 2 && !(line.is_empty() && body.is_empty()) {
            body.extend(line.chars().filter(|letter| !letter.is_control() || *letter == '\t'));
            body.push('\n');
        }
    }
    body.truncate(body.trim_end().len());
    body.push('\n');
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(subject: &str, body: &str, number: &str) -> Result<Filled, Problem> {
        let mut values = Values::default();
        values.set("case.number", number);
        fill(&Template { subject: subject.into(), body: body.into() }, &values)
    }

    #[test]
    fn a_line_break_in_a_value_does_not_become_a_header() {
        let letter = filled("Case {{ case.number }}", "x", "1\r\nBcc: everybody@example.org\u{2028}x").unwrap();
        assert_eq!(letter.subject, "Case 1 Bcc: everybody@example.org x");
    }

    #[test]
    fn what_is_filled_in_is_not_read_as_a_template() {
        let letter = filled("x", "{{ case.number }}", "{{ case.number }} <b>&</b>").unwrap();
        assert_eq!(letter.body, "{{ case.number }} <b>&</b>\n");
    }

    #[test]
    fn a_value_that_is_not_there_is_a_problem_with_its_line() {
        let problem = filled("x", "Hello\n{{ answer.cause }}", "1").unwrap_err();
        assert_eq!((problem.part, problem.line), (Part::Body, 2));
        assert!(problem.sentence.en.contains("{% if"));
    }

    #[test]
    fn an_optional_value_between_if_and_endif_may_be_missing() {
        let letter =
            filled("x", "Hello\n{% if answer.cause %}\nCause: {{ answer.cause }}\n\n{% endif %}\nBye", "1").unwrap();
        assert_eq!(letter.body, "Hello\nBye\n");
    }

    #[test]
    fn a_letter_without_a_subject_is_not_made() {
        assert_eq!(filled(" ", "x", "1").unwrap_err(), no_subject());
    }

    #[test]
    fn a_template_that_never_ends_is_stopped() {
        let text = "abcdefghijklmnopqrstuvwxyz";
        let mut body = String::new();
        (0..6).for_each(|at| body.push_str(&format!("{{% for c{at} in '{text}' * 9 %}}")));
        (0..6).for_each(|_| body.push_str("x{% endfor %}"));
        assert!(filled("x", &body, "1").is_err());
    }

    #[test]
    fn a_template_cannot_write_more_than_a_letter_holds() {
        assert!(filled("x", "{{ 'abcdefgh' * 9999999 }}", "1").is_err());
    }
}
