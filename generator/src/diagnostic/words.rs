//! The catalogue of everything that diagnostics say, a table for each stage.
//!
//! English stands at the place that finds something, since that is where it must be true; here is what it is called in
//! the other languages. A text that is not here does not compile, and one that nobody says any more fails a test.
//!
//! # Glossary
//!
//! | English | 中文 |
//! |---|---|
//! | description (the OpenAPI document) | 規格文件 |
//! | schema | 綱要 |
//! | property, member | 屬性、成員 |
//! | key, keyword | 鍵、關鍵字 |
//! | value, type, format | 值、型別、格式 |
//! | string, array, object, boolean | 字串、陣列、物件、布林值 |
//! | operation, parameter, header | 操作、參數、標頭 |
//! | request body, response, status | 請求本文、回應、狀態碼 |
//! | path, placeholder, server | 路徑、預留位置、伺服器 |
//! | rule, example, default | 規則、範例、預設值 |
//! | union, variant, discriminator | 聯集、變體、鑑別器 |
//! | reference, pointer | 參照、指標 |
//! | accepted gap | 已接受的缺口 |

use crate::phrase::{self, Phrase};

mod document;
mod explain;
mod lower;
mod nouns;
mod operations;
mod passed;
mod report;
mod schemas;
mod source;
mod translations;

/// A table of sentences: `"English" => "中文",`.
macro_rules! words {
    ($($en:literal => $zh_hant:literal,)*) => {
        pub(super) const ALL: &[$crate::phrase::Phrase] =
            &[$($crate::phrase::Phrase::of($en, $zh_hant)),*];
    };
}
use words;

/// Every table.
const TABLES: &[&[Phrase]] = &[
    document::ALL,
    explain::ALL,
    lower::ALL,
    nouns::ALL,
    operations::ALL,
    passed::ALL,
    report::ALL,
    schemas::ALL,
    source::ALL,
    translations::ALL,
];

/// The sentence with that English text. Called while compiling, so that one that is missing is an error there.
#[allow(clippy::panic, reason = "it stops the compiler, never the program")]
pub(crate) const fn phrase(english: &str) -> Phrase {
    let mut table = 0;
    while table < TABLES.len() {
        let mut row = 0;
        while row < TABLES[table].len() {
            if phrase::same(TABLES[table][row].en.as_bytes(), english.as_bytes()) {
                return TABLES[table][row];
            }
            row += 1;
        }
        table += 1;
    }
    panic!("the catalogue `diagnostic/words` does not know this text");
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::TABLES;

    #[test]
    fn both_languages_speak_of_the_same() {
        for table in TABLES {
            crate::phrase::tests::agree(table);
        }
    }

    #[test]
    fn each_text_is_there_once() {
        let mut seen = BTreeSet::new();
        for phrase in TABLES.iter().copied().flatten() {
            assert!(seen.insert(phrase.en), "twice: {}", phrase.en);
        }
    }

    /// Code spans are the same in both, and no half-width comma or colon follows a Han character.
    #[test]
    fn code_stays_and_punctuation_is_full_width() {
        let spans = |text: &str| -> BTreeSet<String> {
            text.split('`')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect()
        };
        for phrase in TABLES.iter().copied().flatten() {
            assert_eq!(spans(phrase.en), spans(phrase.zh_hant), "{phrase:?}");
            let mut before = ' ';
            for character in phrase.zh_hant.chars() {
                let han = ('\u{4e00}'..='\u{9fff}').contains(&before);
                assert!(
                    !(han && matches!(character, ',' | ';' | ':' | '?' | '!' | '(' | ')')),
                    "{phrase:?}"
                );
                before = character;
            }
        }
    }
}
