//! The runtime's source, for a crate that carries it; `generator` makes it into a module.

use std::fs;
use std::path::Path;

use crate::Failure;

/// Reads the runtime: the path of each file below its `src` with its text, in the order of the paths. Tests stay
/// behind: they would need the runtime's own development dependencies.
///
/// # Errors
///
/// [`Failure::Trouble`] when the source cannot be read.
pub fn read(runtime: &Path) -> Result<Vec<(String, String)>, Failure> {
    let mut files = Vec::new();
    let mut open = vec![String::new()];
    while let Some(inner) = open.pop() {
        let folder = runtime.join("src").join(&inner);
        let trouble = |reason| Failure::file("read", &folder, &reason);
        for item in fs::read_dir(&folder).map_err(trouble)? {
            let item = item.map_err(trouble)?;
            let Ok(name) = item.file_name().into_string() else {
                continue;
            };
            let path = format!("{inner}{name}");
            if item.file_type().map_err(trouble)?.is_dir() {
                open.push(path + "/");
            } else if name.ends_with(".rs") && name != "tests.rs" {
                let text = fs::read_to_string(item.path())
                    .map_err(|reason| Failure::file("read", &item.path(), &reason))?;
                files.push((path, without_tests(&text)));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The text without its tests.
fn without_tests(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line == "#[cfg(test)]" {
            // `mod tests;` is one line; `mod tests {` ends with the next brace at the beginning of a line.
            if lines.next().is_some_and(|item| item.ends_with('{')) {
                lines.by_ref().find(|line| *line == "}");
            }
            continue;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    while kept.ends_with("\n\n") {
        kept.pop();
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::without_tests;

    #[test]
    fn tests_stay_behind() {
        let root = "//! Docs.\n\nextern crate alloc;\n\nmod a;\n\n#[cfg(test)]\nmod tests;\n\n#[cfg(test)]\nmod more {\n    fn x() {}\n}\n";
        assert_eq!(
            without_tests(root),
            "//! Docs.\n\nextern crate alloc;\n\nmod a;\n"
        );
    }
}
