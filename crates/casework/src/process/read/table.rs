//! A cursor over TOML tables that remembers where everything stands, and notes every fault instead of stopping at the first.

use std::cell::{Cell, RefCell};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    answers::hidden_character,
    names::Name,
    process::{Marks, Pos, problem::Faults, problem::did_you_mean},
    words::Words,
};

/// More steps, questions or names in one list than anybody could carry out, or follow.
const MOST_ITEMS: usize = 300;

/// The file being read: which one, and where its lines begin.
pub(super) struct Source {
    file: u8,
    lines: Vec<usize>,
    text: String,
    pub(super) faults: RefCell<Faults>,
}

impl Source {
    pub(super) fn new(file: u8, text: &str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { file, lines, text: text.into(), faults: RefCell::default() }
    }

    /// Line and column, in characters, of a byte.
    pub(super) fn pos(&self, byte: usize) -> Pos {
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let start = self.lines[line - 1];
        let column = self.text.get(start..byte.min(self.text.len())).map_or(0, |before| before.chars().count());
        Pos { file: self.file, line: line as u32, column: column as u32 + 1 }
    }

    pub(super) fn fault(&self, pos: Pos, code: &'static str, sentence: Words, remedy: Words) {
        self.faults.borrow_mut().add(pos, code, sentence, remedy);
    }

    /// The whole file as one table.
    pub(super) fn root<'s>(&'s self, table: &'s Spanned<DeTable<'s>>) -> Table<'s> {
        Table::new(self, table.get_ref(), Pos { file: self.file, line: 1, column: 1 })
    }
}

/// A value with its place.
#[derive(Clone, Copy)]
pub(super) struct Item<'s> {
    source: &'s Source,
    value: &'s DeValue<'s>,
    pub(super) pos: Pos,
}

/// A table whose keys are taken one by one; what nobody took is unknown.
pub(super) struct Table<'s> {
    source: &'s Source,
    table: &'s DeTable<'s>,
    pub(super) pos: Pos,
    asked: RefCell<Vec<&'static str>>,
    closed: Cell<bool>,
}

impl<'s> Table<'s> {
    fn new(source: &'s Source, table: &'s DeTable<'s>, pos: Pos) -> Self {
        Self { source, table, pos, asked: RefCell::default(), closed: Cell::new(false) }
    }

