//! Every text is there in both languages, or in neither where it may be left out.

use casework::words::Words;

use crate::model::{Advisory, Credit, Status, Version, Vulnerability};
use crate::{Problem, model::is_absent};

const LONGEST: usize = 20_000;
const LONGEST_LINE: usize = 300;

/// A text of the form.
struct Text<'a> {
    field: String,
    words: &'a Words,
    label: Words,
    needed: bool,
    most: usize,
}

#[derive(Default)]
struct Texts<'a>(Vec<Text<'a>>);

impl<'a> Texts<'a> {
    fn needed(&mut self, field: impl Into<String>, words: &'a Words, ja: &str, en: &str) {
        self.0.push(Text { field: field.into(), words, label: Words::new(ja, en), needed: true, most: LONGEST });
    }

    fn optional(&mut self, field: impl Into<String>, words: &'a Words, ja: &str, en: &str) {
        self.0.push(Text { field: field.into(), words, label: Words::new(ja, en), needed: false, most: LONGEST });
    }

    /// A text that stands in a line or in a cell.
    fn line(&mut self, field: impl Into<String>, words: &'a Words, ja: &str, en: &str) {
        self.0.push(Text { field: field.into(), words, label: Words::new(ja, en), needed: true, most: LONGEST_LINE });
    }
}

pub(super) fn texts(advisory: &Advisory, problems: &mut Vec<Problem>) {
    let mut texts = Texts::default();
    of_document(advisory, &mut texts);
    of_lists(advisory, &mut texts);
    for (index, vulnerability) in advisory.vulnerabilities.iter().enumerate() {
        of_vulnerability(vulnerability, &format!("vulnerabilities.{index}"), &mut texts);
    }
    for text in &texts.0 {
        check_text(text, problems);
    }
}

fn of_document<'a>(advisory: &'a Advisory, texts: &mut Texts<'a>) {
    texts.line("title", &advisory.title, "表題", "title");
    texts.line("publisher.name", &advisory.publisher.name, "発行者の名称", "publisher's name");
    texts.needed("publisher.contact", &advisory.publisher.contact, "発行者の連絡先", "publisher's contact");
    texts.optional("audience", &advisory.audience, "対象読者", "audience");
    texts.needed("summary", &advisory.summary, "概要", "summary");
    texts.needed("description", &advisory.description, "詳細", "description");
    texts.needed("impact", &advisory.impact, "想定される影響", "impact");
    texts.needed("solution", &advisory.solution, "対策方法", "solution");
    texts.optional("workaround", &advisory.workaround, "回避策", "workaround");
    texts.needed("contact", &advisory.contact, "問い合わせ先", "contact");
    texts.optional("terms", &advisory.terms, "利用条件", "terms");
}

fn of_lists<'a>(advisory: &'a Advisory, texts: &mut Texts<'a>) {
    for (index, revision) in advisory.revisions.iter().enumerate() {
        texts.needed(format!("revisions.{index}.summary"), &revision.summary, "更新内容", "summary of the change");
    }
    for (index, reference) in advisory.references.iter().enumerate() {
        texts.line(format!("references.{index}.summary"), &reference.summary, "参考情報の説明", "name of the page");
    }
    for (index, thanks) in advisory.acknowledgements.iter().enumerate() {
        let field = format!("acknowledgements.{index}");
        texts.optional(format!("{field}.summary"), &thanks.summary, "謝辞", "words of thanks");
        match &thanks.credit {
            Credit::Person { name, organization, .. } => {
                texts.line(format!("{field}.credit.name"), name, "氏名", "name");
                texts.optional(format!("{field}.credit.organization"), organization, "所属", "organisation");
            }
            Credit::Organization { name, .. } => {
                texts.line(format!("{field}.credit.name"), name, "組織の名称", "name of the organisation");
            }
            Credit::Unnamed => {}
        }
    }
    for (index, product) in advisory.products.iter().enumerate() {
        texts.line(format!("products.{index}.name"), &product.name, "製品名", "product name");
        texts.line(format!("products.{index}.vendor"), &product.vendor, "開発者名", "vendor");
        if let Version::Range { text, .. } = &product.version {
            texts.line(format!("products.{index}.version.range.text"), text, "バージョンの範囲", "range of versions");
        }
    }
}

fn of_vulnerability<'a>(vulnerability: &'a Vulnerability, field: &str, texts: &mut Texts<'a>) {
    texts.line(format!("{field}.title"), &vulnerability.title, "脆弱性の名称", "title of the vulnerability");
    texts.needed(format!("{field}.description"), &vulnerability.description, "脆弱性の詳細", "description");
    for (index, row) in vulnerability.statuses.iter().enumerate() {
        if let Status::NotAffected { statement, .. } = &row.status {
            let field = format!("{field}.statuses.{index}.status.not-affected.statement");
            texts.needed(field, statement, "影響を受けない理由", "reason why it is not affected");
        }
    }
    for (index, remedy) in vulnerability.remediations.iter().enumerate() {
        texts.needed(
            format!("{field}.remediations.{index}.details"),
            &remedy.details,
            "対策の内容",
            "remedy's details",
        );
    }
}

fn check_text(text: &Text<'_>, problems: &mut Vec<Problem>) {
    let Text { field, words, label, needed, most } = text;
    if is_absent(words) {
        if *needed {
            problems.push(Problem::new(
                "text-missing",
                field,
                format!("「{}」がありません。日本語と英語で記入してください。", label.ja),
                format!("The {} is missing. Write it in Japanese and in English.", label.en),
            ));
        }
        return;
    }
    for (side, written, ja, en) in [("ja", &words.ja, "日本語", "Japanese"), ("en", &words.en, "英語", "English")]
    {
        let field = format!("{field}.{side}");
        if written.trim().is_empty() {
            problems.push(Problem::new(
                "language-missing",
                field,
                format!("「{}」の{ja}がありません。両方の言語で記入してください。", label.ja),
                format!("The {} is missing in {en}. Write it in both languages.", label.en),
            ));
            continue;
        }
        if written.chars().nth(*most).is_some() {
            problems.push(Problem::new(
                "text-too-long",
                &field,
                format!("「{}」が長すぎます。{most}文字までにしてください。", label.ja),
                format!("The {} is too long. Keep to {most} characters.", label.en),
            ));
        }
        if written.chars().any(|char| char.is_control() && !['\n', '\t'].contains(&char)) {
            problems.push(Problem::new(
                "control-character",
                &field,
                format!("「{}」に見えない制御文字が含まれています。入力し直してください。", label.ja),
                format!("The {} has invisible control characters in it. Type it again.", label.en),
            ));
        }
    }
}
