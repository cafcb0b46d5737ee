//! Feeds of what was published: Atom and JSON Feed for readers of news, JVNRSS for programs that read JVN.

mod atom;
mod json_feed;
mod jvnrss;
mod xml;

use casework::words::{Language, Words};
use jiff::Timestamp;

use crate::model::Advisory;

pub use atom::atom;
pub use json_feed::json_feed;
pub use jvnrss::jvnrss;

/// How many advisories a feed holds; the lists of CSAF hold all of them.
pub const LONGEST: usize = 50;

/// A form of feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
    /// JVNRSS, which is RSS 1.0 with what JVN adds.
    Jvnrss,
}

impl Kind {
    /// All of them.
    pub const ALL: [Kind; 3] = [Kind::Atom, Kind::Json, Kind::Jvnrss];

    /// How the file name ends.
    pub fn ending(self) -> &'static str {
        match self {
            Kind::Atom => "atom",
            Kind::Json => "json",
            Kind::Jvnrss => "rdf",
        }
    }

    /// What it is called.
    pub fn title(self) -> &'static str {
        match self {
            Kind::Atom => "Atom",
            Kind::Json => "JSON Feed",
            Kind::Jvnrss => "JVNRSS",
        }
    }

    /// How it is told to programs that fetch it.
    pub fn content_type(self) -> &'static str {
        match self {
            Kind::Atom => "application/atom+xml; charset=utf-8",
            Kind::Json => "application/feed+json",
            Kind::Jvnrss => "application/rdf+xml; charset=utf-8",
        }
    }

    /// The feed in this form.
    pub fn write(self, feed: &Feed<'_>) -> String {
        match self {
            Kind::Atom => atom(feed),
            Kind::Json => json_feed(feed),
            Kind::Jvnrss => jvnrss(feed),
        }
    }
}

/// What a feed is made from.
pub struct Feed<'a> {
    /// The language that it is in.
    pub language: Language,
    /// Who publishes.
    pub publisher: Words,
    /// The address of the list that people read.
    pub home: String,
    /// The address of the feed itself.
    pub own: String,
    /// What was published, newest first.
    pub entries: Vec<Entry<'a>>,
}

/// An advisory in a feed.
pub struct Entry<'a> {
    /// What it says.
    pub advisory: &'a Advisory,
    /// The address of its page.
    pub page: String,
    /// The address of its CSAF document in the language of the feed.
    pub csaf: Option<String>,
    /// When its newest version was published.
    pub at: Timestamp,
    /// When its first version was.
    pub first_at: Timestamp,
}

impl Feed<'_> {
    fn title(&self) -> String {
        let publisher = self.publisher.of(self.language);
        Words::new(format!("{publisher} 脆弱性情報"), format!("{publisher} security advisories"))
            .of(self.language)
            .to_owned()
    }

    /// When anything in it changed last; the beginning of time, if nothing was published.
    fn updated(&self) -> Timestamp {
        self.entries.iter().map(|entry| entry.at).max().unwrap_or(Timestamp::UNIX_EPOCH)
    }

    fn code(&self) -> &'static str {
        match self.language {
            Language::Ja => "ja",
            Language::En => "en",
        }
    }
}

impl Entry<'_> {
    /// That it was taken back stands in the title already.
    fn title(&self, language: Language) -> &str {
        self.advisory.title.of(language)
    }

    fn summary(&self, language: Language) -> &str {
        self.advisory.summary.of(language).trim()
    }
}

/// To the second, in UTC.
fn second(at: Timestamp) -> String {
    at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}
