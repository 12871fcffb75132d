//! Bold that CommonMark does not see: in `**注意：**手機` the closing mark stands behind punctuation and before a letter,
//! so it closes nothing. The mark moves to the other side of the punctuation.

use super::Edit;
use super::markdown::Markdown;
use super::script::is_wide_punctuation;

/// The edits that make left-over `**` bold, as far as moving a mark over punctuation does it.
///
/// Within a paragraph the author means the marks in pairs, one after the other. The parser has the last word: unless it
/// then reads every mark of the paragraph as bold, nothing is touched.
pub(super) fn mend(text: &str, markdown: &Markdown) -> Vec<Edit> {
    if markdown.stars.is_empty() {
        return Vec::new();
    }
    let mut mended = Vec::new();
    let marks = marks(text, markdown);
    let same_paragraph = |one: &usize, other: &usize| !text[*one..*other].contains("\n\n");
    for paragraph in marks.chunk_by(same_paragraph) {
        let (pairs, rest) = paragraph.as_chunks::<2>();
        let (first, last) = (paragraph[0], paragraph[paragraph.len() - 1]);
        let before = |at: usize| markdown.stars.partition_point(|star| *star < at);
        if before(last + 1) == before(first) || !rest.is_empty() {
            continue;
        }
        let edits: Vec<Edit> = pairs
            .iter()
            .flat_map(|[open, close]| moves(text, *open, *close))
            .collect();
        if !edits.is_empty() && is_bold(text, first, last, &edits) {
            mended.extend(edits);
        }
    }
    mended
}

/// Whether the paragraph of these marks, read by itself, has no mark left over after the edits.
fn is_bold(text: &str, first: usize, last: usize, edits: &[Edit]) -> bool {
    let start = text[..first].rfind("\n\n").map_or(0, |at| at + 2);
    let end = text[last..].find("\n\n").map_or(text.len(), |at| last + at);
    let moved: Vec<Edit> = edits
        .iter()
        .map(|edit| Edit {
            bytes: edit.bytes.start - start..edit.bytes.end - start,
            with: edit.with.clone(),
        })
        .collect();
    let paragraph = &text[start..end];
    let ticks = Markdown::of(paragraph).ticks.len();
    let after = Markdown::of(&Edit::apply(&moved, paragraph));
    after.stars.is_empty() && after.ticks.len() == ticks
}

/// Every `**` outside of code, used or left over.
fn marks(text: &str, markdown: &Markdown) -> Vec<usize> {
    let is_code = |at: usize| {
        let behind = markdown
            .code
            .partition_point(|(bytes, _)| bytes.start <= at);
        behind > 0 && markdown.code[behind - 1].0.end > at
    };
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(offset) = text[at..].find('*') {
        let start = at + offset;
        let length = text[start..].bytes().take_while(|b| *b == b'*').count();
        at = start + length;
        if length == 2 && !text[..start].ends_with('\\') && !is_code(start) {
            marks.push(start);
        }
    }
    marks
}

fn moves(text: &str, open: usize, close: usize) -> Vec<Edit> {
    let is_mark = |c: &char| is_wide_punctuation(*c) || c.is_ascii_punctuation();
    let inside = &text[open + 2..close];
    let mut edits = Vec::new();
    if text[..open]
        .chars()
        .next_back()
        .is_some_and(char::is_alphanumeric)
    {
        let length: usize = inside.chars().take_while(is_mark).map(char::len_utf8).sum();
        edits.extend(over(text, open, open + 2..open + 2 + length));
    }
    if text[close + 2..]
        .chars()
        .next()
        .is_some_and(char::is_alphanumeric)
    {
        let length: usize = inside
            .chars()
            .rev()
            .take_while(is_mark)
            .map(char::len_utf8)
            .sum();
        let start = close - length;
        edits.extend((length > 0).then(|| Edit {
            bytes: start..close + 2,
            with: format!("**{}", &text[start..close]),
        }));
    }
    let meet = edits.len() == 2 && edits[0].bytes.end >= edits[1].bytes.start;
    if meet { Vec::new() } else { edits }
}

/// Puts the mark that stands at `open` behind this punctuation.
fn over(text: &str, open: usize, punctuation: std::ops::Range<usize>) -> Option<Edit> {
    (!punctuation.is_empty()).then(|| Edit {
        bytes: open..punctuation.end,
        with: format!("{}**", &text[punctuation]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        Edit::apply(&mend(text, &Markdown::of(text)), text)
    }

    #[test]
    fn the_mark_moves_over_punctuation() {
        for (text, expected) in [
            ("**注意：**手機", "**注意**：手機"),
            ("手機**「注意」**後", "手機「**注意**」後"),
            ("一**二」**三與**四：**五", "一**二**」三與**四**：五"),
            ("a**(b)**c", "a(**b**)c"),
            ("**Note:** x", "**Note:** x"),
            ("a ** b", "a ** b"),
            ("a** b**c", "a** b**c"),
            ("**開", "**開"),
        ] {
            assert_eq!(mended(text), expected);
            assert_eq!(mended(expected), expected);
        }
    }
}
