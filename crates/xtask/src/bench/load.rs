//! Asking for one page again and again, on eight connections that stay open, as browsers keep them.

use std::io::{BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::stopwatch::Stopwatch;

const CONNECTIONS: usize = 8;
const WARM_UP: Duration = Duration::from_secs(1);
const MEASURED: Duration = Duration::from_secs(5);

/// How it went.
pub(super) struct Load {
    /// How long each answer took, shortest first.
    pub(super) took: Vec<Duration>,
    /// How long was measured.
    pub(super) lasted: Duration,
}

impl Load {
    pub(super) fn per_second(&self) -> f64 {
        self.took.len() as f64 / self.lasted.as_secs_f64()
    }

    /// The time within which this share of the answers came, in milliseconds.
    pub(super) fn within_ms(&self, share: f64) -> f64 {
        let place = ((self.took.len() as f64 * share) as usize).min(self.took.len().saturating_sub(1));
        self.took.get(place).map_or(0.0, |took| took.as_secs_f64() * 1_000.0)
    }
}

/// Asks once; the body.
pub(super) fn once(address: &str, path: &str, session: &str) -> Result<String, String> {
    let mut connection = Connection::open(address)?;
    connection.ask(&question(address, path, session))
}

/// Warms up, calls `begin`, and measures.
pub(super) fn measure(
    address: &str,
    path: &str,
    session: &str,
    begin: impl FnOnce() -> Result<(), String>,
) -> Result<Load, String> {
    run_for(address, path, session, WARM_UP)?;
    begin()?;
    let watch = Stopwatch::start();
    let mut took = run_for(address, path, session, MEASURED)?;
    let lasted = watch.read();
    took.sort_unstable();
    Ok(Load { took, lasted })
}

fn run_for(address: &str, path: &str, session: &str, time: Duration) -> Result<Vec<Duration>, String> {
    let over = AtomicBool::new(false);
    let question = question(address, path, session);
    std::thread::scope(|scope| {
        let asking: Vec<_> = (0..CONNECTIONS)
            .map(|_| {
                scope.spawn(|| {
                    let mut connection = Connection::open(address)?;
                    let (whole, mut took) = (Stopwatch::start(), Vec::new());
                    while whole.read() < time && !over.load(Ordering::Relaxed) {
                        let watch = Stopwatch::start();
                        connection.ask(&question).inspect_err(|_| over.store(true, Ordering::Relaxed))?;
                        took.push(watch.read());
                    }
                    Ok::<_, String>(took)
                })
            })
            .collect();
        let mut all = Vec::new();
        for asked in asking {
            all.extend(asked.join().map_err(|_| "a connection broke down")??);
        }
        Ok(all)
    })
}

fn question(address: &str, path: &str, session: &str) -> String {
    format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: session={session}; language=ja\r\n\r\n")
}

struct Connection(BufReader<TcpStream>);

impl Connection {
    fn open(address: &str) -> Result<Self, String> {
        let stream = TcpStream::connect(address).map_err(|error| format!("{address}: {error}"))?;
        stream.set_nodelay(true).map_err(|error| error.to_string())?;
        Ok(Self(BufReader::with_capacity(256 * 1024, stream)))
    }

    fn ask(&mut self, question: &str) -> Result<String, String> {
        let broken = |error: std::io::Error| format!("the desk did not answer: {error}");
        self.0.get_mut().write_all(question.as_bytes()).map_err(broken)?;
        let (mut status, mut length) = (String::new(), 0);
        loop {
            let mut line = String::new();
            std::io::BufRead::read_line(&mut self.0, &mut line).map_err(broken)?;
            let line = line.trim_end();
            if let Some((name, value)) = line.split_once(':') {
                if name.eq_ignore_ascii_case("content-length") {
                    length = value.trim().parse().unwrap_or(0);
                }
            } else if line.is_empty() {
                break;
            } else {
                status = line.to_owned();
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).map_err(broken)?;
        if !status.contains(" 200 ") {
            return Err(format!("{} answered {status}", question.lines().next().unwrap_or_default()));
        }
        Ok(String::from_utf8_lossy(&body).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_hundred_answers_one_took_longer_than_the_99th() {
        let took = (1..=100).map(Duration::from_millis).collect();
        let load = Load { took, lasted: Duration::from_secs(2) };
        assert_eq!((load.within_ms(0.5), load.within_ms(0.99), load.per_second()), (51.0, 100.0, 50.0));
    }
}
