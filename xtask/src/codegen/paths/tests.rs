use std::fs;

use super::*;

fn way(from: &str, to: &str) -> Option<String> {
    relative(Path::new(from), Path::new(to))
}

#[test]
fn the_way_between_two_folders() {
    assert_eq!(
        way("/repo/generated", "/repo/generator/runtime").as_deref(),
        Some("../generator/runtime")
    );
    assert_eq!(
        way("/tmp/a/b", "/repo/generator/runtime").as_deref(),
        Some("../../../repo/generator/runtime")
    );
    assert_eq!(
        way("/repo", "/repo/generator/runtime").as_deref(),
        Some("generator/runtime")
    );
    assert_eq!(
        way("/repo/generator/runtime/x", "/repo/generator/runtime").as_deref(),
        Some("..")
    );
    assert_eq!(way("/repo", "/repo").as_deref(), Some("."));
    assert_eq!(way("/", "/repo").as_deref(), Some("repo"));
    assert_eq!(
        way("/repo-2/x", "/repo/x").as_deref(),
        Some("../../repo/x"),
        "a common beginning of a name is none"
    );
}

#[cfg(unix)]
#[test]
fn links_are_resolved_before_stepping_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().canonicalize().expect("a folder");
    fs::create_dir_all(root.join("real/deep")).expect("made");
    std::os::unix::fs::symlink(root.join("real/deep"), root.join("link")).expect("made");
    let resolved = |path: &str| resolve(&root.join(path)).expect("resolved");
    assert_eq!(resolved("link/new/crate"), root.join("real/deep/new/crate"));
    assert_eq!(resolved("link/../x"), root.join("real/x"));
    assert_eq!(resolved("new/../x/./y"), root.join("x/y"));
    std::os::unix::fs::symlink(root.join("nowhere"), root.join("dangling")).expect("made");
    assert!(resolve(&root.join("dangling/x")).is_err());
}

#[test]
fn produced_paths_stay_in_their_folder() {
    let check = |paths: &[&str]| {
        let files: Vec<_> = paths
            .iter()
            .map(|path| File {
                path: (*path).to_owned(),
                text: String::new(),
            })
            .collect();
        check_output(&files)
    };
    assert_eq!(
        check(&[
            "Cargo.toml",
            "src/lib.rs",
            "src/models/客戶.rs",
            "src/runtime/a_b.rs"
        ]),
        Ok(())
    );
    for unsafe_path in [
        "",
        "/etc/x",
        "../x",
        "src/../../x",
        "src//x.rs",
        "./x",
        "src\\x.rs",
        "C:/x",
        "a\0b",
        "src/x\n.rs",
        "target/x.rs",
        ".git/config",
        "src/",
        "src/nul.",
        "a\u{85}b",
    ] {
        assert!(check(&[unsafe_path]).is_err(), "{unsafe_path:?}");
    }
    assert!(check(&["src/pet.rs", "src/Pet.rs"]).is_err());
    assert!(check(&["src/客戶É.rs", "src/客戶é.rs"]).is_err());
}
