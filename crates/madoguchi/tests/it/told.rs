//! `demo --tell`: cases told in the terminal.

use crate::{Folder, madoguchi};

#[test]
fn the_telling_tells_both_flows_from_beginning_to_end_without_any_file() {
    let folder = Folder::new("demo");
    let said = folder.madoguchi(&["demo", "--tell"]);
    assert_eq!(said.status, 0, "{said:?}");
    for what in [
        "madoguchi demo, without --tell, opens the desk",
        "(jpcert-2014/flow-1)",
        "(jpcert-2014/flow-2)",
        "Sato does 1.2.1 Arrival of the overview",
        "[embargo-over]",
        "Closed on 2026-06-10",
    ] {
        assert!(said.out.contains(what), "no {what}:\n{}", said.out);
    }
}

#[test]
fn the_telling_keeps_to_the_width_and_paints_nothing_into_a_file() {
    let said = madoguchi(&["demo", "--tell"]);
    assert!(!said.out.contains('\x1b'));
    let widest = said.out.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(100), "{widest:?}");
}

#[test]
fn the_telling_speaks_japanese() {
    let said = madoguchi(&["demo", "--tell", "--language", "ja"]);
    for what in
        ["--tell なし）で開きます", "2026-04-01(水)", "Sato: 1.2.1「概要情報の受領」を完了", "担当はJPCERT/CC。"]
    {
        assert!(said.out.contains(what), "no {what}:\n{}", said.out);
    }
}
