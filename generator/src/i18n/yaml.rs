//! Writing a text into a YAML or JSON file that keeps its layout.

use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

/// A line that is longer than this is written in another way when there is one.
pub(super) const LONGEST_LINE: usize = 120;

/// Where a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// Inside `{…}` or `[…]`.
    Flow,
    /// As the value of a member that stands on a line of its own, indented so far.
    Block(usize),
    /// In a JSON file.
    Json,
}

/// A text as a scalar that reads as that text, in the plainest way that does.
pub(super) fn scalar(text: &str, context: Context) -> String {
    match context {
        Context::Json => quoted(text),
        Context::Block(indent) if text.contains('\n') => {
            literal(text, indent).unwrap_or_else(|| quoted(text))
        }
        _ if is_plain(text, context == Context::Flow) => text.to_owned(),
        _ if is_one_line(text) => single(text),
        _ => quoted(text),
    }
}

/// `'…'`
pub(super) fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// `"…"`, in a way that is YAML and JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            _ if !is_printable(c) => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

/// `|-` and the lines, when the text can be written so.
pub(super) fn literal(text: &str, indent: usize) -> Option<String> {
    let (body, chomping) = match text.strip_suffix('\n') {
        Some(body) => (body, ""),
        None => (text, "-"),
    };
    let fits = !body.is_empty()
        && !body.starts_with([' ', '\n'])
        && !body.ends_with('\n')
        && body
            .lines()
            .all(|line| is_one_line(line) && !line.contains('\r'));
    fits.then(|| {
        let mut out = format!("|{chomping}");
        for line in body.split('\n') {
            out.push('\n');
            if !line.is_empty() {
                out.push_str(&" ".repeat(indent + 2));
                out.push_str(line);
            }
        }
        out
    })
}

/// The lines of a folded scalar without its header, when the text can be written so: broken at blanks where they are
/// too long.
pub(super) fn folded(text: &str, indent: usize) -> Option<String> {
    let fits = is_one_line(text)
        && !text.is_empty()
        && text.trim() == text
        && !text.contains("  ")
        && !text.contains('\t');
    fits.then(|| {
        let mut lines = vec![String::new()];
        for word in text.split(' ') {
            let line = lines.last_mut().map_or("", |line| line.as_str());
            if !line.is_empty() && indent + line.width() + 1 + word.width() > LONGEST_LINE {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                if !line.is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
        }
        lines.join(&format!("\n{}", " ".repeat(indent)))
    })
}

/// What every reader of YAML takes as it is.
fn is_printable(c: char) -> bool {
    !c.is_control()
        && !matches!(
            c,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}'..='\u{ffff}'
        )
}

fn is_one_line(text: &str) -> bool {
    text.chars().all(|c| is_printable(c) || c == '\t')
}

/// Whether a text can stand without quotes, and reads as a string then, for old readers too.
pub(super) fn is_plain(text: &str, in_flow: bool) -> bool {
    let Some(first) = text.chars().next() else {
        return false;
    };
    let flow = [',', '[', ']', '{', '}'];
    let breaks = text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
        || (in_flow && text.contains(flow))
        || (in_flow && text.contains(':') && flow.iter().any(|c| text.contains(&format!(":{c}"))));
    let word = text.to_ascii_lowercase();
    let means_else = matches!(
        word.as_str(),
        "~" | "null" | "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n" | "=" | "<<"
    ) || word.parse::<f64>().is_ok()
        || word.starts_with("0x")
        || word.starts_with("0o")
        || word.trim_start_matches(['+', '-']).starts_with('.')
        || (first.is_ascii_digit() && !text.chars().any(char::is_alphabetic));
    is_one_line(text)
        && text.trim() == text
        && !text.contains('\t')
        && !"-?:,[]{}#&*!|>'\"%@`=<".contains(first)
        && !text.starts_with("...")
        && !breaks
        && !means_else
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plainest_way_is_taken() {
        for (text, block, flow) in [
            ("顧客備註", "顧客備註", "顧客備註"),
            ("每秒 20 次", "每秒 20 次", "每秒 20 次"),
            ("20", "'20'", "'20'"),
            ("2026-11-23", "'2026-11-23'", "'2026-11-23'"),
            ("no", "'no'", "'no'"),
            ("a, b", "a, b", "'a, b'"),
            ("a: b", "'a: b'", "'a: b'"),
            ("it's", "it's", "it's"),
            ("'it", "'''it'", "'''it'"),
            ("`x` y", "'`x` y'", "'`x` y'"),
            ("", "''", "''"),
            (" a", "' a'", "' a'"),
            ("a\u{7}", "\"a\\u0007\"", "\"a\\u0007\""),
            ("a\nb", "|-\n      a\n      b", "\"a\\nb\""),
            ("a\n\nb\n", "|\n      a\n\n      b", "\"a\\n\\nb\\n\""),
            ("\na", "\"\\na\"", "\"\\na\""),
        ] {
            assert_eq!(scalar(text, Context::Block(4)), block, "{text:?}");
            assert_eq!(scalar(text, Context::Flow), flow, "{text:?}");
        }
        assert_eq!(scalar("a\u{1f600}\u{1}", Context::Json), "\"a😀\\u0001\"");
    }

    #[test]
    fn long_lines_are_folded_at_blanks() {
        let text = "word ".repeat(30);
        let folded = folded(text.trim(), 10).expect("it can be folded");
        assert!(folded.lines().all(|line| line.len() <= LONGEST_LINE));
        assert_eq!(folded.lines().count(), 2);
        assert_eq!(super::folded("a  b", 2), None);
    }
}
