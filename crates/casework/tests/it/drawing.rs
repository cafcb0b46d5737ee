//! The pictures of a process say all that it says, and nothing lies on anything else.

use casework::{
    drawing::{Rect, Shown, layout, mermaid, svg},
    process::Process,
    words::Language,
};

use crate::{checked, files};

const FLOWS: [&str; 2] = ["jpcert-2014/flow-1.toml", "jpcert-2014/flow-2.toml"];
const SHOWN: [Shown; 3] = [Shown::Both, Shown::Language(Language::Ja), Shown::Language(Language::En)];

/// One of the flows as it stands.
fn load(file: &str) -> Process {
    tailored(file, "", "")
}

/// A flow in which some text was replaced by another.
fn tailored(file: &str, from: &str, to: &str) -> Process {
    let text = String::from_utf8_lossy(&files()[file]).into_owned();
    assert!(text.contains(from), "{from} is not in {file}");
    checked(&text.replace(from, to)).unwrap()
}

/// Everything that is drawn: both flows, and one whose titles and order are hard to place.
fn processes() -> Vec<Process> {
    let mut all: Vec<Process> = FLOWS.map(load).into();
    let long = format!("ja = \"{}\", en = \"{} x\"", "長い題名".repeat(20), "W".repeat(120));
    all.push(tailored(FLOWS[0], "ja = \"再現の確認\", en = \"Reproduction\"", &long));
    all.push(tailored(
        FLOWS[0],
        "after = [\"3.2.1\", \"3.2.2\"]",
        "after = [\"3.2.1\", \"3.2.2\", \"1.3.1\", \"2.1.1\", \"0.2.1\", \"3.1.2\"]",
    ));
    all
}

/// As the picture writes it.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    text.replace('"', "&quot;").replace('\'', "&#39;")
}

/// Every element is closed where it was opened, and no stray angle bracket is left.
fn assert_well_formed(svg: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = svg;
    while let Some((text, after)) = rest.split_once('<') {
        assert!(!text.contains('>'), "a stray > in {text}");
        let (tag, after) = after.split_once('>').unwrap();
        assert_eq!(tag.matches('"').count() % 2, 0, "an open quote in {tag}");
        let name = tag.split(' ').next().unwrap();
        match name.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop(), Some(closed)),
            None if tag.ends_with('/') => {}
            None => open.push(name),
        }
        rest = after;
    }
    assert!(open.is_empty(), "{open:?} is never closed");
    let entities = ["amp;", "lt;", "gt;", "quot;", "#39;"];
    assert!(svg.split('&').skip(1).all(|after| entities.iter().any(|one| after.starts_with(one))));
}

#[test]
fn every_step_is_in_the_picture_in_both_languages() {
    for process in processes() {
        let drawn = svg(&process, Shown::Both);
        for step in &process.steps {
            assert!(drawn.contains(&format!(">{}</text>", step.number)), "{}", step.number);
            assert!(drawn.contains(&escaped(&step.title.ja)), "{}", step.title.ja);
            assert!(drawn.contains(&escaped(&step.title.en)), "{}", step.title.en);
        }
    }
}

#[test]
fn a_picture_in_one_language_speaks_no_other() {
    let process = load(FLOWS[1]);
    assert!(!svg(&process, Shown::Language(Language::En)).contains(&process.title.ja));
    assert!(!svg(&process, Shown::Language(Language::Ja)).contains(&process.title.en));
}

#[test]
fn the_picture_is_well_formed() {
    for process in processes() {
        SHOWN.iter().for_each(|shown| assert_well_formed(&svg(&process, *shown)));
    }
}

#[test]
fn a_title_cannot_smuggle_in_a_script() {
    let process = tailored(FLOWS[0], "ja = \"再現の確認\"", "ja = \"再現</text><script>alert(1)</script>の確認\"");
    let drawn = svg(&process, Shown::Both);
    assert_well_formed(&drawn);
    assert!(!drawn.contains("<script"));
    assert!(drawn.contains("再現&lt;/text&gt;&lt;script&gt;alert(1)"));
}

