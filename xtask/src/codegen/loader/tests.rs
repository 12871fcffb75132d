use super::*;

#[test]
fn only_the_folder_tree_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().canonicalize().expect("a folder");
    fs::create_dir_all(root.join("spec/parts")).expect("made");
    fs::write(root.join("spec/a.yaml"), "a").expect("written");
    fs::write(root.join("spec/parts/b.yaml"), "b").expect("written");
    fs::write(root.join("secret.yaml"), "s").expect("written");
    let mut loader = FolderLoader::new(&root.join("spec"), "a.yaml");
    assert_eq!(loader.load("a.yaml").expect("read"), b"a");
    assert_eq!(loader.load("parts/b.yaml").expect("read"), b"b");
    let absolute = root.join("secret.yaml").display().to_string();
    for outside in [
        "../secret.yaml",
        "parts/../../secret.yaml",
        "../nowhere.yaml",
        &absolute,
    ] {
        assert!(
            matches!(loader.load(outside), Err(LoadError::Outside)),
            "{outside}"
        );
    }
    for missing in ["c.yaml", "parts/c.yaml", "a.yaml/x", "nowhere/c.yaml"] {
        assert!(
            matches!(loader.load(missing), Err(LoadError::NotFound)),
            "{missing}"
        );
    }
    assert!(
        matches!(loader.load("parts"), Err(LoadError::Other(reason)) if reason == "it is not a file")
    );
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_is_outside_unless_the_user_named_it() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().canonicalize().expect("a folder");
    fs::create_dir(root.join("spec")).expect("made");
    fs::write(root.join("secret.yaml"), "s").expect("written");
    fs::write(root.join("spec/a.yaml"), "a").expect("written");
    symlink(root.join("secret.yaml"), root.join("spec/out.yaml")).expect("linked");
    symlink(root.join("spec/a.yaml"), root.join("spec/in.yaml")).expect("linked");
    symlink(&root, root.join("spec/up")).expect("linked");
    let mut loader = FolderLoader::new(&root.join("spec"), "a.yaml");
    assert_eq!(loader.load("in.yaml").expect("read"), b"a");
    assert!(matches!(loader.load("out.yaml"), Err(LoadError::Outside)));
    assert!(matches!(
        loader.load("up/secret.yaml"),
        Err(LoadError::Outside)
    ));
    let mut loader = FolderLoader::new(&root.join("spec"), "out.yaml");
    assert_eq!(loader.load("out.yaml").expect("read"), b"s");
}
