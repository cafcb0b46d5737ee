//! Where names lead: a sorted list of hashes and places. It takes 16 bytes a name, and is the same on every machine.

/// The hash of a name, and who bears it.
#[derive(Debug, Default)]
pub(super) struct Postings {
    sorted: Vec<(u64, u32)>,
    /// Those whose names are patterns: they are looked at each time.
    anywhere: Vec<u32>,
}

/// What somebody can be found by; nothing means by anything.
pub(super) enum Names {
    Fixed(Vec<String>),
    Pattern,
}

impl Postings {
    pub(super) fn of(names: impl Iterator<Item = Names>) -> Self {
        let mut postings = Self::default();
        for (at, names) in names.enumerate() {
            // Four thousand million statements do not fit into any memory of today.
            let Ok(at) = u32::try_from(at) else { break };
            match names {
                Names::Fixed(names) => postings.sorted.extend(names.iter().map(|name| (hash(name), at))),
                Names::Pattern => postings.anywhere.push(at),
            }
        }
        postings.sorted.sort_unstable();
        postings.sorted.dedup();
        postings.sorted.shrink_to_fit();
        postings
    }

    /// Each place that one of the names leads to, once, in order.
    pub(super) fn of_any(&self, names: &Names) -> impl Iterator<Item = usize> + use<> {
        let mut places: Vec<u32> = self.anywhere.clone();
        match names {
            Names::Pattern => places.extend(self.sorted.iter().map(|(_, at)| at)),
            Names::Fixed(names) => {
                for name in names {
                    let wanted = hash(name);
                    let from = self.sorted.partition_point(|(hash, _)| *hash < wanted);
                    let found = self.sorted.iter().skip(from).take_while(|(hash, _)| *hash == wanted);
                    places.extend(found.map(|(_, at)| at));
                }
            }
        }
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|at| at as usize)
    }
}

/// FNV-1a. Two names of one hash cost a comparison and no wrong answer: each candidate is decided by its names.
fn hash(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
