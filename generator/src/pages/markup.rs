//! Markdown as HTML. Tags in the text are text, nothing is loaded from elsewhere, and a link leads to the web or a mailbox.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};

use super::pen::escaped;

/// Paragraphs and all that stands between them.
pub(super) fn block(markdown: &str, out: &mut String) {
    if is_plain(markdown) {
        out.push_str("<p>");
        plain(markdown, out);
        out.push_str("</p>\n");
    } else {
        parsed(markdown, out);
    }
}

/// A line without the paragraph around it; what is more than a paragraph stays as it is.
pub(super) fn line(markdown: &str, out: &mut String) {
    if is_plain(markdown) {
        plain(markdown, out);
        return;
    }
    let mut all = String::with_capacity(markdown.len() * 2);
    parsed(markdown, &mut all);
    let text = all.trim();
    let inner = text
        .strip_prefix("<p>")
        .and_then(|rest| rest.strip_suffix("</p>"));
    let inner = inner.filter(|inner| !inner.contains("<p>"));
    out.push_str(inner.unwrap_or(text));
}

fn parsed(markdown: &str, out: &mut String) {
    let mut links: Vec<bool> = Vec::new();
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(markdown, options).filter_map(|event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { ref dest_url, .. }) => {
            let is_safe = ["https://", "http://", "mailto:"]
                .iter()
                .any(|scheme| dest_url.to_ascii_lowercase().starts_with(scheme));
            links.push(is_safe);
            is_safe.then_some(event)
        }
        Event::End(TagEnd::Link) => links.pop().unwrap_or(false).then_some(event),
        other => Some(other),
    });
    html::push_html(out, events);
}

/// Whether a text is one line of words and short code spans, which is what most are: these need no parser.
fn is_plain(text: &str) -> bool {
    let begins = |c: char| c == '`' || c.is_alphabetic();
    if !text.starts_with(begins) || text.ends_with([' ', '\u{a0}', '\u{3000}']) {
        return false;
    }
    let mut is_code = false;
    let mut before = b' ';
    for &byte in text.as_bytes() {
        let is_mark = match byte {
            // Longer fences, and code with blanks at its ends.
            b'`' => {
                is_code = !is_code;
                before == b'`' || !is_code && before == b' '
            }
            b' ' => before == b' ' || is_code && before == b'`',
            b'\\' | 0..b' ' | 0x7f => true,
            _ => !is_code && b"<>[]&*_~|!#\"".contains(&byte),
        };
        if is_mark {
            return false;
        }
        before = byte;
    }
    !is_code
}

/// What the parser makes of such a text, without it.
fn plain(text: &str, out: &mut String) {
    for (at, part) in text.split('`').enumerate() {
        if at % 2 == 0 {
            out.push_str(part);
        } else {
            out.push_str("<code>");
            out.push_str(&escaped(part));
            out.push_str("</code>");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn most_texts_need_no_parser() {
        for text in [
            "The memo on the customer. `null` clears it.",
            "`phone` 的電話國碼，不含加號。",
            "`Vec<T>` and `a & b`",
        ] {
            assert!(is_plain(text), "{text}");
        }
        for text in [
            "", " ", "- a", "1. a", "a  ", "``", "``a``", "a `b", "` a `", "a\nb", "*a*",
        ] {
            assert!(!is_plain(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_needs_no_parser_is_what_the_parser_says(text in "[a-z`*_ \\\\<>&\"':;.,()=+~|#!0-9{}$^@%/?電，。\u{a0}\u{3000}\u{85}-]{0,24}") {
            let mut wanted = String::new();
            parsed(&text, &mut wanted);
            let mut found = String::new();
            block(&text, &mut found);
            prop_assert_eq!(found, wanted);
        }
    }
}
