use generator::i18n::State;

use super::*;

fn parsed(line: &str) -> Result<(Command, Options), String> {
    parse(line.split_whitespace().map(OsString::from)).map_err(|failure| {
        assert_eq!(failure.exit_code(), 2);
        failure
            .to_string()
            .lines()
            .next()
            .unwrap_or_default()
            .to_owned()
    })
}

#[test]
fn commands_and_their_options() {
    let none = Options::default();
    for (line, command) in [
        ("status", Command::Status),
        ("fix", Command::Fix),
        ("lock", Command::Lock),
        (
            "accept #/info/title",
            Command::Accept(Some("#/info/title".to_owned())),
        ),
        ("accept --all", Command::Accept(None)),
        ("import zh.yaml", Command::Import("zh.yaml".into())),
    ] {
        assert_eq!(parsed(line), Ok((command, none.clone())), "{line}");
    }
    let export = "export --language ja --only stale,missing --file parts/a.yaml --out x.yaml --spec a.yaml --gaps g.yaml";
    let options = Options {
        spec: Some("a.yaml".into()),
        gaps: Some("g.yaml".into()),
        language: Some("ja".to_owned()),
        only: vec![State::Stale, State::Missing],
        file: Some("parts/a.yaml".to_owned()),
        told_in: None,
    };
    assert_eq!(
        parsed(export),
        Ok((Command::Export(Some("x.yaml".into())), options))
    );
}

#[test]
fn wrong_usage_says_what_is_wrong() {
    for (line, message) in [
        ("", "error: which command?"),
        (
            "stauts",
            "error: unknown command `stauts`; did you mean `status`?",
        ),
        (
            "accept",
            "error: accept: either a place, such as #/info/title, or --all",
        ),
        (
            "accept #/a --all",
            "error: accept: either a place, such as #/info/title, or --all",
        ),
        ("accept #/a #/b", "error: an argument is given twice"),
        ("export", "error: export: --language TAG is missing"),
        ("import", "error: import: the file is missing"),
        ("fix --all", "error: fix takes no --all"),
        ("status zh", "error: status takes no argument"),
        (
            "import a --language ja",
            "error: import takes no --language",
        ),
        (
            "export --language ja --only old",
            "error: unknown state `old`",
        ),
        (
            "status --langauge ja",
            "error: unknown option `--langauge`; did you mean `--language`?",
        ),
        ("status --spec a --spec b", "error: --spec is given twice"),
    ] {
        assert_eq!(parsed(line), Err(message.to_owned()), "{line}");
    }
}
