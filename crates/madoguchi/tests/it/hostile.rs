//! Files that are broken, huge, strange or meant to do harm: each gives a clear problem, never a panic.

use std::{fs::File, process::Command};

use crate::{Folder, Said, program, said};

const FLOW: &str = "jpcert-2014/flow-1.toml";

#[track_caller]
fn is_refused(test: &str, text: impl AsRef<[u8]>, code: &str) -> Said {
    let folder = Folder::of_processes(test);
    folder.write(FLOW, text);
    let said = folder.madoguchi(&["process", "check", FLOW]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.out.starts_with(&format!("{FLOW}:")) && said.out.contains(&format!("[{code}]")), "{said:?}");
    said
}

#[test]
fn an_empty_file_is_refused() {
    is_refused("empty", "", "empty-file");
    is_refused("blank", " \n\n\t\n", "empty-file");
}

#[test]
fn a_huge_file_is_refused_before_it_is_read() {
    let folder = Folder::of_processes("huge");
    // Eight gigabytes that take no room on the disk, and would not fit into a machine that read them.
    File::create(folder.path().join(FLOW)).unwrap().set_len(8 << 30).unwrap();
    let said = folder.madoguchi(&["process", "check", FLOW]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("[too-large] The file is too large (8589934592 bytes)."), "{said:?}");
}

#[test]
fn shift_jis_is_refused_with_its_line() {
    let said = is_refused("shift-jis", b"format = 1\ntitle = \"\x8e\xe8\x8f\x87\"\n", "not-utf-8");
    assert!(said.out.contains(":2:") && said.out.contains("Shift_JIS"), "{said:?}");
}

#[test]
fn a_nul_is_refused() {
    is_refused("nul", "format = 1\n\0\n", "nul");
}

#[test]
fn what_is_no_toml_is_refused() {
    is_refused("no-toml", "this is a letter, and no process\n", "not-toml");
}

#[test]
fn a_doubled_key_is_refused_with_its_line() {
    let folder = Folder::of_processes("doubled-key");
    let line = folder.change(FLOW, "zone = \"Asia/Tokyo\"\n", "zone = \"Asia/Tokyo\"\nzone = \"Asia/Tokyo\"\n") + 1;
    let said = folder.madoguchi(&["process", "check", FLOW]);
    assert_eq!(said.status, 1);
    assert!(said.out.starts_with(&format!("{FLOW}:{line}:1: [doubled-key]")), "{said:?}");
}

#[test]
fn what_is_nested_deeply_is_refused() {
    for (test, text) in [
        ("lists", format!("format = {}1{}\n", "[".repeat(100_000), "]".repeat(100_000))),
        ("tables", format!("format = {}1{}\n", "{a=".repeat(100_000), "}".repeat(100_000))),
        ("dots", format!("a{} = 1\n", ".a".repeat(100_000))),
        ("heads", format!("[a{}]\n", ".a".repeat(100_000))),
    ] {
        let folder = Folder::of_processes(test);
        folder.write(FLOW, text);
        let said = folder.madoguchi(&["process", "check", FLOW]);
        assert_eq!(said.status, 1, "{test}: {said:?}");
    }
}

#[test]
fn steps_that_wait_for_one_another_are_told() {
    let folder = Folder::of_processes("cycle");
    folder.change(FLOW, "after = [\"1.1\"]", "after = [\"1.5.1\"]");
    let said = folder.madoguchi(&["process", "check", FLOW]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("[unreachable-step]"), "{said:?}");
}

#[test]
fn numbers_out_of_range_are_told() {
    for number in ["0", "-1", "1000001", "99999999999999999999999999", "0xffffffffffffffffff", "1.5", "true"] {
        let folder = Folder::of_processes(&format!("number-{number}"));
        let line = folder.change(FLOW, "version = 1", &format!("version = {number}"));
        let said = folder.madoguchi(&["process", "check", FLOW]);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.out.starts_with(&format!("{FLOW}:{line}:11: ")), "{said:?}");
    }
}

