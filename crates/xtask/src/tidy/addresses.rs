//! No file knows the machine that it was written on, nor the address of a package registry.
//!
//! Such a line works for one person only; and where crates come from is for each machine's own settings to say.

use super::Problem;
use super::tree::Tree;

/// Where people and machines keep their own things. In two pieces, so that this file may stand in the tree.
const OF_A_MACHINE: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ho", "me/"),
    concat!("/ro", "ot/"),
    concat!("/Us", "ers/"),
    concat!("C:\\Us", "ers\\"),
];

const OF_A_REGISTRY: &[&str] = &[
    concat!("crates", ".io"),
    concat!("npmjs", ".org"),
    concat!("npmjs", ".com"),
    concat!("pypi", ".org"),
    concat!("pythonhosted", ".org"),
    concat!("rubygems", ".org"),
    concat!("proxy.golang", ".org"),
    concat!("deb.debian", ".org"),
];

/// Cargo writes it, and it names the registry by design.
const WRITTEN_BY_CARGO: &str = "Cargo.lock";

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in tree.files.iter().filter(|file| file.path != WRITTEN_BY_CARGO) {
        for (index, line) in file.text.lines().enumerate() {
            if let Some(path) = OF_A_MACHINE.iter().find(|path| begins_a_path(line, path)) {
                problems.push(Problem::at_line(
                    &file.path,
                    index + 1,
                    format!("`{path}` is a folder of one machine: say it from the root of the project, or take it as an argument."),
                ));
            }
            if let Some(host) = OF_A_REGISTRY.iter().find(|host| line.contains(**host)) {
                problems.push(Problem::at_line(
                    &file.path,
                    index + 1,
                    format!("`{host}` is a registry: where packages come from is for each machine's settings to say."),
                ));
            }
        }
    }
    problems
}

/// `https://example.com/home/` has the letters of such a folder in its middle, and is none.
fn begins_a_path(line: &str, path: &str) -> bool {
    let goes_on = |char: char| char.is_alphanumeric() || "._-~}$*/".contains(char);
    line.match_indices(path).any(|(start, _)| !line[..start].ends_with(goes_on))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(path: &str, text: &str) -> Vec<String> {
        broken(&Tree::of(&[(path, text)])).into_iter().map(|problem| problem.place).collect()
    }

    #[test]
    fn a_folder_of_one_machine_is_found_in_any_file() {
        for path in OF_A_MACHINE {
            assert_eq!(places("docs/run.md", &format!("First:\n\n    cd {path}aya/madoguchi\n")), ["docs/run.md:3"]);
            assert_eq!(places("processes/a.toml", &format!("file = \"{path}a.txt\"")), ["processes/a.toml:1"]);
        }
    }

    #[test]
    fn a_registry_is_found() {
        for host in OF_A_REGISTRY {
            assert_eq!(places("README.md", &format!("See https://{host}/madoguchi")), ["README.md:1"]);
        }
    }

    #[test]
    fn addresses_that_only_look_alike_are_free() {
        for path in &OF_A_MACHINE[..4] {
            assert_eq!(places("README.md", &format!("https://example.com{path}page")), [""; 0]);
            assert_eq!(places("README.md", &format!("crates/web{path}page")), [""; 0]);
        }
    }

    #[test]
    fn what_cargo_writes_is_cargos() {
        assert_eq!(places("Cargo.lock", OF_A_REGISTRY[0]), [""; 0]);
    }
}
