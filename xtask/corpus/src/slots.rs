//! The folders that cargo builds in. Cargo locks its folder, so that each document that is worked on at the same time
//! needs one of its own; what does not depend on a document is built once and linked into all of them.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use generator::emit::{Layout, PACKAGE_LINES, Runtime};
use generator::{Input, LockFile, Reading};
use xtask::Failure;
use xtask::codegen::job;

use crate::compile;
use crate::program::{self, Table};

/// Documents without an operation; one asks the runtime for its regular expressions.
const SEEDS: [(&str, &str); 2] = [
    (
        "seed-plain",
        "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n",
    ),
    (
        "seed-pattern",
        "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {/a: {post: {requestBody: {content: \
         {application/json: {schema: {type: object, properties: {a: {type: string, pattern: '^a$'}}}}}}, \
         responses: {'204': {description: a}}}}}\n",
    ),
];

/// Builds what all crates depend on, and gives each of so many slots its own links to it.
pub(crate) fn prepare(workshop: &Path, count: usize) -> Result<Vec<PathBuf>, Failure> {
    let base = workshop.join("base");
    for (name, text) in SEEDS {
        let folder = workshop.join(name);
        program::write(&folder, &seed(name, text), &Table::default())?;
        let output = compile::cargo(&folder, &base)
            .args(["build", "--quiet", "--offline"])
            .stdin(Stdio::null())
            .output()
            .map_err(|reason| Failure::Trouble(format!("cannot start cargo: {reason}")))?;
        if !output.status.success() {
            let said = String::from_utf8_lossy(&output.stderr);
            let message = format!("what the crates depend on cannot be built:\n{said}");
            return Err(Failure::Tests(message));
        }
    }
    (0..count)
        .map(|number| {
            let slot = workshop.join(format!("slot-{number}"));
            if slot.exists() {
                fs::remove_dir_all(&slot)
                    .map_err(|reason| Failure::file("remove", &slot, &reason))?;
            }
            link(&base, &slot).map_err(|reason| Failure::file("make", &slot, &reason))?;
            Ok(slot)
        })
        .collect()
}

fn seed(name: &str, text: &str) -> Vec<generator::render::File> {
    let runtime = job::repository().join("generator/runtime");
    let input = Input {
        entry: "seed.yaml",
        display_prefix: "",
        reading: Reading::Strict,
        gaps: None,
        crate_name: Some(name),
        lock: LockFile::Unused,
        layout: Layout {
            runtime: Runtime::Path(runtime.to_string_lossy().into_owned()),
            own_workspace: true,
            in_workspace: false,
            package_lines: PACKAGE_LINES,
        },
        pages: false,
        language: "en",
    };
    let mut files = std::collections::BTreeMap::from([("seed.yaml".to_owned(), text.to_owned())]);
    generator::generate(&input, &mut files)
        .files
        .unwrap_or_default()
}

/// The same folder tree: links to the libraries, which the compiler replaces but never writes into, and copies of the
/// rest with the same times, by which cargo knows what is fresh.
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let ending = source.extension().unwrap_or_default();
        if entry.file_type()?.is_dir() {
            link(&source, &target)?;
        } else if ["rlib", "rmeta"].iter().any(|library| ending == *library) {
            fs::hard_link(&source, &target)?;
        } else {
            fs::copy(&source, &target)?;
            let modified = entry.metadata()?.modified()?;
            File::options()
                .write(true)
                .open(&target)?
                .set_modified(modified)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_a_slot_stays_there() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let (base, slot) = (folder.path().join("base"), folder.path().join("slot"));
        fs::create_dir_all(base.join("deps")).expect("a folder can be made");
        for name in ["deps/a.rlib", "deps/a.d"] {
            fs::write(base.join(name), name).expect("a file can be written");
        }
        link(&base, &slot).expect("it can be linked");
        let modified = |path: PathBuf| fs::metadata(path).and_then(|about| about.modified()).ok();
        assert_eq!(
            modified(base.join("deps/a.d")),
            modified(slot.join("deps/a.d"))
        );
        fs::write(slot.join("deps/a.d"), "other").expect("a file can be written");
        let kept = fs::read_to_string(base.join("deps/a.d"));
        assert_eq!(kept.ok().as_deref(), Some("deps/a.d"));
        assert!(slot.join("deps/a.rlib").exists());
    }

    #[test]
    fn seeds_are_documents() {
        for (name, text) in SEEDS {
            assert!(!seed(name, text).is_empty(), "{name}");
        }
        let manifest = |at: usize| {
            let (name, text) = SEEDS[at];
            let files = seed(name, text);
            let manifest = files.into_iter().find(|file| file.path == "Cargo.toml");
            manifest.expect("a crate has a manifest").text
        };
        assert!(manifest(1).contains("\"pattern\"") && !manifest(0).contains("\"pattern\""));
    }
}
