//! Compiles a made crate, and counts what the compiler says.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use xtask::Failure;

use crate::program::ADDED;
use crate::report::Compiled;

/// So many of the compiler's texts are kept.
const MOST_SAID: usize = 20;

/// Compiles the crate in a folder; the program, when there is no error.
pub(crate) fn compile(
    folder: &Path,
    target: &Path,
) -> Result<(Compiled, Option<PathBuf>), Failure> {
    let output = cargo(folder, target)
        .args(["build", "--quiet", "--offline", "--message-format", "json"])
        .stdin(Stdio::null())
        .output()
        .map_err(|reason| Failure::Trouble(format!("cannot start cargo: {reason}")))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let messages: Vec<Value> = text
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    let (compiled, program) = read(&messages, folder);
    if !output.status.success() && compiled.errors == 0 {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Failure::Trouble(format!("cargo failed: {}", said.trim())));
    }
    Ok((compiled, program))
}

/// Removes what was built of a crate: together the programs of many documents are larger than a disk.
pub(crate) fn forget(target: &Path, package: &str) {
    let package = package.replace('-', "_");
    for folder in [target.join("debug"), target.join("debug/deps")] {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().replace('-', "_");
            // Those of its types are libraries.
            if name.trim_start_matches("lib").starts_with(&package) {
                // What stays costs room only.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

/// The cargo that runs this command.
pub(crate) fn cargo(folder: &Path, target: &Path) -> Command {
    let mut command = xtask::workshop::cargo();
    command
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env_remove("RUSTFLAGS");
    command
}

/// What is said of the crate itself and of the packages of its types, and its program. Other dependencies, and the module
/// that was added, are not looked at.
fn read(messages: &[Value], folder: &Path) -> (Compiled, Option<PathBuf>) {
    let folder = fs::canonicalize(folder).unwrap_or_else(|_| folder.to_path_buf());
    let own = |message: &&Value| {
        let path = message["manifest_path"].as_str().unwrap_or_default();
        Path::new(path).starts_with(&folder)
    };
    let mut compiled = Compiled::default();
    let mut program = None;
    for message in messages.iter().filter(own) {
        if let Some(path) = message["executable"].as_str() {
            program = Some(PathBuf::from(path));
        }
        let said = &message["message"];
        let spans = said["spans"].as_array().map_or(&[][..], Vec::as_slice);
        // What only counts the others has no place.
        if spans.is_empty() && said["code"].is_null() {
            continue;
        }
        let is_added = |span: &Value| span["file_name"].as_str().is_some_and(|file| file == ADDED);
        match said["level"].as_str() {
            Some("error") => compiled.errors += 1,
            Some("warning") if !spans.iter().any(is_added) => compiled.warnings += 1,
            _ => continue,
        }
        if compiled.said.len() < MOST_SAID {
            let text = said["rendered"].as_str().unwrap_or_default();
            compiled.said.push(text.to_owned());
        }
    }
    (compiled, program)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_what_is_said_of_the_crate_counts() {
        let folder = Path::new("/none/at/all");
        let said = |manifest: &str, level: &str, file: &str| {
            json!({"manifest_path": manifest, "message": {
                "level": level, "code": {"code": "x"}, "spans": [{"file_name": file}], "rendered": file,
            }})
        };
        let own = "/none/at/all/Cargo.toml";
        let messages = [
            said("/none/other/Cargo.toml", "warning", "src/a.rs"),
            said(own, "warning", "src/a.rs"),
            said(own, "warning", ADDED),
            said(own, "error", ADDED),
            said(own, "note", "src/b.rs"),
            said("/none/at/all/models-2/Cargo.toml", "warning", "src/c.rs"),
            json!({"manifest_path": own, "message": {"level": "error", "code": null, "spans": []}}),
            json!({"manifest_path": own, "executable": "/none/program"}),
        ];
        let (compiled, program) = read(&messages, folder);
        assert_eq!((compiled.errors, compiled.warnings), (1, 2));
        assert_eq!(compiled.said, ["src/a.rs", ADDED, "src/c.rs"]);
        assert_eq!(program, Some(PathBuf::from("/none/program")));
    }
}
