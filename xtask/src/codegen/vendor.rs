//! The runtime's source, made into a module of the generated crate.

use std::fs;
use std::path::Path;

use crate::Failure;

/// What stands between lines that begin like this makes sense only at the root of a crate, and stays behind.
const CUT: &str = "// vendor: cut here";
const RESUME: &str = "// vendor: resume here";

/// Reads the runtime: the path of each file below its `src` with the text it has as a module, in the order of the
/// paths. Tests stay behind.
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
                files.push((path, as_module(&text)));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The text without what only a crate root may say, and without its tests.
fn as_module(text: &str) -> String {
    let mut module = String::with_capacity(text.len());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.starts_with(CUT) {
            lines.by_ref().find(|line| line.starts_with(RESUME));
            continue;
        }
        if line == "#[cfg(test)]" {
            // `mod tests;` is one line; `mod tests {` ends with the next brace at the beginning of a line.
            if lines.next().is_some_and(|item| item.ends_with('{')) {
                lines.by_ref().find(|line| *line == "}");
            }
            continue;
        }
        module.push_str(line);
        module.push('\n');
    }
    while module.ends_with("\n\n") {
        module.pop();
    }
    module
}

#[cfg(test)]
mod tests {
    use super::as_module;

    #[test]
    fn a_root_becomes_a_module_without_tests() {
        let root = "//! Docs.\n\n// vendor: cut here\n#![no_std]\n// vendor: resume here\nextern crate alloc;\n\nmod a;\n\n#[cfg(test)]\nmod tests;\n\n#[cfg(test)]\nmod more {\n    fn x() {}\n}\n";
        assert_eq!(
            as_module(root),
            "//! Docs.\n\nextern crate alloc;\n\nmod a;\n"
        );
    }
}
