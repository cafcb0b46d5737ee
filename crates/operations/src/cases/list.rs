//! Lists of cases as a viewer may see them.

use jiff::Timestamp;
use store::{Asked, CaseRow, Order, tokens};

use super::find::circle_of;
use crate::{Desk, Trouble, Viewer};
use casework::circles::Circle;

/// What somebody asked for in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Only open or only closed ones.
    pub open: Option<bool>,
    /// Only those on which one's own units have to act.
    pub mine: bool,
    /// Only those on which this unit has to act.
    pub ball: Option<String>,
    /// Only those under this process.
    pub process: Option<String>,
    /// Only those that touch this product.
    pub product: Option<String>,
    /// Only those that this person looks after.
    pub owner: Option<String>,
    /// Only those that the viewer watches.
    pub watched: bool,
    /// Only those on which something is due before this.
    pub due_before: Option<Timestamp>,
    /// Only published, or only unpublished ones.
    pub published: Option<bool>,
    /// Words to look for.
    pub words: String,
    /// In which order: `newest`, `oldest`, `due`, `latest`.
    pub order: String,
    /// Which page, from 1.
    pub page: u32,
    /// How many on a page.
    pub most: u32,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseLine {
    /// The case.
    pub row: CaseRow,
    /// How deep the viewer may read it.
    pub reach: Circle,
}

/// A page of a list.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    /// The cases of this page.
    pub lines: Vec<CaseLine>,
    /// Whether there are more.
    pub more: bool,
    /// Which page it is, from 1.
    pub page: u32,
}

/// The longest query, in characters.
const LONGEST_QUERY: usize = 120;

/// The most that a page holds.
const MOST: u32 = 1_000;

/// A page of the cases that a viewer asked for.
pub async fn list(desk: &Desk, viewer: &Viewer, list: &List) -> Result<Listing, Trouble> {
    let most = if list.most == 0 { 50 } else { list.most.min(MOST) };
    let page = list.page.clamp(1, 10_000);
    // A query is a few words; one of thousands would be work for the database and no question of anybody.
    let sought: String = list.words.chars().take(LONGEST_QUERY).collect();
    let words = tokens(&sought);
    if words.is_empty() && !list.words.trim().is_empty() {
        // Marks alone are no words: nothing holds them.
        return Ok(Listing { page, ..Listing::default() });
    }
    let mine = if list.mine { viewer.units.clone() } else { Vec::new() };
    let asked = Asked {
        units: viewer.units.clone(),
        wide: viewer.is_poc(),
        open: list.open,
        ball: list.ball.iter().cloned().chain(mine).collect(),
        process: list.process.clone(),
        product: list.product.clone(),
        owner: list.owner.clone(),
        watched_by: list.watched.then(|| viewer.login.clone()),
        due_before: list.due_before,
        published: list.published,
        words,
        number: None,
        order: order(&list.order),
        skip: i64::from(page - 1) * i64::from(most),
        most: i64::from(most) + 1,
    };
    let mut listed = desk.store.list_cases(&asked).await?;
    let more = listed.len() > most as usize;
    listed.truncate(most as usize);
    let lines = listed.into_iter().map(|it| CaseLine { row: it.row, reach: circle_of(it.depth) }).collect();
    Ok(Listing { lines, more, page })
}

fn order(name: &str) -> Order {
    match name {
        "oldest" => Order::Oldest,
        "due" => Order::Due,
        "latest" => Order::Latest,
        _ => Order::Newest,
    }
}
