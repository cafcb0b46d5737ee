//! The settings as a file says them: TOML, in which every key must be known and every mistake is told with its line.

use casework::words::Words;
use toml::de::{DeTable, DeValue};

use super::{
    given::{Givens, Source, known, names_below, unknown},
    table::KEYS,
};

/// The largest file, in bytes.
pub(super) const LARGEST: u64 = 64 << 10;

/// Reads the file, or tells everything that is wrong with it.
pub(super) fn read(path: &str, text: &str) -> Result<Givens, Vec<Words>> {
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(fault) => {
            let line = line_of(text, fault.span().map_or(0, |span| span.start));
            let reason = fault.message().lines().next().unwrap_or_default().to_owned();
            return Err(vec![Words::new(
                format!("{path}:{line}: TOMLとして読めません（{reason}）。この行の引用符や「=」を確かめてください。"),
                format!("{path}:{line}: this is not TOML ({reason}). Look for quotes and for “=” in this line."),
            )]);
        }
    };
    let mut reading = Reading { path, text, givens: Givens::new(), problems: Vec::new() };
    reading.table("", table.get_ref());
    if reading.problems.is_empty() { Ok(reading.givens) } else { Err(reading.problems) }
}

struct Reading<'t> {
    path: &'t str,
    text: &'t str,
    givens: Givens,
    problems: Vec<Words>,
}

impl Reading<'_> {
    fn table(&mut self, within: &str, table: &DeTable<'_>) {
        for (key, value) in table {
            let line = line_of(self.text, key.span().start);
            let place = format!("{}:{line}", self.path);
            let name = format!("{within}{}", key.get_ref());
            let is_table =
                KEYS.iter().any(|key| key.name.strip_prefix(&*name).is_some_and(|rest| rest.starts_with('.')));
            match value.get_ref() {
                DeValue::Table(table) if is_table => self.table(&format!("{name}."), table),
                value => match plain(value) {
                    Some(text) => match known(&name, text, Source::File(self.path.into(), line)) {
                        Some((name, given)) => drop(self.givens.insert(name, given)),
                        None => self.problems.push(unknown(Words::same(place), key.get_ref(), names_below(within))),
                    },
                    None if known(&name, String::new(), Source::Default).is_none() => {
                        self.problems.push(unknown(Words::same(place), key.get_ref(), names_below(within)));
                    }
                    None => self.problems.push(Words::new(
                        format!("{place}: 「{name}」には文字列・整数・true・falseのどれかを書いてください。"),
                        format!("{place}: {name} takes a text, a whole number, true or false."),
                    )),
                },
            }
        }
    }
}

/// A value that stands on one line, as the command line would say it.
fn plain(value: &DeValue<'_>) -> Option<String> {
    match value {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok().map(|n| n.to_string()),
        DeValue::Boolean(yes) => Some(yes.to_string()),
        _ => None,
    }
}

/// The line in which a byte stands, from 1.
fn line_of(text: &str, byte: usize) -> usize {
    text.bytes().take(byte).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_and_a_number_are_read() {
        let givens = read("a.toml", "proxies = 2\n[smtp]\nhost = \"mail.example\"\n").unwrap();
        assert_eq!(givens["smtp.host"].value, "mail.example");
        assert_eq!(givens["smtp.host"].source, Source::File("a.toml".into(), 3));
        assert_eq!(givens["proxies"].value, "2");
    }

    #[test]
    fn every_mistake_is_told_with_its_line_and_what_was_meant() {
        let problems = read("a.toml", "lisen = \"x\"\nproxies = []\n[smtp]\nhots = \"y\"\n").unwrap_err();
        let told: Vec<&str> = problems.iter().map(|words| words.en.as_str()).collect();
        assert_eq!(told.len(), 3, "{told:?}");
        assert!(told.contains(&"a.toml:1: there is no setting lisen. Did you mean listen?"), "{told:?}");
        assert!(told.iter().any(|line| line.starts_with("a.toml:2: proxies takes")), "{told:?}");
        assert!(told.contains(&"a.toml:4: there is no setting hots. Did you mean host?"), "{told:?}");
    }
}
