use super::*;

const HEADER: &str =
    "// @generated from a.yaml by cargo xtask codegen; edit the spec, not this file.\n";

fn file(path: &str, text: &str) -> File {
    File {
        path: path.to_owned(),
        text: format!("{HEADER}{text}"),
    }
}

fn found(entries: &[(&str, Option<&str>)]) -> Existing {
    let entry = |text: &Option<&str>| match text {
        Some(text) => Entry::Ours(format!("{HEADER}{text}").into_bytes()),
        None => Entry::Foreign,
    };
    entries
        .iter()
        .map(|(path, text)| ((*path).to_owned(), entry(text)))
        .collect()
}

fn drifts(files: &[File], existing: &Existing) -> Vec<Drift> {
    list(&super::super::plan(files, existing), files, existing)
}

#[test]
fn every_file_that_is_not_fresh_is_listed() {
    let files = [
        file("z.rs", "let a = 1;\nlet b = 2;\n"),
        file("new.rs", "n\n"),
        file("same.rs", "s\n"),
        file("mine.rs", ""),
    ];
    let existing = found(&[
        ("z.rs", Some("let a = 1;\nlet b = 3;\n")),
        ("same.rs", Some("s\n")),
        ("old.rs", Some("")),
        ("mine.rs", None),
    ]);
    let drifts = drifts(&files, &existing);
    let short: Vec<_> = drifts
        .iter()
        .map(|drift| (drift.path.as_str(), drift.kind.clone()))
        .collect();
    let blocked = Kind::Blocked("not written by codegen".to_owned());
    assert_eq!(
        short,
        [
            ("mine.rs", blocked),
            ("new.rs", Kind::Missing),
            ("old.rs", Kind::Orphaned),
            ("z.rs", Kind::Stale)
        ]
    );
    assert_eq!(
        drifts[3].diff,
        "@@ -2,2 +2,2 @@\n let a = 1;\n-let b = 3;\n+let b = 2;"
    );
    assert!(drifts[1].diff.contains("+n"), "{}", drifts[1].diff);
    assert!(
        drifts[2].diff.contains("-// @generated"),
        "{}",
        drifts[2].diff
    );
    assert_eq!(super::list(&Plan::default(), &files, &existing), []);
}

#[test]
fn a_long_difference_is_cut() {
    let text = |word: &str| {
        (0..500)
            .map(|line| format!("{word} {line}\n"))
            .collect::<String>()
    };
    let diff = diff(&text("old"), &text("new"));
    assert_eq!(diff.lines().count(), DIFF_LINES + 1, "{diff}");
    assert!(diff.ends_with("more changed lines"), "{diff}");
}

#[test]
fn the_command_that_mends_it_can_be_pasted() {
    assert_eq!(mend(&Request::default()), "cargo xtask codegen");
    let request = Request {
        spec: Some("my specs/it's.yaml".into()),
        out: Some("../out".into()),
        name: Some("a-b".to_owned()),
        gaps: None,
        root: None,
        lenient: true,
        report: None,
        vendor_runtime: true,
        package_lines: Some(900),
        pages: true,
        language: None,
    };
    assert_eq!(
        mend(&request),
        r"cargo xtask codegen --spec 'my specs/it'\''s.yaml' --out ../out --name a-b --lenient --vendor-runtime --package-lines 900 --pages"
    );
}
