//! Text inside a paragraph: code spans and real links stay, everything that could become HTML, an intra-doc link or a
//! broken span is escaped.

use std::borrow::Cow;
use std::collections::HashMap;

/// How far an opening bracket or `**` looks for its partner.
const REACH: usize = 2000;

/// Sanitises one paragraph (its lines may be joined with `\n`); code spans that run over a line end are joined.
pub(crate) fn sanitise(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len() + 16);
    Writer {
        chars: &chars,
        ticks: Ticks::of(&chars),
        links: true,
    }
    .write(0, chars.len(), &mut out);
    out
}

/// A code span that holds any text, on one line.
pub(crate) fn code(text: &str) -> String {
    let text = text.replace(['\n', '\t'], " ");
    let text = visible(&text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if text.starts_with('`') || text.ends_with('`') || text.trim().is_empty() {
        " "
    } else {
        ""
    };
    if text.trim().is_empty() && !text.is_empty() {
        // Spaces alone cannot be seen in a code span.
        return format!("`\"{text}\"`");
    }
    if text.is_empty() {
        "`\"\"`".to_owned()
    } else {
        format!("{fence}{pad}{text}{pad}{fence}")
    }
}

/// A text with the number of each character that could not be seen or would turn the text around.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_hidden(c) {
            out.push_str(&format!("\\u{{{:04x}}}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

fn is_hidden(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{61c}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether a text is one line of words and code spans of one backtick, in which there is nothing to escape: most texts
/// are so, and need not be taken apart.
pub(crate) fn is_plain(text: &str) -> bool {
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let is_special = match c {
            'h' => rest.starts_with("http"),
            'a'..='z' | 'A'..='Z' => false,
            ' ' => before == ' ',
            '\\' | '<' | '[' | '&' | '*' => true,
            '`' => {
                let Some(length) = span(rest) else {
                    return false;
                };
                rest = &rest[length..];
                before = '`';
                continue;
            }
            // What else begins a line can begin a list, a quote, a heading or a table.
            _ if rest.len() == text.len() => c.is_ascii() || is_odd(c),
            _ => !(' '..='~').contains(&c) && is_odd(c),
        };
        if is_special {
            return false;
        }
        before = c;
        rest = &rest[c.len_utf8()..];
    }
    before != ' '
}

/// The length of the code span that begins here with one backtick.
fn span(text: &str) -> Option<usize> {
    let end = text[1..].find('`')? + 1;
    let inside = &text[1..end];
    let is_one = !inside.is_empty() && !text[end + 1..].starts_with('`');
    let is_odd = |c: char| !(' '..='~').contains(&c) && is_odd(c);
    (is_one && !inside.contains(is_odd) && !inside.contains("  ")).then_some(end + 1)
}

/// Whether a character beyond ASCII's own is hidden or a blank.
fn is_odd(c: char) -> bool {
    is_hidden(c) || c.is_whitespace()
}

/// The runs of backticks, by length.
struct Ticks {
    by_length: HashMap<usize, Vec<usize>>,
}

impl Ticks {
    fn of(chars: &[char]) -> Self {
        let mut by_length: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut at = 0;
        while at < chars.len() {
            let length = run(chars, at, '`');
            if length > 0 {
                by_length.entry(length).or_default().push(at);
            }
            at += length.max(1);
        }
        Self { by_length }
    }

    /// The next run of exactly this length at or behind a place.
    fn next(&self, length: usize, from: usize) -> Option<usize> {
        let places = self.by_length.get(&length)?;
        places
            .get(places.partition_point(|place| *place < from))
            .copied()
    }
}

struct Writer<'c> {
    chars: &'c [char],
    ticks: Ticks,
    links: bool,
}

impl Writer<'_> {
    fn write(&mut self, from: usize, to: usize, out: &mut String) {
        let mut at = from;
        while at < to {
            at = self.step(at, to, out);
        }
    }

    /// Writes what stands at a place and says where the next thing stands.
    fn step(&mut self, at: usize, to: usize, out: &mut String) -> usize {
        let c = self.chars[at];
        match c {
            '`' => self.backticks(at, to, out),
            '\\' => self.backslash(at, to, out),
            '<' => self.angle(at, to, out),
            '[' => self.bracket(at, to, out),
            '!' if self.chars.get(at + 1) == Some(&'[') => {
                // An image would be fetched by whoever reads the docs; its link stays.
                if self.link(at + 1, to).is_none() {
                    out.push('!');
                }
                at + 1
            }
            '&' if self
                .chars
                .get(at + 1)
                .is_some_and(|next| next.is_ascii_alphabetic() || *next == '#') =>
            {
                out.push_str("\\&");
                at + 1
            }
            '*' if run(self.chars, at, '*') == 2 => self.strong(at, to, out),
            'h' if self.links && self.url(at, to).is_some() => {
                let end = self.url(at, to).unwrap_or(at + 1);
                out.push('<');
                out.extend(&self.chars[at..end]);
                out.push('>');
                end
            }
            _ => {
                out.push(c);
                at + 1
            }
        }
    }

    fn backticks(&mut self, at: usize, to: usize, out: &mut String) -> usize {
        let length = run(self.chars, at, '`');
        match self
            .ticks
            .next(length, at + length)
            .filter(|end| end + length <= to)
        {
            Some(end) => {
                out.extend(
                    self.chars[at..end + length]
                        .iter()
                        .map(|c| if *c == '\n' { ' ' } else { *c }),
                );
                end + length
            }
            None => {
                (0..length).for_each(|_| out.push_str("\\`"));
                at + length
            }
        }
    }

    fn backslash(&mut self, at: usize, to: usize, out: &mut String) -> usize {
        match self.chars.get(at + 1).filter(|_| at + 1 < to) {
            // An escaped backtick is no part of a run, but a run of which it was the first is still one.
            Some('`') => {
                out.push_str("\\`");
                let rest = run(self.chars, at + 2, '`');
                (0..rest).for_each(|_| out.push_str("\\`"));
                at + 2 + rest
            }
            Some(next) if next.is_ascii_punctuation() => {
                out.push('\\');
                out.push(*next);
                at + 2
            }
            // Behind it comes what is written with an escape or in angle brackets.
            Some('\n' | 'h') | None => {
                out.push_str("\\\\");
                at + 1
            }
            Some(_) => {
                out.push('\\');
                at + 1
            }
        }
    }

    fn angle(&mut self, at: usize, to: usize, out: &mut String) -> usize {
        if let Some(end) = self
            .url(at + 1, to)
            .filter(|end| *end < to && self.chars[*end] == '>' && self.links)
        {
            out.extend(&self.chars[at..=end]);
            return end + 1;
        }
        let ahead: String = self.chars[at..to.min(at + 7)]
            .iter()
            .collect::<String>()
            .to_ascii_lowercase();
        if let Some(tag) = ["<br>", "<br/>", "<br />"]
            .iter()
            .find(|tag| ahead.starts_with(**tag))
        {
            out.push(' ');
            return at + tag.len();
        }
        out.push_str("\\<");
        at + 1
    }

    fn bracket(&mut self, at: usize, to: usize, out: &mut String) -> usize {
        let Some((text_end, url_end, end)) = self.link(at, to).filter(|_| self.links) else {
            out.push_str("\\[");
            return at + 1;
        };
        // A `!` that stayed in front would make an image of it.
        if ends_bare(out, '!') {
            out.pop();
            out.push_str("\\!");
        }
        out.push('[');
        self.links = false;
        self.write(at + 1, text_end, out);
        self.links = true;
        out.push_str("](");
        out.extend(&self.chars[text_end + 2..url_end]);
        out.push(')');
        end
    }

    /// `[text](https://…)` or with a title: where the text ends, where the URL ends, where all ends.
    fn link(&self, at: usize, to: usize) -> Option<(usize, usize, usize)> {
        let limit = to.min(at + REACH);
        let text_end = (at + 1..limit)
            .find(|&i| matches!(self.chars[i], '[' | ']' | '`' | '\\' | '\n' | '<'))?;
        if self.chars[text_end] != ']'
            || text_end == at + 1
            || self.chars.get(text_end + 1) != Some(&'(')
        {
            return None;
        }
        let start = text_end + 2;
        let is_web = ["http://", "https://", "mailto:"]
            .iter()
            .any(|scheme| self.has(start, to, scheme));
        let url_end = (start..limit)
            .find(|&i| !is_url_char(self.chars[i]) || matches!(self.chars[i], '(' | ')'))?;
        if !is_web || url_end == start {
            return None;
        }
        if self.chars[url_end] == ')' {
            return Some((text_end, url_end, url_end + 1));
        }
        let title: String = self.chars[url_end..limit]
            .iter()
            .take_while(|c| **c != '\n')
            .collect();
        let rest = title
            .strip_prefix(" \"")
            .and_then(|rest| rest.split_once('"'))?;
        let length = 2 + rest.0.chars().count() + 1;
        rest.1
            .starts_with(')')
            .then_some((text_end, url_end, url_end + length + 1))
    }

    /// Where a URL that begins here ends; sentence punctuation at its end is not part of it.
    fn url(&self, at: usize, to: usize) -> Option<usize> {
        let scheme = ["https://", "http://"]
            .iter()
            .find(|scheme| self.has(at, to, scheme))?
            .len();
        let mut end = (at + scheme..to)
            .find(|&i| !is_url_char(self.chars[i]))
            .unwrap_or(to);
        while end > at + scheme
            && matches!(
                self.chars[end - 1],
                '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_'
            )
        {
            end -= 1;
        }
        while end > at + scheme && self.chars[end - 1] == ')' && !self.chars[at..end].contains(&'(')
        {
            end -= 1;
        }
        (end > at + scheme).then_some(end)
    }

    fn has(&self, at: usize, to: usize, text: &str) -> bool {
        text.chars()
            .enumerate()
            .all(|(i, c)| at + i < to && self.chars.get(at + i) == Some(&c))
    }

    /// `**注意：**手機` is not bold in CommonMark, since the closing mark stands behind punctuation and before a letter:
    /// the punctuation moves out.
    fn strong(&mut self, at: usize, to: usize, out: &mut String) -> usize {
        let limit = to.min(at + 2 + REACH);
        let close = (at + 2..limit).find(|&i| matches!(self.chars[i], '*' | '`' | '[' | '\\'));
        let Some(close) = close.filter(|&i| run(self.chars, i, '*') == 2 && i + 2 <= to) else {
            out.push_str("**");
            return at + 2;
        };
        let (mut first, mut last) = (at + 2, close);
        if self
            .chars
            .get(close + 2)
            .is_some_and(|c| c.is_alphanumeric())
        {
            while last > first && is_wide_punctuation(self.chars[last - 1]) {
                last -= 1;
            }
        }
        if at > 0 && self.chars[at - 1].is_alphanumeric() {
            while first < last && is_wide_punctuation(self.chars[first]) {
                first += 1;
            }
        }
        self.write(at + 2, first, out);
        if first < last {
            out.push_str("**");
            self.write(first, last, out);
            out.push_str("**");
        }
        self.write(last, close, out);
        close + 2
    }
}

/// Whether a text ends in this character, with no backslash that takes away its meaning.
fn ends_bare(text: &str, mark: char) -> bool {
    let Some(before) = text.strip_suffix(mark) else {
        return false;
    };
    let slashes = before.len() - before.trim_end_matches('\\').len();
    slashes.is_multiple_of(2)
}

fn run(chars: &[char], at: usize, what: char) -> usize {
    chars.iter().skip(at).take_while(|c| **c == what).count()
}

fn is_url_char(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '\\' | '|' | '^' | '[' | ']')
}

