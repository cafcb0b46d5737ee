//! What an address asks for after its `?`: read leniently, written back in one order.

use std::{collections::BTreeMap, convert::Infallible};

use axum::{extract::FromRequestParts, http::request::Parts};
use operations::{Viewer, cases::List};

use crate::frame::encoded;

/// The parts of a query by name; of a name that comes twice, the last.
#[derive(Clone, Debug, Default)]
pub(crate) struct Query(BTreeMap<String, String>);

impl Query {
    /// A query as it was kept.
    pub(crate) fn read(text: &str) -> Self {
        let uri = format!("/?{text}").parse::<axum::http::Uri>().ok();
        let parts = uri.and_then(|uri| axum::extract::Query::<BTreeMap<String, String>>::try_from_uri(&uri).ok());
        Self(parts.map(|query| query.0).unwrap_or_default())
    }

    /// What stands under a name, or nothing.
    pub(crate) fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", |value| value.trim())
    }

    /// The same, unless it is empty.
    pub(crate) fn some(&self, name: &str) -> Option<String> {
        Some(self.get(name).to_owned()).filter(|value| !value.is_empty())
    }

    /// Which page is asked for, from 1.
    pub(crate) fn page(&self) -> usize {
        self.get("page").parse().unwrap_or(1).clamp(1, 10_000)
    }

    /// The same query with something else under a name; with nothing, without it. It begins at the first page.
    pub(crate) fn with(&self, name: &str, value: &str) -> Self {
        let mut parts = self.0.clone();
        parts.remove("page");
        if value.is_empty() {
            parts.remove(name);
        } else {
            parts.insert(name.into(), value.into());
        }
        Self(parts)
    }

    /// As it stands in an address, after the `?`.
    pub(crate) fn written(&self) -> String {
        let parts = self.0.iter().filter(|(_, value)| !value.is_empty());
        parts.map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&")
    }

    /// The same, at another page.
    pub(crate) fn written_page(&self, page: usize) -> String {
        let mut parts = self.0.clone();
        parts.insert("page".into(), page.to_string());
        Self(parts).written()
    }

    /// The list of cases that it asks for.
    pub(crate) fn list(&self, viewer: &Viewer) -> List {
        let show = self.get("show");
        // Who looks for words looks among all cases.
        let all = show.is_empty() && !self.get("words").is_empty();
        let open = match show {
            "closed" => Some(false),
            "all" | "watched" => None,
            _ if all => None,
            _ => Some(true),
        };
        let published = match self.get("published") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        List {
            open,
            mine: show == "mine",
            ball: self.some("unit"),
            process: self.some("process"),
            product: self.some("product"),
            owner: self.some("owner"),
            watched: show == "watched",
            due_before: (show == "overdue").then_some(viewer.now),
            published,
            words: self.get("words").chars().take(200).collect(),
            order: self.get("order").to_owned(),
            page: u32::try_from(self.page()).unwrap_or(1),
            most: 50,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Query {
    type Rejection = Infallible;
    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Infallible> {
        Ok(Self::read(parts.uri.query().unwrap_or_default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_written_back_as_it_was_read_and_begins_at_the_first_page_when_it_changes() {
        let query = Query::read("words=%E8%AA%8D%E8%A8%BC&show=mine&page=3");
        assert_eq!(query.get("words"), "認証");
        assert_eq!(query.page(), 3);
        assert_eq!(query.with("order", "due").written(), "order=due&show=mine&words=%E8%AA%8D%E8%A8%BC");
    }

    #[test]
    fn what_is_no_query_asks_for_nothing() {
        assert_eq!(Query::read("%zz&=&&a").get("a"), "");
    }
}
