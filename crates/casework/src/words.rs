//! A sentence in both languages: a type that makes a missing one fail to compile.

use serde::{Deserialize, Serialize};

/// The languages that madoguchi speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// 日本語
    Ja,
    /// English
    En,
}

/// What a person reads, in Japanese and in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Words {
    /// 日本語
    pub ja: String,
    /// English
    pub en: String,
}

impl Words {
    /// Both languages at once; there is no way to make only one.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { ja: ja.into(), en: en.into() }
    }

    /// The text in one language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Ja => &self.ja,
            Language::En => &self.en,
        }
    }

    /// Several texts as one list: 「A、B」 and “A, B”.
    pub fn list(items: impl IntoIterator<Item = Words>) -> Words {
        let (ja, en): (Vec<_>, Vec<_>) = items.into_iter().map(|words| (words.ja, words.en)).unzip();
        Words::new(ja.join("、"), en.join(", "))
    }

    /// The same text in both languages: for numbers and names, which are not translated.
    pub fn same(text: impl Into<String>) -> Words {
        let text = text.into();
        Words { ja: text.clone(), en: text }
    }
}