fn is_wide_punctuation(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '“' | '”' | '‘' | '’' | '…' | '—')
        || c.is_ascii_punctuation()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes() {
        for (text, expected) in [
            ("Vec<T> & <script>", "Vec\\<T> & \\<script>"),
            ("a &lt; b &#x3c;", "a \\&lt; b \\&#x3c;"),
            ("`a<b>` and `c", "`a<b>` and \\`c"),
            (
                "see [x] and [`Foo`] and [a](#b)",
                "see \\[x] and \\[`Foo`] and \\[a](#b)",
            ),
            (
                "[Docs](https://example.test/a \"t\")",
                "[Docs](https://example.test/a)",
            ),
            (
                "![i](https://example.test/a.png)",
                "[i](https://example.test/a.png)",
            ),
            ("at https://example.test/a.", "at <https://example.test/a>."),
            (
                "見 https://example.test/a。",
                "見 <https://example.test/a>。",
            ),
            ("<https://example.test>", "<https://example.test>"),
            ("(https://example.test)", "(<https://example.test>)"),
            ("**注意：**手機", "**注意**：手機"),
            ("手機**「注意」**後", "手機「**注意**」後"),
            ("**Note:** x", "**Note:** x"),
            ("a\\<b \\`c` d", "a\\<b \\`c\\` d"),
            ("one<br/>two", "one two"),
            ("#[cfg(x)]", "#\\[cfg(x)]"),
        ] {
            assert_eq!(sanitise(text), expected, "{text:?}");
        }
    }

    #[test]
    fn code_spans_hold_anything() {
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
        assert_eq!(code(""), "`\"\"`");
        assert_eq!(code("a\nb\u{202e}"), "`a b\\u{202e}`");
    }
}
