use super::*;

/// Exit code, standard output and standard error of a command line.
fn said(line: &str) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = crate::run(
        line.split_whitespace().map(OsString::from),
        &mut out,
        &mut err,
    );
    (
        code,
        String::from_utf8(out).expect("text"),
        String::from_utf8(err).expect("text"),
    )
}

#[test]
fn the_verbs_are_listed() {
    let (code, list, err) = said("");
    assert_eq!((code, err.as_str()), (0, ""));
    for verb in VERBS {
        let line = list
            .lines()
            .find(|line| line.trim_start().starts_with(verb.name));
        assert!(line.is_some_and(|line| line.contains(verb.about)), "{list}");
    }
    assert_eq!(said("help"), (0, list.clone(), String::new()));
    assert_eq!(said("--help"), (0, list, String::new()));
}

#[test]
fn each_verb_has_its_help() {
    for verb in VERBS {
        let help = (0, verb.help.to_owned(), String::new());
        assert_eq!(said(&format!("help {}", verb.name)), help);
        assert_eq!(said(&format!("{} --help", verb.name)), help);
        assert_eq!(said(&format!("{} -h", verb.name)), help);
    }
}

#[test]
fn an_unknown_verb_is_wrong_usage() {
    for line in ["codgen", "help codgen"] {
        let (code, out, err) = said(line);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(
            err.starts_with("error: unknown verb `codgen`; did you mean `codegen`?\n"),
            "{err}"
        );
        assert!(err.contains("usage: cargo xtask VERB"), "{err}");
    }
    assert_eq!(said("--check").0, 2);
}

#[test]
fn a_closed_stream_is_no_failure() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::BrokenPipe.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    assert_eq!(crate::run(std::iter::empty(), &mut Closed, &mut Closed), 0);
}

#[test]
fn what_lacks_its_parts_is_trouble() {
    let empty = tempfile::tempdir().expect("a folder can be made");
    let empty = empty.path().display();
    for line in [format!("conformance {empty}"), format!("bench {empty}")] {
        let (code, out, err) = said(&line);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(
            err.contains("is not the right folder: there is no folder"),
            "{err}"
        );
    }
    let (code, _, err) = said("conformance /nowhere/at/all");
    let message = "error: there is no folder `/nowhere/at/all`\n";
    assert_eq!((code, err.as_str()), (2, message));
}

#[test]
fn a_folder_is_asked_for_once() {
    for (line, message) in [
        ("conformance", "the folder of the suites is missing"),
        ("conformance a b", "unexpected argument \"b\""),
        ("bench --fast", "invalid option '--fast'"),
    ] {
        let (code, out, err) = said(line);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(message), "{err}");
    }
}

#[test]
fn a_peer_is_known_and_named_once() {
    for (line, message) in [
        ("peers prsm", "unknown peer `prsm`; did you mean `prism`?"),
        (
            "peers prism schemathesis",
            "unexpected argument \"schemathesis\"",
        ),
        ("peers --all", "invalid option '--all'"),
    ] {
        let (code, out, err) = said(line);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(message), "{err}");
    }
}

#[test]
fn weight_knows_its_rows() {
    for (line, message) in [
        ("weight --fast", "invalid option '--fast'"),
        ("weight both none", "unexpected argument \"none\""),
    ] {
        let (code, out, err) = said(line);
        assert_eq!((code, out.as_str()), (2, ""));
        assert!(err.contains(message), "{err}");
        assert!(err.contains("usage: cargo xtask weight"), "{err}");
    }
    let (code, out, err) = said("weight --tls blocking");
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(err.contains("no row has `blocking` in its name"), "{err}");
    assert!(err.contains("`rustls` over `ring`"), "{err}");
}
