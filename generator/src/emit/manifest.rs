//! `Cargo.toml`, as text.

use super::packages::Packages;
use super::piece::rows;
use super::{Layout, PART_OF_ANOTHER, Runtime};
use crate::model::{ALL_OPERATIONS, Api};
use std::fmt::Write as _;

/// What the runtime depends on, line by line, for a crate that carries its source. A test holds these equal to what the
/// runtime itself asks for.
const DEPENDENCIES: [(&str, &str); 15] = [
    (
        "base64",
        r#"{ version = "0.23", default-features = false, features = ["alloc"] }"#,
    ),
    ("http-body", r#"{ version = "1", optional = true }"#),
    (
        "jiff",
        r#"{ version = "1", default-features = false, features = ["alloc"] }"#,
    ),
    (
        "regress",
        r#"{ version = "0.12", default-features = false, features = ["alloc"], optional = true }"#,
    ),
    (
        "reqwest",
        r#"{ version = "0.13", default-features = false, features = ["rustls-no-provider"], optional = true }"#,
    ),
    (
        "rustls",
        r#"{ version = "0.23", default-features = false, features = ["ring", "std", "tls12"], optional = true }"#,
    ),
    (
        "rustls-platform-verifier",
        r#"{ version = "0.7", optional = true }"#,
    ),
    (
        "serde",
        r#"{ version = "1", default-features = false, features = ["alloc", "derive"] }"#,
    ),
    (
        "serde_json",
        r#"{ version = "1", default-features = false, features = ["alloc", "float_roundtrip"] }"#,
    ),
    ("serde_path_to_error", r#""0.1""#),
    (
        "tokio",
        r#"{ version = "1", default-features = false, features = ["time"], optional = true }"#,
    ),
    (
        "tracing",
        r#"{ version = "0.1", default-features = false, optional = true }"#,
    ),
    (
        "ureq",
        r#"{ version = "3.5", default-features = false, features = ["platform-verifier", "rustls"], optional = true }"#,
    ),
    ("webpki-roots", r#"{ version = "1", optional = true }"#),
    (
        "zeroize",
        r#"{ version = "1", default-features = false, features = ["alloc"] }"#,
    ),
];

/// The features that the runtime's source asks for.
const FEATURES: [(&str, &str); 5] = [
    (
        "std",
        r#"["serde/std", "serde_json/std", "jiff/std", "regress?/std", "tracing?/std"]"#,
    ),
    ("pattern", r#"["dep:regress"]"#),
    (
        "reqwest",
        r#"["std", "dep:http-body", "dep:reqwest", "dep:rustls", "dep:rustls-platform-verifier", "dep:tokio", "dep:webpki-roots"]"#,
    ),
    (
        "blocking",
        r#"["std", "dep:rustls", "dep:rustls-platform-verifier", "dep:ureq"]"#,
    ),
    ("tracing", r#"["dep:tracing"]"#),
];

/// The whole file but for its header line.
pub(super) fn manifest(api: &Api, layout: &Layout, packages: &Packages) -> String {
    let package = &api.package;
    let last = packages.last();
    let types = last.map(|last| packages.name(last));
    let types = types.as_deref();
    let mut text = String::new();
    head(&mut text, layout, &package.name, api, &package.description);
    text.push_str("\n[features]\n");
    match &layout.runtime {
        Runtime::Path(_) => {
            default(&mut text, api, &["reqwest", "tracing"]);
            for name in ["reqwest", "blocking", "tracing"] {
                line(&mut text, name, &format!(r#"["client-runtime/{name}"]"#));
            }
        }
        Runtime::Vendored(_) => carried_features(&mut text, api, types),
    }
    parts(&mut text, api, types);
    text.push_str("\n[dependencies]\n");
    if let Some(last) = last {
        types_below(&mut text, packages, last, "");
    }
    match &layout.runtime {
        Runtime::Path(path) => dependency(&mut text, api, path),
        Runtime::Vendored(_) if types.is_none() => dependencies(&mut text),
        Runtime::Vendored(_) => {}
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

/// The manifest of a package of types, which stands in a folder of the client.
pub(super) fn models(api: &Api, layout: &Layout, packages: &Packages, number: usize) -> String {
    let name = packages.name(number);
    let below = number.checked_sub(1);
    let types = below.map(|below| packages.name(below));
    let types = types.as_deref();
    let mut text = format!("{PART_OF_ANOTHER}\n\n");
    let about = match below {
        None => format!("The types of {}", api.package.name),
        Some(_) => format!("The types of {}, part {}", api.package.name, number + 1),
    };
    head(&mut text, layout, &name, api, &about);
    text.push_str("\n[features]\n");
    match &layout.runtime {
        Runtime::Path(_) => default(&mut text, api, &[]),
        Runtime::Vendored(_) => carried_features(&mut text, api, types),
    }
    parts(&mut text, api, types);
    text.push_str("\n[dependencies]\n");
    if let Some(below) = below {
        types_below(&mut text, packages, below, "../");
    }
    match &layout.runtime {
        Runtime::Path(path) if path.starts_with('/') => dependency(&mut text, api, path),
        Runtime::Path(path) => dependency(&mut text, api, &format!("../{path}")),
        Runtime::Vendored(_) if types.is_none() => dependencies(&mut text),
        Runtime::Vendored(_) => {}
    }
    text
}

/// The package whose types are lifted. Which of its features are on is for whoever lifts it to say.
fn types_below(text: &mut String, packages: &Packages, number: usize, way: &str) {
    let path = quoted(&format!("{way}{}", packages.folder(number)));
    let rest = format!("{{ path = {path}, default-features = false }}");
    line(text, &packages.name(number), &rest);
}

fn head(text: &mut String, layout: &Layout, name: &str, api: &Api, description: &str) {
    text.push_str("[package]\n");
    line(text, "name", &quoted(name));
    line(text, "version", &quoted(&api.package.version));
    line(text, "description", &quoted(description));
    if layout.in_workspace {
        for key in ["edition", "rust-version", "license", "publish"] {
            line(text, &format!("{key}.workspace"), "true");
        }
    } else {
        line(text, "edition", &quoted("2024"));
        line(text, "rust-version", &quoted("1.90"));
        line(text, "publish", "false");
    }
}

/// The runtime that stands elsewhere.
fn dependency(text: &mut String, api: &Api, path: &str) {
    let features = if api.needs_patterns {
        r#"["std", "pattern"]"#
    } else {
        r#"["std"]"#
    };
    let rest = format!("default-features = false, features = {features}");
    let value = format!("{{ path = {}, {rest} }}", quoted(path));
    line(text, "client-runtime", &value);
}

/// What a runtime that is carried depends on.
fn dependencies(text: &mut String) {
    DEPENDENCIES
        .iter()
        .for_each(|(name, rest)| line(text, name, rest));
}

/// The features of a runtime that is carried as those of the package, or as those of the package that carries it.
fn carried_features(text: &mut String, api: &Api, types: Option<&str>) {
    let all = ["std", "reqwest", "tracing", "pattern"];
    let count = all.len() - usize::from(!api.needs_patterns);
    default(text, api, &all[..count]);
    for (name, own) in FEATURES {
        match types {
            None => line(text, name, own),
            Some(types) => line(text, name, &format!(r#"["{types}/{name}"]"#)),
        }
    }
}

/// The features that are on unless they are turned off: those of the runtime, and every part of the service.
fn default(text: &mut String, api: &Api, runtime: &[&str]) {
    let all = (!api.features.is_empty()).then_some(ALL_OPERATIONS);
    let names: Vec<String> = runtime.iter().copied().chain(all).map(quoted).collect();
    line(text, "default", &format!("[{}]", names.join(", ")));
}

/// A feature for each part of the service, and one for all of them. Each brings that of the types, where these are a
/// package of their own.
fn parts(text: &mut String, api: &Api, types: Option<&str>) {
    if api.features.is_empty() {
        return;
    }
    text.push_str(&format!("{ALL_OPERATIONS} = [\n"));
    for row in rows(
        api.features
            .iter()
            .map(|one| format!("{},", quoted(&one.name))),
    ) {
        text.push_str(&format!("    {row}\n"));
    }
    text.push_str("]\n");
    for feature in &api.features {
        text.push_str(&format!("# {}\n", feature.line));
        let brought = types.map(|types| quoted(&format!("{types}/{}", feature.name)));
        let brought = format!("[{}]", brought.unwrap_or_default());
        line(text, &key(&feature.name), &brought);
    }
}

/// The key of a TOML table: bare where it can be.
fn key(name: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.chars().all(is_bare) {
        name.to_owned()
    } else {
        quoted(name)
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const WORKSPACE: &str = include_str!("../../../Cargo.toml");
    const RUNTIME: &str = include_str!("../../runtime/Cargo.toml");

    /// The quoted texts of the line of a manifest that sets this key.
    fn quoted_in<'a>(manifest: &'a str, key: &str) -> BTreeSet<&'a str> {
        let is_key = |line: &&str| line.split([' ', '.']).next() == Some(key) && line.contains('=');
        manifest
            .lines()
            .find(is_key)
            .into_iter()
            .flat_map(|line| line.split('"').skip(1).step_by(2))
            .collect()
    }

    /// A table of the runtime's manifest.
    fn section(header: &str) -> &'static str {
        let rest = RUNTIME.split(header).nth(1).unwrap_or_default();
        rest.split("\n[").next().unwrap_or_default()
    }

    #[test]
    fn a_vendored_runtime_gets_what_it_asks_for() {
        let (features, dependencies) = (section("[features]"), section("[dependencies]"));
        for (name, rest) in DEPENDENCIES {
            let mut asked = quoted_in(WORKSPACE, name);
            asked.extend(quoted_in(dependencies, name));
            let given: BTreeSet<_> = rest.split('"').skip(1).step_by(2).collect();
            assert_eq!(given, asked, "{name}");
        }
        for (name, rest) in FEATURES {
            let given: BTreeSet<_> = rest.split('"').skip(1).step_by(2).collect();
            assert_eq!(given, quoted_in(features, name), "{name}");
        }
        let known = |line: &&str| !line.is_empty() && !line.starts_with('#');
        assert_eq!(
            dependencies.lines().filter(known).count(),
            DEPENDENCIES.len()
        );
    }

    #[test]
    fn texts_are_toml_strings() {
        assert_eq!(
            quoted("a\"b\\c\n\u{202e}\0'"),
            r#""a\"b\\c\n\U0000202E\U00000000'""#
        );
    }
}
