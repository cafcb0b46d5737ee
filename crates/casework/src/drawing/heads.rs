//! The names above the columns.

use super::{
    Shown,
    columns::{Columns, MARGIN},
    shape::{Rect, Span},
    text::{Block, Face},
};
use crate::{role::Role, words::Words};

const GROUP: Face = Face { size: 20, second: 15, bold: true };
const NAME: Face = Face { size: 16, second: 13, bold: true };
const CODE: Face = Face { size: 14, second: 14, bold: true };

/// The band over the lanes in which the columns are named.
#[derive(Clone, Debug)]
pub(super) struct Heads {
    pub(super) rect: Rect,
    /// What several columns have in common.
    pub(super) groups: Vec<(Span, Block)>,
    /// Each column's own name.
    pub(super) names: Vec<(Span, Block)>,
    /// Where the names begin.
    pub(super) names_at: i32,
}

/// Lays out the names at this height.
pub(super) fn heads(columns: &Columns, shown: Shown, y: i32) -> Heads {
    let groups = groups(columns, shown);
    let names = names(columns, shown);
    let tallest = |blocks: &[(Span, Block)]| blocks.iter().map(|(_, block)| block.height()).max().unwrap_or(0);
    let names_at = y + tallest(&groups) + 22;
    Heads { rect: band(columns, y, names_at + tallest(&names) + 10 - y), groups, names, names_at }
}

/// A band over all columns.
pub(super) fn band(columns: &Columns, y: i32, h: i32) -> Rect {
    let x = MARGIN - 12;
    Rect { x, y, w: columns.width() - 2 * x, h }
}

fn groups(columns: &Columns, shown: Shown) -> Vec<(Span, Block)> {
    let inside = Span { from: columns.poc.from, to: columns.units.to };
    let groups = [
        (columns.outside, "社外", "Outside"),
        (inside, "社内", "The company"),
        (columns.matrix, "受け持ち", "Who does what"),
        (columns.notes, "守ること", "What must hold"),
    ];
    let set = |(span, ja, en): (Span, &str, &str)| (span, Block::set(&Words::new(ja, en), shown, GROUP, span.width()));
    groups.into_iter().map(set).collect()
}

fn names(columns: &Columns, shown: Shown) -> Vec<(Span, Block)> {
    let own = [
        (columns.poc, Role::Poc.name()),
        (columns.units, Words::new("部門", "departments")),
        (columns.notes, Words::new("合意・回答・条件・期限", "agreement, answers, conditions, clocks")),
    ];
    let around = |x: i32, half: i32| Span { from: x - half, to: x + half };
    let parties = columns.parties.iter().map(|(party, x)| (around(*x, 70), party.name()));
    let named = parties.chain(own).map(|(span, words)| (span, Block::set(&words, shown, NAME, span.width())));
    let code = |role: Role| Block::set(&Words::same(role.code()), shown, CODE, 56);
    named.chain(columns.roles.iter().map(|(role, x)| (around(*x, 28), code(*role)))).collect()
}
