//! Making the demo: its company is put in, and its year is played by real commands, each at its time and by the person who gives it.

use std::collections::BTreeMap;

use casework::{
    case::By,
    command::Command,
    names::Name,
    shelf::{Files, shelve},
    story::{Library, Played, run},
    words::{Language, Words},
};
use jiff::{Timestamp, Zoned};
use operations::{
    Desk, Trouble, Viewer,
    cases::{self, Change, NewCase},
    demo::Cast,
    letters,
    reports::receive_mail,
};
use store::{Database, LetterRow, SessionRow, Signed};

use super::{
    cast, mails,
    publishing::{self, Part, Written, part},
    shift::Shift,
    stories,
};
use crate::ending::Stop;

/// Who lets the letters of the demo go.
const RELEASES: &str = "takahashi";

/// Where the desk of the demo is made.
pub(super) struct Making<'d> {
    pub(super) desk: &'d Desk,
    pub(super) store: &'d Database,
    pub(super) files: &'d Files,
    pub(super) shift: Shift,
}

/// A case that is to be made.
struct Tale {
    subject: String,
    /// The number that the other side goes by.
    number: Option<String>,
    process: String,
    played: Vec<Played>,
    /// Its advisory, where one is written.
    advisory: Option<Written>,
}

/// A case that is being made.
struct Opened {
    id: i64,
    number: String,
}

