//! `cargo check` and `cargo build` of a made crate alone: all that it depends on is checked or built before.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use serde_json::Value;
use xtask::workshop::cargo;

use crate::generation::{self, Room};
use crate::measured::{self, End, Job};
use crate::report::Checked;
use crate::words;

/// How many seconds a check may take.
const LIMIT: u64 = 600;

/// What is asked of cargo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verb {
    /// `cargo check`.
    Check,
    /// `cargo build`, without optimisation.
    Build,
}

impl Verb {
    /// The word on the command line.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Build => "build",
        }
    }
}

/// Makes the crate in its room, where it is to be compiled.
///
/// # Errors
///
/// Why there is none, in a line.
pub(crate) fn prepare(room: &Room) -> Result<(), String> {
    generation::stay(room)?;
    let completed = room.tool.complete(&room.out(), &room.name);
    completed.map_err(|failure| failure.to_string())
}

/// Checks or builds a crate that is prepared, in a folder of builds that the crates of one tool share: all of it, or with
/// one of its features for operations alone.
///
/// # Errors
///
/// Why nothing was measured, in a line.
pub(crate) fn run(
    room: &Room,
    target: &Path,
    verb: Verb,
    feature: Option<&str>,
) -> Result<Checked, String> {
    let out = room.out();
    let features = match feature {
        None => Vec::new(),
        Some(name) => vec![
            "--no-default-features".to_owned(),
            format!("--features=reqwest,tracing,{name}"),
        ],
    };
    dependencies(&out, target, verb, &features)?;
    // What the compiler remembers of an earlier run would be a gift.
    let remembered = target.join("debug").join("incremental");
    if remembered.exists() {
        fs::remove_dir_all(&remembered).map_err(|reason| reason.to_string())?;
    }
    let measured = measured::run(&Job {
        program: PathBuf::from(cargo().get_program()),
        arguments: [
            verb.word(),
            "--offline",
            "--quiet",
            "--message-format",
            "json",
        ]
        .map(str::to_owned)
        .into_iter()
        .chain(features)
        .collect(),
        folder: out,
        environment: environment(target),
        output: room.said(),
        limit: LIMIT,
    })?;
    let [output, errors] = room.said();
    let read = |path: &Path| fs::read(path).unwrap_or_default();
    let (errors_found, warnings) = count(&String::from_utf8_lossy(&read(&output)));
    match measured.end {
        End::TimeUp => return Err(format!("not done in {LIMIT} s")),
        End::Failed(_) if errors_found == 0 => {
            let said = words::reason(&String::from_utf8_lossy(&read(&errors)));
            return Err(said.unwrap_or("cargo failed and did not say why".to_owned()));
        }
        _ => {}
    }
    Ok(Checked {
        seconds: measured.seconds,
        wall: measured.wall,
        memory: measured.memory as f64,
        errors: errors_found,
        warnings,
    })
}

fn environment(target: &Path) -> Vec<(String, String)> {
    let target = target.to_string_lossy().into_owned();
    vec![("CARGO_TARGET_DIR".to_owned(), target)]
}

/// Compiles all but the crate itself, by compiling it with nothing in it.
fn dependencies(out: &Path, target: &Path, verb: Verb, features: &[String]) -> Result<(), String> {
    let mut texts = Vec::new();
    for root in roots(out).map_err(|reason| format!("`{}`: {reason}", out.display()))? {
        let told = |reason: std::io::Error| format!("`{}`: {reason}", root.display());
        let text = fs::read(&root).map_err(told)?;
        fs::write(&root, "").map_err(told)?;
        texts.push((root, text));
    }
    let output = cargo()
        .args([verb.word(), "--quiet"])
        .args(features)
        .current_dir(out)
        .envs(environment(target))
        .env_remove("RUSTFLAGS")
        .stdin(Stdio::null())
        .output()
        .map_err(|reason| format!("cannot start cargo: {reason}"));
    for (root, text) in texts {
        fs::write(&root, text).map_err(|reason| format!("`{}`: {reason}", root.display()))?;
    }
    let output = output?;
    if output.status.success() {
        return Ok(());
    }
    let said = words::reason(&String::from_utf8_lossy(&output.stderr)).unwrap_or_default();
    Err(format!("what it depends on does not compile: {said}"))
}

/// The roots of the crate and of the packages that are parts of it.
fn roots(out: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut folders = vec![out.to_path_buf()];
    for entry in fs::read_dir(out)? {
        folders.push(entry?.path());
    }
    let roots = folders.iter().map(|folder| folder.join("src/lib.rs"));
    Ok(roots.filter(|root| root.exists()).collect())
}

/// How many errors and warnings the compiler tells. What only counts the others has no place.
fn count(text: &str) -> (usize, usize) {
    let messages = text
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let (mut errors, mut warnings) = (0, 0);
    for message in messages {
        let said = &message["message"];
        let is_placed = said["spans"]
            .as_array()
            .is_some_and(|spans| !spans.is_empty());
        if !is_placed && said["code"].is_null() {
            continue;
        }
        match said["level"].as_str() {
            Some("error") => errors += 1,
            Some("warning") => warnings += 1,
            _ => {}
        }
    }
    (errors, warnings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_compiler_says_is_counted() {
        let text = [
            r#"{"message": {"level": "error", "code": {"code": "E0001"}, "spans": []}}"#,
            r#"{"message": {"level": "error", "code": null, "spans": [{}]}}"#,
            r#"{"message": {"level": "error", "code": null, "spans": []}}"#,
            r#"{"message": {"level": "warning", "code": null, "spans": [{}]}}"#,
            r#"{"reason": "build-finished", "success": false}"#,
            "no JSON",
        ];
        assert_eq!(count(&text.join("\n")), (2, 1));
    }

    #[test]
    fn a_crate_that_cannot_be_resolved_is_told_and_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut written = Vec::new();
        for package in ["", "models", "models-2"] {
            let root = folder.path().join(package).join("src/lib.rs");
            fs::create_dir_all(root.parent().expect("a parent")).expect("a folder");
            fs::write(&root, "//! Kept.\n").expect("a file");
            written.push(root);
        }
        let mut found = roots(folder.path()).expect("they can be found");
        found.sort();
        written.sort();
        assert_eq!(found, written);
        fs::write(folder.path().join("Cargo.toml"), "no manifest").expect("a file");
        let said = dependencies(
            folder.path(),
            &folder.path().join("target"),
            Verb::Check,
            &[],
        );
        let said = said.expect_err("there is no manifest");
        assert!(
            said.starts_with("what it depends on does not compile: "),
            "{said}"
        );
        for root in written {
            let text = fs::read_to_string(&root).expect("it is there");
            assert_eq!(text, "//! Kept.\n");
        }
    }
}
