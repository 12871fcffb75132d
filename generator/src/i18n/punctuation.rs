//! Half-width punctuation between Chinese characters: `電話,國碼` wants `電話，國碼`.
//!
//! Only a mark that has a Chinese character before it, and another one (or the end of the paragraph) behind it, is
//! wrong for sure: `10:30`, `a, b` and `「memo」, null` are left alone. Brackets are judged in pairs.

use super::Edit;
use super::markdown::Markdown;
use super::script::{is_han, is_wide_punctuation};

/// The marks with their full-width forms.
const WIDE: &[(char, &str)] = &[
    (',', "，"),
    ('.', "。"),
    (';', "；"),
    (':', "："),
    ('!', "！"),
    ('?', "？"),
    ('(', "（"),
    (')', "）"),
];

/// The full-width form of a mark.
pub(super) fn wide(mark: char) -> Option<&'static str> {
    WIDE.iter()
        .find(|(narrow, _)| *narrow == mark)
        .map(|(_, wide)| *wide)
}

/// Every mark that is wrong, with its mending: the blanks behind it go too, since the full-width form brings its own.
pub(super) fn find(text: &str, markdown: &Markdown) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for bytes in &markdown.prose {
        for (offset, c) in text[bytes.clone()].char_indices() {
            let at = bytes.start + offset;
            match c {
                '(' => open.push(at),
                ')' => {
                    if let Some(start) = open.pop().filter(|start| pair_is_wrong(text, *start, at))
                    {
                        edits.extend([edit(text, start), edit(text, at)]);
                    }
                }
                _ if wide(c).is_some() && is_wrong(text, at) => edits.push(edit(text, at)),
                _ => {}
            }
        }
    }
    edits.sort_by_key(|edit| edit.bytes.start);
    edits
}

fn edit(text: &str, at: usize) -> Edit {
    let rest = &text[at + 1..];
    let blanks = rest.len() - rest.trim_start_matches(' ').len();
    // Blanks at the end of a line may be a line break of Markdown.
    let ends = rest[blanks..].is_empty() || rest[blanks..].starts_with(['\n', '\r']);
    let end = at + 1 + if ends { 0 } else { blanks };
    let mark = text[at..].chars().next().unwrap_or_default();
    Edit {
        bytes: at..end,
        with: wide(mark).unwrap_or_default().to_owned(),
    }
}

/// The nearest character before a place that is no mark of emphasis.
fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().rev().find(|c| !is_emphasis(*c))
}

/// The nearest character behind a place that is no mark of emphasis.
fn behind(text: &str, at: usize) -> Option<char> {
    text[at..].chars().find(|c| !is_emphasis(*c))
}

fn is_emphasis(c: char) -> bool {
    matches!(c, '*' | '_')
}

fn is_wrong(text: &str, at: usize) -> bool {
    if !before(text, at).is_some_and(is_han) {
        return false;
    }
    let rest = text[at + 1..].trim_start_matches([' ', '*', '_']);
    match rest.chars().next() {
        None | Some('\n' | '\r') => true,
        Some(next) => is_han(next) || is_wide_punctuation(next) && !"）」』】〉》".contains(next),
    }
}

/// `會員(顧客)資料`: what stands inside is Chinese at both ends, and so is what stands outside at one end at least.
fn pair_is_wrong(text: &str, open: usize, close: usize) -> bool {
    let inside =
        behind(text, open + 1).is_some_and(is_han) && before(text, close).is_some_and(is_han);
    inside
        && (before(text, open).is_some_and(is_han) || behind(text, close + 1).is_some_and(is_han))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let mut mended = text.to_owned();
        for edit in find(text, &Markdown::of(text)).into_iter().rev() {
            mended.replace_range(edit.bytes, &edit.with);
        }
        mended
    }

    #[test]
    fn marks_between_chinese_characters_are_mended() {
        for (text, expected) in [
            ("電話,國碼", "電話，國碼"),
            ("電話, 國碼. 完", "電話，國碼。完"),
            ("完成.", "完成。"),
            ("如下:\n\n- 一;\n- 二!", "如下：\n\n- 一；\n- 二！"),
            ("**注意:**手機", "**注意：**手機"),
            ("會員(顧客)資料", "會員（顧客）資料"),
            ("好嗎?「是」", "好嗎？「是」"),
            ("顧客(見(一)項)。", "顧客（見（一）項）。"),
        ] {
            assert_eq!(mended(text), expected);
            assert_eq!(mended(expected), expected);
        }
    }

    #[test]
    fn what_may_be_half_width_is_left() {
        for text in [
            "上午 10:30, 下午 2:00",
            "`電話,國碼`",
            "見 https://example.test/a,b 與 `a,b`",
            "顧客 (Customer) 資料",
            "ID (顧客)",
            "等等...完",
            "「memo」, null",
            "a, b, 三",
            "Open API, Admin API",
        ] {
            assert_eq!(mended(text), text);
        }
    }
}
