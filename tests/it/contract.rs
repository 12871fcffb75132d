//! The public face of the generated crate: every public line, so that a change of the spec shows in one place what it
//! means to users.

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
            for line in text.lines().map(str::trim) {
                if line.starts_with("pub ") || line.starts_with("impl ") {
                    let _ = writeln!(into, "{}", line.trim_end_matches(" {"));
                }
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
