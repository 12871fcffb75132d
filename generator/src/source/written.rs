//! How a text is written in its file: from a character of the text to the bytes that stand for it.

use std::ops::Range;

use super::{Mark, Sources};

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Without quotes.
    Plain,
    /// `'…'`
    Single,
    /// `"…"`
    Double,
    /// `|` or `>`
    Block,
}

/// A scalar whose text stands in the file character by character: only the blanks between them may be others, since a
/// line end with its indentation reads as a blank.
#[derive(Clone, Debug)]
pub struct Written {
    /// How it is written.
    pub style: Style,
    /// All of its bytes, quotes included.
    pub span: Range<usize>,
    /// Each character that is no blank: where it begins in the text, and its bytes in the file.
    points: Vec<(u32, u32, u32)>,
}

impl Sources {
    /// How the text of that token is written; `None` when it is written with escapes, or is the copy of an alias.
    #[must_use]
    pub fn written(&self, mark: Mark, text: &str) -> Option<Written> {
        let (style, span) = self.style(mark)?;
        let raw = self.file(mark.file).text.get(span.clone())?;
        let content = match style {
            Style::Single | Style::Double => 1..raw.len() - 1,
            Style::Plain | Style::Block => 0..raw.len(),
        };
        if style == Style::Double && raw.contains('\\') {
            return None;
        }
        let from = span.start + content.start;
        let points = align(text, &raw[content], from, style == Style::Single)?;
        Some(Written {
            style,
            span,
            points,
        })
    }
}

impl Sources {
    /// In which style the scalar of that token is written, and its bytes; `None` for an alias.
    #[must_use]
    pub fn style(&self, mark: Mark) -> Option<(Style, Range<usize>)> {
        let place = self.place(mark)?;
        let file = &self.file(mark.file).text;
        let span = place.start..place.end;
        let raw = file.get(span.clone())?;
        let style = match raw.as_bytes().first()? {
            _ if self.header(span.start, file).is_some() => Style::Block,
            b'"' if raw.len() > 1 => Style::Double,
            b'\'' if raw.len() > 1 => Style::Single,
            b'*' => return None,
            _ => Style::Plain,
        };
        Some((style, span))
    }

    /// The bytes of the header of the block scalar whose content begins at that byte of a file: `|-`, `>`.
    #[must_use]
    pub fn header(&self, content: usize, file: &str) -> Option<Range<usize>> {
        block_header(file.get(..content)?)
    }
}

impl Written {
    /// The bytes of the file for these bytes of the text, which begin with a character that is no blank. Blanks at the
    /// end belong to it as long as they stand in the file as they are.
    #[must_use]
    pub fn bytes(&self, text: &str, part: Range<usize>) -> Option<Range<usize>> {
        let first = self
            .points
            .binary_search_by_key(&(part.start as u32), |point| point.0)
            .ok()?;
        let after = self
            .points
            .partition_point(|point| (point.0 as usize) < part.end);
        let last = *self.points.get(after.checked_sub(1)?)?;
        let mut end = last.2;
        let seen = text.get(part.clone())?.trim_end_matches(is_blank).len();
        let blanks = (part.len() - seen) as u32;
        if let Some(next) = self.points.get(after)
            && next.1 == end + blanks
        {
            end = next.1;
        }
        Some(self.points[first].1 as usize..end as usize)
    }
}

/// The characters that YAML may write otherwise than they read.
fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r')
}

/// Pairs the characters of a text with those of the file, blanks left out.
fn align(text: &str, raw: &str, from: usize, quotes: bool) -> Option<Vec<(u32, u32, u32)>> {
    let solid = |&(_, c): &(usize, char)| !is_blank(c);
    let mut written = raw.char_indices().filter(solid);
    let mut points = Vec::with_capacity(text.len() / 2);
    for (at, c) in text.char_indices().filter(solid) {
        let (start, found) = written.next()?;
        if found != c {
            return None;
        }
        let mut end = start + c.len_utf8();
        if quotes && c == '\'' {
            end = written.next().filter(|(_, c)| *c == '\'')?.0 + 1;
        }
        points.push((at as u32, (from + start) as u32, (from + end) as u32));
    }
    written.next().is_none().then_some(points)
}

