//! The rules of the house: what each room may use, and how big it may be.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fixtures;

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder)
        .expect("a folder can be read")
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            if path
                .file_name()
                .is_some_and(|name| name != "target" && name != "snapshots")
            {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every Rust file below these folders, with its path in the repository and its text.
pub(crate) fn files(folders: &[&str]) -> Vec<(String, String)> {
    let root = fixtures::root();
    let mut found = Vec::new();
    for folder in folders {
        sources(&root.join(folder), &mut found);
    }
    found.sort();
    let relative = |path: &Path| {
        path.strip_prefix(&root)
            .expect("below the root")
            .to_string_lossy()
            .replace('\\', "/")
    };
    found
        .iter()
        .map(|path| {
            (
                relative(path),
                fs::read_to_string(path).expect("a source is text"),
            )
        })
        .collect()
}

/// The code of a file: lines of comments and the tests at its end left out.
fn code(text: &str) -> String {
    let before_tests = text
        .split("\n#[cfg(test)]\nmod tests")
        .next()
        .unwrap_or(text);
    before_tests
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

/// Which words of code may stand only in which rooms.
const LAYERS: &[(&str, &[&str])] = &[
    ("granit_parser", &["generator/src/source"]),
    (
        "serde_json::",
        &[
            "generator/src/source",
            "generator/src/lower/docs",
            // As text of an example only.
            "generator/src/lower/example",
            "generator/runtime",
            "tests/",
            "xtask/",
        ],
    ),
    ("heck::", &["generator/src/lower/naming"]),
    ("askama::", &["generator/src/pages"]),
    (
        "syn::",
        &[
            "generator/src/emit",
            "generator/src/render",
            // The floor of a generation is what they cost.
            "xtask/scale/src/floor",
            "tests/",
        ],
    ),
    ("quote::", &["generator/src/emit", "generator/src/render"]),
    ("prettyplease", &["generator/src/render", "xtask/scale/src"]),
    (
        "pulldown_cmark",
        &["generator/src/i18n/markdown", "generator/src/pages"],
    ),
    ("sha2", &["generator/src/i18n/lock"]),
    ("unicode_script", &["generator/src/i18n/script"]),
    (
        "proc_macro2",
        &["generator/src/emit", "generator/src/render"],
    ),
    ("std::fs", &["xtask/", "tests/"]),
    ("std::env", &["xtask/", "tests/"]),
    ("std::process", &["xtask/", "tests/"]),
    ("std::time", &["generator/runtime", "xtask/", "tests/"]),
    (
        "reqwest::",
        &[
            "generator/runtime/src/transport",
            "xtask/src/weight",
            "tests/it/canary",
        ],
    ),
    (
        "ureq::",
        &[
            "generator/runtime/src/transport",
            "xtask/src/weight",
            "tests/it/canary",
        ],
    ),
    (
        "rustls::",
        &["generator/runtime/src/transport", "xtask/src/weight"],
    ),
    (
        "tokio::",
        &["generator/runtime/src/transport", "xtask/", "tests/"],
    ),
    ("SHOPLINE", &["tests/"]),
    ("shopline", &["tests/", "xtask/"]),
];

/// Which module of the generator may use which other: the stages flow one way.
const FLOW: &[(&str, &[&str])] = &[
    ("source", &["diagnostic"]),
    ("diagnostic", &["source"]),
    ("document", &["source", "diagnostic"]),
    ("resolve", &["source", "diagnostic", "document"]),
    ("i18n", &["source", "diagnostic", "document"]),
    ("model", &[]),
    ("lower", &["source", "diagnostic", "resolve", "model"]),
    ("emit", &["model"]),
    ("pages", &["model", "emit"]),
    ("render", &["emit"]),
];

/// Whether the word stands there and does not go on to the left.
fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word)
        .any(|(at, _)| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[test]
fn rooms_use_only_what_they_may() {
    let mut wrong = Vec::new();
    for (path, text) in files(&[
        "generator",
        "xtask",
        "tests/it",
        "tests/conformance",
        "tests/prism",
    ]) {
        // What the generator's own tests use is no dependency of a stage, and this table names everything.
        if path.contains("/tests/") || path.contains("tests.rs") || path.ends_with("tidy.rs") {
            continue;
        }
        let code = code(&text);
        for (word, rooms) in LAYERS {
            let allowed = rooms.iter().any(|room| path.starts_with(room));
            if !allowed && has_word(&code, word) {
                wrong.push(format!("{path} uses {word}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_signature_of_the_runtime_names_a_library_of_http() {
    for (path, text) in files(&["generator/runtime/src"]) {
        let code = code(&text);
        for item in code.split("pub ").skip(1) {
            let signature = item.split(['{', ';']).next().unwrap_or_default();
            // A module, a private import beside it, and what only this library sees.
            if signature.starts_with("use ") || signature.starts_with("mod ") {
                continue;
            }
            for library in ["reqwest::", "ureq::", "rustls", "hyper", "http::", "tokio"] {
                assert!(
                    !has_word(signature, library),
                    "{path} shows {library} in `{signature}`"
                );
            }
        }
    }
}

#[test]
fn stages_flow_one_way() {
    let stages: Vec<&str> = FLOW.iter().map(|(stage, _)| *stage).collect();
    for (path, text) in files(&["generator/src"]) {
        let room = path
            .trim_start_matches("generator/src/")
            .split(['/', '.'])
            .next()
            .unwrap_or_default()
            .to_owned();
        let Some((stage, allowed)) = FLOW.iter().find(|(stage, _)| *stage == room) else {
            continue;
        };
        for other in stages
            .iter()
            .filter(|other| *other != stage && !allowed.contains(other))
        {
            assert!(
                !code(&text).contains(&format!("crate::{other}")),
                "{path} uses crate::{other}"
            );
        }
    }
}

#[test]
fn files_and_functions_are_small() {
    let mut wrong = Vec::new();
    for (path, text) in files(&[
        "generator",
        "xtask",
        "tests/it",
        "tests/conformance",
        "tests/prism",
    ]) {
        let lines = text.lines().count();
        if lines > 500 {
            wrong.push(format!("{path} has {lines} lines"));
        }
        let stem = path.rsplit('/').next().unwrap_or_default();
        assert!(
            !["util.rs", "utils.rs", "helpers.rs", "common.rs", "mod.rs"].contains(&stem),
            "{path} has no real name"
        );
        // Tests are data tables, which may be as long as their data.
        if path.contains("/tests/") || path.ends_with("/tests.rs") {
            continue;
        }
        for (name, length) in functions(&text) {
            if length > 70 {
                wrong.push(format!("{path}: {name} has {length} lines"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Name and length of each function, by the indentation of its closing brace.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let trimmed = line.trim_start();
        let signature = [
            "fn ",
            "pub fn ",
            "pub(crate) fn ",
            "pub(super) fn ",
            "const fn ",
            "pub const fn ",
        ];
        if trimmed.ends_with(';') || !signature.iter().any(|word| trimmed.starts_with(word)) {
            continue;
        }
        let indent = &line[..line.len() - trimmed.len()];
        let close = format!("{indent}}}");
        let end = lines[start..]
            .iter()
            .position(|line| *line == close)
            .unwrap_or(0);
        found.push((
            trimmed.split('(').next().unwrap_or_default().to_owned(),
            end + 1,
        ));
    }
    found
}

#[test]
fn generated_files_bear_the_header_and_are_not_too_long() {
    for (path, text) in files(&["generated"]) {
        assert!(
            text.starts_with("// @generated from spec/"),
            "{path} lacks the header"
        );
        let lines = text.lines().count();
        assert!(
            lines <= 1_500 || path.contains("/models/") || path.contains("/operations/"),
            "{path} has {lines} lines"
        );
    }
}

#[test]
fn nothing_is_left_undone() {
    for (path, text) in files(&[
        "generator",
        "xtask",
        "generated",
        "tests/it",
        "tests/conformance",
        "tests/prism",
    ]) {
        for word in [
            "todo!(",
            "unimplemented!(",
            "#[ignore",
            "#![allow(",
            "dbg!(",
        ] {
            assert!(
                path == "tests/it/tidy.rs" || !text.contains(word),
                "{path} holds {word}"
            );
        }
    }
}
