//! What is wrong with a template that somebody edited: all of it at once, before it is kept.

use std::collections::BTreeSet;

use casework::words::{Language, Words};

use super::{
    Extent, Part, Placeholder, Problem, Template, engine, fill, fill::no_subject, placeholders, values::of_examples,
};

/// Names of the lists that a template may go through.
const LISTS: &[&str] = &["answers"];

/// What is wrong with a template of the letter of this name. Nothing, if it can be used.
pub fn check(template: &Template, name: &str) -> Vec<Problem> {
    check_knowing(template, name, &[])
}

/// The same, where the company's own file asks questions that ours does not: `own` are their placeholders.
pub fn check_knowing(template: &Template, name: &str, own: &[Placeholder]) -> Vec<Problem> {
    let mut known = placeholders(name);
    known.extend(own.iter().cloned());
    let mut problems = BTreeSet::new();
    if template.subject.trim().is_empty() {
        problems.insert(no_subject());
    }
    for (part, source) in [(Part::Subject, &template.subject), (Part::Body, &template.body)] {
        match engine::names(part, source) {
            Ok(names) => problems.extend(unknown(part, source, &names, &known)),
            Err(problem) => drop(problems.insert(problem)),
        }
    }
    // What reads well may still not fill: with everything there, and with only what always is.
    if problems.is_empty() {
        for extent in [Extent::Full, Extent::Minimal] {
            if let Err(problem) = fill(template, &of_examples(&known, Language::Ja, extent)) {
                problems.insert(problem);
            }
        }
    }
    problems.into_iter().collect()
}

fn unknown(part: Part, source: &str, names: &[String], known: &[Placeholder]) -> Vec<Problem> {
    let strange = names
        .iter()
        .filter(|name| !LISTS.contains(&name.as_str()) && !known.iter().any(|placeholder| placeholder.name == **name));
    strange
        .map(|name| Problem {
            part,
            line: line_of(source, name),
            sentence: Words::new(
                format!("「{name}」という項目は、この文書では使えません。使える項目の一覧から選んでください。"),
                format!("This letter has nothing called {name}. Choose from the list of what it has."),
            ),
        })
        .collect()
}

fn line_of(source: &str, name: &str) -> usize {
    let found = source.lines().position(|line| line.contains(name));
    found.map_or(1, |line| line + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(subject: &str, body: &str) -> Vec<(Part, usize, String)> {
        let template = Template { subject: subject.into(), body: body.into() };
        check(&template, "results").into_iter().map(|found| (found.part, found.line, found.sentence.en)).collect()
    }

    #[test]
    fn every_problem_is_told_at_once_with_its_line() {
        let found = problems("", "Hello\n{{ answer.casue }}\n{{ case.nubmer }}");
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!((found[0].0, found[0].1), (Part::Subject, 1));
        assert_eq!((found[1].0, found[1].1), (Part::Body, 2));
        assert_eq!((found[2].0, found[2].1), (Part::Body, 3));
        assert!(found[1].2.contains("answer.casue"));
    }

    #[test]
    fn an_answer_of_another_letter_is_unknown_here() {
        assert_eq!(problems("x", "{% if answer.owner %}{{ answer.owner }}{% endif %}").len(), 1);
    }

    #[test]
    fn an_if_that_is_not_closed_is_a_problem() {
        assert_eq!(problems("x", "Hello\n{% if answer.cause %}\nCause").len(), 1);
    }

    #[test]
    fn what_may_be_missing_needs_its_if() {
        let found = problems("x", "Hello\n\n{{ answer.cause }}");
        assert_eq!((found.len(), found[0].1), (1, 3));
    }

    #[test]
    fn the_answers_can_be_gone_through_and_a_slip_inside_is_found() {
        assert_eq!(problems("x", "{% for a in answers %}{{ a.question }}: {{ a.answer }}\n{% endfor %}"), []);
        assert_eq!(problems("x", "{% for a in answers %}{{ a.qeustion }}{% endfor %}").len(), 1);
    }

    #[test]
    fn a_template_has_no_statements_but_if_and_for() {
        for body in ["{% set a = 1 %}", "{% include 'x' %}", "{%- macro m() %}{% endmacro %}", "{% import 'x' as y %}"]
        {
            assert!(problems("x", body)[0].2.contains("cannot be used here"), "{body}");
        }
    }

    #[test]
    fn a_loop_without_an_end_is_found_before_the_template_is_kept() {
        let opened = "{% for a in 'abcdefghijklmnopqrstuvwxyz' %}".repeat(5);
        let closed = "{% endfor %}".repeat(5);
        assert!(problems("x", &format!("{opened}{closed}"))[0].2.contains("does not come to an end"));
    }

    #[test]
    fn a_companys_own_question_can_be_made_known() {
        let template =
            Template { subject: "x".into(), body: "{% if answer.line %}{{ answer.line }}{% endif %}".into() };
        let own = Placeholder {
            name: "answer.line".into(),
            says: Words::same("x"),
            example: Words::same("A"),
            always: false,
        };
        assert_eq!(check(&template, "results").len(), 1);
        assert_eq!(check_knowing(&template, "results", &[own]), []);
    }
}
