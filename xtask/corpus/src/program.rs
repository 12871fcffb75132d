//! The made crate as a program that sends values through its types.
//!
//! The library itself becomes the program: its `lib.rs` gets a `main` and one more module. So the compiler reads the
//! crate once, says what it would say of the library, and makes code only for the types that values are sent through.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use generator::render::File;
use xtask::Failure;

/// The file of the module that is added.
pub(crate) const ADDED: &str = "src/corpus_runner.rs";

/// What is added to the manifest: the fastest build, and nothing that is only of use when building again.
const PROFILE: &str = "\n[profile.dev]\ndebug = false\nincremental = false\n";

/// What is added to the root of the crate.
const MAIN: &str = r#"
#[allow(deprecated, reason = "a description may well have examples of what it calls deprecated")]
mod corpus_runner;

fn main() {
    corpus_runner::run();
}
"#;

/// The module that is added, before its table. A line of the input is the number of a type and a JSON text; the line of
/// the output for it is `=` and the JSON text that came back, or `!` and what was said.
const RUNNER: &str = r#"//! Sends values through the types of this crate.

use std::io::Write as _;

use crate::runtime as rt;

fn through<T: rt::serde::de::DeserializeOwned + rt::serde::Serialize>(
    text: &str,
) -> Result<String, String> {
    let value: T = rt::serde_json::from_str(text).map_err(|error| error.to_string())?;
    rt::serde_json::to_string(&value).map_err(|error| error.to_string())
}

/// Sends each line of the standard input through its type.
pub(crate) fn run() {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lines().map_while(Result::ok) {
        let (number, text) = line.split_once('\t').unwrap_or_default();
        let through = number.parse().ok().and_then(|number: usize| TABLE.get(number));
        let line = match through.map(|through| through(text)) {
            Some(Ok(text)) => format!("={text}"),
            Some(Err(reason)) => format!("!{}", reason.replace('\n', " ")),
            None => "!there is no such type".to_owned(),
        };
        // Each line at once, so that those before a crash are not lost.
        if writeln!(out, "{line}").and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}
"#;

/// The types that values are sent through, each with its number in the table.
#[derive(Debug, Default)]
pub(crate) struct Table {
    numbers: BTreeMap<String, usize>,
}

impl Table {
    /// The number of a type.
    pub(crate) fn number(&mut self, rust: &str) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(rust.to_owned()).or_insert(next)
    }

    /// The text of the module.
    fn module(&self) -> String {
        let mut types: Vec<(&String, &usize)> = self.numbers.iter().collect();
        types.sort_by_key(|(_, number)| **number);
        let mut text = RUNNER.to_owned();
        text.push_str("\nconst TABLE: &[fn(&str) -> Result<String, String>] = &[\n");
        for (rust, _) in types {
            let _ = writeln!(text, "    through::<{rust}>,");
        }
        text.push_str("];\n");
        text
    }
}

/// Writes the program into an empty folder, and returns how many lines the crate has.
pub(crate) fn write(folder: &Path, files: &[File], table: &Table) -> Result<usize, Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|reason| Failure::file("remove", folder, &reason))?;
    }
    let mut lines = 0;
    for file in files {
        let (path, text) = match file.path.as_str() {
            "Cargo.toml" => ("Cargo.toml", format!("{}{PROFILE}", file.text)),
            "src/lib.rs" => ("src/main.rs", format!("{}{MAIN}", file.text)),
            path if path.ends_with(".rs") || path.ends_with("/Cargo.toml") => {
                (path, file.text.clone())
            }
            // The pages for people who know no Rust are compiled by nobody.
            _ => continue,
        };
        if file.path.ends_with(".rs") {
            lines += file.text.lines().count();
        }
        put(&folder.join(path), &text)?;
    }
    put(&folder.join(ADDED), &table.module())?;
    let lock: PathBuf = xtask::codegen::job::repository().join("Cargo.lock");
    let to = folder.join("Cargo.lock");
    fs::copy(&lock, &to).map_err(|reason| Failure::file("copy", &lock, &reason))?;
    Ok(lines)
}

fn put(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(|reason| Failure::file("make", folder, &reason))?;
    fs::write(path, text).map_err(|reason| Failure::file("write", path, &reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_of_types_are_written_and_pages_are_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let paths = [
            "Cargo.toml",
            "src/lib.rs",
            "models/Cargo.toml",
            "models/src/lib.rs",
            "docs/a.md",
        ];
        let files = paths.map(|path| File {
            path: path.to_owned(),
            text: "\n".to_owned(),
        });
        let lines = write(folder.path(), &files, &Table::default()).expect("it can be written");
        assert_eq!(lines, 2);
        let is_there = |path: &str| folder.path().join(path).exists();
        let there = [
            "Cargo.toml",
            "src/main.rs",
            "models/Cargo.toml",
            "models/src/lib.rs",
            "docs/a.md",
        ]
        .map(is_there);
        assert_eq!(there, [true, true, true, true, false]);
    }

    #[test]
    fn a_type_has_one_number() {
        let mut table = Table::default();
        assert_eq!(["b", "a", "b"].map(|rust| table.number(rust)), [0, 1, 0]);
        let module = table.module();
        assert!(
            module.ends_with("&[\n    through::<b>,\n    through::<a>,\n];\n"),
            "{module}"
        );
    }
}
