//! The numbers of a text, and what may stand for them in the words of a language.
//!
//! `20 requests a second` and `每秒 20 次` have the same numbers. So have `1,000` and `１０００`, `10,000` and `1 萬`,
//! `2026-11-03` and `2026 年 11 月 3 日`, `one day` and `1 天`: a number in digits is missed only when the other language
//! has it neither in digits nor in words.

use std::ops::Range;

use super::markdown::Markdown;

/// A number in digits.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Number {
    /// Its bytes.
    pub(super) bytes: Range<usize>,
    /// What it can mean: itself, and with the word behind it (`1 萬` is 1 and 10000).
    values: Vec<f64>,
}

/// All numbers of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    /// Those in digits.
    pub(super) list: Vec<Number>,
    /// What digits and words mean.
    values: Vec<f64>,
}

/// Words behind a number that make it another one.
const MULTIPLIERS: &[(&str, f64)] = &[
    ("十", 1e1),
    ("百", 1e2),
    ("千", 1e3),
    ("萬", 1e4),
    ("万", 1e4),
    ("億", 1e8),
    ("亿", 1e8),
    ("hundred", 1e2),
    ("thousand", 1e3),
    ("million", 1e6),
    ("billion", 1e9),
];

/// English words that stand for a number.
const WORDS: &[(&str, f64)] = &[
    ("zero", 0.0),
    ("no", 0.0),
    ("a", 1.0),
    ("an", 1.0),
    ("one", 1.0),
    ("once", 1.0),
    ("first", 1.0),
    ("single", 1.0),
    ("each", 1.0),
    ("every", 1.0),
    ("per", 1.0),
    ("two", 2.0),
    ("twice", 2.0),
    ("both", 2.0),
    ("second", 2.0),
    ("double", 2.0),
    ("three", 3.0),
    ("third", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("hundred", 100.0),
    ("thousand", 1000.0),
    ("million", 1e6),
    ("january", 1.0),
    ("february", 2.0),
    ("march", 3.0),
    ("april", 4.0),
    ("may", 5.0),
    ("june", 6.0),
    ("july", 7.0),
    ("august", 8.0),
    ("september", 9.0),
    ("october", 10.0),
    ("november", 11.0),
    ("december", 12.0),
];

/// Characters that stand for a number in Chinese and Japanese.
const CHARACTERS: &[(char, f64)] = &[
    ('零', 0.0),
    ('〇', 0.0),
    ('無', 0.0),
    ('一', 1.0),
    ('單', 1.0),
    ('每', 1.0),
    ('毎', 1.0),
    ('首', 1.0),
    ('二', 2.0),
    ('兩', 2.0),
    ('雙', 2.0),
    ('三', 3.0),
    ('四', 4.0),
    ('五', 5.0),
    ('六', 6.0),
    ('七', 7.0),
    ('八', 8.0),
    ('九', 9.0),
];

impl Numbers {
    pub(super) fn of(text: &str, markdown: &Markdown) -> Self {
        let mut numbers = Self::default();
        for bytes in &markdown.prose {
            numbers.digits(text, bytes.clone());
            numbers.words(&text[bytes.clone()]);
        }
        numbers
    }

    /// The first number in digits that another text has in no way.
    pub(super) fn beyond<'n>(&'n self, other: &Self) -> Option<&'n Number> {
        let is_known = |number: &&Number| {
            !number.values.iter().any(|value| {
                other
                    .values
                    .binary_search_by(|v| v.total_cmp(value))
                    .is_ok()
            })
        };
        self.list.iter().find(is_known)
    }

    /// To be called when all numbers are there.
    pub(super) fn sorted(mut self) -> Self {
        self.values.sort_unstable_by(f64::total_cmp);
        self
    }

    fn digits(&mut self, text: &str, prose: Range<usize>) {
        let mut at = prose.start;
        while let Some(offset) = text[at..prose.end].find(|c: char| digit(c).is_some()) {
            let start = at + offset;
            let (plain, length) = number(&text[start..prose.end]);
            at = start + length;
            let Ok(value) = plain.parse::<f64>() else {
                continue;
            };
            let rest = text[at..prose.end].trim_start_matches(' ');
            let mut values = vec![value];
            let multiplier = MULTIPLIERS.iter().find(|(word, _)| rest.starts_with(word));
            values.extend(multiplier.map(|(_, factor)| value * factor));
            self.values.extend(&values);
            self.list.push(Number {
                bytes: start..at,
                values,
            });
        }
    }

    fn words(&mut self, prose: &str) {
        for word in prose.split(|c: char| !c.is_ascii_alphabetic()) {
            let known = WORDS
                .iter()
                .find(|(known, _)| word.eq_ignore_ascii_case(known));
            self.values.extend(known.map(|(_, value)| *value));
        }
        let mut chars = prose.chars().filter(|c| !c.is_ascii()).peekable();
        while let Some(c) = chars.next() {
            let Some(mut value) = numeral(c) else {
                continue;
            };
            self.values.push(value);
            // 二十四, 三百: what stands in front counts how many of them there are.
            let mut sum = 0.0;
            while let Some(next) = chars.next_if(|c| numeral(*c).is_some()).and_then(numeral) {
                if next >= 10.0 {
                    sum += value.max(1.0) * next;
                    value = 0.0;
                } else {
                    value = next;
                }
            }
            self.values.push(sum + value);
        }
    }
}

