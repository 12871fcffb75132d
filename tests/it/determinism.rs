//! The same description gives the same bytes.

use crate::fixtures::{self, Memory};

#[test]
fn twice_the_same_bytes() {
    for (name, text) in fixtures::all("ok") {
        let first = fixtures::generate_text(&text);
        let second = fixtures::generate_text(&text);
        assert_eq!(first.files, second.files, "{name}");
        assert_eq!(first.report, second.report, "{name}");
    }
}

#[test]
fn no_output_speaks_of_this_machine() {
    let text = std::fs::read_to_string(fixtures::root().join("spec/shopline.yaml"))
        .expect("the spec is there");
    let outcome = fixtures::generate_named(
        "shopline.yaml",
        &mut Memory::of("shopline.yaml", text),
        "shopline",
        None,
    );
    let root = fixtures::root().to_string_lossy().into_owned();
    for file in outcome
        .files
        .expect("the spec is right")
        .iter()
        .filter(|file| file.path != "Cargo.toml")
    {
        assert!(
            !file.text.contains(&root),
            "{} names a folder of this machine",
            file.path
        );
    }
}