#[test]
fn stories_that_go_on_from_one_another_without_end_are_told() {
    let folder = Folder::of_processes("ring");
    folder.write("jpcert-2014/stories/a.story", "story: a\nprocess: jpcert-2014/flow-1\ncontinue: b\n");
    folder.write("jpcert-2014/stories/b.story", "story: b\nprocess: jpcert-2014/flow-1\ncontinue: a\n");
    let said = folder.madoguchi(&["process", "try", "jpcert-2014/stories", "--tell"]);
    assert_eq!(said.status, 1);
    assert!(said.out.contains("without end"), "{said:?}");
}

#[test]
fn a_story_cannot_steer_the_terminal() {
    let folder = Folder::of_processes("escape");
    folder.write("jpcert-2014/stories/a.story", "story: \x1b]0;owned\x07a\nprocess: jpcert-2014/flow-1\n\x1b[2J\n");
    for words in [["process", "try", "jpcert-2014/stories"], ["process", "check", "jpcert-2014/stories"]] {
        let said = folder.madoguchi(&words);
        assert!(!said.out.contains('\x1b') && !said.out.contains('\x07'), "{said:?}");
    }
}

#[test]
#[cfg(unix)]
fn a_pipe_is_not_waited_for_and_a_device_is_not_read() {
    let folder = Folder::of_processes("pipe");
    let made = Command::new("mkfifo").arg(folder.path().join("pipe.toml")).status();
    if made.is_ok_and(|status| status.success()) {
        let said = folder.madoguchi(&["process", "check", "pipe.toml"]);
        assert_eq!(said.status, 1);
        assert!(said.out.contains("is not a regular file"), "{said:?}");
    }
    std::os::unix::fs::symlink("/dev/zero", folder.path().join("zero.toml")).unwrap();
    let said = folder.madoguchi(&["process", "check", "zero.toml"]);
    assert!(said.out.contains("is not a regular file"), "{said:?}");
}

#[test]
#[cfg(unix)]
fn links_are_followed_but_not_round_and_round() {
    let folder = Folder::of_processes("links");
    std::os::unix::fs::symlink("flow-1.toml", folder.path().join("jpcert-2014/link.toml")).unwrap();
    std::os::unix::fs::symlink("..", folder.path().join("jpcert-2014/round")).unwrap();
    std::os::unix::fs::symlink("nowhere", folder.path().join("jpcert-2014/dangling.toml")).unwrap();
    let said = folder.madoguchi(&["process", "list", "."]);
    assert_eq!(said.out.matches("jpcert-2014/flow-2 ").count(), 1, "{said:?}");
    let said = folder.madoguchi(&["process", "draw", "jpcert-2014/dangling.toml"]);
    assert_eq!(said.status, 2, "{said:?}");
}

#[test]
fn a_folder_with_far_too_many_files_is_not_read() {
    let folder = Folder::of_processes("many");
    std::fs::create_dir(folder.path().join("heap")).unwrap();
    for number in 0..10_001 {
        File::create(folder.path().join(format!("heap/{number}"))).unwrap();
    }
    let said = folder.madoguchi(&["process", "check", FLOW]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("more than 10000 files"), "{said:?}");
}

#[test]
fn a_folder_with_far_too_much_in_it_is_not_read() {
    let folder = Folder::of_processes("much");
    for number in 0..65 {
        File::create(folder.path().join(format!("{number}.toml"))).unwrap().set_len(1 << 20).unwrap();
    }
    let said = folder.madoguchi(&["process", "list", "."]);
    assert_eq!(said.status, 2);
    assert!(said.err.contains("more than 67108864 bytes"), "{said:?}");
}

#[test]
fn whoever_stops_reading_is_no_fault() {
    use std::{io::Read, process::Stdio};
    let mut child = program(std::path::Path::new(crate::PROCESSES))
        .args(["process", "draw", "jpcert-2014/flow-1"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let status = child.wait().unwrap();
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    assert_eq!((status.code(), err.as_str()), (Some(0), ""));
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_told() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output =
        program(std::path::Path::new(crate::PROCESSES)).args(["demo", "--tell"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot be written"));
}

#[test]
fn arguments_that_mean_nothing_end_with_2() {
    for words in
        [&["process"][..], &["process", "check"], &["dance"], &["demo", "--language", "fr"], &["process", "try"]]
    {
        let said = said(program(std::path::Path::new(crate::PROCESSES)).args(words));
        assert_eq!(said.status, 2, "{words:?}: {said:?}");
        assert!(!said.err.is_empty());
    }
}
