//! The demo: a company with a year behind it, anybody a click away, and a clock that moves.

use crate::asking::{Ground, ask, become_somebody, form, page};

#[tokio::test]
async fn the_demo_prints_its_people_and_one_becomes_each_with_a_click() {
    let ground = Ground::sqlite();
    let open = ground.open("demo").await;
    let printed = open.running.printed();
    assert!(printed.contains("everybody's password is kazahaya-demo"), "{printed}");
    for (login, name) in [("sato", "Yuko Sato"), ("tanaka", "Makoto Tanaka"), ("kondo", "Minoru Kondo")] {
        assert!(printed.contains(login) && printed.contains(name), "{printed}");
        let session = become_somebody(open.at, login).await;
        let cases = ask(open.at, &page("/cases", Some(&session))).await.unwrap();
        assert!(cases.starts_with("HTTP/1.1 200") && cases.contains(name), "{cases}");
        assert_eq!(cases.contains("KZ-SCADA 遠隔監視機能"), login == "sato", "{login}");
    }
    let answer = ask(open.at, &form("/login", "login=sato&password=kazahaya-demo&to=/cases")).await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
}

#[tokio::test]
async fn the_clock_of_the_demo_moves_ahead_and_stays_there_over_a_restart() {
    let ground = Ground::sqlite();
    let mut days = Vec::new();
    for _ in 0..2 {
        let open = ground.open("demo").await;
        days.push(day_of(&ask(open.at, &page("/demo", None)).await.unwrap()));
        let moved = ask(open.at, &form("/demo/time", "by=month")).await.unwrap();
        assert!(moved.starts_with("HTTP/1.1 303"), "{moved}");
        days.push(day_of(&ask(open.at, &page("/demo", None)).await.unwrap()));
        assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
    }
    let day = |place: usize| days[place].parse::<jiff::Timestamp>().unwrap();
    let month = jiff::SignedDuration::from_hours(24 * 30);
    let close = |passed: jiff::SignedDuration| passed - month < jiff::SignedDuration::from_hours(1);
    assert!(close(day(1).duration_since(day(0))) && day(1).duration_since(day(0)) >= month, "{days:?}");
    assert!(day(2) >= day(1), "{days:?}");
    assert!(day(3).duration_since(day(2)) >= month, "{days:?}");
}

/// The time that the page says it is.
fn day_of(page: &str) -> String {
    let behind = page.split("It is now <b>").nth(1).unwrap_or_else(|| panic!("no time: {page}"));
    behind.split("datetime=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_data_of_a_real_desk_are_no_demo() {
    let ground = Ground::sqlite();
    let open = ground.open("serve").await;
    assert_eq!(open.running.terminate().await.unwrap().code(), Some(0));
    let refused = ground.program(&["demo", "--listen", "127.0.0.1:0"]).start().await.unwrap();
    refused.says("is no demo, or half a one. Nothing was changed.").await.unwrap();
    assert_eq!(refused.ended().await.unwrap().code(), Some(2));
    let open = ground.open("serve").await;
    let lost = ask(open.at, &page("/demo", None)).await.unwrap();
    assert!(lost.starts_with("HTTP/1.1 404"), "{lost}");
}

#[tokio::test]
async fn without_a_folder_of_its_own_it_leaves_nothing_behind() {
    let ground = Ground::sqlite();
    let demo = testkit::process::Program::named(env!("CARGO_BIN_EXE_madoguchi"))
        .word("demo")
        .word("--listen")
        .word("127.0.0.1:0")
        .with("LANG", "C.UTF-8")
        .with("TMPDIR", ground.folder().path())
        .start()
        .await
        .unwrap();
    demo.says("The desk is open:").await.unwrap();
    assert_eq!(std::fs::read_dir(ground.folder().path()).unwrap().count(), 1);
    assert_eq!(demo.terminate().await.unwrap().code(), Some(0));
    assert_eq!(std::fs::read_dir(ground.folder().path()).unwrap().count(), 0);
}
