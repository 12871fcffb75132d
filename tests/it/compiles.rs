//! Everything the fixtures become compiles without a warning, of rustc, of clippy and of rustdoc.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use generator::{Input, LockFile, Reading};
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::TestRunner;

use crate::fixtures::{self, Memory};
use crate::pages::hostile;

/// A description whose texts are made to hurt, the same ones each time.
fn any_texts() -> String {
    let mut runner = TestRunner::deterministic();
    let mut text = || {
        let tree = hostile().new_tree(&mut runner).expect("a text can be made");
        serde_json::to_string(&tree.current()).expect("a text is JSON")
    };
    let mut spec = String::from(
        "openapi: 3.1.0\ninfo: {title: Any text, version: 1.0.0}\ncomponents:\n  schemas:\n    Text:\n      \
         type: object\n      properties:\n",
    );
    for number in 0..300 {
        let (title, description, note) = (text(), text(), text());
        let (title_zh, description_zh) = (text(), text());
        let _ = writeln!(
            spec,
            "        p{number}: {{type: string, title: {title}, description: {description}, x-source: {{note: {note}}}, \
             x-i18n: {{zh-Hant: {{title: {title_zh}, description: {description_zh}}}}}}}"
        );
    }
    spec
}

/// These are compiled with their types as packages of their own, too, each with as little as it can have.
const SPLIT: [&str; 5] = [
    "a_feature_for_each_tag",
    "diff_as_merge_patch",
    "diff_required_and_undeclared",
    "recursion",
    "response_headers",
];

/// Writes one crate for each fixture into a workspace of its own and runs cargo over it. The lock file of the
/// repository is copied, so that the same dependencies are used and nothing is fetched.
fn workspace(folder: &Path) {
    let mut members = Vec::new();
    let any_texts = ("any_texts".to_owned(), any_texts());
    let strict = fixtures::all("ok").into_iter().chain([any_texts]);
    let strict = strict.map(|(name, text)| (name, text, Reading::Strict));
    let lenient = fixtures::all("lenient").into_iter();
    let lenient = lenient.map(|(name, text)| (format!("lenient_{name}"), text, Reading::Lenient));
    let split = fixtures::all("ok").into_iter();
    let split = split.filter(|(name, _)| SPLIT.contains(&name.as_str()));
    let split = split.map(|(name, text)| (format!("split_{name}"), text, Reading::Strict));
    for (name, text, reading) in strict.chain(lenient).chain(split) {
        let crate_name = name.replace('_', "-");
        let mut input = Input {
            reading,
            ..fixtures::input("fixture.yaml", &crate_name, None, LockFile::Unused)
        };
        if name.starts_with("split_") {
            input.layout.package_lines = 1;
        }
        let outcome = generator::generate(&input, &mut Memory::of("fixture.yaml", text));
        let files = outcome
            .files
            .unwrap_or_else(|| panic!("{name}:\n{}", outcome.report));
        let has_packages = files.iter().any(|file| file.path == "models/Cargo.toml");
        assert_eq!(has_packages, name.starts_with("split_"), "{name}");
        for file in files {
            let path = folder.join(&crate_name).join(&file.path);
            fs::create_dir_all(path.parent().expect("a file has a folder"))
                .expect("a folder can be made");
            if fs::read_to_string(&path).ok().as_deref() != Some(file.text.as_str()) {
                fs::write(&path, &file.text).expect("a file can be written");
            }
        }
        members.push(format!("\"{crate_name}\""));
    }
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [{}]\n",
        members.join(", ")
    );
    fs::write(folder.join("Cargo.toml"), manifest).expect("the manifest can be written");
    fs::copy(
        fixtures::root().join("Cargo.lock"),
        folder.join("Cargo.lock"),
    )
    .expect("the lock file is there");
}

fn cargo(folder: &Path, arguments: &[&str]) {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .env("RUSTFLAGS", "-Dwarnings")
        .env("RUSTDOCFLAGS", "-Dwarnings")
        .output()
        .expect("cargo runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "cargo {arguments:?} failed:\n{said}"
    );
}

#[test]
fn fixtures_compile_without_a_warning() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fixtures");
    if let Ok(old) = fs::read_dir(&folder) {
        for entry in old.flatten().filter(|entry| entry.file_name() != "target") {
            let path = entry.path();
            let _ = if path.is_dir() {
                fs::remove_dir_all(&path)
            } else {
                fs::remove_file(&path)
            };
        }
    }
    fs::create_dir_all(&folder).expect("the folder can be made");
    workspace(&folder);
    let second = folder.join("split-a-feature-for-each-tag/models-2/Cargo.toml");
    assert!(second.exists(), "the types are several packages");
    cargo(&folder, &["clippy", "--quiet", "--workspace"]);
    cargo(&folder, &["doc", "--quiet", "--no-deps", "--workspace"]);
    let of_tags: &[&str] = &["orders", "shops", "carts", "other-types"];
    for (package, features) in [
        ("a-feature-for-each-tag", of_tags),
        ("split-a-feature-for-each-tag", of_tags),
        (
            "a-text-in-place-of-a-resource",
            &["orders", "customers", "payers"],
        ),
    ] {
        let one = ["check", "--quiet", "--no-default-features", "--package"];
        let one = [&one[..], &[package]].concat();
        cargo(&folder, &one);
        for feature in features {
            cargo(&folder, &[&one[..], &["--features", feature]].concat());
        }
    }
}
