use std::collections::BTreeMap;

use super::*;
use crate::source::{FileId, Loaded, load};

fn loaded(name: &str, text: &str) -> Loaded {
    load(name, &mut BTreeMap::from([(name.to_owned(), text)]))
}

fn mark(loaded: &Loaded, pointer: &str) -> Mark {
    loaded.sources.find(FileId(0), pointer).unwrap().mark
}

#[test]
fn the_style_of_the_design() {
    let text = format!(
        "{}a:\n      dependantRequired: {{ phone: [phone_country_code] }}\n",
        "\n".repeat(86)
    );
    let loaded = loaded("shopline.yaml", &text);
    let key = loaded
        .sources
        .find(FileId(0), "/a")
        .unwrap()
        .members()
        .unwrap()[0]
        .key_mark;
    let unknown = Diagnostic::error(
        codes::UNKNOWN_KEYWORD,
        key,
        "unknown keyword `dependantRequired`",
    )
    .label("did you mean `dependentRequired`?");
    assert_eq!(
        render(&[unknown], &loaded.sources, "en"),
        "\
error[E0107]: unknown keyword `dependantRequired`
  --> shopline.yaml:88:7
   |
88 |       dependantRequired: { phone: [phone_country_code] }
   |       ^^^^^^^^^^^^^^^^^ did you mean `dependentRequired`?
"
    );
}

