//! Which order arrows lead straight down, and on which track beside the boxes the others run.

use std::collections::BTreeMap;

use super::row::Place;
use crate::process::Process;

/// One step comes after another; both by their row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Link {
    pub(super) from: usize,
    pub(super) to: usize,
}

impl Link {
    /// A step that stands right below needs no track.
    pub(super) fn leads_down(self) -> bool {
        self.to == self.from + 1
    }
}

/// The tracks on one side of the boxes.
#[derive(Clone, Debug, Default)]
pub(super) struct Side {
    /// The links that run here.
    pub(super) links: Vec<Link>,
    /// The track of each row that links lead away from, from the inside to the outside.
    pub(super) track: BTreeMap<usize, usize>,
    /// How many there are.
    pub(super) count: usize,
}

/// All links of a process, sorted by where they run.
#[derive(Clone, Debug, Default)]
pub(super) struct Tracks {
    pub(super) down: Vec<Link>,
    /// Between steps outside.
    pub(super) left: Side,
    /// All others.
    pub(super) right: Side,
}

impl Tracks {
    /// How many arrows come to a row from one side, and how many leave it there, at the most.
    pub(super) fn doors(&self, row: usize) -> (i32, i32) {
        let of = |side: &Side| {
            let comes = side.links.iter().filter(|link| link.to == row).count();
            (i32::try_from(comes).unwrap_or(0), i32::from(side.track.contains_key(&row)))
        };
        let (left, right) = (of(&self.left), of(&self.right));
        (left.0.max(right.0), left.1.max(right.1))
    }
}

/// Sorts the links of a process.
pub(super) fn tracks(process: &Process) -> Tracks {
    let (down, beside): (Vec<Link>, Vec<Link>) = links(process).into_iter().partition(|link| link.leads_down());
    let outside = |row: usize| Place::of(&process.steps[row]) == Place::Outside;
    let (left, right) = beside.into_iter().partition(|link| outside(link.from) && outside(link.to));
    Tracks { down, left: side(left), right: side(right) }
}

fn links(process: &Process) -> Vec<Link> {
    let row = |number| process.steps.iter().position(|step| step.number == number);
    let before = |(to, step): (usize, &crate::process::Step)| {
        step.after.iter().filter_map(move |number| row(*number)).map(|from| Link { from, to }).collect::<Vec<_>>()
    };
    process.steps.iter().enumerate().flat_map(before).collect()
}

/// Links from the same row share a track; the short ones run inside of the long ones, so that fewer cross.
fn side(links: Vec<Link>) -> Side {
    let mut reaches: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for link in &links {
        let reach = reaches.entry(link.from).or_insert((link.from, link.from));
        *reach = (reach.0.min(link.to), reach.1.max(link.to));
    }
    let mut sources: Vec<(usize, (usize, usize))> = reaches.into_iter().collect();
    sources.sort_by_key(|(from, (top, bottom))| (bottom - top, *from));
    let mut taken: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut track = BTreeMap::new();
    for (from, reach) in sources {
        let free = |others: &Vec<(usize, usize)>| others.iter().all(|other| reach.1 < other.0 || other.1 < reach.0);
        let place = taken.iter().position(free).unwrap_or(taken.len());
        if place == taken.len() {
            taken.push(Vec::new());
        }
        taken[place].push(reach);
        track.insert(from, place);
    }
    Side { links, track, count: taken.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_would_touch_get_tracks_of_their_own() {
        let side = side(vec![Link { from: 0, to: 4 }, Link { from: 1, to: 3 }, Link { from: 5, to: 8 }]);
        assert_eq!((side.track[&0], side.track[&1], side.count), (1, 0, 2));
        assert_eq!(side.track[&5], 0);
    }

    #[test]
    fn links_from_one_step_share_a_track() {
        assert_eq!(side(vec![Link { from: 0, to: 2 }, Link { from: 0, to: 9 }]).count, 1);
    }
}
