//! What was said about the settings, by whom: flags weigh more than the environment, that more than the file, that more than us.

use std::{collections::BTreeMap, ffi::OsString};

use casework::words::Words;
use clap::ArgMatches;

use super::{
    file,
    table::{KEYS, Key, find},
};

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// Nobody said anything else.
    Default,
    /// The file and the line in it.
    File(String, usize),
    /// A variable of the environment.
    Variable(String),
    /// The command line.
    Flag(String),
}

/// A value, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) value: String,
    pub(crate) source: Source,
}

/// What was said, by the names of the settings.
pub(crate) type Givens = BTreeMap<&'static str, Given>;

impl Source {
    /// In words, as the beginning of a sentence about what is wrong there.
    pub(crate) fn words(&self) -> Words {
        match self {
            Source::Default => Words::new("既定値", "default"),
            Source::File(path, line) => Words::same(format!("{path}:{line}")),
            Source::Variable(name) => Words::new(format!("環境変数 {name}"), format!("environment, {name}")),
            Source::Flag(name) => Words::new(format!("引数 --{name}"), format!("command line, --{name}")),
        }
    }
}

/// Gathers everything that was said. Each mistake in the file or the environment is told.
pub(crate) fn gather(
    matches: &ArgMatches,
    variables: &[(OsString, OsString)],
    file: Option<(&str, &str)>,
) -> Result<Givens, Vec<Words>> {
    let mut problems = Vec::new();
    let mut givens = defaults();
    if let Some((path, text)) = file {
        match file::read(path, text) {
            Ok(said) => givens.extend(said),
            Err(found) => problems.extend(found),
        }
    }
    match from_variables(variables) {
        Ok(said) => givens.extend(said),
        Err(found) => problems.extend(found),
    }
    givens.extend(flags(matches));
    if problems.is_empty() { Ok(givens) } else { Err(problems) }
}

/// What holds where nobody says anything.
pub(crate) fn defaults() -> Givens {
    let given = |key: &'static Key| Given { value: key.default.into(), source: Source::Default };
    KEYS.iter().filter(|key| !key.default.is_empty()).map(|key| (key.name, given(key))).collect()
}

/// What the command line says.
pub(crate) fn flags(matches: &ArgMatches) -> Givens {
    let mut givens = Givens::new();
    for key in KEYS {
        // Not every command knows every setting.
        if let Ok(Some(value)) = matches.try_get_one::<String>(key.name) {
            givens.insert(key.name, Given { value: value.clone(), source: Source::Flag(key.flag()) });
        }
    }
    givens
}

/// Names with our beginning that are no settings of the desk.
const OTHERS: &[&str] = &["MADOGUCHI_LANGUAGE", "MADOGUCHI_CONFIG"];

fn from_variables(variables: &[(OsString, OsString)]) -> Result<Givens, Vec<Words>> {
    let (mut givens, mut problems) = (Givens::new(), Vec::new());
    for (name, value) in variables {
        let name = name.to_string_lossy();
        let ours = name.starts_with("MADOGUCHI_") && !name.starts_with("MADOGUCHI_TEST_");
        // An empty variable is how shells and containers say nothing.
        if !ours || OTHERS.contains(&&*name) || value.is_empty() {
            continue;
        }
        match (KEYS.iter().find(|key| key.variable() == name), value.to_str()) {
            (Some(key), Some(value)) => {
                let source = Source::Variable(name.into_owned());
                givens.insert(key.name, Given { value: value.to_owned(), source });
            }
            (Some(_), None) => problems.push(Words::new(
                format!("環境変数 {name} がUTF-8ではありません。"),
                format!("The variable {name} is not UTF-8."),
            )),
            (None, _) => problems.push(unknown(
                Words::new(format!("環境変数 {name}"), format!("environment, {name}")),
                &name,
                KEYS.iter().map(Key::variable).collect(),
            )),
        }
    }
    if problems.is_empty() { Ok(givens) } else { Err(problems) }
}

/// That a name is no setting, and which one was probably meant.
pub(crate) fn unknown(place: Words, name: &str, known: Vec<String>) -> Words {
    let shown: String = name.chars().take(60).collect();
    let nearest = known
        .iter()
        .map(|known| (strsim::damerau_levenshtein(&shown, known), known))
        .filter(|(distance, known)| *distance <= 2 + known.len() / 6)
        .min();
    let remedy = match nearest {
        Some((_, known)) => Words::new(format!("「{known}」のことでしょうか。"), format!("Did you mean {known}?")),
        None => Words::new(
            "使える設定は madoguchi settings で見られます。",
            "madoguchi settings lists those that there are.",
        ),
    };
    Words::new(
        format!("{}: 「{shown}」という設定はありません。{}", place.ja, remedy.ja),
        format!("{}: there is no setting {shown}. {}", place.en, remedy.en),
    )
}

/// The names of settings as the file writes them, below this table.
pub(crate) fn names_below(table: &str) -> Vec<String> {
    KEYS.iter().filter_map(|key| key.name.strip_prefix(table)).map(str::to_owned).collect()
}

/// A given value of a key that is known.
pub(crate) fn known(name: &str, value: String, source: Source) -> Option<(&'static str, Given)> {
    find(name).map(|key| (key.name, Given { value, source }))
}
