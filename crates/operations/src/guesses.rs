//! Slowing down who guesses passwords, without locking out whom they guess at.
//!
//! Every try is counted before the password is looked at, so that a thousand at once count as a thousand; a right one takes its
//! count back. Counted are the login from one address, all logins from one address, and one login from everywhere. The last one
//! never holds up an address from which the person is or was logged in, and never holds up anybody for long: who guesses at a
//! colleague must not be able to keep the colleague out.

use jiff::{SignedDuration, Timestamp};
use store::Tx;

use crate::{Desk, Trouble, sessions::hashed};

/// How long wrong guesses count.
pub(crate) const REMEMBERED: SignedDuration = SignedDuration::from_mins(15);

/// What is counted, and how it slows down.
struct Count {
    key: String,
    /// So many are free.
    free: i64,
    /// The longest wait.
    most: SignedDuration,
}

/// A try that was counted.
pub(crate) struct Counted {
    keys: Vec<String>,
}

impl Counted {
    /// The password was right: the counts of this login begin anew, and the address has one less.
    pub(crate) async fn was_right(&self, tx: &mut Tx) -> Result<(), Trouble> {
        for key in &self.keys {
            // What an address guesses at others stays counted when it guesses its own.
            match key.starts_with("address:") {
                true => tx.uncount_attempt(key).await?,
                false => tx.forget_attempts(key).await?,
            }
        }
        Ok(())
    }
}

/// Counts a try, or refuses it while one has to wait.
pub(crate) async fn count(desk: &Desk, login: &str, address: &str, now: Timestamp) -> Result<Counted, Trouble> {
    let known = desk.store.sessions(login).await?.iter().any(|session| session.address == address);
    let counts = counts(login, address, known);
    let since = now.checked_sub(REMEMBERED).unwrap_or(Timestamp::MIN);
    let mut tx = desk.store.begin().await?;
    for count in &counts {
        if let Some(held) = tx.hold_attempts(&count.key).await? {
            wait_a_while(count, held, now)?;
        }
        tx.count_attempt(&count.key, now, since).await?;
    }
    tx.commit().await?;
    Ok(Counted { keys: counts.into_iter().map(|count| count.key).collect() })
}

fn counts(login: &str, address: &str, known: bool) -> Vec<Count> {
    // People type their passwords into the wrong field: what was typed there is not kept.
    let login = hashed(&login.to_lowercase());
    let address = network(address);
    let mut counts = vec![
        Count { key: format!("address:{address}"), free: 50, most: REMEMBERED },
        Count { key: format!("pair:{login}:{address}"), free: 5, most: REMEMBERED },
    ];
    if !known {
        counts.push(Count { key: format!("login:{login}"), free: 50, most: SignedDuration::from_secs(30) });
    }
    counts
}

/// One home or office has a whole network of IPv6 addresses: its first half counts as one.
fn network(address: &str) -> String {
    match address.parse::<std::net::IpAddr>() {
        Ok(std::net::IpAddr::V6(v6)) if v6.to_ipv4_mapped().is_none() => {
            let [a, b, c, d, ..] = v6.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}")
        }
        _ => address.chars().take(60).collect(),
    }
}

/// Refuses while somebody guesses: the wait doubles with each wrong guess, up to its longest.
fn wait_a_while(count: &Count, (tries, last): (i64, Timestamp), now: Timestamp) -> Result<(), Trouble> {
    let past = now.duration_since(last);
    if tries < count.free || past > REMEMBERED {
        return Ok(());
    }
    let doublings = (tries - count.free).clamp(0, 10) as u32;
    let wait = SignedDuration::from_secs(2_i64.pow(doublings)).min(count.most);
    // A clock that was set back does not make anybody wait longer than that.
    let left = (wait - past).min(wait);
    if left <= SignedDuration::ZERO {
        return Ok(());
    }
    let seconds = left.as_secs().max(1);
    Err(Trouble::refused(
        "too-many-guesses",
        format!("続けて間違えたため、しばらくログインできません。{seconds}秒後に、もう一度試してください。"),
        format!("Too many wrong guesses. Try again in {seconds} seconds."),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(tries: i64, after: i64, most: SignedDuration) -> bool {
        let now = Timestamp::from_second(1_000_000).unwrap();
        let last = Timestamp::from_second(1_000_000 - after).unwrap();
        wait_a_while(&Count { key: String::new(), free: 5, most }, (tries, last), now).is_err()
    }

    #[test]
    fn the_wait_doubles_and_has_an_end() {
        assert!(!refused(4, 0, REMEMBERED));
        assert!(refused(5, 0, REMEMBERED) && !refused(5, 1, REMEMBERED));
        assert!(refused(8, 7, REMEMBERED) && !refused(8, 8, REMEMBERED));
        assert!(refused(1_000, 899, REMEMBERED) && !refused(1_000, 901, REMEMBERED));
        assert!(!refused(1_000, 30, SignedDuration::from_secs(30)));
    }

    #[test]
    fn a_clock_that_was_set_back_keeps_nobody_out_for_longer() {
        let (now, last) = (Timestamp::from_second(0).unwrap(), Timestamp::from_second(90_000).unwrap());
        let count = Count { key: String::new(), free: 5, most: REMEMBERED };
        let Err(trouble) = wait_a_while(&count, (6, last), now) else { panic!("no wait at all") };
        assert!(trouble.sentence().en.contains("in 2 seconds"), "{}", trouble.sentence().en);
    }

    #[test]
    fn a_network_of_ipv6_counts_as_one_and_nothing_long_is_kept() {
        assert_eq!(network("2001:db8:1:2:3::4"), network("2001:db8:1:2:ffff::1"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("192.0.2.7"), "192.0.2.7");
        assert!(counts(&"x".repeat(1_000_000), "192.0.2.7", false).iter().all(|count| count.key.len() < 200));
    }
}