impl Making<'_> {
    /// Makes all of it; how many cases there are then.
    pub(super) async fn make(&self, password: &str) -> Result<usize, Stop> {
        let cast = cast::read(&self.shift.text(cast::FILE)).map_err(|fault| broken("company.toml", &fault))?;
        let mut tales = self.tales()?;
        // Numbers are given in the order in which cases were opened.
        tales.sort_by_key(|tale| tale.played.first().map(|played| played.at));
        let first = tales.iter().filter_map(|tale| tale.played.first()).map(|played| played.at).min();
        let began = first.unwrap_or_else(|| self.desk.now());
        operations::demo::settle(self.desk, &cast, password, began).await.map_err(|trouble| failed(&trouble))?;
        for tale in &tales {
            self.play(tale, &cast).await?;
        }
        self.receive().await?;
        let complete = operations::demo::complete(self.desk, self.shift.ahead, self.desk.now()).await;
        complete.map_err(|trouble| failed(&trouble))?;
        Ok(tales.len())
    }

    /// Mails that nobody has looked at yet.
    async fn receive(&self) -> Result<(), Stop> {
        for (at, mail) in mails::FILES {
            let at: Zoned = self.shift.text(at).parse().map_err(|fault| broken(at, &format!("{fault}")))?;
            let received = receive_mail(self.desk, self.shift.text(mail).as_bytes(), at.timestamp()).await;
            received.map_err(|trouble| failed(&trouble))?;
        }
        Ok(())
    }

    /// What happens in every story, its days moved.
    fn tales(&self) -> Result<Vec<Tale>, Stop> {
        let mut files = self.files.clone();
        let texts: BTreeMap<String, String> = stories::FILES
            .iter()
            .map(|(name, text)| (format!("demo/stories/{name}.story"), self.shift.text(text)))
            .collect();
        files.extend(texts.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes())));
        let shelf = shelve(&files);
        if let Some((path, problems)) = shelf.faults.first_key_value() {
            return Err(broken(path, &format!("{problems:?}")));
        }
        let mut advisories =
            publishing::read(&self.shift.text(publishing::FILE)).map_err(|fault| broken("advisories.toml", &fault))?;
        let tale = |(name, _): &(&str, &str)| {
            let text = &texts[&format!("demo/stories/{name}.story")];
            tale(name, text, &shelf.library, advisories.remove(*name))
        };
        stories::FILES.iter().filter(|(name, _)| *name != stories::COMPANY).map(tale).collect()
    }

    async fn play(&self, tale: &Tale, cast: &Cast) -> Result<(), Stop> {
        let mut opened = None;
        let mut rest = tale.played.as_slice();
        while let Some(first) = rest.first() {
            // What one person does at one time is recorded in one commit: a year of commits would take a minute.
            // What is done with an advisory is a commit of its own, by the desk's own acts.
            let alone = |played: &Played| self.part(tale, played).is_some();
            let same =
                |played: &&Played| played.at == first.at && played.acting.by == first.acting.by && !alone(played);
            let count = if alone(first) { 1 } else { rest.iter().take_while(same).count() };
            let (group, after) = rest.split_at(count);
            let done = match &first.acting.by {
                By::System => self.by_system(cast, &opened, group).await,
                By::Person { person, unit } => self.by_person(tale, cast, &mut opened, person, unit, group).await,
            };
            done.map_err(|trouble| broken(&tale.subject, &format!("{}: {}", first.line, trouble.sentence().en)))?;
            rest = after;
        }
        Ok(())
    }

    /// What a command does with the advisory of its tale.
    fn part(&self, tale: &Tale, played: &Played) -> Option<Part> {
        tale.advisory.as_ref()?;
        part(&*self.desk.process(&tale.process).ok()?, &played.command)
    }

    async fn by_person(
        &self,
        tale: &Tale,
        cast: &Cast,
        opened: &mut Option<Opened>,
        person: &Name,
        unit: &Name,
        group: &[Played],
    ) -> Result<(), Trouble> {
        let at = group.first().map_or(Timestamp::UNIX_EPOCH, |played| played.at);
        let viewer = viewer(cast, person, unit, at).ok_or(Trouble::Unseen)?;
        let advisory = group.first().and_then(|played| self.part(tale, played)).zip(tale.advisory.as_ref());
        if let (Some((part, written)), Some(opened)) = (advisory, opened.as_ref()) {
            return publishing::act(self.desk, &viewer, &opened.number, part, written).await;
        }
        let mut change = match opened {
            Some(opened) => Change::on(self.desk, &viewer, &opened.number, None).await?,
            None => cases::open(self.desk, &viewer, &new_case(tale, group)).await?,
        };
        for played in group {
            match &played.command {
                // Both were done in opening it.
                Command::Open { .. } => {}
                Command::AddProduct(_) if opened.is_none() => {}
                command => drop(change.decide(command).await?),
            }
        }
        let row = change.commit().await?;
        *opened = Some(Opened { id: row.id, number: row.number });
        Ok(())
    }

    /// Letters go out, and clocks are looked at.
    async fn by_system(&self, cast: &Cast, opened: &Option<Opened>, group: &[Played]) -> Result<(), Trouble> {
        let (Some(opened), Some(first)) = (opened, group.first()) else { return Err(Trouble::Unseen) };
        let mut letters = Vec::new();
        for played in group {
            letters.extend(self.letter(cast, opened, played).await?);
        }
        let mut change = Change::by_system(self.desk, opened.id, first.at).await?;
        for played in group {
            change.decide(&played.command).await?;
        }
        change.commit().await?;
        let mut tx = self.store.begin().await?;
        for letter in &letters {
            tx.keep_letter(letter).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// What becomes of a letter: it says what its template made of the case at that time.
    async fn letter(&self, cast: &Cast, opened: &Opened, played: &Played) -> Result<Option<LetterRow>, Trouble> {
        let (number, failure) = match &played.command {
            Command::LetterSent { letter } => (*letter, None),
            Command::LetterFailed { letter, because } => (*letter, Some(because)),
            _ => return Ok(None),
        };
        let poc = viewer(cast, &RELEASES.into(), &"PSIRT".into(), played.at).ok_or(Trouble::Unseen)?;
        let shown = letters::show(self.desk, &poc, &opened.number, number.into()).await?;
        let (draft, mut letter) = (shown.draft, shown.letter);
        letter.language = Some(if draft.language == Language::Ja { "ja" } else { "en" }.into());
        letter.address = Some(draft.address);
        letter.subject = Some(draft.subject);
        letter.body = Some(draft.body);
        letter.sender = serde_json::to_string(&draft.from).ok();
        letter.message_id = Some(format!("{}-{number}@kazahaya.example", opened.number.to_lowercase()));
        letter.released_by = Some(RELEASES.into());
        letter.released_at = Some(played.at);
        (letter.releases, letter.edition) = (1, 1);
        match failure {
            None => {
                letter.state = "sent".into();
                letter.sent_at = Some(played.at);
                letter.sent_how = Some("file".into());
            }
            Some(because) => {
                letter.state = "failed".into();
                letter.failure = serde_json::to_string(&Words::same(because.clone())).ok();
            }
        }
        Ok(Some(letter))
    }
}

/// What one story tells.
fn tale(name: &str, text: &str, library: &Library, advisory: Option<Written>) -> Result<Tale, Stop> {
    let story = library.stories.get(name).ok_or_else(|| broken(name, "it is not there"))?;
    let told = run(story, library);
    let told = told.map_err(|failure| broken(name, &format!("{}: {}", failure.line, failure.sentence.en)))?;
    // The story reader takes it for a remark; the desk has a place for it.
    let number =
        text.lines().find_map(|line| line.strip_prefix("# 相手の管理番号: ")).map(|number| number.trim().to_owned());
    Ok(Tale { subject: story.title.clone(), number, process: story.process.to_string(), played: told.played, advisory })
}

fn new_case(tale: &Tale, group: &[Played]) -> NewCase {
    let product = |played: &Played| match &played.command {
        Command::AddProduct(product) => Some(product.to_string()),
        _ => None,
    };
    NewCase {
        process: tale.process.clone(),
        subject: tale.subject.clone(),
        source_number: tale.number.clone(),
        products: group.iter().filter_map(product).collect(),
    }
}

/// A person of the company at a time, acting for this unit.
fn viewer(cast: &Cast, login: &Name, unit: &Name, at: Timestamp) -> Option<Viewer> {
    let person = cast.people.iter().find(|person| person.login == login.as_str())?;
    let unit = cast.units.iter().find(|known| known.code == unit.as_str())?;
    let session = SessionRow {
        token: String::new(),
        login: login.to_string(),
        form_token: String::new(),
        began_at: at,
        seen_at: at,
        agent: String::new(),
        address: String::new(),
    };
    let units = vec![(unit.code.clone(), unit.roles.clone())];
    Some(Viewer::of(&Signed { session, person: person.clone(), units }, at))
}

fn failed(trouble: &Trouble) -> Stop {
    let Words { ja, en } = trouble.sentence();
    Words::new(format!("デモを用意できません。{ja}"), format!("The demo cannot be made. {en}")).into()
}

/// What is built in does not fit together: a test would have said so.
fn broken(what: &str, why: &str) -> Stop {
    Words::new(format!("デモを用意できません（{what}: {why}）"), format!("The demo cannot be made ({what}: {why})"))
        .into()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, sync::Arc};

    use store::{Asked, Where};
    use testkit::temp::Folder;

    use super::*;
    use crate::{builtin, chance::Drawn, clock::Moved};

    /// A demo that is made at this time; its cases as POC sees them.
    async fn made(place: &Where, at: &str) -> Vec<store::CaseRow> {
        let store = Database::open(place).await.unwrap();
        store.migrate().await.unwrap();
        let files = builtin::processes();
        let desk = Desk::new(store.clone(), &files, Arc::new(Moved::default()), Arc::new(Drawn)).unwrap();
        let shift = Shift::at(at.parse().unwrap());
        let making = Making { desk: &desk, store: &store, files: &files, shift };
        if let Err(stop) = making.make("a demo's password").await {
            panic!("{}", stop.sentence().en);
        }
        assert_eq!(operations::demo::found(&desk).await.unwrap(), operations::demo::Found::Demo(shift.ahead));
        let asked = Asked { units: vec!["PSIRT".into()], most: 100, ..Asked::default() };
        store.list_cases(&asked).await.unwrap().into_iter().map(|listed| listed.row).collect()
    }

    #[tokio::test]
    async fn there_are_cases_of_both_flows_at_every_stage_and_with_every_ending() {
        let folder = Folder::new().unwrap();
        let cases = made(&Where::File(folder.join("desk.db")), "2026-10-06T00:00:00Z").await;
        assert_eq!(cases.len(), 30);
        let closings: BTreeSet<&str> = cases.iter().filter_map(|case| case.closing.as_deref()).collect();
        for closing in ["handled", "duplicate", "not-ours", "not-reproducible", "incident", "defect"] {
            assert!(closings.contains(closing), "{closing}: {closings:?}");
        }
        for flow in ["jpcert-2014/flow-1@1", "jpcert-2014/flow-2@1"] {
            let open = cases.iter().filter(|case| case.process == flow && case.closed_at.is_none());
            let phases: BTreeSet<char> =
                open.flat_map(|case| case.steps.split_whitespace()).filter_map(|step| step.chars().next()).collect();
            let all: BTreeSet<char> = if flow.contains("flow-1") { "12345" } else { "2345" }.chars().collect();
            assert!(all.is_subset(&phases), "{flow}: {phases:?}");
        }
        assert!(cases.iter().any(|case| case.urgent), "none is urgent");
        assert!(cases.iter().any(|case| case.published), "none is published");
        assert!(cases.iter().filter(|case| case.due_at.is_some()).count() > 10, "hardly any clock runs");
    }

    #[tokio::test]
    async fn some_advisories_are_published_and_others_are_being_written() {
        let folder = Folder::new().unwrap();
        let place = Where::File(folder.join("desk.db"));
        made(&place, "2026-10-06T00:00:00Z").await;
        let store = Database::open(&place).await.unwrap();
        let releases = store.releases().await.unwrap();
        assert_eq!(releases.len(), 4, "{releases:?}");
        assert!(releases.iter().all(|release| release.number.starts_with("KZ-SA-") && release.score.is_some()));
        assert_eq!(store.advisories(&["PSIRT".into()], 100).await.unwrap().len(), 7);
        assert_eq!(store.advisory_files().await.unwrap().len(), 8, "each in both languages");
    }

    #[tokio::test]
    async fn it_can_be_made_in_any_week_and_on_postgresql() {
        let database = testkit::postgres::fresh_database().await.unwrap();
        assert_eq!(made(&Where::Address(database.url()), "2027-06-30T00:00:00Z").await.len(), 30);
        for at in ["2026-12-31T12:00:00Z", "2035-01-01T00:00:00Z"] {
            let folder = Folder::new().unwrap();
            assert_eq!(made(&Where::File(folder.join("desk.db")), at).await.len(), 30, "{at}");
        }
    }

    #[test]
    fn the_company_is_as_large_as_it_is_told_to_be() {
        let cast = cast::read(cast::FILE).unwrap();
        let ndas = cast.customers.iter().filter(|customer| customer.nda_from.is_some()).count();
        assert_eq!((cast.units.len(), cast.people.len(), cast.products.len(), cast.customers.len()), (15, 25, 10, 30));
        assert!(ndas > 10 && ndas < 25 && cast.customers.iter().any(|customer| customer.integrator), "{ndas}");
    }

    #[test]
    fn every_story_of_the_folder_is_compiled_in() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../demo/stories");
        let there = std::fs::read_dir(folder).unwrap().count();
        assert_eq!(there, stories::FILES.len());
    }
}
