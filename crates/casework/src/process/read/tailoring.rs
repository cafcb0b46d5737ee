//! A company's own file over the deck's: it adds and tightens, and never loosens a law.

use toml::de::DeTable;

use super::{
    Draft, note_syntax, parts, readable,
    step::read_step,
    table::{Item, Source, Table},
};
use crate::{
    answers::Ask,
    clocks::{Lasting, TimeKind},
    guards::GuardUse,
    names::{Name, StepNumber},
    process::{LetterKind, Pos, Problem, Problems, Step, SwitchedOff, problem::Faults},
    role::Role,
    words::Words,
};

/// What a company changes.
#[derive(Clone, Debug)]
pub struct Tailoring {
    /// The name of the result: `acme/flow-1`.
    pub id: Name,
    /// Its version.
    pub version: u32,
    /// What people call it.
    pub title: Words,
    /// The process below it, and its version.
    pub over: (Name, u32),
    /// Steps of its own, each with those that must wait for it.
    pub added: Vec<(Step, Vec<StepNumber>)>,
    /// Changes to steps.
    pub changes: Vec<Change>,
    /// Guards of ours that it does without.
    pub switched_off: Vec<SwitchedOff>,
    /// Clocks that shall run shorter.
    pub clocks: Vec<ClockChange>,
    /// Letters of its own.
    pub letters: Vec<LetterKind>,
    /// The hash of what the file says.
    pub hash: Name,
    /// What could not be read in it.
    faults: Vec<Problem>,
    /// Where the head stands.
    pub pos: Pos,
}

/// A clock that shall run shorter.
#[derive(Clone, Debug)]
pub struct ClockChange {
    /// Which.
    pub clock: Name,
    /// How long from now on.
    pub lasts: Lasting,
    /// What to do when it is due, in words that fit.
    pub asks: Option<Words>,
    /// When it warns from now on.
    pub warns: Option<Vec<Lasting>>,
    /// Where the file says so.
    pub pos: Pos,
}

/// A change to one step. Roles, guards and questions are added, never taken away.
#[derive(Clone, Debug)]
pub struct Change {
    /// Which.
    pub step: StepNumber,
    /// Another name.
    pub title: Option<Words>,
    /// Other help.
    pub help: Option<Words>,
    /// Roles that may work jointly, too.
    pub joint: Vec<Role>,
    /// Roles that are told, too.
    pub informed: Vec<Role>,
    /// Roles that must agree, too.
    pub agree: Vec<Role>,
    /// Guards on top.
    pub guards: Vec<GuardUse>,
    /// Questions on top.
    pub asks: Vec<Ask>,
    /// Where the file says so.
    pub pos: Pos,
}

/// Reads a company's file.
pub fn read_tailoring(bytes: &[u8]) -> Result<Tailoring, Problems> {
    let mut faults = Faults::default();
    let Some(text) = readable(bytes, 1, &mut faults) else { return faults.or(None) };
    let (document, errors) = DeTable::parse_recoverable(text);
    let source = Source::new(1, text);
    note_syntax(&source, &errors);
    if !errors.is_empty() {
        return source.faults.into_inner().or(None);
    }
    let hash = crate::process::version::hash_of(&document);
    let tailoring = read_root(&source.root(&document), hash);
    Ok(Tailoring { faults: source.faults.into_inner().into_list(), ..tailoring })
}

fn read_root(root: &Table<'_>, hash: Name) -> Tailoring {
    super::check_format(root);
    let tailoring = Tailoring {
        id: super::read_id(root),
        version: version(root),
        title: root.words("title"),
        over: over(root),
        added: root.tables("add_step").iter().filter_map(added).collect(),
        changes: root.tables("change").iter().filter_map(change).collect(),
        switched_off: root.tables("switch_off").iter().map(switched_off).collect(),
        clocks: root.tables("change_clock").iter().filter_map(clock).collect(),
        letters: root.tables("letter").iter().map(parts::letter).collect(),
        hash,
        faults: Vec::new(),
        pos: root.pos,
    };
    root.close();
    tailoring
}

fn version(table: &Table<'_>) -> u32 {
    table.need("version").and_then(|item| item.number(1, 1_000_000)).unwrap_or(1) as u32
}

fn over(root: &Table<'_>) -> (Name, u32) {
    let Some(table) = root.need("over").and_then(|item| item.table()) else { return ("".into(), 1) };
    let over = (table.name("id"), version(&table));
    table.close();
    over
}

/// A step of the company's own: written as in a process file, with `before` on top.
fn added(table: &Table<'_>) -> Option<(Step, Vec<StepNumber>)> {
    let before = table.items("before").iter().filter_map(parts::step_number).collect();
    read_step(table).map(|step| (step, before))
}

