use super::*;

fn parse(line: &str) -> Result<Codegen, Failure> {
    parse_codegen(line.split_whitespace().map(OsString::from))
}

fn complaint(line: &str) -> String {
    let failure = parse(line).expect_err("a wrong command line");
    assert_eq!(failure.exit_code(), 2, "{line}");
    let text = failure.to_string();
    assert!(text.contains("usage: cargo xtask codegen"), "{text}");
    text.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn all_options_are_read() {
    let read = parse(
        "--spec a.yaml --out=b --name my-api --gaps g.yaml --vendor-runtime --package-lines 900 --pages --check \
                      --lenient --report r.json --root above",
    )
    .expect("valid");
    let expected = Request {
        spec: Some("a.yaml".into()),
        out: Some("b".into()),
        name: Some("my-api".to_owned()),
        gaps: Some("g.yaml".into()),
        root: Some("above".into()),
        lenient: true,
        report: Some("r.json".into()),
        vendor_runtime: true,
        package_lines: Some(900),
        pages: true,
        language: None,
    };
    assert_eq!(read, Codegen::Check(expected));
    assert_eq!(
        parse("").expect("valid"),
        Codegen::Write(Request::default())
    );
    assert_eq!(parse("--check --help").expect("valid"), Codegen::Help);
}

#[test]
fn what_is_mistyped_gets_a_hint() {
    assert_eq!(
        complaint("--chek"),
        "error: unknown option `--chek`; did you mean `--check`?"
    );
    assert_eq!(
        complaint("--vendor_runtime"),
        "error: unknown option `--vendor_runtime`; did you mean `--vendor-runtime`?"
    );
    assert_eq!(
        complaint("--frobnicate"),
        "error: unknown option `--frobnicate`"
    );
    assert_eq!(complaint("-x"), "error: unknown option `-x`");
    assert_eq!(
        complaint("spec.yaml"),
        "error: unexpected argument `spec.yaml`"
    );
}

#[test]
fn options_must_be_complete_and_agree() {
    assert!(complaint("--out").contains("missing argument"));
    assert!(complaint("--check=yes").contains("unexpected argument"));
    assert_eq!(complaint("--out a --out b"), "error: --out is given twice");
    assert_eq!(
        complaint("--check --check"),
        "error: --check is given twice"
    );
    assert_eq!(
        complaint("--out="),
        "error: --out needs a path, not an empty text"
    );
    assert_eq!(
        complaint("--out a --package-lines -1"),
        "error: --package-lines wants a number of lines, and not `-1`"
    );
    for option in [
        "--spec a.yaml",
        "--name a",
        "--vendor-runtime",
        "--package-lines 9",
        "--pages",
        "--lenient",
        "--root a",
    ] {
        assert!(complaint(option).contains("needs --out"), "{option}");
    }
    assert!(complaint("--out a --name 1st").contains("--name: "));
}

#[test]
fn a_language_is_chosen_by_its_tag() {
    let words = |words: &[&str]| parse_codegen(words.iter().map(Into::into));
    let Codegen::Check(request) = words(&["--check", "--language", "zh-TW"]).unwrap() else {
        panic!("a check");
    };
    assert_eq!(request.language, Some("zh-Hant"));
    for wrong in [
        &["--language", "fr"][..],
        &["--language"],
        &["--language=en", "--language=en"],
    ] {
        assert_eq!(words(wrong).unwrap_err().exit_code(), 2, "{wrong:?}");
    }
}
