//! A part of a crate: the feature of whoever needs three operations.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// So many operations somebody needs.
const WANTED: usize = 3;

/// The line of an operation's docs that names its features begins so.
const LINE: &str = "/// - Compiled with the feature ";

/// The feature with the fewest operations that are enough, the first of these by name, and how many it has. `None` where
/// the crate has no features.
pub(crate) fn smallest(out: &Path) -> Option<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for entry in fs::read_dir(out.join("src/operations")).ok()?.flatten() {
        let text = fs::read_to_string(entry.path()).unwrap_or_default();
        for name in text.lines().find_map(features).into_iter().flatten() {
            *counts.entry(name).or_default() += 1;
        }
    }
    let enough = counts.into_iter().filter(|(_, count)| *count >= WANTED);
    enough.min_by_key(|(_, count)| *count)
}

/// The names of the features in such a line.
fn features(line: &str) -> Option<Vec<String>> {
    let names = line.trim_start().strip_prefix(LINE)?;
    Some(
        names
            .split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_feature_that_is_enough_is_found() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(smallest(folder.path()), None);
        let operations = folder.path().join("src/operations");
        fs::create_dir_all(&operations).expect("a folder");
        for (at, names) in ["`a`", "`a`", "`b` / `c`", "`b`", "`b` / `a`", "`a`"]
            .iter()
            .enumerate()
        {
            let text = format!("/// Gets.\n///\n{LINE}{names}.\npub struct Get;\n");
            fs::write(operations.join(format!("get_{at}.rs")), text).expect("a file");
        }
        assert_eq!(smallest(folder.path()), Some(("b".to_owned(), 3)));
    }
}
