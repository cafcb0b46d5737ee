//! Where in a file something stands: the line and column of a JSON pointer, and members that stand twice.

use std::collections::{BTreeMap, BTreeSet};

/// A place in a text, as editors count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

/// Where each pointer leads; what is not there is placed at the nearest thing around it. The text has been read as JSON.
pub fn places<'p>(text: &str, pointers: impl IntoIterator<Item = &'p str>) -> BTreeMap<&'p str, Place> {
    let mut wanted = BTreeMap::new();
    let mut asked = Vec::new();
    for pointer in pointers {
        asked.push(pointer);
        for around in around(pointer) {
            wanted.insert(around.to_owned(), None);
        }
    }
    let mut scan = Scan { wanted, ..Scan::new(text) };
    scan.value();
    let found: BTreeMap<String, usize> =
        scan.wanted.into_iter().filter_map(|(pointer, at)| at.map(|at| (pointer, at))).collect();
    let lines = lines(text, found.values().copied());
    let place = |pointer: &'p str| {
        let at = around(pointer).find_map(|around| found.get(around)).copied().unwrap_or_default();
        (pointer, lines.get(&at).copied().unwrap_or(Place { line: 1, column: 1 }))
    };
    asked.into_iter().map(place).collect()
}

/// The pointers of members that stand twice in one object.
pub(super) fn doubled(text: &str) -> Vec<String> {
    let mut scan = Scan::new(text);
    scan.looks_for_doubled = true;
    scan.value();
    scan.doubled
}

/// A pointer and all that it stands in, from within.
fn around(pointer: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(pointer), |inner| inner.rfind('/').map(|end| &inner[..end]))
}

/// Lines and columns of places in a text, in one walk over it.
fn lines(text: &str, places: impl Iterator<Item = usize>) -> BTreeMap<usize, Place> {
    let wanted: BTreeSet<usize> = places.collect();
    let mut found = BTreeMap::new();
    let mut here = Place { line: 1, column: 1 };
    let mut from = 0;
    for at in wanted {
        let passed = text.get(from..at).unwrap_or_default();
        match passed.rfind('\n') {
            Some(end) => here.column = passed[end + 1..].chars().count() + 1,
            None => here.column += passed.chars().count(),
        }
        here.line += passed.matches('\n').count();
        from = at;
        found.insert(at, here);
    }
    found
}

/// Walks over a text that is JSON, without making anything of it.
struct Scan<'t> {
    text: &'t str,
    at: usize,
    pointer: String,
    wanted: BTreeMap<String, Option<usize>>,
    looks_for_doubled: bool,
    doubled: Vec<String>,
}

impl<'t> Scan<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            pointer: String::new(),
            wanted: BTreeMap::new(),
            looks_for_doubled: false,
            doubled: Vec::new(),
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, may_pass: impl Fn(u8) -> bool) {
        while self.peek().is_some_and(&may_pass) {
            self.at += 1;
        }
    }

    fn space(&mut self) {
        self.skip(|byte| byte.is_ascii_whitespace());
    }

    /// How deep it goes, the reader of JSON has bounded before.
    fn value(&mut self) {
        self.space();
        if let Some(place) = self.wanted.get_mut(&self.pointer) {
            place.get_or_insert(self.at);
        }
        match self.peek() {
            Some(b'{') => self.members(),
            Some(b'[') => self.items(),
            Some(b'"') => {
                self.string();
            }
            _ => self.skip(|byte| !matches!(byte, b',' | b']' | b'}') && !byte.is_ascii_whitespace()),
        }
        self.space();
    }

    fn members(&mut self) {
        let outer = self.pointer.len();
        let mut names = BTreeSet::new();
        self.at += 1;
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return;
        }
        loop {
            let name = self.string();
            let name = if name.contains('\\') {
                serde_json::from_str(&format!("\"{name}\"")).unwrap_or_else(|_| name.to_owned())
            } else {
                name.to_owned()
            };
            self.pointer.push('/');
            self.pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            if self.looks_for_doubled && !names.insert(name) {
                self.doubled.push(self.pointer.clone());
            }
            self.space();
            // The colon.
            self.at += 1;
            self.value();
            self.pointer.truncate(outer);
            let more = self.peek() == Some(b',');
            self.at += 1;
            if !more {
                return;
            }
            self.space();
        }
    }

    fn items(&mut self) {
        let outer = self.pointer.len();
        self.at += 1;
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return;
        }
        for index in 0.. {
            self.pointer.push('/');
            self.pointer.push_str(&index.to_string());
            self.value();
            self.pointer.truncate(outer);
            let more = self.peek() == Some(b',');
            self.at += 1;
            if !more {
                return;
            }
        }
    }

    /// What stands between the quotes, as it is written.
    fn string(&mut self) -> &'t str {
        let start = self.at + 1;
        self.at = start;
        while let Some(byte) = self.peek() {
            match byte {
                b'\\' => self.at += 2,
                b'"' => break,
                _ => self.at += 1,
            }
        }
        let text = self.text.get(start..self.at).unwrap_or_default();
        self.at += 1;
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "{\n  \"窓\": [1, {}, [ ], {\"a\": \"x\\\"]\", \"b/c\": true}],\n  \"last\": {\"z\":\n    null}\n}\n";

    #[test]
    fn a_pointer_is_found_where_editors_count_it() {
        let pointers = ["", "/窓", "/窓/0", "/窓/1", "/窓/3/b~1c", "/last/z", "/last/missing/0"];
        let found = places(TEXT, pointers);
        let at = |pointer: &str| (found[pointer].line, found[pointer].column);
        assert_eq!(at(""), (1, 1));
        assert_eq!(at("/窓"), (2, 8));
        assert_eq!(at("/窓/0"), (2, 9));
        assert_eq!(at("/窓/1"), (2, 12));
        assert_eq!(at("/窓/3/b~1c"), (2, 42));
        assert_eq!(at("/last/z"), (4, 5));
        assert_eq!(at("/last/missing/0"), (3, 11), "the nearest thing around it");
    }

    #[test]
    fn a_member_that_stands_twice_is_found_at_any_depth() {
        assert_eq!(doubled(TEXT), [""; 0]);
        let twice = r#"{"a": 1, "b": [{"x": {}, "\u0078": []}], "a": 2}"#;
        assert_eq!(doubled(twice), ["/b/0/x", "/a"]);
    }
}