fn change(table: &Table<'_>) -> Option<Change> {
    let step = table.need("step").and_then(|item| parts::step_number(&item));
    let roles = |key| table.items(key).iter().filter_map(parts::role).collect::<Vec<_>>();
    let words = |key| table.take(key).and_then(|item: Item<'_>| item.words());
    let change = Change {
        step: step.unwrap_or_default(),
        title: words("title"),
        help: words("help"),
        joint: roles("joint"),
        informed: roles("informed"),
        agree: roles("agree"),
        guards: table.items("guards").iter().filter_map(parts::guard).collect(),
        asks: table.tables("ask").iter().filter_map(parts::ask).collect(),
        pos: table.pos,
    };
    table.close();
    step.map(|_| change)
}

fn switched_off(table: &Table<'_>) -> SwitchedOff {
    let off = SwitchedOff { guard: table.name("guard"), because: table.words("because"), pos: table.pos };
    table.close();
    off
}

fn clock(table: &Table<'_>) -> Option<ClockChange> {
    let (clock, lasts) = (table.name("clock"), table.need("lasts").and_then(|item| parts::lasting(&item)));
    let asks = table.take("asks").and_then(|item| item.words());
    let warns = table.take("warns").map(|item| item.list().iter().filter_map(parts::lasting).collect());
    table.close();
    lasts.map(|lasts| ClockChange { clock, lasts, asks, warns, pos: table.pos })
}

impl Tailoring {
    /// The process with the company's file over it, as a draft to be checked like any other; or where the file itself goes wrong.
    pub fn over(&self, base: &Draft) -> Result<Draft, Problems> {
        let mut faults = Faults::default();
        let mut model = base.model.clone();
        self.check_base(base, &mut faults);
        if !faults.is_empty() {
            return faults.or(None);
        }
        for (step, before) in &self.added {
            for later in model.steps.iter_mut().filter(|later| before.contains(&later.number)) {
                later.after.push(step.number);
            }
            self.unknown_steps(before, base, step.pos, &mut faults);
            model.steps.push(step.clone());
        }
        model.steps.sort_by_key(|step| step.number);
        for change in &self.changes {
            match model.steps.iter_mut().find(|step| step.number == change.step) {
                Some(step) => change.make(step),
                None => self.unknown_steps(&[change.step], base, change.pos, &mut faults),
            }
        }
        self.shorten_clocks(&mut model, &mut faults);
        model.letters.extend(self.letters.iter().cloned());
        model.switched_off.extend(self.switched_off.iter().cloned());
        model.tailored_by = Some((self.id.clone(), self.version));
        (model.id, model.version, model.title) = (self.id.clone(), self.version, self.title.clone());
        let hash = crate::process::version::hash_of_both(&base.hash, &self.hash);
        let faults = [base.faults.clone(), self.faults.clone(), faults.into_list()].concat();
        Ok(Draft { model, hash, faults })
    }

    fn check_base(&self, base: &Draft, faults: &mut Faults) {
        let (id, version) = &self.over;
        if (id, *version) != (&base.model.id, base.model.version) {
            faults.add(
                self.pos,
                "other-base",
                Words::new(
                    format!(
                        "{id} の第{version}版に重ねるファイルですが、渡されたのは {} の第{}版です。",
                        base.model.id, base.model.version
                    ),
                    format!(
                        "This file lies over version {version} of {id}, not over version {} of {}.",
                        base.model.version, base.model.id
                    ),
                ),
                Words::new(
                    "「over」を直すか、その版のファイルを渡してください。",
                    "Mend `over`, or give the file of that version.",
                ),
            );
        }
    }

    fn unknown_steps(&self, steps: &[StepNumber], base: &Draft, pos: Pos, faults: &mut Faults) {
        for step in steps.iter().filter(|step| !base.model.steps.iter().any(|known| known.number == **step)) {
            faults.add(
                pos,
                "unknown-step",
                Words::new(
                    format!("手順項目 {step} は元の手順にありません。"),
                    format!("There is no step {step} below this file."),
                ),
                Words::new("番号を確かめてください。", "Look at the number again."),
            );
        }
    }

    /// A duty may be made to fall due sooner, never later.
    fn shorten_clocks(&self, model: &mut super::Model, faults: &mut Faults) {
        for ClockChange { clock: id, lasts, asks, warns, pos } in &self.clocks {
            let Some(clock) = model.clocks.iter_mut().find(|clock| clock.id == *id) else {
                faults.add(
                    *pos,
                    "unknown-clock",
                    Words::new(
                        format!("期限「{id}」は元の手順にありません。"),
                        format!("There is no clock `{id}` below this file."),
                    ),
                    Words::new("名前を確かめてください。", "Look at the name again."),
                );
                continue;
            };
            // In business time a day has fewer hours: one is not told by the other.
            let comparable = clock.time == TimeKind::Wall || lasts.unit == clock.lasts.unit;
            if !(comparable && lasts.is_within(clock.lasts)) {
                faults.add(
                    *pos,
                    "loosened",
                    Words::new(
                        format!("期限「{id}」を {} より長くはできません。", clock.lasts),
                        format!("The clock `{id}` may not run longer than {}.", clock.lasts),
                    ),
                    Words::new(
                        "同じか、より短い期間を書いてください(営業時間で数える期限は、同じ単位で)。",
                        "Write the same duration or a shorter one; in business time, in the same unit.",
                    ),
                );
            }
            clock.lasts = *lasts;
            for key in ["lasts", "warns"] {
                clock.marks.0.insert(key.into(), *pos);
            }
            clock.asks = asks.clone().unwrap_or_else(|| clock.asks.clone());
            clock.warns = warns.clone().unwrap_or_else(|| clock.warns.clone());
        }
    }
}

impl Change {
    fn make(&self, step: &mut Step) {
        let join = |roles: &mut Vec<Role>, more: &[Role]| {
            for role in more {
                if !roles.contains(role) {
                    roles.push(*role);
                }
            }
        };
        if let Some(title) = &self.title {
            step.title = title.clone();
        }
        if let Some(help) = &self.help {
            step.help = help.clone();
        }
        for (key, changed) in [
            ("joint", !self.joint.is_empty()),
            ("informed", !self.informed.is_empty()),
            ("agree", !self.agree.is_empty()),
            ("guards", !self.guards.is_empty() || !self.agree.is_empty()),
        ] {
            if changed {
                // What goes wrong with it is to be mended here, not in the file below.
                step.marks.0.insert(key.into(), self.pos);
            }
        }
        join(&mut step.joint, &self.joint);
        join(&mut step.informed, &self.informed);
        join(&mut step.agree, &self.agree);
        step.guards.extend(self.guards.iter().copied());
        step.asks.extend(self.asks.iter().cloned());
    }
}
