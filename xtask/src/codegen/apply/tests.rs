use std::time::{Duration, SystemTime};

use super::super::existing::Existing;
use super::super::plan;
use super::*;

const HEADER: &str =
    "// @generated from a.yaml by cargo xtask codegen; edit the spec, not this file.\n";

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: format!("{HEADER}{text}"),
    }
}

/// Everything below a folder, with the text of the files.
fn tree(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(inner) = open.pop() {
        for item in fs::read_dir(&inner).expect("readable") {
            let path = item.expect("readable").path();
            let name = path
                .strip_prefix(folder)
                .expect("inside")
                .display()
                .to_string();
            if path.is_symlink() || !path.is_dir() {
                found.push((
                    name,
                    fs::read_to_string(&path)
                        .unwrap_or_default()
                        .replace(HEADER, ""),
                ));
            } else {
                found.push((name + "/", String::new()));
                open.push(path);
            }
        }
    }
    found.sort();
    found
}

fn bring(folder: &Path, files: &[File]) -> Result<Plan, Failure> {
    let plan = plan(files, &Existing::read(folder, files)?);
    apply(folder, &plan, files)?;
    Ok(plan)
}

fn names(tree: &[(String, String)]) -> Vec<&str> {
    tree.iter().map(|(name, _)| name.as_str()).collect()
}

#[test]
fn a_crate_comes_changes_and_shrinks() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("deep/new");
    bring(
        &folder,
        &[
            file("Cargo.toml", "1"),
            file("src/models/a.rs", "a"),
            file("src/b.rs", "b"),
        ],
    )
    .expect("written");
    let first = tree(&folder);
    assert_eq!(
        names(&first),
        [
            "Cargo.toml",
            "src/",
            "src/b.rs",
            "src/models/",
            "src/models/a.rs"
        ]
    );

    fs::write(folder.join("Cargo.lock"), "by cargo").expect("written");
    fs::write(folder.join("src/mine.rs"), "by hand").expect("written");
    let old = SystemTime::now() - Duration::from_secs(3600);
    let unchanged = fs::File::options()
        .write(true)
        .open(folder.join("Cargo.toml"))
        .expect("opened");
    unchanged.set_modified(old).expect("set");
    let plan = bring(&folder, &[file("Cargo.toml", "1"), file("src/b.rs", "B")]).expect("written");
    assert_eq!(
        (plan.write.len(), plan.unchanged.len(), plan.delete.len()),
        (1, 1, 1)
    );
    let second = tree(&folder);
    assert_eq!(
        names(&second),
        [
            "Cargo.lock",
            "Cargo.toml",
            "src/",
            "src/b.rs",
            "src/mine.rs"
        ]
    );
    assert_eq!(second[3].1, "B");
    assert_eq!(
        fs::metadata(folder.join("Cargo.toml"))
            .expect("there")
            .modified()
            .expect("known"),
        old
    );
}

#[test]
fn what_codegen_did_not_write_stays_and_nothing_is_written() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path();
    bring(folder, &[file("src/a.rs", "a"), file("src/old.rs", "o")]).expect("written");
    fs::write(folder.join("Cargo.toml"), "by hand").expect("written");
    let before = tree(folder);
    let files = [
        file("Cargo.toml", "1"),
        file("src/a.rs", "changed"),
        file("src/new.rs", "n"),
    ];
    assert!(bring(folder, &files).is_err());
    assert_eq!(tree(folder), before);
}

#[test]
fn a_failure_half_way_leaves_everything_as_it_was() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("crate");
    bring(
        &folder,
        &[file("a.rs", "a"), file("old/o.rs", "o"), file("z.rs", "z")],
    )
    .expect("written");
    let before = tree(place.path());
    // The folder `sub` cannot be made: a plan made before a file came in its way.
    let files = [
        file("a.rs", "changed"),
        file("new/b.rs", "b"),
        file("sub/c.rs", "c"),
        file("z.rs", "changed"),
    ];
    let plan = plan(&files, &Existing::read(&folder, &files).expect("read"));
    assert_eq!(
        (plan.write.len(), plan.delete.len(), plan.blocked.len()),
        (4, 1, 0)
    );
    fs::write(folder.join("sub"), "a surprise").expect("written");
    assert!(apply(&folder, &plan, &files).is_err());
    fs::remove_file(folder.join("sub")).expect("removed");
    assert_eq!(tree(place.path()), before);
}

#[test]
fn a_new_folder_is_taken_back_too() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("deep/new");
    let plan = Plan {
        delete: vec!["gone.rs".to_owned()],
        ..Plan::default()
    };
    assert!(apply(&folder, &plan, &[]).is_err());
    assert_eq!(tree(place.path()), []);
}

#[cfg(unix)]
#[test]
fn links_are_neither_followed_nor_replaced() {
    use std::os::unix::fs::symlink;
    let place = tempfile::tempdir().expect("a folder");
    let (folder, elsewhere) = (place.path().join("crate"), place.path().join("elsewhere"));
    fs::create_dir_all(&folder).expect("made");
    fs::create_dir_all(&elsewhere).expect("made");
    fs::write(elsewhere.join("lib.rs"), format!("{HEADER}x")).expect("written");
    symlink(&elsewhere, folder.join("src")).expect("linked");
    let before = tree(place.path());
    assert!(bring(&folder, &[file("src/lib.rs", "y")]).is_err());
    // Nor is a file behind a link an orphan.
    let plan = bring(&folder, &[]).expect("nothing to do");
    assert_eq!(plan, Plan::default());
    assert_eq!(tree(place.path()), before);
}

