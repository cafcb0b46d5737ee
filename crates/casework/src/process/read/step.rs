//! One step of a process file.

use super::{
    parts,
    table::{Item, Table},
};
use crate::{circles::Circle, names::Name, process::Step};

/// Reads a step; none where not even its number can be told.
pub(super) fn read_step(table: &Table<'_>) -> Option<Step> {
    let number = table.need("number").and_then(|item| parts::step_number(&item));
    let each = |key| table.items(key);
    let roles = |key| each(key).iter().filter_map(parts::role).collect::<Vec<_>>();
    let steps = |key| each(key).iter().filter_map(parts::step_number).collect::<Vec<_>>();
    let circle = |key| table.take(key).and_then(|item: Item<'_>| parts::circle(&item)).unwrap_or(Circle::Overview);
    let step = Step {
        number: number.unwrap_or_default(),
        title: table.words("title"),
        help: table.words("help"),
        lead: roles("lead"),
        joint: roles("joint"),
        informed: roles("informed"),
        receives: roles("receives"),
        path: each("path").iter().filter_map(parts::who).collect(),
        circle: circle("circle"),
        informed_circle: circle("informed_circle"),
        after: steps("after"),
        when: each("when").iter().filter_map(parts::condition).collect(),
        optional: table.flag("optional"),
        repeats: table.flag("repeats"),
        answers: table.take("answers").and_then(|item| parts::step_number(&item)),
        opens_on: each("opens_on").iter().filter_map(parts::news).collect(),
        moot_once_published: table.flag("moot_once_published"),
        agree: roles("agree"),
        rests_on: steps("rests_on"),
        notifies: table.take("notifies").and_then(|item| item.text()).map(Name::from),
        ends: table.flag("ends"),
        guards: each("guards").iter().filter_map(parts::guard).collect(),
        letters: each("letters").iter().filter_map(parts::letter_use).collect(),
        effects: each("effects").iter().filter_map(parts::effect).collect(),
        asks: table.tables("ask").iter().filter_map(parts::ask).collect(),
        pos: table.pos,
        marks: table.marks(),
    };
    table.close();
    number.map(|_| step)
}
