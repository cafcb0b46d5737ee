//! The engine that fills a template: what a template may do, how long it may run, how much it may write.

use std::io;

use minijinja::{AutoEscape, Environment, Error, ErrorKind, UndefinedBehavior};
use serde_json::Value;

use casework::words::Words;

use super::{Part, Problem};

/// More steps than the longest letter takes a hundred times over, and fewer than a second's worth.
const FUEL: u64 = 100_000;

/// A letter of more than this is no letter.
const LONGEST_OUTPUT: usize = 512 * 1024;

/// A template of more than this is no template.
pub(super) const LONGEST_TEMPLATE: usize = 128 * 1024;

/// What a template may say between `{%` and `%}`. Without `set` and macros, nothing can grow from line to line.
const STATEMENTS: &[&str] = &["if", "elif", "else", "endif", "for", "endfor"];

/// An engine that knows a few filters and no functions, no other templates and no files.
fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    environment.set_auto_escape_callback(|_| AutoEscape::None);
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_keep_trailing_newline(true);
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(50);
    environment.add_filter("default", minijinja::filters::default);
    environment.add_filter("join", minijinja::filters::join);
    environment.add_filter("length", minijinja::filters::length);
    environment.add_filter("trim", minijinja::filters::trim);
    environment.add_test("defined", minijinja::tests::is_defined);
    environment
}

/// Fills one text.
pub(super) fn render(part: Part, source: &str, values: &Value) -> Result<String, Problem> {
    allowed(part, source)?;
    let environment = environment();
    let template = environment.template_from_str(source).map_err(|error| problem(part, source, &error))?;
    let mut written = Bounded(Vec::new());
    template.render_captured_to(values, &mut written).map_err(|error| problem(part, source, &error))?;
    Ok(String::from_utf8_lossy(&written.0).into_owned())
}

/// The dotted names that a text fills in.
pub(super) fn names(part: Part, source: &str) -> Result<Vec<String>, Problem> {
    allowed(part, source)?;
    let environment = environment();
    let template = environment.template_from_str(source).map_err(|error| problem(part, source, &error))?;
    let mut names: Vec<String> = template.undeclared_variables(true).into_iter().collect();
    names.sort();
    Ok(names)
}

/// Refuses what is too long, and every statement that a letter does not need.
fn allowed(part: Part, source: &str) -> Result<(), Problem> {
    let at = |line: usize, sentence: Words| Problem { part, line, sentence };
    if source.len() > LONGEST_TEMPLATE {
        let sentence = Words::new(
            "テンプレートが長すぎます。128KiB以下にしてください。",
            "The template is too long. Keep it below 128 KiB.",
        );
        return Err(at(1, sentence));
    }
    for (place, _) in source.match_indices("{%") {
        let rest = source[place + 2..].trim_start_matches(['-', '+']).trim_start();
        let word: String =
            rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').take(40).collect();
        if !STATEMENTS.contains(&word.as_str()) {
            let line = source[..place].matches('\n').count() + 1;
            let sentence = Words::new(
                format!("「{{% {word} %}}」は使えません。使えるのはifとforだけです。"),
                format!("{{% {word} %}} cannot be used here. Only if and for can."),
            );
            return Err(at(line, sentence));
        }
    }
    Ok(())
}

/// Says of the engine's error what a person who edits letters can use.
fn problem(part: Part, source: &str, error: &Error) -> Problem {
    let line = error.line().unwrap_or(1).clamp(1, source.lines().count().max(1));
    let detail = error.detail().unwrap_or_default();
    let sentence = match error.kind() {
        ErrorKind::OutOfFuel => Words::new(
            "テンプレートの繰り返しが終わりません。forの使い方を見直してください。",
            "The template does not come to an end. Look at its for loops.",
        ),
        ErrorKind::WriteFailure => Words::new(
            "文書が長くなりすぎます。forの使い方を見直してください。",
            "The letter becomes too long. Look at the template's for loops.",
        ),
        ErrorKind::UndefinedError => Words::new(
            "この行で埋め込む値がありません。なくてもよい値なら、{% if … %}と{% endif %}で囲んでください。",
            "This line fills in something that is not there. If it may be missing, put it between {% if … %} and {% endif %}.",
        ),
        ErrorKind::SyntaxError => Words::new(
            format!("この行の書き方に誤りがあります。{{{{ }}}}と{{% %}}の対応を確かめてください。（{detail}）"),
            format!("Something is wrong with this line. See that each {{{{ }}}} and {{% %}} is complete. ({detail})"),
        ),
        ErrorKind::UnknownFilter | ErrorKind::UnknownFunction | ErrorKind::UnknownTest | ErrorKind::UnknownMethod => {
            Words::new(
                format!("この行で使えない機能が使われています。（{detail}）"),
                format!("This line uses something that letters do not have. ({detail})"),
            )
        }
        _ => Words::new(
            format!("この行を埋め込めませんでした。（{detail}）"),
            format!("This line could not be filled in. ({detail})"),
        ),
    };
    Problem { part, line, sentence }
}

/// What is written, up to a bound.
struct Bounded(Vec<u8>);

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST_OUTPUT {
            return Err(io::Error::other("too long"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
