//! One line of a text with something underlined, made harmless for a terminal.

use std::fmt::Write;

use unicode_width::UnicodeWidthStr;

use crate::source::{Place, floor};

/// Lines up to this many bytes are shown whole.
const WHOLE: usize = 160;
/// So many characters are shown before the place in a longer line.
const BEFORE: usize = 50;
/// So many characters are shown from the place on in a longer line.
const AFTER: usize = 90;

/// A line and what stands under it.
pub(super) struct Excerpt {
    /// The line, or the part of it around the place.
    pub(super) line: String,
    /// The blanks and the underline.
    pub(super) underline: String,
}

/// Cuts the line of a place out of the text. Only the first line of a longer span is underlined.
pub(super) fn excerpt(text: &str, place: &Place, mark: char) -> Excerpt {
    let start = place.start.min(text.len());
    let before = &text[place.line_start..start];
    let horizon = floor(text, start + WHOLE.max(AFTER * 4));
    let after = &text[start..horizon];
    let ends = after
        .find('\n')
        .or((horizon == text.len()).then_some(after.len()));
    let after = after[..ends.unwrap_or(after.len())].trim_end_matches('\r');

    let long = ends.is_none() || before.len() + after.len() > WHOLE;
    let from = if long {
        before
            .char_indices()
            .rev()
            .nth(BEFORE - 1)
            .map_or(0, |(at, _)| at)
    } else {
        0
    };
    let to = if long {
        after
            .char_indices()
            .nth(AFTER)
            .map_or(after.len(), |(at, _)| at)
    } else {
        after.len()
    };
    let span = floor(text, place.end.clamp(start, start + to)) - start;

    let mut line = String::new();
    if from > 0 {
        line.push('…');
    }
    line.push_str(&visible(&before[from..]));
    let indent = line.width();
    let marked = visible(&after[..span]);
    line.push_str(&marked);
    line.push_str(&visible(&after[span..to]));
    if ends.is_none() || to < after.len() {
        line.push('…');
    }
    let mut underline = " ".repeat(indent);
    underline.extend(std::iter::repeat_n(mark, marked.width().max(1)));
    Excerpt {
        line: line.trim_end().to_owned(),
        underline,
    }
}

/// The text without anything that a terminal would act on, or that would not be seen where it stands: such characters
/// are written as Rust escapes, and a tab as four blanks.
pub(super) fn visible(text: &str) -> String {
    let mut result = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\t' => result.push_str("    "),
            _ if is_hidden(character) => {
                let _ = write!(result, "\\u{{{:x}}}", u32::from(character));
            }
            _ => result.push(character),
        }
    }
    result
}

/// Control characters, marks of direction, and characters without any width of their own that join or separate.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
