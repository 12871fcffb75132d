//! `Cargo.toml`, as text.

use super::{Layout, Runtime};
use crate::model::Api;
use std::fmt::Write as _;

/// What the runtime depends on, for a crate that carries its source: name and the rest of the line. The pattern engine is
/// apart. A test holds these equal to the workspace's.
const DEPENDENCIES: [(&str, &str); 5] = [
    (
        "base64",
        r#"{ version = "0.23", default-features = false, features = ["alloc"] }"#,
    ),
    (
        "jiff",
        r#"{ version = "1", default-features = false, features = ["alloc"] }"#,
    ),
    (
        "serde",
        r#"{ version = "1", default-features = false, features = ["alloc", "derive"] }"#,
    ),
    (
        "serde_json",
        r#"{ version = "1", default-features = false, features = ["alloc"] }"#,
    ),
    ("serde_path_to_error", r#""0.1""#),
];

/// The engine of `pattern` checks.
const PATTERN_ENGINE: &str =
    r#"regress = { version = "0.12", default-features = false, optional = true }"#;

/// The whole file but for its header line.
pub(super) fn manifest(api: &Api, layout: &Layout) -> String {
    let package = &api.package;
    let mut text = String::new();
    text.push_str("[package]\n");
    line(&mut text, "name", &quoted(&package.name));
    line(&mut text, "version", &quoted(&package.version));
    line(&mut text, "description", &quoted(&package.description));
    if layout.in_workspace {
        for key in ["edition", "rust-version", "license", "publish"] {
            line(&mut text, &format!("{key}.workspace"), "true");
        }
    } else {
        line(&mut text, "edition", &quoted("2024"));
        line(&mut text, "rust-version", &quoted("1.90"));
        line(&mut text, "publish", "false");
    }
    match &layout.runtime {
        Runtime::Path(path) => {
            let features = if api.needs_patterns {
                r#", features = ["pattern"]"#
            } else {
                ""
            };
            text.push_str("\n[dependencies]\n");
            line(
                &mut text,
                "client-runtime",
                &format!("{{ path = {}{features} }}", quoted(path)),
            );
        }
        Runtime::Vendored(_) => vendored(&mut text, api.needs_patterns),
    }
    if layout.in_workspace {
        text.push_str("\n[lints]\n");
        line(&mut text, "workspace", "true");
    }
    if layout.own_workspace {
        text.push_str("\n[workspace]\n");
    }
    text
}

/// The features and dependencies of the runtime as the crate's own.
fn vendored(text: &mut String, needs_patterns: bool) {
    let default = if needs_patterns {
        r#"["std", "pattern"]"#
    } else {
        r#"["std"]"#
    };
    text.push_str("\n[features]\n");
    line(text, "default", default);
    line(
        text,
        "std",
        r#"["serde/std", "serde_json/std", "jiff/std"]"#,
    );
    line(text, "pattern", r#"["dep:regress"]"#);
    text.push_str("\n[dependencies]\n");
    for (name, rest) in DEPENDENCIES {
        line(text, name, rest);
        if name == "jiff" {
            text.push_str(PATTERN_ENGINE);
            text.push('\n');
        }
    }
}

fn line(text: &mut String, key: &str, value: &str) {
    // Writing to a text cannot fail.
    let _ = writeln!(text, "{key} = {value}");
}

/// A TOML basic string.
fn quoted(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            character if character.escape_debug().len() > 1 && !matches!(character, '\'') => {
                let _ = write!(quoted, "\\U{:08X}", u32::from(character));
            }
            character => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
