//! The public face of the generated crate: every public line and every row of the tables that methods are made of, so
//! that a change of the spec shows in one place what it means to users.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::fixtures;

fn collect(folder: &Path, prefix: &str, into: &mut String) {
    let mut entries: Vec<_> = fs::read_dir(folder)
        .expect("the crate is there")
        .flatten()
        .map(|entry| entry.path())
        .collect();
    entries.sort();
    for path in entries {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), into);
        } else if name.ends_with(".rs") {
            let _ = writeln!(into, "==== {prefix}{name}");
            let text = fs::read_to_string(&path).expect("a module is text");
            let mut in_table = false;
            for line in text.lines().map(str::trim) {
                let opens = line.ends_with("! {") || line == "pub use self::{";
                in_table &= !line.starts_with('}');
                if in_table || opens || line.starts_with("pub ") || line.starts_with("impl ") {
                    let _ = writeln!(into, "{}", line.trim_end_matches(" {"));
                }
                in_table |= opens;
            }
        }
    }
}

#[test]
fn the_public_face_is_known() {
    let mut face = String::new();
    collect(&fixtures::root().join("generated/src"), "", &mut face);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("public_face", face);
    });
}

/// The public items of a module without a doc text in both languages.
fn speechless(text: &str) -> Vec<String> {
    let mut docs = String::new();
    let mut found = Vec::new();
    for line in text.lines().map(str::trim) {
        if let Some(doc) = line.strip_prefix("///") {
            docs.push_str(doc);
            continue;
        }
        let documented = line.starts_with("pub ")
            && !line.starts_with("pub use ")
            && !line.starts_with("pub mod ");
        let latin = docs.chars().any(|c| c.is_ascii_alphabetic());
        let han = docs.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        if documented && !(latin && han) {
            found.push(line.to_owned());
        }
        // Attributes stand between the docs and the item, some of them over several lines.
        if line.is_empty() || line.ends_with(['{', ';', ',']) && line.starts_with("pub ") {
            docs.clear();
        }
    }
    found
}

#[test]
fn every_public_item_speaks_both_languages() {
    let mut wrong = Vec::new();
    let mut open = vec![fixtures::root().join("generated/src")];
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(&folder)
            .expect("the crate is there")
            .flatten()
            .map(|entry| entry.path())
        {
            if path.is_dir() {
                open.push(path);
            } else {
                let text = fs::read_to_string(&path).expect("a module is text");
                wrong.extend(
                    speechless(&text)
                        .into_iter()
                        .map(|line| format!("{}: {line}", path.display())),
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(speechless("/// Only English.\npub struct A;").len(), 1);
    assert_eq!(speechless("/// Both. · 兩者。\npub struct A;").len(), 0);
}
