use super::*;

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a file has a folder")).expect("a folder can be made");
    fs::write(path, text).expect("a file can be written");
}

#[test]
fn files_and_folders_are_documents() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let folder = folder.path();
    write(folder, "b.JSON", "{}");
    write(folder, "a.yaml", "openapi: 3.1.0");
    write(folder, "readme.md", "no document");
    write(folder, ".hidden.yaml", "no document");
    write(folder, "empty/readme.md", "no document");
    write(folder, "c/api/root.yml", "openapi: 3.1.0\npaths: {}");
    let found = find(folder).expect("there are documents");
    let seen: Vec<_> = found
        .iter()
        .map(|one| (one.name.as_str(), one.entry.as_deref()))
        .collect();
    let wanted = [
        ("a.yaml", Ok("a.yaml")),
        ("b.JSON", Ok("b.JSON")),
        ("c", Ok("api/root.yml")),
    ];
    assert_eq!(seen, wanted);
    assert_eq!(found[0].bytes, 14);
}

#[test]
fn the_entry_is_the_root_that_nobody_refers_to() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let folder = folder.path();
    let text = "openapi: 3.1.0\npaths: {/a: {$ref: '../parts/other.yaml#/paths/~1a'}}";
    write(folder, "x/api/entry.yaml", text);
    let text = "openapi: 3.1.0\npaths: {/a: {$ref: '#/paths/~1b'}}";
    write(folder, "x/parts/other.yaml", text);
    write(folder, "x/a.yaml", "openapi: 3.1.0\ninfo: {title: no root}");
    write(folder, "x/broken.yaml", "openapi: [");
    let found = find(folder).expect("there is a document");
    assert_eq!(found[0].entry, Ok("api/entry.yaml".to_owned()));
    // A part may refer back to the only root.
    write(
        folder,
        "y/deep/entry.yaml",
        "openapi: 3.1.0\ncomponents: {}",
    );
    write(folder, "y/part.yaml", "$ref: 'deep/entry.yaml#/components'");
    let found = find(folder).expect("there are documents");
    assert_eq!(found[1].entry, Ok("deep/entry.yaml".to_owned()));
}

#[test]
fn a_folder_without_an_entry_says_so() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let folder = folder.path();
    assert!(find(folder).is_err());
    write(folder, "x/schema.yaml", "type: string");
    let found = find(folder).expect("there is a document");
    let reason = found[0].entry.as_ref().expect_err("no file is an entry");
    assert!(reason.contains("has `openapi`"), "{reason}");
}
