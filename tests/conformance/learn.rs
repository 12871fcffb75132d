//! The examples of the OpenAPI Initiative become crates that neither the compiler nor clippy nor rustdoc has a word
//! about.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::{below, folder, generate, scratch, write};

#[test]
fn crates_are_clean_for_clippy_and_rustdoc() {
    let workspace = scratch("learn-crates");
    let mut members = Vec::new();
    for (name, path) in below(&folder().join("oai-learn-examples/examples"), &[".yaml"]) {
        let name = name.to_string_lossy().replace(['.', '/', '\\'], "-");
        // What is refused is listed by another test.
        for file in generate(&path, &name).files.into_iter().flatten() {
            write(&workspace.join(&name), &file.path, &file.text);
        }
        if workspace.join(&name).exists() {
            members.push(format!("\"{name}\""));
        }
    }
    assert!(members.len() >= 5, "only {members:?} are made");
    let mut manifest = String::new();
    let _ = writeln!(
        manifest,
        "[workspace]\nresolver = \"3\"\nmembers = [{}]",
        members.join(", ")
    );
    write(&workspace, "Cargo.toml", &manifest);
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, workspace.join("Cargo.lock")).expect("the lock file is there");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("learn-target");
    for arguments in [&["clippy", "--quiet"][..], &["doc", "--quiet", "--no-deps"]] {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--workspace", "--offline"])
            .current_dir(&workspace)
            .env("CARGO_TARGET_DIR", &target)
            .env("RUSTFLAGS", "-Dwarnings")
            .env("RUSTDOCFLAGS", "-Dwarnings")
            .output()
            .expect("cargo runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "cargo {arguments:?}:\n{said}");
    }
}
