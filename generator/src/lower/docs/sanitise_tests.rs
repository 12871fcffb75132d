use proptest::prelude::*;
use pulldown_cmark::{CodeBlockKind, Event, LinkType, Options, Parser, Tag};

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

/// What has a meaning in Markdown, in HTML or to rustdoc, and what stands beside it.
#[rustfmt::skip]
const MARKS: &[&str] = &[
    "<script>alert(1)</script>", "<b>", "</p>", "<!-- ", "-->", "<https://example.test/a>", "<br/>", "&lt;",
    "&#60;", "https://example.test/a_(b)?c=d", "http://a.example.test.", "www.example.test",
    "mailto:a@example.test", "[x]", "[`Foo`]", "[a](#b)", "[a](https://example.test \"t\")",
    "[a]: https://example.test", "![i](https://example.test/i.png)", "[^1]", "[ ] ", "`", "``", "```", "```rust\n",
    "~~~", "**", "*", "__", "_", "~~", "# ", "## ", "===", "---", "> ", "- ", "+ ", "1. ", "2024. ", "|", "|---|",
    "| a | b |\n|---|---|\n", "    ", "\t", "\\", "\n", "\n\n", "\r\n", "\u{2028}", "\u{202e}", "\u{200b}",
    "\u{0}", "\u{3000}", "。", "：", "，", "（", "」", "手機", "注意", "**注意：**手機", "a", "Vec<T>", "#[cfg(x)]", "*/", "/*",
    "\"", "'", "!", "?", "$x$", ":", "://",
];

/// Texts of such pieces and of others.
fn text() -> impl Strategy<Value = String> {
    let marks = prop::sample::select(MARKS);
    let piece = prop_oneof![4 => marks.prop_map(|mark| (*mark).to_owned()), 1 => "[ -~]{0,6}", 1 => "\\PC{0,4}"];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// What rustdoc would object to, or take for more than prose.
fn objections(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut broken = Vec::new();
    let mut callback = |link: pulldown_cmark::BrokenLink<'_>| {
        broken.push(format!("a link to {}", link.reference));
        None
    };
    let mut wrong = Vec::new();
    let mut links = 0;
    let mut prose = String::new();
    let parser = Parser::new_with_broken_link_callback(markdown, options, Some(&mut callback));
    for event in parser {
        match &event {
            Event::Html(_)
            | Event::InlineHtml(_)
            | Event::FootnoteReference(_)
            | Event::TaskListMarker(_) => {
                wrong.push(format!("{event:?}"));
            }
            Event::Start(Tag::Heading { .. } | Tag::Image { .. } | Tag::FootnoteDefinition(_)) => {
                wrong.push(format!("{event:?}"));
            }
            Event::Start(Tag::CodeBlock(kind)) if *kind != CodeBlockKind::Fenced("text".into()) => {
                wrong.push(format!("{event:?}"));
            }
            Event::Start(Tag::Link {
                link_type,
                dest_url,
                ..
            }) => {
                links += 1;
                let is_web = ["http://", "https://", "mailto:"]
                    .iter()
                    .any(|scheme| dest_url.starts_with(scheme));
                if !is_web || !matches!(link_type, LinkType::Inline | LinkType::Autolink) {
                    wrong.push(format!("{event:?}"));
                }
            }
            Event::End(pulldown_cmark::TagEnd::Link) => links -= 1,
            Event::Text(text) if links == 0 => prose.push_str(text),
            Event::Code(_) => prose.push(' '),
            Event::SoftBreak | Event::HardBreak | Event::End(_) => prose.push('\n'),
            _ => {}
        }
    }
    if prose.contains("https://example.test") || prose.contains("http://a.example.test") {
        wrong.push(format!("a bare URL in {prose:?}"));
    }
    wrong.extend(broken);
    wrong
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_text_is_prose_in_the_end(text in text()) {
        let lines = block(&text);
        prop_assert!(lines.iter().all(|line| !line.contains(['\n', '\r'])), "{lines:?}");
        prop_assert_eq!(objections(&lines.join("\n")), Vec::<String>::new(), "{:?}", lines);
        // A line stands in a list or a table of the docs, too.
        let line = line(&text);
        prop_assert_eq!(objections(&format!("- {line}")), Vec::<String>::new(), "{:?}", line);
    }

    #[test]
    fn what_need_not_be_taken_apart_would_come_out_the_same(text in text()) {
        if inline::is_plain(&text) {
            prop_assert_eq!(blocks(&[&text], 0), [text.as_str()]);
            prop_assert_eq!(guarded(inline::sanitise(&text).trim()), text);
        }
    }

    #[test]
    fn words_and_code_need_not_be_taken_apart(text in "[a-g] ?[a-z,.(`電話，。<*h:/]{0,12}[a-z.。]") {
        let is_plain = inline::is_plain(&text);
        let ends = text.split('`').skip(1).step_by(2).all(|code| !code.is_empty());
        let is_simple = ends && !text.contains(['<', '*']) && text.matches('`').count() % 2 == 0;
        prop_assert!(is_plain || !is_simple, "{text}");
        if is_plain {
            prop_assert_eq!(blocks(&[&text], 0), [text.as_str()]);
            prop_assert_eq!(guarded(inline::sanitise(&text).trim()), text);
        }
    }
}
