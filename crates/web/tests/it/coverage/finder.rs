//! Who found it stays with POC: the name and the address of a report are on no page, in no list, in no export of anybody else.

use web::{Route, Who, routes};

use super::entries::tour::{STRANGER, Tour, led_to};
use crate::visitor::Answer;

/// What a report told of whoever sent it.
const FINDER: &[&str] = &["Wilhelmina", "Okafor", "meridian.example", "Meridian"];

/// Everybody of the company but POC.
const OTHERS: &[&str] = &[
    "Tanaka", "Ito", "Mori", "Kimura", "Hayashi", "Shimizu", "Abe", "Ogawa", "Fujita", "Nishi", "Okada", "Ueda", "Kato",
];

/// Parts of the page of a case.
const TABS: &[&str] =
    &["ledger", "products", "parties", "letters", "questions", "embargo", "files", "notes", "readers", "clocks"];

/// A case that a stranger's report became, in which design asked the finder and was answered. Its number.
async fn reported(tour: &mut Tour) -> String {
    let report = [
        ("naming", "named"),
        ("name", "Wilhelmina Okafor"),
        ("organisation", "Meridian Labs"),
        ("reply", "mail"),
        ("mail", "w.okafor@meridian.example"),
        ("may_ask", "yes"),
        ("credit", "not-wanted"),
        ("product-1", "PLC-X"),
        ("title", "Fixed login on the service port"),
        ("description", "It accepts the same login on every unit."),
    ];
    let file: (&str, &str, &[u8]) = ("files", "okafor-capture.txt", b"by Wilhelmina Okafor");
    let sent = tour.send_with(STRANGER, ("/report", "/report"), &report, &[file]).await;
    let cookies = sent.headers.get_all("set-cookie").iter().filter_map(|it| it.to_str().ok());
    let secret = cookies.filter_map(|it| it.strip_prefix("receipt=")).next().unwrap()[..64].to_owned();
    let form = "/reports/R-2026-0001/case";
    // A file that tells who it is stays in the circle of the finder's identity.
    let shown = tour.visitor("Sato").await.get(form).await;
    let circle = shown.body.split("name=\"circle-").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let opened = tour.send("Sato", form, form, &[(&format!("circle-{circle}"), "finder")]).await;
    let case = led_to(&opened).to_owned();
    let question = format!("/cases/{case}/steps/2.3.1");
    tour.send("Tanaka", &question, &question, &[("a.question", "Which port is it?"), ("do", "record")]).await;
    let track = format!("/track/{secret}");
    tour.send(STRANGER, &track, &track, &[("message", "Port 2323. Yours, Wilhelmina Okafor")]).await;
    let answer = "/reports/R-2026-0001";
    tour.send("Sato", answer, &format!("{answer}/answer"), &[("answer_text", "Port 2323.")]).await;
    case
}

/// The addresses of a route, with everything that there is in the places that differ.
fn addresses(route: &Route, case: &str) -> Vec<String> {
    let mut found = vec![route.path.to_owned()];
    let (report, case) = (["R-2026-0001"], [case]);
    let numbers: &[&str] = if route.path.starts_with("/reports") { &report } else { &case };
    let places: &[(&str, &[&str])] = &[
        ("number", numbers),
        ("step", &["1.1.1", "2.3.1", "2.3.2"]),
        ("act", &["party", "closing"]),
        ("id", &["1", "2"]),
        ("letter", &["1", "2"]),
        ("kind", &["people", "products", "customers"]),
        ("ending", &["csv", "xlsx"]),
        ("login", &["Tanaka"]),
        ("code", &["Design", "PLC-X"]),
        ("name", &["results", "receipt"]),
        ("language", &["ja"]),
    ];
    for (place, values) in places {
        let place = format!("{{{place}}}");
        let each = |path: String| match path.contains(&place) {
            true => values.iter().map(|value| path.replace(&place, value)).collect(),
            false => vec![path],
        };
        found = found.into_iter().flat_map(each).collect();
    }
    found
}

/// All that an answer says, whatever it is packed in.
fn said(path: &str, answer: &Answer) -> String {
    if answer.bytes.starts_with(b"PK\x03\x04") {
        return format!("{:?}", operations::sheets::read(&answer.bytes, path).unwrap());
    }
    answer.body.clone()
}

#[tokio::test]
async fn who_found_it_is_told_to_nobody_outside_poc() {
    for mut tour in Tour::on_both().await {
        let case = reported(&mut tour).await;
        let report = tour.visitor("Sato").await.get("/reports/R-2026-0001").await;
        assert!(FINDER.iter().all(|word| report.body.contains(word)), "POC reads who it was");
        let mut read = 0;
        for login in OTHERS.iter().chain(&[STRANGER]) {
            let mut visitor = tour.visitor(login).await;
            let open = |route: &Route| route.method == "GET" && (*login != STRANGER || route.who == Who::Anybody);
            let mut paths: Vec<String> =
                routes().iter().filter(|route| open(route)).flat_map(|route| addresses(route, &case)).collect();
            // Where nobody but POC comes in, one look at each is enough.
            let closed = |path: &String| ["/company", "/reports", "/letters"].iter().any(|part| path.starts_with(part));
            paths.retain(|path| !closed(path) || path.contains("R-2026-0001") || path.contains("PLC-X"));
            paths.retain(|path| !path.starts_with("/assets/") && !path.starts_with("/language/"));
            paths.extend(TABS.iter().map(|tab| format!("/cases/{case}?tab={tab}")));
            for path in paths {
                let answer = visitor.get(&path).await;
                let said = said(&path, &answer);
                for word in FINDER {
                    assert!(!said.to_lowercase().contains(&word.to_lowercase()), "{login} reads {word} on {path}");
                }
                read += usize::from(answer.status.is_success() && path.contains(&case));
            }
        }
        assert!(read > 20, "{read} pages of the case were read by its departments");
    }
}

#[tokio::test]
async fn nobody_outside_poc_finds_a_case_by_who_found_it() {
    for mut tour in Tour::on_both().await {
        let case = reported(&mut tour).await;
        let lists = ["/cases?words=", "/cases/export.csv?words="];
        let mut tanaka = tour.visitor("Tanaka").await;
        assert!(tanaka.get(&format!("/cases?words={case}")).await.body.contains(&format!("/cases/{case}\"")));
        for login in ["Tanaka", "Kimura", "Kato"] {
            let mut visitor = tour.visitor(login).await;
            for (list, word) in lists.iter().flat_map(|list| FINDER.iter().map(move |word| (list, word))) {
                let found = visitor.get(&format!("{list}{word}")).await;
                assert!(!found.body.contains(&case), "{login} finds it by {word} on {list}");
            }
            let found = visitor.get("/cases/export.xlsx?words=Okafor").await;
            assert!(!said("export.xlsx", &found).contains(&case), "{login}");
        }
    }
}
