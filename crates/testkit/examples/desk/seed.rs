//! Many cases at once: one is played through the desk as people would, and the others are copies of it with words of their own.

use casework::{
    answers::{Answers, Value},
    case::Party,
    command::Command,
    names::StepNumber,
    role::Outside,
};
use operations::{
    Desk, Viewer,
    cases::{self, NewCase},
};
use store::{CaseRow, Database, Filled, Kept, NewEntry, Readings, Tokens, indexed};

use super::Done;

/// How many cases go into one commit.
const AT_ONCE: usize = 1_000;

/// How many entries each case has.
const ENTRIES: usize = 10;

/// What cases are about: every one of them the first, every so many of them the others.
const SUBJECTS: &[(&str, usize)] = &[("の脆弱性", 1), ("認証の", 3), ("バッファの", 7), ("暗号鍵の", 50)];

/// What so many cases are about, however many there are.
const RARE: (&str, usize) = ("蔵書印の", 60);

/// Fills a database that has no cases until it has so many.
pub(super) async fn seed((desk, store): &(Desk, Database), count: usize) -> Done {
    testkit::people::settle_in(desk, store).await;
    let sato = testkit::people::viewer_in(desk, store, "Sato").await;
    let pattern = Pattern::played(desk, store, &sato).await?;
    let places: Vec<usize> = (1..count).collect();
    for places in places.chunks(AT_ONCE) {
        let mut tx = store.begin().await?;
        let many = places.len() as i64;
        let (first, number) = (tx.next_numbers("case", many).await?, tx.next_numbers("case-2026", many).await?);
        let cases: Vec<Filled<'_>> =
            (0..).zip(places).map(|(at, place)| pattern.copy(first + at, number + at, *place, count)).collect();
        tx.fill(&cases).await?;
        tx.commit().await?;
    }
    store.look_over().await?;
    Ok(())
}

/// A case that was played.
struct Pattern {
    row: CaseRow,
    readings: Readings,
    entries: Vec<NewEntry>,
    words: [Tokens; 3],
}

impl Pattern {
    async fn played(desk: &Desk, store: &Database, sato: &Viewer) -> Done<Self> {
        let row = play(desk, sato).await.map_err(|trouble| trouble.sentence().en)?;
        let kept = store.entries(row.id, 0, ENTRIES as i64).await?;
        let mut tx = store.begin().await?;
        let readings = tx.readings(row.id).await?;
        let texts =
            indexed("当社の産業用コントローラの認証に問題があり、遠隔から操作されるおそれがあります。VN-JP#2026-0412");
        let words = [texts.clone(), texts.clone(), texts];
        Ok(Self { row, readings, entries: kept.into_iter().map(again).collect(), words })
    }

    fn copy(&self, id: i64, number: i64, place: usize, count: usize) -> Filled<'_> {
        let is_rare = place.is_multiple_of((count / RARE.1).max(1));
        let rare = if is_rare { RARE.0 } else { "" };
        let about: String =
            SUBJECTS.iter().rev().filter(|(_, every)| place.is_multiple_of(*every)).map(|(word, _)| *word).collect();
        let number = format!("MDG-2026-{number:04}");
        let row = CaseRow { id, number, subject: format!("PLC-X {place} {rare}{about}"), ..self.row.clone() };
        let mut own = indexed(&row.number);
        own.extend(indexed(&row.subject));
        let words = ["overview", "details", "finder"].into_iter().zip(&self.words);
        let words = words.map(|(circle, words)| (circle, words.union(&own).cloned().collect())).collect();
        Filled { row, readings: &self.readings, entries: &self.entries, words }
    }
}

fn again(kept: Kept) -> NewEntry {
    let named = |name: &str, all: &[&'static str]| all.iter().copied().find(|it| *it == name).unwrap_or("overview");
    NewEntry {
        at: kept.at,
        kind: named(&kept.kind, &["case", "desk"]),
        circle: named(&kept.circle, &["overview", "details", "finder"]),
        person: kept.person,
        unit: kept.unit,
        step: kept.step,
        body: kept.body,
    }
}

/// The first steps of flow 1, until design and quality assurance have to act.
async fn play(desk: &Desk, sato: &Viewer) -> Result<CaseRow, operations::Trouble> {
    let new = NewCase {
        process: "jpcert-2014/flow-1".into(),
        subject: "PLC-X の脆弱性".into(),
        source_number: Some("VN-JP#2026-0412".into()),
        products: vec!["PLC-X".into()],
    };
    let mut change = cases::open(desk, sato, &new).await?;
    let kind = Outside::Jpcert;
    let party = Party { id: "JPCERT".into(), kind, nda: None, products: Default::default(), critical: false };
    change.decide(&Command::KnowParty(party)).await?;
    change.decide(&first_step()).await?;
    change.commit().await
}

/// The overview came in.
pub(super) fn first_step() -> Command {
    let answers: Answers = [
        ("received_on".into(), Value::Date(jiff::civil::date(2026, 3, 31))),
        ("coordinator_number".into(), Value::Text("VN-JP#2026-0412".into())),
        ("overview".into(), Value::Text("産業用コントローラの認証に問題があります。".into())),
    ]
    .into();
    Command::Complete { step: StepNumber::parse("1.2.1").unwrap_or_default(), answers, tell: None }
}
