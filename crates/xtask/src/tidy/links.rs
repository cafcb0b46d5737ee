//! A link in a document leads somewhere: prose that can be checked, is.

use super::Problem;
use super::tree::Tree;

pub(super) fn broken(tree: &Tree) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in tree.files.iter().filter(|file| file.path.ends_with(".md")) {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut fenced = false;
        for (index, line) in file.text.lines().enumerate() {
            if line.trim_start().starts_with("```") {
                fenced = !fenced;
            }
            if fenced {
                continue;
            }
            for target in targets(line).filter(|target| !leads_somewhere(tree, folder, target)) {
                problems.push(Problem::at_line(&file.path, index + 1, format!("`{target}` leads nowhere.")));
            }
        }
    }
    problems
}

/// What `[text](target)` points to, where it points into the project; what stands beyond a `#` is not looked at.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    let inside = line.split("](").skip(1).filter_map(|rest| rest.split_once(')').map(|(target, _)| target));
    let without_anchor = inside.map(|target| target.split('#').next().unwrap_or(target));
    without_anchor.filter(|target| !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:"))
}

fn leads_somewhere(tree: &Tree, folder: &str, target: &str) -> bool {
    let Some(path) = joined(folder, target) else { return false };
    tree.paths.contains(&path) || tree.paths.iter().any(|file| file.starts_with(&format!("{path}/")))
}

fn joined(folder: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/').filter(|part| !matches!(*part, "" | ".")) {
        if part == ".." {
            parts.pop()?;
        } else {
            parts.push(part);
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentences(path: &str, text: &str) -> Vec<String> {
        let tree = Tree::of(&[(path, text), ("docs/speed.md", ""), ("docs/decisions/0001-record-decisions.md", "")]);
        broken(&tree).into_iter().map(|problem| problem.sentence).collect()
    }

    #[test]
    fn a_link_that_leads_nowhere_is_found() {
        assert_eq!(sentences("README.md", "See [here](docs/sped.md)."), ["`docs/sped.md` leads nowhere."]);
        assert_eq!(sentences("docs/README.md", "[out](../../elsewhere.md)"), ["`../../elsewhere.md` leads nowhere."]);
    }

    #[test]
    fn files_folders_places_in_a_file_and_the_world_outside_are_found_or_left() {
        let text =
            "[a](docs/speed.md) [b](docs/speed.md#how) [c](docs/decisions/) [d](#below) [e](https://example.com/)";
        assert_eq!(sentences("README.md", text), [""; 0]);
        assert_eq!(sentences("docs/decisions/0002-rust.md", "[a](../speed.md) [b](0001-record-decisions.md)"), [""; 0]);
    }

    #[test]
    fn an_example_in_a_fence_is_no_link() {
        assert_eq!(sentences("STYLE.md", "```\n[a](b.md)\n```\n"), [""; 0]);
    }
}