fn numeral(c: char) -> Option<f64> {
    let known = CHARACTERS.iter().find(|(known, _)| *known == c);
    known.map(|(_, value)| *value).or_else(|| {
        let mut bytes = [0; 4];
        let word: &str = c.encode_utf8(&mut bytes);
        let unit = MULTIPLIERS.iter().find(|(known, _)| *known == word);
        unit.map(|(_, value)| *value)
    })
}

fn digit(c: char) -> Option<u32> {
    match c {
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => c.to_digit(10),
    }
}

/// The number at the beginning of a text, in plain digits with at most one point, and how many bytes it takes.
fn number(text: &str) -> (String, usize) {
    let mut plain = String::new();
    let mut length = 0;
    let mut has_point = false;
    for (at, c) in text.char_indices() {
        if let Some(digit) = digit(c) {
            plain.extend(char::from_digit(digit, 10));
            length = at + c.len_utf8();
            continue;
        }
        let rest = &text[at + c.len_utf8()..];
        let digits = rest.chars().take_while(|c| digit(*c).is_some()).count();
        match c {
            ',' | '，' if digits == 3 && !has_point && plain.len() <= 15 => {}
            '.' | '．' if digits > 0 && !has_point => {
                has_point = true;
                plain.push('.');
            }
            _ => break,
        }
    }
    (plain, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Numbers {
        Numbers::of(text, &Markdown::of(text)).sorted()
    }

    #[test]
    fn the_same_numbers_in_other_words() {
        for (one, other) in [
            ("20 requests a second", "每秒 20 次"),
            ("20 requests in 1 second", "每秒 20 次請求"),
            ("at most 1,000 items", "最多 １０００ 項"),
            ("10,000 points", "1 萬點"),
            ("2026-11-03", "2026 年 11 月 3 日"),
            ("November 3, 2026", "2026 年 11 月 3 日"),
            ("one day, two nights", "1 天 2 夜"),
            ("24 hours", "二十四小時"),
            ("within 1.50 seconds", "1.5 秒內"),
            (
                "`1` or https://example.test/2",
                "`3` 或 https://example.test/4",
            ),
            ("UTC+0, UTF-8", "UTF-8，UTC+0"),
            ("", ""),
        ] {
            let (one, other) = (numbers(one), numbers(other));
            assert_eq!(one.beyond(&other), None);
            assert_eq!(other.beyond(&one), None);
        }
    }

    #[test]
    fn other_numbers_are_seen_where_they_stand() {
        let (one, other) = (
            numbers("20 requests in 5 minutes"),
            numbers("每 5 分鐘 30 次"),
        );
        assert_eq!(
            other.beyond(&one).map(|number| number.bytes.clone()),
            Some(13..15)
        );
        assert_eq!(
            one.beyond(&other).map(|number| number.bytes.clone()),
            Some(0..2)
        );
        assert!(numbers("1.5").beyond(&numbers("15")).is_some());
        assert!(numbers("1,000").beyond(&numbers("1 到 000")).is_some());
    }
}
