//! What a machine mends: those characters, and nothing else.

use generator::LockFile;
use generator::translations;
use proptest::prelude::*;

use super::{document, found, generate, input, locked, snapshot};

/// The document after `fix`, and where something was mended.
fn fixed(text: &str, lock: LockFile<'_>) -> (String, translations::Changes) {
    let changes = translations::fix(&input(lock), &mut document(text))
        .unwrap_or_else(|report| panic!("{text}\n{report}"));
    let after = changes.files.get("a.yaml").cloned();
    (after.unwrap_or_else(|| text.to_owned()), changes)
}

const MESSY: &str = "\
openapi: 3.1.0
info:
  title: T
  version: 1.0.0
  description: '**Note:** a phone, or a code.'   # a comment
  x-i18n:
    zh-Hant: {description: '**注意:**電話, 或國碼.'}   # 註解
components:
  schemas:
    A:
      description: >-
        One (two).
      x-i18n:
        zh-Hant:
          description: >-
            一(二)三,
            四.

    B:
      title: It's so
      x-i18n: {zh-Hant: {title: '''是,的'''}, zh-Hans: {title: \"是,\\u7684\"}}
    C: {description: Half, x-i18n: {ja: {description: '半分,だ'}}}
";

const MENDED: &str = "\
openapi: 3.1.0
info:
  title: T
  version: 1.0.0
  description: '**Note:** a phone, or a code.'   # a comment
  x-i18n:
    zh-Hant: {description: '**注意**：電話，或國碼。'}   # 註解
components:
  schemas:
    A:
      description: >-
        One (two).
      x-i18n:
        zh-Hant:
          description: >-
            一（二）三，
            四。

    B:
      title: It's so
      x-i18n: {zh-Hant: {title: '''是，的'''}, zh-Hans: {title: \"是,\\u7684\"}}
    C: {description: Half, x-i18n: {ja: {description: '半分,だ'}}}
";

#[test]
fn all_is_mended_that_a_machine_can_mend() {
    let (after, changes) = fixed(MESSY, LockFile::Unused);
    assert_eq!(after, MENDED);
    let mut told: String = changes
        .done
        .iter()
        .map(|(place, before, after)| format!("{place} `{before}` `{after}`\n"))
        .collect();
    changes
        .left
        .iter()
        .for_each(|place| told.push_str(&format!("{place} left\n")));
    snapshot("fixed", &told);
    assert_eq!(fixed(&after, LockFile::Unused).0, after);
    let rest: Vec<_> = found(&generate(&after, LockFile::Unused))
        .into_iter()
        .map(|(code, line, _)| (code, line))
        .collect();
    assert_eq!(rest, [("E1008", 21)]);
}

#[test]
fn what_was_stale_is_stale_after_mending() {
    let old = "openapi: 3.1.0\ninfo: {title: One, version: 1.0.0, x-i18n: {zh-Hant: {title: '一,二'}}}\npaths: {}\n";
    let lock = locked(old);
    let stale = old.replace("title: One", "title: Two");
    let (after, changes) = fixed(&stale, LockFile::Text("i18n.lock", &lock));
    assert!(after.contains("一，二"), "{after}");
    let lock = changes.lock.expect("a lock");
    let outcome = generate(&after, LockFile::Text("i18n.lock", &lock));
    assert_eq!(found(&outcome), [("E1001", 2, 62)]);
    // A translation that was fresh is fresh.
    let lock = locked(old);
    let (after, changes) = fixed(old, LockFile::Text("i18n.lock", &lock));
    let lock = changes.lock.expect("a lock");
    assert_eq!(lock, locked(&after));
    // So is one whose source text was mended.
    let old = old.replace("title: One", "title: '**a)**b'");
    let (after, changes) = fixed(&old, LockFile::Text("i18n.lock", &locked(&old)));
    assert!(after.contains("'**a**)b'"), "{after}");
    assert_eq!(changes.lock, Some(locked(&after)));
}

/// A text of what matters here, in a style that can hold it.
fn texts() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "電",
        "話",
        "一",
        "a",
        "1",
        ",",
        ".",
        ":",
        "(",
        ")",
        "，",
        "：",
        "「",
        "」",
        "**",
        "**",
        "`",
        " ",
        "`x,y`",
        "'",
        "https://example.test/a,b",
        "。",
        "!",
    ]);
    prop::collection::vec(part, 1..14).prop_map(|parts| parts.concat())
}

fn written(text: &str, style: u8) -> String {
    let text = format!("字{text}字");
    match style {
        0 => format!("'{}'", text.replace('\'', "''")),
        1 => format!("\"{text}\""),
        2 => format!(">-\n            {text}"),
        _ => format!("|\n            {text}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Outside of the places that it tells, `fix` changes nothing; a second time it changes nothing at all.
    #[test]
    fn fix_changes_what_it_says_and_once(one in texts(), other in texts(), style in 0_u8..4) {
        let text = format!(
            "openapi: 3.1.0\ninfo: {{title: T, version: 1.0.0}}\ncomponents:\n  schemas:\n    A:\n      title: T\n      description: T\n      x-i18n:\n        zh-Hant:\n          title: {}\n          description: {}\n",
            written(&one, style), written(&other, (style + 1) % 4),
        );
        let (after, changes) = fixed(&text, LockFile::Unused);
        prop_assert_eq!(&fixed(&after, LockFile::Unused).0, &after);
        prop_assert_eq!(text.lines().count(), after.lines().count());
        // Marks, punctuation and blanks are all that may differ.
        let rest = |text: &str| -> String {
            text.chars().filter(|c| !",.;:!?()，。；：！？（） *".contains(*c)).collect()
        };
        prop_assert_eq!(rest(&text), rest(&after));
        let lines: Vec<u32> = changes.done.iter().map(|(place, ..)| {
            place.split(':').nth(1).and_then(|line| line.parse().ok()).expect("a line")
        }).collect();
        for (number, (before, after)) in text.lines().zip(after.lines()).enumerate() {
            prop_assert_eq!(before != after, lines.contains(&(number as u32 + 1)), "line {}", number + 1);
        }
        // Nothing is left that could be mended.
        let codes: Vec<_> = found(&generate(&after, LockFile::Unused)).into_iter().map(|found| found.0).collect();
        prop_assert!(!codes.contains(&"E1008"), "{:?} in {}", codes, after);
    }
}
