//! Why a text is no purl, in words.

use casework::words::Words;

/// Why a text, or its parts, make no purl.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PurlProblem {
    /// It is longer than [`super::LONGEST`] bytes.
    TooLong,
    /// It does not begin with `pkg:`.
    NoScheme,
    /// The type is missing or holds what no type may.
    Kind(String),
    /// There is no name.
    NoName,
    /// A `%` is not followed by two hexadecimal digits, or what it stands for is no text.
    Encoding(String),
    /// A qualifier's key is not one, or stands twice.
    Qualifier(String),
    /// This type needs a namespace.
    NamespaceMissing(String),
    /// This type has none.
    NamespaceForbidden(String),
    /// The name or the version is none of this type's.
    NotOfKind {
        /// The type.
        kind: String,
        /// What its rules do not allow.
        text: String,
    },
    /// This type needs a qualifier.
    QualifierMissing {
        /// The type.
        kind: String,
        /// The key that is missing.
        key: String,
    },
}

impl PurlProblem {
    /// The sentence for people.
    pub fn words(&self) -> Words {
        match self {
            Self::TooLong => Words::new(
                format!("purlが長すぎます（{}バイトまで）。", super::LONGEST),
                format!("The purl is too long; at most {} bytes are read.", super::LONGEST),
            ),
            Self::NoScheme => Words::new("purlは「pkg:」で始まります。", "A purl begins with \"pkg:\"."),
            Self::Kind(kind) => Words::new(
                format!("「{kind}」はpurlの種別として使えません。"),
                format!("\"{kind}\" cannot be the type of a purl."),
            ),
            Self::NoName => Words::new("purlに名前がありません。", "The purl has no name."),
            Self::Encoding(text) => Words::new(
                format!("「{text}」の%のあとが正しくありません。"),
                format!("What follows a % in \"{text}\" cannot be read."),
            ),
            Self::Qualifier(key) => Words::new(
                format!("修飾子「{key}」は使えないか、重複しています。"),
                format!("The qualifier \"{key}\" is not allowed or stands twice."),
            ),
            Self::NamespaceMissing(kind) => Words::new(
                format!("種別「{kind}」には名前空間が必要です。"),
                format!("The type {kind} needs a namespace."),
            ),
            Self::NamespaceForbidden(kind) => Words::new(
                format!("種別「{kind}」に名前空間はありません。"),
                format!("The type {kind} has no namespace."),
            ),
            Self::NotOfKind { kind, text } => Words::new(
                format!("「{text}」は種別「{kind}」の書き方ではありません。"),
                format!("\"{text}\" is not written as the type {kind} demands."),
            ),
            Self::QualifierMissing { kind, key } => Words::new(
                format!("種別「{kind}」には修飾子「{key}」が必要です。"),
                format!("The type {kind} needs the qualifier {key}."),
            ),
        }
    }
}
