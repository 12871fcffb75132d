//! Documents that others have written become crates that compile without a warning, and their examples decode and
//! encode back to equal JSON.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{examples, folder, generate};

/// The documents: name of the crate and path below the corpus.
fn documents() -> Vec<(String, PathBuf)> {
    let openapi = folder().join("openapi");
    let named = [
        "train-travel",
        "redocly-museum",
        "scalar-galaxy",
        "mcp-registry",
    ];
    let mut documents: Vec<(String, PathBuf)> = named
        .map(|name| (name.to_owned(), openapi.join(format!("{name}.yaml"))))
        .into();
    let learn = folder().join("conformance/oai-learn-examples/examples/v3.1");
    for (name, path) in crate::below(&learn, &[".yaml", ".json"]) {
        documents.push((name.to_string_lossy().replace(['.', '/'], "-"), path));
    }
    documents
}

/// Empties the workspace of what an earlier run left there, but for what cargo has built.
fn clear(workspace: &Path) {
    let left = fs::read_dir(workspace).into_iter().flatten().flatten();
    for entry in left.filter(|entry| entry.file_name() != "target") {
        let path = entry.path();
        let removed = if path.is_dir() {
            fs::remove_dir_all(&path)
        } else {
            fs::remove_file(&path)
        };
        removed.expect("what an earlier run wrote can be removed");
    }
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}

#[test]
fn documents_compile_and_their_examples_come_back() {
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corpus");
    clear(&workspace);
    let mut members = Vec::new();
    let mut count = 0;
    for (name, path) in documents() {
        let outcome = generate(&path, &name);
        let files = outcome
            .files
            .unwrap_or_else(|| panic!("{name}:\n{}", outcome.report));
        for file in files {
            write(&workspace.join(&name), &file.path, &file.text);
        }
        let found = examples::of(&path);
        count += found.len();
        write(
            &workspace.join(&name),
            "tests/examples.rs",
            &examples::program(&name.replace('-', "_"), &found),
        );
        members.push(format!("\"{name}\""));
    }
    assert!(count > 20, "only {count} examples");
    let mut manifest = String::new();
    let _ = writeln!(
        manifest,
        "[workspace]\nresolver = \"3\"\nmembers = [{}]",
        members.join(", ")
    );
    write(&workspace, "Cargo.toml", &manifest);
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, workspace.join("Cargo.lock")).expect("the lock file is there");
    for arguments in [
        &["clippy", "--quiet"][..],
        &["doc", "--quiet", "--no-deps"],
        &["test", "--quiet", "--no-fail-fast"],
    ] {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--workspace", "--offline"])
            .current_dir(&workspace)
            .env("CARGO_TARGET_DIR", workspace.join("target"))
            .env("RUSTFLAGS", "-Dwarnings")
            .env("RUSTDOCFLAGS", "-Dwarnings")
            .output()
            .expect("cargo runs");
        let said = format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(
            output.status.success(),
            "cargo {arguments:?} failed:\n{said}"
        );
    }
}