    /// The value of a key that may be left out.
    pub(super) fn take(&self, key: &'static str) -> Option<Item<'s>> {
        self.asked.borrow_mut().push(key);
        let (_, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Item { source: self.source, value: value.get_ref(), pos: self.source.pos(value.span().start) })
    }

    /// The value of a key that must be there.
    pub(super) fn need(&self, key: &'static str) -> Option<Item<'s>> {
        let item = self.take(key);
        if item.is_none() {
            self.source.fault(
                self.pos,
                "missing-key",
                Words::new(format!("「{key}」がありません。"), format!("`{key}` is missing.")),
                Words::new(
                    format!("この表に「{key} = …」を書いてください。"),
                    format!("Write `{key} = …` in this table."),
                ),
            );
        }
        item
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.table.iter().any(|(name, _)| name.get_ref() == key)
    }

    /// Where each key stands.
    pub(super) fn marks(&self) -> Marks {
        let place = |name: &Spanned<_>| self.source.pos(name.span().start);
        Marks(self.table.keys().map(|name| (name.get_ref().to_string(), place(name))).collect())
    }

    /// Every key that nobody took is a fault.
    pub(super) fn close(&self) {
        self.closed.set(true);
        let asked = self.asked.borrow();
        for name in self.table.keys() {
            let key = name.get_ref().as_ref();
            if !asked.contains(&key) {
                let shown: String = key.chars().take(60).collect();
                self.source.fault(
                    self.source.pos(name.span().start),
                    "unknown-key",
                    Words::new(
                        format!("「{shown}」という項目はありません。"),
                        format!("There is no key `{shown}` here."),
                    ),
                    did_you_mean(key, asked.iter().copied()),
                );
            }
        }
    }

    pub(super) fn fault(&self, code: &'static str, sentence: Words, remedy: Words) {
        self.source.fault(self.pos, code, sentence, remedy);
    }

    /// A list of tables under a key; none where the key is missing.
    pub(super) fn tables(&self, key: &'static str) -> Vec<Table<'s>> {
        self.take(key).map(|item| item.list()).unwrap_or_default().iter().filter_map(Item::table).collect()
    }

    /// A list of things under a key; none where the key is missing.
    pub(super) fn items(&self, key: &'static str) -> Vec<Item<'s>> {
        self.take(key).map(|item| item.list()).unwrap_or_default()
    }

    /// A switch that is off unless it is said to be on.
    pub(super) fn flag(&self, key: &'static str) -> bool {
        self.take(key).and_then(|item| item.flag()).unwrap_or(false)
    }

    /// A text in both languages.
    pub(super) fn words(&self, key: &'static str) -> Words {
        self.need(key).and_then(|item| item.words()).unwrap_or_default()
    }

    /// A name.
    pub(super) fn name(&self, key: &'static str) -> Name {
        self.need(key).and_then(|item| item.text()).unwrap_or_default().into()
    }
}

impl<'s> Item<'s> {
    fn wrong_type(&self, ja: &str, en: &str) {
        let found = self.value.type_str();
        self.fault(
            "wrong-type",
            Words::new(
                format!("{ja}が要りますが、{found} が書かれています。"),
                format!("{en} is needed here; this is of the type {found}."),
            ),
            Words::new(format!("{ja}に直してください。"), format!("Write {en}.")),
        );
    }

    pub(super) fn fault(&self, code: &'static str, sentence: Words, remedy: Words) {
        self.source.fault(self.pos, code, sentence, remedy);
    }

    pub(super) fn text(&self) -> Option<&'s str> {
        match self.value {
            DeValue::String(text) if !text.trim().is_empty() => {
                if let Some(found) = hidden_character(text) {
                    let code = u32::from(found);
                    self.fault(
                        "hidden-character",
                        Words::new(
                            format!("目に見えない制御文字(U+{code:04X})があります。"),
                            format!("There is an invisible control character in it (U+{code:04X})."),
                        ),
                        Words::new("取り除いてください。", "Remove it."),
                    );
                }
                Some(text)
            }
            DeValue::String(_) => {
                self.fault(
                    "empty-text",
                    Words::new("文字がありません。", "This text is empty."),
                    Words::new("内容を書いてください。", "Write what belongs here."),
                );
                None
            }
            _ => {
                self.wrong_type("文字列", "a text");
                None
            }
        }
    }

    pub(super) fn number(&self, least: i64, most: i64) -> Option<i64> {
        let DeValue::Integer(number) = self.value else {
            self.wrong_type("整数", "a whole number");
            return None;
        };
        let parsed = i64::from_str_radix(number.as_str(), number.radix()).ok();
        let fits = parsed.filter(|number| (least..=most).contains(number));
        if fits.is_none() {
            self.fault(
                "number-out-of-range",
                Words::new("数が範囲の外です。", "This number is out of range."),
                Words::new(
                    format!("{least} から {most} までの数を書いてください。"),
                    format!("Write a number from {least} to {most}."),
                ),
            );
        }
        fits
    }

    pub(super) fn flag(&self) -> Option<bool> {
        match self.value {
            DeValue::Boolean(value) => Some(*value),
            _ => {
                self.wrong_type("true か false", "true or false");
                None
            }
        }
    }

    pub(super) fn list(&self) -> Vec<Item<'s>> {
        match self.value {
            DeValue::Array(array) => {
                let place = |value: &'s Spanned<DeValue<'s>>| Item {
                    source: self.source,
                    value: value.get_ref(),
                    pos: self.source.pos(value.span().start),
                };
                if array.len() > MOST_ITEMS {
                    self.fault(
                        "too-many-items",
                        Words::new(
                            format!("{MOST_ITEMS} を超えて並んでいます。"),
                            format!("There are more than {MOST_ITEMS} of these."),
                        ),
                        Words::new(
                            "減らすか、別の手順に分けてください。",
                            "Have fewer of them, or divide the process.",
                        ),
                    );
                }
                array.iter().take(MOST_ITEMS).map(place).collect()
            }
            _ => {
                self.wrong_type("リスト", "a list");
                Vec::new()
            }
        }
    }

    pub(super) fn table(&self) -> Option<Table<'s>> {
        match self.value {
            DeValue::Table(table) => Some(Table::new(self.source, table, self.pos)),
            _ => {
                self.wrong_type("表", "a table");
                None
            }
        }
    }

    pub(super) fn is_text(&self) -> bool {
        matches!(self.value, DeValue::String(_))
    }

    /// A pair of texts; a letter or a title that lacks a language is a fault of its own.
    pub(super) fn words(&self) -> Option<Words> {
        let table = self.table()?;
        let part = |key: &'static str, language: Words| {
            let text = table.take(key).and_then(|item| item.text());
            if text.is_none() && !table.has(key) {
                table.fault(
                    "missing-language",
                    Words::new(
                        format!("{}がありません。", language.ja),
                        format!("The {} text is missing.", language.en),
                    ),
                    Words::new(format!("「{key} = \"…\"」を加えてください。"), format!("Add `{key} = \"…\"`.")),
                );
            }
            text.unwrap_or_default().to_owned()
        };
        let words = Words {
            ja: part("ja", Words::new("日本語の文", "Japanese")),
            en: part("en", Words::new("英語の文", "English")),
        };
        table.close();
        Some(words)
    }

    /// A name out of a list of known ones.
    pub(super) fn one_of<T>(
        &self,
        code: &'static str,
        what: Words,
        known: &[&str],
        parse: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let text = self.text()?;
        let parsed = parse(text);
        if parsed.is_none() {
            let shown: String = text.chars().take(60).collect();
            self.fault(
                code,
                Words::new(
                    format!("「{shown}」という{}はありません。", what.ja),
                    format!("There is no {} `{shown}`.", what.en),
                ),
                did_you_mean(text, known.iter().copied()),
            );
        }
        parsed
    }
}
