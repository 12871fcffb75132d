//! What kind of character it is, and what kind of language.

use unicode_script::{Script, UnicodeScript};

/// A Chinese character.
pub(super) fn is_han(c: char) -> bool {
    !c.is_ascii() && c.script() == Script::Han
}

/// Full-width punctuation.
pub(super) fn is_wide_punctuation(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301f}' | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '…' | '—')
}

/// Whether a language tag is one of Chinese.
pub(super) fn is_chinese(language: &str) -> bool {
    language
        .split('-')
        .next()
        .is_some_and(|first| first.eq_ignore_ascii_case("zh"))
}

/// Whether a language tag is one of Traditional Chinese: by its script, else by its region.
pub(super) fn is_traditional(language: &str) -> bool {
    let mut parts = language.split('-').skip(1);
    let is_one_of = |part: &str, known: &[&str]| known.iter().any(|k| part.eq_ignore_ascii_case(k));
    is_chinese(language)
        && parts
            .find(|part| is_one_of(part, &["Hans", "Hant", "TW", "HK", "MO", "CN", "SG", "MY"]))
            .is_some_and(|part| is_one_of(part, &["Hant", "TW", "HK", "MO"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages() {
        for tag in ["zh-Hant", "zh-TW", "zh-hant-HK", "zh-MO"] {
            assert!(is_traditional(tag), "{tag}");
        }
        for tag in ["zh", "zh-Hans", "zh-Hans-HK", "zh-CN", "ja", "en-HK"] {
            assert!(!is_traditional(tag), "{tag}");
        }
        assert!(is_chinese("zh") && !is_chinese("zha"));
        assert!(is_han('備') && is_han('々') && !is_han('の') && !is_han('，') && !is_han('1'));
    }
}
