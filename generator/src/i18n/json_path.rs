//! JSONPath (RFC 9535) as far as a path means one place: normalized paths are written, singular queries are read.
//!
//! A singular query (RFC 9535, 2.3.5.1) has only names and indices, so it can match one node at most; that is what the
//! target of a translation has to be.

use std::fmt::Write as _;
use std::iter::Peekable;
use std::str::Chars;

use crate::source::{Node, Value};

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A member of an object.
    Name(String),
    /// An item of an array; negative numbers count from its end.
    Index(i64),
}

/// The normalized path (RFC 9535, 2.7) of a JSON Pointer.
pub(super) fn normalized(pointer: &str, root: &Node) -> String {
    let mut path = String::from("$");
    let mut node = Some(root);
    for token in pointer.split('/').skip(1) {
        let name = token.replace("~1", "/").replace("~0", "~");
        if let Some(Value::Array(items)) = node.map(|node| &node.value) {
            let _ = write!(path, "[{name}]");
            node = name.parse::<usize>().ok().and_then(|at| items.get(at));
        } else {
            path.push_str("['");
            name.chars().for_each(|c| escape(c, &mut path));
            path.push_str("']");
            node = node.and_then(|node| node.get(&name));
        }
    }
    path
}

fn escape(c: char, path: &mut String) {
    match c {
        '\'' | '\\' => path.extend(['\\', c]),
        '\u{8}' => path.push_str("\\b"),
        '\t' => path.push_str("\\t"),
        '\n' => path.push_str("\\n"),
        '\u{c}' => path.push_str("\\f"),
        '\r' => path.push_str("\\r"),
        '\0'..='\u{1f}' => {
            let _ = write!(path, "\\u{:04x}", u32::from(c));
        }
        _ => path.push(c),
    }
}

/// Why a text is no path to one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It is no JSONPath.
    Syntax,
    /// It may match more than one place.
    Several,
}

/// Reads a singular query.
pub(super) fn parse(text: &str) -> Result<Vec<Step>, Wrong> {
    let mut chars = text
        .strip_prefix('$')
        .ok_or(Wrong::Syntax)?
        .chars()
        .peekable();
    let mut steps = Vec::new();
    loop {
        let blank = skip_blanks(&mut chars);
        match chars.next() {
            None if blank => return Err(Wrong::Syntax),
            None => return Ok(steps),
            Some('.') => steps.push(shorthand(&mut chars)?),
            Some('[') => steps.push(bracket(&mut chars)?),
            Some(_) => return Err(Wrong::Syntax),
        }
    }
}

fn skip_blanks(chars: &mut Peekable<Chars<'_>>) -> bool {
    let mut any = false;
    while chars
        .next_if(|c| matches!(c, ' ' | '\t' | '\n' | '\r'))
        .is_some()
    {
        any = true;
    }
    any
}

/// `.name`
fn shorthand(chars: &mut Peekable<Chars<'_>>) -> Result<Step, Wrong> {
    let is_first = |c: &char| c.is_ascii_alphabetic() || *c == '_' || !c.is_ascii();
    match chars.peek() {
        Some('.' | '*') => return Err(Wrong::Several),
        Some(c) if is_first(c) => {}
        _ => return Err(Wrong::Syntax),
    }
    let mut name = String::new();
    while let Some(c) = chars.next_if(|c| is_first(c) || c.is_ascii_digit()) {
        name.push(c);
    }
    Ok(Step::Name(name))
}

/// `['name']` or `[0]`
fn bracket(chars: &mut Peekable<Chars<'_>>) -> Result<Step, Wrong> {
    skip_blanks(chars);
    let step = match chars.peek() {
        Some(quote @ ('\'' | '"')) => Step::Name(quoted(*quote, chars)?),
        Some('-' | '0'..='9') => Step::Index(index(chars)?),
        Some('*' | '?' | ':') => return Err(Wrong::Several),
        _ => return Err(Wrong::Syntax),
    };
    skip_blanks(chars);
    match chars.next() {
        Some(']') => Ok(step),
        Some(',' | ':') => Err(Wrong::Several),
        _ => Err(Wrong::Syntax),
    }
}

