use super::*;

const HEADER: &str =
    "// @generated from spec/a.yaml by cargo xtask codegen; edit the spec, not this file.\n";

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: format!("{HEADER}{text}"),
    }
}

fn ours(text: &str) -> Entry {
    Entry::Ours(format!("{HEADER}{text}").into_bytes())
}

fn existing(entries: impl IntoIterator<Item = (&'static str, Entry)>) -> Existing {
    entries
        .into_iter()
        .map(|(path, entry)| (path.to_owned(), entry))
        .collect()
}

#[test]
fn each_file_is_written_kept_or_deleted() {
    let files = [
        file("src/new.rs", "1"),
        file("src/changed.rs", "2"),
        file("src/same.rs", "3"),
    ];
    let found = existing([
        ("src/changed.rs", ours("old")),
        ("src/same.rs", ours("3")),
        ("src/orphan.rs", ours("4")),
        ("src/notes.rs", Entry::Foreign),
    ]);
    let expected = Plan {
        write: vec!["src/changed.rs".to_owned(), "src/new.rs".to_owned()],
        unchanged: vec!["src/same.rs".to_owned()],
        delete: vec!["src/orphan.rs".to_owned()],
        blocked: Vec::new(),
    };
    assert_eq!(plan(&files, &found), expected);
}

#[test]
fn everything_in_the_way_is_named_once() {
    let files = [
        file("a.rs", ""),
        file("b.rs", ""),
        file("c.rs", ""),
        file("d/1.rs", ""),
        file("d/2.rs", ""),
        file("e/1.rs", ""),
    ];
    let found = existing([
        ("a.rs", Entry::Foreign),
        ("b.rs", Entry::Symlink),
        ("c.rs", Entry::Folder),
        ("d", Entry::Symlink),
        ("e", Entry::Foreign),
    ]);
    let named: Vec<_> = plan(&files, &found).blocked;
    let named: Vec<_> = named
        .iter()
        .map(|(path, reason)| (path.as_str(), reason.as_str()))
        .collect();
    assert_eq!(
        named,
        [
            ("a.rs", "not written by codegen"),
            ("b.rs", "a symbolic link"),
            ("c.rs", "a folder"),
            ("d", "a symbolic link where a folder must be"),
            ("e", "a file where a folder must be"),
        ]
    );
}

#[test]
fn an_orphan_makes_room_for_a_folder() {
    let plan = plan(
        &[file("models/a.rs", "")],
        &existing([("models", ours(""))]),
    );
    assert_eq!(
        (plan.write, plan.delete, plan.blocked),
        (
            vec!["models/a.rs".to_owned()],
            vec!["models".to_owned()],
            vec![]
        )
    );
}

#[test]
fn an_orphan_that_differs_in_case_never_takes_the_file_with_it() {
    let found = existing([("src/Pet.rs", ours("1")), ("src/pet.rs", ours("1"))]);
    let plan = plan(&[file("src/pet.rs", "1")], &found);
    assert_eq!(
        (plan.write, plan.delete),
        (vec!["src/pet.rs".to_owned()], vec!["src/Pet.rs".to_owned()])
    );
}
