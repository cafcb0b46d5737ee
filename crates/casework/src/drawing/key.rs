//! The legend: every mark with what it means, every code with its name.

use super::{
    Shown,
    beside::{Mark, Part, TagKind},
    columns::{Columns, MARGIN},
    row::Place,
    text::{Block, Face},
    wording,
};
use crate::{
    process::Process,
    role::{Outside, Role},
    words::Words,
};

const ENTRY: Face = Face { size: 15, second: 13, bold: false };
/// The room for a sample.
pub(super) const SAMPLE: i32 = 72;
const SECTIONS: i32 = 6;

/// What is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sample {
    Box(Place),
    Optional,
    Tag(TagKind),
    Order,
    Message,
    Mark(Mark),
    Part(Part),
    Role(Role),
    Party(Outside),
    Nothing,
}

#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) sample: Sample,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) text: Block,
}

#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) title: Block,
    pub(super) entries: Vec<Entry>,
}

/// The legend of a sheet.
#[derive(Clone, Debug)]
pub(super) struct Key {
    pub(super) top: i32,
    pub(super) bottom: i32,
    pub(super) sections: Vec<Section>,
}

type Explained = Vec<(Sample, Words)>;

/// Lays out the legend below this height.
pub(super) fn key(process: &Process, shown: Shown, columns: &Columns, top: i32) -> Key {
    let pitch = (columns.width() - 2 * MARGIN) / SECTIONS;
    let mut first = roles(columns);
    let second = first.split_off(first.len().div_ceil(2));
    let contents = [
        (("箱と線", "Boxes and lines"), boxes()),
        (("受け持ち", "Who does what"), parts()),
        (("印", "Marks"), marks()),
        (("社内の役割", "Roles in the company"), first),
        (("社内の役割（続き）", "Roles, continued"), second),
        (("社外", "Outside"), outside(columns, process)),
    ];
    let place = |((title, explained), place): (((&str, &str), Explained), i32)| {
        section(Words::new(title.0, title.1), explained, shown, (MARGIN + 12 + pitch * place, top + 20, pitch - 36))
    };
    let sections: Vec<Section> = contents.into_iter().zip(0..).map(place).collect();
    let ends = sections.iter().flat_map(|section| section.entries.last());
    let bottom = ends.map(|entry| entry.y + entry.text.height().max(28)).max().unwrap_or(top) + 20;
    Key { top, bottom, sections }
}

fn section(title: Words, explained: Explained, shown: Shown, (x, y, width): (i32, i32, i32)) -> Section {
    let title = Block::set(&title, shown, Face { size: 18, second: 14, bold: true }, width);
    let mut below = y + title.height() + 14;
    let entry = |(sample, words): (Sample, Words)| {
        let text = Block::set(&words, shown, ENTRY, width - SAMPLE - 12);
        let entry = Entry { sample, x, y: below, text };
        below += entry.text.height().max(28) + 12;
        entry
    };
    Section { x, y, title, entries: explained.into_iter().map(entry).collect() }
}

fn explained(table: &[(Sample, &str, &str)]) -> Explained {
    table.iter().map(|(sample, ja, en)| (*sample, Words::new(*ja, *en))).collect()
}

fn boxes() -> Explained {
    explained(&[
        (
            Sample::Box(Place::Outside),
            "社外で進む手順。わかったときにPOCが記録する",
            "Happens outside; POC records it when it is known",
        ),
        (Sample::Box(Place::Poc), "POCが行う手順", "Done by POC"),
        (Sample::Box(Place::Units), "部門が行う手順", "Done by departments"),
        (Sample::Box(Place::Across), "POCと部門が共に行う手順", "Done by POC and departments together"),
        (Sample::Optional, "破線は、省いてもよい手順", "Dashed: may be left undone"),
        (Sample::Order, "手順の順序。黒丸で枝分かれする", "Order of the steps; it branches at a dot"),
        (Sample::Message, "社外とのやり取りの経路", "Way of a message to or from the outside"),
        (Sample::Tag(TagKind::When), "この条件が成り立つときだけ行う", "Applies only where this holds"),
        (Sample::Tag(TagKind::Early), "この知らせがあれば、待たずに始める", "Opens at once on such news"),
    ])
}

fn parts() -> Explained {
    explained(&[
        (Sample::Part(Part::Lead), "主担当", "leads and answers for it"),
        (Sample::Part(Part::Joint), "必要に応じて共に行う", "may work jointly"),
        (Sample::Part(Part::Receives), "情報そのものを受け取る", "is handed the information itself"),
        (Sample::Part(Part::Informed), "結果の連絡を受ける", "is told the result"),
        (
            Sample::Mark(Mark::Agreement),
            "合意が必要な役割（札の右上にも付く）",
            "must agree; also at the corner of its chip",
        ),
        (Sample::Mark(Mark::Answers), "ほかの人が答える、または返事を待つ項目", "a part that somebody else answers"),
    ])
}

fn marks() -> Explained {
    explained(&[
        (Sample::Mark(Mark::Repeats), "必要なだけ繰り返す", "As often as needed"),
        (Sample::Mark(Mark::Details), "詳細の共有範囲だけが読める", "Read only in the details circle"),
        (Sample::Mark(Mark::Ends), "ここで終わることがある", "The handling may end here"),
        (Sample::Mark(Mark::Letter), "このときに送る文書", "A letter that goes out with it"),
        (Sample::Mark(Mark::PaperGuard), "出典の文書が求める条件", "Must hold: the source asks for it"),
        (Sample::Mark(Mark::OwnGuard), "madoguchiが加えた条件", "Must hold: added by madoguchi"),
        (Sample::Mark(Mark::Clock), "ここから数え始める期限", "A clock that starts here"),
    ])
}

fn roles(columns: &Columns) -> Explained {
    columns.roles.iter().map(|(role, _)| (Sample::Role(*role), role.name())).collect()
}

/// The parties, and below them what belongs to no step.
fn outside(columns: &Columns, process: &Process) -> Explained {
    let parties = columns.parties.iter().map(|(party, _)| (Sample::Party(*party), party.name()));
    parties.chain(clocks_of_no_step(process)).chain(switched_off(process)).collect()
}

/// Clocks that news starts would otherwise be missing from the sheet.
fn clocks_of_no_step(process: &Process) -> Explained {
    let clocks =
        process.clocks.iter().filter(|clock| !process.steps.iter().any(|step| wording::starts_with(clock, step)));
    let told = clocks.map(|clock| {
        let (title, event) = (wording::clock(clock), wording::event(&clock.starts));
        let words =
            Words::new(format!("{}：{}から", title.ja, event.ja), format!("{}: from when {}", title.en, event.en));
        (Sample::Mark(Mark::Clock), words)
    });
    told.collect()
}

/// A guard that the company does without is named with its reason.
fn switched_off(process: &Process) -> Explained {
    let off = process.switched_off.iter().map(|off| {
        let because = &off.because;
        let words = Words::new(
            format!("使わない条件 {}：{}", off.guard, because.ja),
            format!("Switched off, {}: {}", off.guard, because.en),
        );
        (Sample::Nothing, words)
    });
    off.collect()
}