fn index(chars: &mut Peekable<Chars<'_>>) -> Result<i64, Wrong> {
    let mut text = String::new();
    while let Some(c) = chars.next_if(|c| c.is_ascii_digit() || *c == '-') {
        text.push(c);
    }
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let canonical = text == "0" || !digits.starts_with('0');
    match text.parse() {
        Ok(index) if canonical => Ok(index),
        _ => Err(Wrong::Syntax),
    }
}

fn quoted(quote: char, chars: &mut Peekable<Chars<'_>>) -> Result<String, Wrong> {
    chars.next();
    let mut name = String::new();
    loop {
        match chars.next().ok_or(Wrong::Syntax)? {
            c if c == quote => return Ok(name),
            '\\' => name.push(escaped(quote, chars)?),
            '\0'..='\u{1f}' => return Err(Wrong::Syntax),
            c => name.push(c),
        }
    }
}

fn escaped(quote: char, chars: &mut Peekable<Chars<'_>>) -> Result<char, Wrong> {
    match chars.next().ok_or(Wrong::Syntax)? {
        'b' => Ok('\u{8}'),
        'f' => Ok('\u{c}'),
        'n' => Ok('\n'),
        'r' => Ok('\r'),
        't' => Ok('\t'),
        c @ ('/' | '\\') => Ok(c),
        c if c == quote => Ok(c),
        'u' => {
            let first = hex(chars)?;
            if !(0xd800..0xdc00).contains(&first) {
                return char::from_u32(first).ok_or(Wrong::Syntax);
            }
            let escape = (chars.next(), chars.next());
            let second = hex(chars)?;
            if escape != (Some('\\'), Some('u')) || !(0xdc00..0xe000).contains(&second) {
                return Err(Wrong::Syntax);
            }
            let number = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
            char::from_u32(number).ok_or(Wrong::Syntax)
        }
        _ => Err(Wrong::Syntax),
    }
}

fn hex(chars: &mut Peekable<Chars<'_>>) -> Result<u32, Wrong> {
    let mut number = 0;
    for _ in 0..4 {
        let digit = chars.next().and_then(|c| c.to_digit(16));
        number = number * 16 + digit.ok_or(Wrong::Syntax)?;
    }
    Ok(number)
}

/// The node at the end of a path, and its JSON Pointer.
pub(super) fn find<'n>(root: &'n Node, steps: &[Step]) -> Option<(&'n Node, String)> {
    let mut node = root;
    let mut pointer = String::new();
    for step in steps {
        match (step, &node.value) {
            (Step::Name(name), Value::Object(_)) => {
                node = node.get(name)?;
                pointer.push('/');
                pointer.push_str(&name.replace('~', "~0").replace('/', "~1"));
            }
            (Step::Index(index), Value::Array(items)) => {
                let at = match usize::try_from(*index) {
                    Ok(at) => at,
                    Err(_) => items
                        .len()
                        .checked_sub(usize::try_from(index.unsigned_abs()).ok()?)?,
                };
                node = items.get(at)?;
                let _ = write!(pointer, "/{at}");
            }
            _ => return None,
        }
    }
    Some((node, pointer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn singular_queries_are_read() {
        let name = |text: &str| Step::Name(text.to_owned());
        for (text, steps) in [
            ("$", vec![]),
            ("$['info']", vec![name("info")]),
            (
                "$.info [ \"a\\\"b\" ] [0]",
                vec![name("info"), name("a\"b"), Step::Index(0)],
            ),
            (
                "$['it\\'s']['\\u00e9\\ud83d\\ude00\\\\']",
                vec![name("it's"), name("é😀\\")],
            ),
            ("$.客戶[-1]", vec![name("客戶"), Step::Index(-1)]),
        ] {
            assert_eq!(parse(text), Ok(steps), "{text}");
        }
        for text in [
            "$..a",
            "$.*",
            "$[*]",
            "$[0,1]",
            "$['a','b']",
            "$[1:2]",
            "$[:2]",
            "$[?@.a]",
        ] {
            assert_eq!(parse(text), Err(Wrong::Several), "{text}");
        }
        for text in [
            "",
            "info",
            "$.",
            "$[",
            "$['a",
            "$['a'",
            "$.1",
            "$[01]",
            "$[-0]",
            "$ ",
            "$['\\x']",
            "$['\\ud800a']",
            "$[]",
        ] {
            assert_eq!(parse(text), Err(Wrong::Syntax), "{text}");
        }
    }
}