/// The bytes of the header of the block scalar whose content begins behind this text.
fn block_header(before: &str) -> Option<Range<usize>> {
    let lines = before.trim_end_matches(is_blank);
    // Content that begins on the line of its key or dash has no header.
    if !before[lines.len()..].contains('\n') {
        return None;
    }
    let start = lines.rfind('\n').map_or(0, |at| at + 1);
    let line = &lines[start..];
    let without_comment = line.rfind(" #").map(|at| &line[..at]);
    without_comment.into_iter().chain([line]).find_map(|line| {
        let line = line.trim_end();
        let word = line.rfind(' ').map_or(0, |at| at + 1);
        is_header(&line[word..]).then(|| start + word..start + line.len())
    })
}

fn is_header(word: &str) -> bool {
    let rest = word.strip_prefix(['|', '>']);
    rest.is_some_and(|rest| {
        rest.len() <= 2 && rest.chars().all(|c| matches!(c, '+' | '-' | '1'..='9'))
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::{Sources, load};
    use super::*;

    fn sources(text: &str) -> Sources {
        let loaded = load(
            "a.yaml",
            &mut BTreeMap::from([("a.yaml".to_owned(), text.as_bytes().to_vec())]),
        );
        assert!(loaded.diagnostics.is_empty(), "{:?}", loaded.diagnostics);
        loaded.sources
    }

    /// The style of the member `a`, and what stands in the file for `part` of its text.
    fn found(text: &str, part: &str) -> Option<(Style, String)> {
        let sources = sources(text);
        let node = sources.entry().unwrap().get("a").unwrap();
        let decoded = node.as_str().unwrap();
        let at = decoded.find(part).unwrap();
        let written = sources.written(node.mark, decoded)?;
        let bytes = written.bytes(decoded, at..at + part.len())?;
        Some((written.style, text[bytes].to_owned()))
    }

    #[test]
    fn each_style_is_found_again() {
        for (text, part, style, bytes) in [
            ("a: 電話, 國碼", ", ", Style::Plain, ", "),
            ("a: one\n   two, three\n", "two, ", Style::Plain, "two, "),
            ("a: 'it''s, 好'", "'s", Style::Single, "''s"),
            ("a: \"電話, 國碼\"", "話", Style::Double, "話"),
            (
                "a: |-\n  one\n\n  two\n",
                "one\n\ntwo",
                Style::Block,
                "one\n\n  two",
            ),
            ("a: > # why\n  one,\n  two\n", ", ", Style::Block, ","),
            ("a: |2-\n    in,\n   out\n", "in", Style::Block, "in"),
            ("a:\n  own, line\n", "own", Style::Plain, "own"),
            ("{a: '電,話'}", ",", Style::Single, ","),
        ] {
            assert_eq!(
                found(text, part),
                Some((style, bytes.to_owned())),
                "{text:?}"
            );
        }
    }

    #[test]
    fn what_is_written_otherwise_is_not_pointed_into() {
        assert_eq!(found("a: \"one\\ttwo\"", "one"), None);
        assert_eq!(found("b: &x one\na: *x\n", "one"), None);
        assert_eq!(found("a: !!str one\n", "one").unwrap().0, Style::Plain);
    }

    #[test]
    fn a_spot_has_a_place_and_the_pointer_of_its_token() {
        let sources = sources("b: 1\na: 電話, 國碼\n");
        let node = sources.entry().unwrap().get("a").unwrap();
        let text = node.as_str().unwrap();
        let written = sources.written(node.mark, text).unwrap();
        let spot = sources.spot(node.mark, written.bytes(text, 6..7).unwrap());
        let place = sources.place(spot).unwrap();
        assert_eq!((place.line, place.column), (2, 6));
        assert_eq!(sources.pointer_of(spot), "/a");
        assert!(sources.order(node.mark) < sources.order(spot));
    }
}