#[test]
fn no_two_boxes_overlap_and_none_leaves_the_sheet() {
    for (process, shown) in processes().iter().flat_map(|process| SHOWN.map(|shown| (process, shown))) {
        let sheet = layout(process, shown);
        let canvas = Rect { x: 0, y: 0, w: sheet.width, h: sheet.height };
        let boxes: Vec<_> =
            sheet.rows.iter().flat_map(|row| row.boxes().into_iter().map(|rect| (row.number, rect))).collect();
        for (place, (number, one)) in boxes.iter().enumerate() {
            assert!(canvas.holds(*one), "{number}: {one:?} leaves the sheet");
            for (other_number, other) in &boxes[place + 1..] {
                assert!(!one.overlaps(*other), "{number}: {one:?} lies on {other_number}: {other:?}");
            }
        }
    }
}

#[test]
fn every_step_stands_in_the_lane_of_its_phase() {
    for process in processes() {
        let sheet = layout(&process, Shown::Both);
        for row in &sheet.rows {
            let lane = sheet.lanes.iter().find(|lane| lane.number == row.number.phase()).unwrap();
            assert!(
                row.boxes().iter().all(|rect| lane.rect.holds(*rect) && !lane.strip.overlaps(*rect)),
                "{}",
                row.number
            );
        }
    }
}

#[test]
fn each_step_that_comes_after_another_has_its_arrow() {
    for process in processes() {
        let arrows = layout(&process, Shown::Both).arrows;
        assert_eq!(arrows.len(), process.steps.iter().map(|step| step.after.len()).sum::<usize>());
        for (step, before) in process.steps.iter().flat_map(|step| step.after.iter().map(move |before| (step, before)))
        {
            assert!(arrows.iter().any(|arrow| arrow.from == *before && arrow.to == step.number));
        }
    }
}

#[test]
fn no_arrow_crosses_the_box_of_another_step() {
    for (process, shown) in processes().iter().flat_map(|process| SHOWN.map(|shown| (process, shown))) {
        let sheet = layout(process, shown);
        for arrow in &sheet.arrows {
            let others = sheet.rows.iter().filter(|row| row.number != arrow.from && row.number != arrow.to);
            let boxes: Vec<Rect> = others.flat_map(|row| row.boxes()).collect();
            for pair in arrow.points.windows(2) {
                let (x, y) = (pair[0].x.min(pair[1].x), pair[0].y.min(pair[1].y));
                let line = Rect { x, y, w: (pair[0].x - pair[1].x).abs(), h: (pair[0].y - pair[1].y).abs() };
                assert!(line.w == 0 || line.h == 0, "{} → {} runs aslant", arrow.from, arrow.to);
                assert!(!boxes.iter().any(|rect| line.overlaps(*rect)), "{} → {}", arrow.from, arrow.to);
            }
        }
    }
}

#[test]
fn conditions_are_told_in_the_words_of_the_question() {
    let drawn = svg(&load(FLOWS[0]), Shown::Both);
    assert!(drawn.contains("再現しましたか：再現した"));
    assert!(drawn.contains("Could it be reproduced? Yes"));
    assert!(drawn.contains("Path of publication: own advisory and JVN"));
}

#[test]
fn a_picture_is_the_same_every_time() {
    for shown in SHOWN {
        assert_eq!(svg(&load(FLOWS[0]), shown), svg(&load(FLOWS[0]), shown));
    }
}

#[test]
fn mermaid_has_every_step_and_one_arrow_for_each_that_comes_before() {
    for (process, language) in
        processes().iter().flat_map(|process| [Language::Ja, Language::En].map(|one| (process, one)))
    {
        let chart = mermaid(process, language);
        assert!(chart.starts_with("flowchart TD\n"));
        for step in &process.steps {
            let id = format!("    s{}", step.number.to_string().replace('.', "_"));
            assert_eq!(
                chart
                    .lines()
                    .filter(|line| line.starts_with(&format!("{id}[")) || line.starts_with(&format!("{id}(")))
                    .count(),
                1
            );
        }
        let arrows: usize = process.steps.iter().map(|step| step.after.len()).sum();
        assert_eq!(chart.lines().filter(|line| line.contains(" -->")).count(), arrows);
    }
}

#[test]
fn mermaid_takes_a_text_for_a_text() {
    let process = tailored(FLOWS[0], "ja = \"再現の確認\"", "ja = \"再現\\\"] --> x; end\\n%%{init}%%\"");
    let chart = mermaid(&process, Language::Ja);
    let line = chart.lines().find(|line| line.contains("s2_1_1[")).unwrap();
    assert_eq!(line, "    s2_1_1[\"2.1.1 再現#34;#93; #45;#45;#62; x#59; end #37;#37;#123;init#125;#37;#37;\"]");
}