#[test]
fn what_a_killed_run_left_behind_is_cleared_away() {
    let place = tempfile::tempdir().expect("a folder");
    let left = place.path().join(".codegen-abc");
    fs::create_dir(&left).expect("made");
    fs::write(left.join("new-0"), format!("{HEADER}x")).expect("written");
    bring(place.path(), &[file("a.rs", "a")]).expect("written");
    assert_eq!(names(&tree(place.path())), ["a.rs"]);
}

#[test]
fn build_output_and_other_crates_are_left_alone() {
    let place = tempfile::tempdir().expect("a folder");
    for inner in ["target/x.rs", ".git/x.rs", "other/src/x.rs"] {
        let path = place.path().join(inner);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, format!("{HEADER}x")).expect("written");
    }
    fs::write(place.path().join("other/Cargo.toml"), "[workspace]").expect("written");
    let before = tree(place.path());
    assert_eq!(
        bring(place.path(), &[]).expect("nothing to do"),
        Plan::default()
    );
    assert_eq!(tree(place.path()), before);
    let file_instead = place.path().join("target/x.rs");
    let failure = bring(&file_instead, &[]).expect_err("no folder");
    assert!(
        failure.to_string().contains("is a file, not a folder"),
        "{failure}"
    );
}

#[test]
fn packages_of_types_go_with_the_client_that_they_are_parts_of() {
    let place = tempfile::tempdir().expect("a folder");
    let manifest = format!("{}\n[package]\n", generator::emit::PART_OF_ANOTHER);
    let split = [
        file("src/lib.rs", ""),
        file("models/Cargo.toml", &manifest),
        file("models/src/models/a.rs", "a"),
        file("models-2/Cargo.toml", &manifest),
        file("models-2/src/models/b.rs", "b"),
    ];
    bring(place.path(), &split).expect("written");
    let again = bring(place.path(), &split).expect("known");
    assert_eq!((again.write.len(), again.delete.len()), (0, 0));
    // A package that somebody else put beside them stays.
    fs::create_dir(place.path().join("models-3")).expect("made");
    fs::write(place.path().join("models-3/Cargo.toml"), "by hand").expect("written");
    // All fits into one package of types now.
    let moved = file("models/src/models/b.rs", "b");
    let fewer = [&split[..3], &[moved]].concat();
    let plan = bring(place.path(), &fewer).expect("moved");
    assert_eq!(
        plan.delete,
        ["models-2/Cargo.toml", "models-2/src/models/b.rs"]
    );
    // And now all of it into the client.
    let one = [
        file("src/lib.rs", ""),
        file("src/models/a.rs", "a"),
        file("src/models/b.rs", "b"),
    ];
    bring(place.path(), &one).expect("moved back");
    let left = [
        "models-3/",
        "models-3/Cargo.toml",
        "src/",
        "src/lib.rs",
        "src/models/",
        "src/models/a.rs",
        "src/models/b.rs",
    ];
    assert_eq!(names(&tree(place.path())), left);
}

#[test]
fn a_file_beside_the_document_comes_with_the_crate_or_not_at_all() {
    let place = tempfile::tempdir().expect("a folder");
    let (folder, lock) = (place.path().join("out"), place.path().join("i18n.lock"));
    let bring = |files: &[File], lock: &Path| {
        let existing = Existing::read(&folder, files).expect("readable");
        apply_with(&folder, &plan(files, &existing), files, Some((lock, "new")))
    };
    bring(&[file("src/a.rs", "one")], &lock).expect("written");
    assert_eq!(fs::read_to_string(&lock).expect("read"), "new");
    let before = tree(place.path());
    // There is no folder for the lock: the crate stays as it was.
    let failure = bring(
        &[file("src/b.rs", "two")],
        &place.path().join("none/i18n.lock"),
    );
    assert_eq!(failure.expect_err("no folder").exit_code(), 2);
    assert_eq!(tree(place.path()), before);
    // A crate that is fresh does not keep the lock from being written.
    fs::write(&lock, "old").expect("written");
    bring(&[file("src/a.rs", "one")], &lock).expect("written");
    assert_eq!(tree(place.path()), before);
}

#[test]
fn several_files_are_replaced_together() {
    let place = tempfile::tempdir().expect("a folder");
    let (one, other) = (place.path().join("one"), place.path().join("other"));
    replace_all(&[(one.clone(), "1"), (other.clone(), "2")]).expect("written");
    let before = tree(place.path());
    assert_eq!(names(&before), ["one", "other"]);
    fs::create_dir(place.path().join("folder")).expect("made");
    let failure = replace_all(&[(one, "new"), (place.path().join("folder"), "in the way")]);
    assert_eq!(failure.expect_err("a folder").exit_code(), 2);
    fs::remove_dir(place.path().join("folder")).expect("it is still there");
    assert_eq!(tree(place.path()), before);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_rights_are_kept() {
    use std::os::unix::fs::PermissionsExt;
    let place = tempfile::tempdir().expect("a folder");
    let (file, link) = (place.path().join("file"), place.path().join("link"));
    fs::write(&file, "old").expect("written");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("set");
    std::os::unix::fs::symlink("file", &link).expect("made");
    replace(&link, "new").expect("written");
    assert!(link.is_symlink());
    assert_eq!(fs::read_to_string(&file).expect("read"), "new");
    let mode = fs::metadata(&file).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}
