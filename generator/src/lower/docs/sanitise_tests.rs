use super::*;

fn check(text: &str, expected: &[&str]) {
    assert_eq!(block(text), expected, "{text:?}");
}

#[test]
fn paragraphs_and_headings() {
    check("One.\nTwo.\n\n\nThree.", &["One.", "Two.", "", "Three."]);
    check("# Title #\ntext", &["**Title**", "", "text"]);
    check("Title\n=====\ntext", &["**Title**", "", "text"]);
    check("a\nb\n---\nc", &["a", "b", "", "---", "", "c"]);
    check("    let x = 1;\n\tfoo", &["let x = 1;", "foo"]);
    check("#hash", &["#hash"]);
}

#[test]
fn lists_keep_their_shape() {
    check(
        "Values:\n- one\n  goes on\n- two\n  - inner\n\nAfter.",
        &[
            "Values:",
            "",
            "- one goes on",
            "- two",
            "  - inner",
            "",
            "After.",
        ],
    );
    check("1. a\n2. b\nlazy", &["1. a", "2. b lazy"]);
    check("in\n2024. was", &["in", "2024\\. was"]);
    check("- a\n\n  more\n\n- b", &["- a", "", "  more", "", "- b"]);
    check("-\n+", &["\\-", "\\+"]);
    check("- # x\n- - y", &["- \\# x", "- \\- y"]);
}

#[test]
fn fences_are_text_and_closed() {
    check("```rust\nfn f() {}\n```", &["```text", "fn f() {}", "```"]);
    check("a\n```\nopen", &["a", "\\`\\`\\`", "open"]);
    check("~~~\n```\n~~~", &["````text", "```", "````"]);
    check("~~~\nopen", &["\\~~~", "open"]);
}

#[test]
fn quotes_and_tables() {
    check("> a\n> b\nc", &["> a", "> b", "", "c"]);
    check(
        "| a | b |\n|---|---|\n| <x> | 2 |\nend",
        &["| a | b |", "|---|---|", "| \\<x> | 2 |", "", "end"],
    );
    check("| a", &["\\| a"]);
}

#[test]
fn hostile_text_is_visible() {
    check("a\u{202e}b\u{0}\u{7}", &["a\\u{202e}b\\u{0000}\\u{0007}"]);
    check(
        "*/ \"] </script>\r\n#[cfg(x)]",
        &["*/ \"] \\</script>", "#\\[cfg(x)]"],
    );
    assert_eq!(line("# a\n- b"), "a - b");
    assert_eq!(line("- b"), "\\- b");
    let deep = ">".repeat(20_000);
    assert!(block(&deep).len() < 10);
    let ticks: String = (1..600).map(|n| "`".repeat(n) + " ").collect();
    assert!(!block(&ticks).is_empty());
}