#[test]
fn the_caret_stands_right_beside_chinese_tabs_and_marks_of_direction() {
    let loaded = loaded("a.yaml", "{\"客戶\t\u{202e}x\": 1, b: 客戶, b: 3}\n");
    assert_eq!(
        render(&loaded.diagnostics, &loaded.sources, "en"),
        "\
error[E0005]: duplicate key `b`
 --> a.yaml:1:21
  |
1 | {\"客戶    \\u{202e}x\": 1, b: 客戶, b: 3}
  |                                   ^ this one would be lost
  |
 ::: a.yaml:1:14
  |
1 | {\"客戶    \\u{202e}x\": 1, b: 客戶, b: 3}
  |                          - first
"
    );
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let text = format!(
        "{{\"{}\": [{}\"here\"{}]}}",
        "客".repeat(200),
        "1,".repeat(500_000),
        ",2".repeat(500_000)
    );
    let loaded = loaded("a.json", &text);
    let at = mark(&loaded, &format!("/{}/500000", "客".repeat(200)));
    let rendered = render(
        &[Diagnostic::error(codes::WRONG_TYPE, at, "no")],
        &loaded.sources,
        "en",
    );
    let lines: Vec<&str> = rendered.lines().collect();
    assert_eq!(lines[1], " --> a.json:1:1000207");
    let column = lines[3].find("\"here\"").unwrap();
    assert!(
        lines[3].len() < 200 && lines[3].starts_with("1 | …") && lines[3].ends_with('…'),
        "{rendered}"
    );
    assert_eq!(lines[4].find("^^^^^^"), Some(column - '…'.len_utf8() + 1));
}

#[test]
fn text_of_others_cannot_steer_a_terminal() {
    let loaded = loaded("a\u{1b}[31m.yaml", "a: \"x\u{200f}\"\n");
    let evil = Diagnostic::error(codes::WRONG_TYPE, mark(&loaded, "/a"), "a\u{1b}[2J\nb")
        .label("\u{202e}")
        .help("one\n\u{7}two");
    let rendered = render(&[evil], &loaded.sources, "en");
    assert!(
        rendered
            .chars()
            .all(|character| character == '\n' || !character.is_control()),
        "{rendered}"
    );
    assert!(!rendered.contains(['\u{202e}', '\u{200f}']));
}

#[test]
fn the_sink_sorts_counts_and_keeps_each_finding_once() {
    let loaded = loaded("a.yaml", "a: 1\nb: 2\n");
    let mut sink = Sink::new(&loaded.sources, Vec::new());
    for (pointer, code) in [
        ("/b", codes::WRONG_TYPE),
        ("/a", codes::BAD_VALUE),
        ("/a", codes::WRONG_TYPE),
        ("/b", codes::WRONG_TYPE),
    ] {
        sink.push(Diagnostic::error(code, mark(&loaded, pointer), "wrong"));
    }
    sink.push(Diagnostic::note(
        codes::NOTE_RENAMED,
        mark(&loaded, "/b"),
        "renamed",
    ));
    assert!(sink.has_errors());
    let found = sink.finish();
    let codes: Vec<&str> = found.iter().map(|one| one.code.0).collect();
    assert_eq!(codes, ["E0101", "E0104", "E0101", "E0902"]);
    assert_eq!(summary(&found, "en"), "3 errors, 1 note");
    let many: Vec<Diagnostic> = (0..300)
        .map(|number| Diagnostic {
            message: number.to_string().as_str().into(),
            ..found[0].clone()
        })
        .collect();
    assert!(render(&many, &loaded.sources, "en").ends_with("\n… and 100 more\n"));
}

#[test]
fn of_what_was_passed_over_each_kind_is_seen() {
    let loaded = loaded("a.yaml", "a: 1\n");
    let wrong =
        Diagnostic::warning(codes::BAD_EXAMPLE, mark(&loaded, "/a"), "wrong").instead("shown");
    let other = Diagnostic {
        code: codes::BAD_DEFAULT,
        ..wrong.clone()
    };
    let mut many = vec![wrong; 25];
    many.push(other);
    let rendered = render(&many, &loaded.sources, "en");
    assert_eq!(rendered.matches("warning[E0501]").count(), 20);
    assert!(rendered.contains("warning[E0502]"));
    assert!(
        rendered.ends_with("  = instead: shown\n\n… and 5 more of E0501\n"),
        "{rendered}"
    );
}

fn gaps(loaded: &mut Loaded, text: &str) -> (Vec<Gap>, Vec<Diagnostic>) {
    let id = loaded.add_beside("gaps.yaml", text.as_bytes().to_vec());
    gaps::parse(
        loaded.sources.file(id).tree.as_ref().unwrap(),
        Reading::Strict,
    )
}

#[test]
fn accepted_gaps() {
    let mut loaded = loaded("a.yaml", "a/b: {c: {d: 1}}\ne: 2\nf: 3\n");
    let (accepted, found) = gaps(
        &mut loaded,
        "- {code: E0701, at: '#/a~1b/**', reason: x}\n- {code: E0701, at: 'a.yaml#/e', reason: x}\n- {code: E0702, at: '#/f', reason: x}\n",
    );
    assert_eq!(found, []);
    let mut sink = Sink::new(&loaded.sources, accepted);
    for pointer in ["/a~1b/c/d", "/a~1b", "/e"] {
        sink.unsupported(Diagnostic::error(
            codes::UNSUPPORTED_KEYWORD,
            mark(&loaded, pointer),
            "no",
        ));
    }
    assert!(!sink.has_errors());
    sink.unsupported(Diagnostic::error(
        codes::UNSUPPORTED_KEYWORD,
        mark(&loaded, "/f"),
        "no",
    ));
    let found = sink.finish();
    assert_eq!(
        found.iter().map(|one| one.code.0).collect::<Vec<_>>(),
        ["E0701", "E0790"]
    );
    let rendered = render(&found[1..], &loaded.sources, "en");
    assert!(rendered.contains(" --> gaps.yaml:3:3\n"), "{rendered}");
}

#[test]
fn read_leniently_only_what_leaves_nothing_is_an_error() {
    let mut loaded = loaded("a.yaml", "a: {$ref: 'https://example.test/a.json'}\nb: 2\n");
    let text =
        "- {code: E0009, at: '#/a/$ref', reason: x}\n- {code: E0101, at: '#/b/c', reason: x}\n";
    let id = loaded.add_beside("gaps.yaml", text.as_bytes().to_vec());
    let (accepted, found) = gaps::parse(
        loaded.sources.file(id).tree.as_ref().unwrap(),
        Reading::Lenient,
    );
    assert_eq!(found, []);
    let reading = std::mem::take(&mut loaded.diagnostics);
    assert_eq!(reading.len(), 1);
    let mut sink = Sink::after_reading(&loaded.sources, Reading::Lenient, accepted, reading);
    let wrong = Diagnostic::error(codes::WRONG_TYPE, mark(&loaded, "/b"), "no");
    sink.push(wrong.clone());
    assert!(!sink.has_errors());
    sink.fatal(Diagnostic {
        code: codes::WRONG_VERSION,
        ..wrong
    });
    let found: Vec<_> = sink
        .finish()
        .iter()
        .map(|one| (one.code.0, one.severity))
        .collect();
    let expected = [("E0101", Severity::Warning), ("E0103", Severity::Error)];
    assert_eq!(found, expected, "the remote reference is accepted");
}

#[test]
fn read_leniently_an_unused_gap_is_an_error() {
    let mut loaded = loaded("a.yaml", "a: 1\n");
    let id = loaded.add_beside(
        "gaps.yaml",
        b"- {code: E0701, at: '#/b', reason: x}".to_vec(),
    );
    let tree = loaded.sources.file(id).tree.as_ref().unwrap();
    let (accepted, _) = gaps::parse(tree, Reading::Lenient);
    let mut sink = Sink::after_reading(&loaded.sources, Reading::Lenient, accepted, Vec::new());
    let wrong = Diagnostic::error(codes::WRONG_TYPE, mark(&loaded, "/a"), "no");
    sink.push(wrong);
    let found = summary(&sink.finish(), "en");
    assert_eq!(found, "1 error, 1 warning");
}

#[test]
fn malformed_gaps() {
    let mut loaded = loaded("a.yaml", "");
    let texts = [
        ("{}", "expected an array of accepted gaps, found an object"),
        (
            "- 1",
            "expected an object with `code`, `at` and `reason`, found an integer",
        ),
        ("- {code: E0701, at: '#/a'}", "`reason` is missing"),
        (
            "- {code: E0701, at: '#/a', reason: ' '}",
            "`reason` is empty",
        ),
        (
            "- {code: E0701, at: '#/a', reason: 1}",
            "expected a string, found an integer",
        ),
        (
            "- {code: E0701, at: '#/a', reason: a, reasn: b}",
            "unknown key `reasn`",
        ),
        (
            "- {code: E0005, at: '#/a', reason: a}",
            "`E0005` is not a code that can be accepted",
        ),
        (
            "- {code: E0701, at: /a, reason: a}",
            "this is no place in the description",
        ),
        (
            "- &a {code: E0701, at: '#', reason: a}\n- *a\n",
            "this gap is listed twice",
        ),
    ];
    for (text, message) in texts {
        let (_, found) = gaps(&mut loaded, text);
        assert_eq!(
            found
                .iter()
                .map(|one| one.message.to_string())
                .collect::<Vec<_>>(),
            [message]
        );
        assert!(found.iter().all(|one| one.code == codes::GAP_MALFORMED));
    }
}
