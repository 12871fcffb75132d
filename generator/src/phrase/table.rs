//! Reads a file of sentences while the generator is compiled, so that a name that is missing is an error there and
//! nothing is read when it runs.
//!
//! ```text
//! # A line that is not read.
//!
//! MAX_ITEMS
//!   en: At most {0} item{s}.
//!   zh-Hant: 最多 {0} 項。
//! ```

use super::{Home, Phrase};

/// What stands before the words of each language.
const ENGLISH: &[u8] = b"  en: ";
const CHINESE: &[u8] = b"  zh-Hant: ";

/// What is left to read.
struct Rest {
    bytes: &'static [u8],
    /// The number of the line that comes next.
    line: usize,
}

/// The sentences of a file, which are those of the names in the same order.
#[allow(clippy::panic, reason = "it stops the compiler, never the program")]
pub(crate) const fn read<const N: usize>(
    file: &'static str,
    text: &'static str,
    names: [&str; N],
) -> [Phrase; N] {
    let mut table = [Phrase::EMPTY; N];
    let mut rest = Rest {
        bytes: text.as_bytes(),
        line: 1,
    };
    let mut at = 0;
    while let Some(name) = next(&mut rest) {
        if at == N || !same(name, names[at].as_bytes()) {
            panic!("a file of words has not the names of its table in the same order");
        }
        let line = rest.line - 1;
        table[at] = Phrase {
            en: words(next(&mut rest), ENGLISH),
            zh_hant: words(next(&mut rest), CHINESE),
            home: Some(Home { file, line }),
        };
        at += 1;
    }
    if at < N {
        panic!("a file of words lacks a name of its table");
    }
    table
}

/// The next line that says something.
const fn next(rest: &mut Rest) -> Option<&'static [u8]> {
    while !rest.bytes.is_empty() {
        let mut end = 0;
        while end < rest.bytes.len() && rest.bytes[end] != b'\n' {
            end += 1;
        }
        let (line, more) = rest.bytes.split_at(end);
        rest.bytes = match more {
            [_, more @ ..] => more,
            [] => more,
        };
        rest.line += 1;
        // As git writes it on Windows.
        let line = match line {
            [line @ .., b'\r'] => line,
            line => line,
        };
        if !matches!(line, [] | [b'#', ..]) {
            return Some(line);
        }
    }
    None
}

/// What a line says behind the tag of its language.
#[allow(clippy::panic, reason = "it stops the compiler, never the program")]
const fn words(line: Option<&'static [u8]>, tag: &[u8]) -> &'static str {
    if let Some(line) = line
        && line.len() > tag.len()
    {
        let (before, words) = line.split_at(tag.len());
        if same(before, tag)
            && let Ok(words) = std::str::from_utf8(words)
        {
            return words;
        }
    }
    panic!("behind a name stand its words, first `  en: …`, then `  zh-Hant: …`");
}

/// Whether two texts are equal; `==` is not for constants.
pub(crate) const fn same(one: &[u8], other: &[u8]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut at = 0;
    while at < one.len() {
        if one[at] != other[at] {
            return false;
        }
        at += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "# Words.\n\nONE\n  en: One.\n  zh-Hant: 一。\n\nTWO\n  en: Two.\n  zh-Hant: 二。\n";

    #[test]
    fn each_sentence_knows_its_line() {
        let [one, two] = read("words/a.txt", TEXT, ["ONE", "TWO"]);
        assert_eq!((one.en, one.zh_hant), ("One.", "一。"));
        assert_eq!((two.en, two.zh_hant), ("Two.", "二。"));
        let line = |phrase: Phrase| phrase.home.map(|home| home.line);
        assert_eq!([line(one), line(two)], [Some(3), Some(7)]);
    }

    #[test]
    fn the_ends_of_lines_are_no_words() {
        const WINDOWS: &str = "ONE\r\n  en: One.\r\n  zh-Hant: 一。\r\n";
        let [one] = read("words/a.txt", WINDOWS, ["ONE"]);
        assert_eq!((one.en, one.zh_hant), ("One.", "一。"));
    }

    #[test]
    #[should_panic(expected = "same order")]
    fn another_order_is_refused() {
        read("words/a.txt", TEXT, ["TWO", "ONE"]);
    }

    #[test]
    #[should_panic(expected = "lacks a name")]
    fn a_name_that_is_missing_is_refused() {
        read("words/a.txt", TEXT, ["ONE", "TWO", "THREE"]);
    }

    #[test]
    #[should_panic(expected = "first `  en: …`")]
    fn a_language_that_is_missing_is_refused() {
        read("words/a.txt", "ONE\n  en: One.\n\nTWO\n", ["ONE"]);
    }
}
