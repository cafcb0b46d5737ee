//! A program is started, awaited, killed and ended.

use std::{path::Path, process::Command};

use testkit::{process::Program, temp::Folder};

/// Says hello, and ends well when it is asked to.
const POLITE: &str = "trap 'echo goodbye; exit 3' TERM; echo hello \"$NAME\"; while :; do sleep 0.05; done";

fn alive(id: u32) -> bool {
    Command::new("kill").args(["-0", &id.to_string()]).output().unwrap().status.success()
}

#[tokio::test]
async fn what_it_prints_is_waited_for_and_how_it_ends_is_told() {
    let program = Program::named("sh").word("-c").word(POLITE).with("NAME", "tanaka").start().await.unwrap();
    program.says("hello tanaka").await.unwrap();
    assert!(alive(program.id()));
    assert_eq!(program.terminate().await.unwrap().code(), Some(3));
}

#[tokio::test]
async fn a_killed_program_is_gone_and_said_no_goodbye() {
    let program = Program::named("sh").word("-c").word(POLITE).start().await.unwrap();
    program.says("hello").await.unwrap();
    let id = program.id();
    program.kill().await.unwrap();
    assert!(!alive(id));
}

#[tokio::test]
async fn a_program_that_is_dropped_is_ended() {
    let program = Program::named("sh").word("-c").word(POLITE).start().await.unwrap();
    program.says("hello").await.unwrap();
    let id = program.id();
    drop(program);
    assert!(!alive(id));
}

#[tokio::test]
async fn waiting_for_words_that_never_come_tells_what_came() {
    let program = Program::named("sh").word("-c").word("echo the port is taken >&2").start().await.unwrap();
    let failure = program.says("ready").await.unwrap_err().to_string();
    assert!(failure.contains("ended") && failure.contains("the port is taken"), "{failure}");
}

#[tokio::test]
async fn a_program_ends_when_whoever_started_it_is_killed() {
    let folder = Folder::new().unwrap();
    // The watcher as testkit starts it, held by a shell that gets no chance to clean up.
    let watch = concat!(env!("CARGO_MANIFEST_DIR"), "/beds/watch.sh");
    let kept = folder.join("kept");
    std::fs::create_dir(&kept).unwrap();
    let script = "exec 9> >(setsid sh \"$0\" TERM \"$1\" sh -c 'echo $$ > \"$0/id\"; exec sleep 600' \"$1\" >/dev/null); \
                  until [ -s \"$1/id\" ]; do sleep 0.02; done; cat \"$1/id\"; kill -KILL $$";
    let held = Command::new("bash").args(["-c", script, watch]).arg(&kept).output().unwrap();
    let id: u32 = String::from_utf8(held.stdout).unwrap().trim().parse().unwrap();
    gone(&kept).await;
    assert!(!alive(id));
}

/// Waits until a folder is not there any more.
async fn gone(folder: &Path) {
    let mut ticks = tokio::time::interval(std::time::Duration::from_millis(20));
    let watching = async {
        while folder.exists() {
            ticks.tick().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), watching).await.expect("the folder is still there");
}
