//! The texts of violations, by language.

use super::alloc::borrow::Cow;
use super::alloc::format;
use super::numeric::Num;
use super::violation::Demand;

pub(super) mod errors;

/// The languages that the catalogue speaks; the first answers when nothing else does.
const LANGUAGES: [&str; 2] = ["en", "zh-Hant"];

/// The text for what was demanded.
pub(super) fn message(keyword: &str, demand: Demand, language: &str) -> Cow<'static, str> {
    if let Demand::Rule(texts) = demand {
        let found = find(texts.iter().map(|(tag, _)| *tag), language);
        let text = found.and_then(|index| texts.get(index)).or(texts.first());
        return Cow::Borrowed(text.map_or("a rule between fields is broken", |(_, text)| text));
    }
    match find(LANGUAGES.iter().copied(), language) {
        Some(1) => chinese(keyword, demand),
        _ => english(keyword, demand),
    }
}

/// The best of the tags, as RFC 4647 looks them up: the wanted one, shortened step by step, then Traditional Chinese for
/// those who read it, then English.
fn find<'a>(tags: impl Iterator<Item = &'a str> + Clone, wanted: &str) -> Option<usize> {
    let position = |wanted: &str| {
        tags.clone()
            .position(|tag| tag.eq_ignore_ascii_case(wanted))
    };
    let mut shorter = wanted;
    loop {
        if let Some(index) = position(shorter) {
            return Some(index);
        }
        match shorter.rsplit_once('-') {
            Some((head, _)) => shorter = head,
            None => break,
        }
    }
    let traditional = ["zh", "zh-TW", "zh-HK", "zh-MO"]
        .iter()
        .any(|tag| tag.eq_ignore_ascii_case(wanted));
    traditional
        .then(|| position("zh-Hant"))
        .flatten()
        .or_else(|| position("en"))
}

fn plural(count: u64) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn english(keyword: &str, demand: Demand) -> Cow<'static, str> {
    Cow::Owned(match (keyword, demand) {
        ("minLength", Demand::Count(n)) => format!("must have at least {n} character{}", plural(n)),
        ("maxLength", Demand::Count(n)) => format!("must have at most {n} character{}", plural(n)),
        ("minItems", Demand::Count(n)) => format!("must have at least {n} item{}", plural(n)),
        ("maxItems", Demand::Count(n)) => format!("must have at most {n} item{}", plural(n)),
        ("contains" | "minContains", Demand::Count(n)) => {
            format!(
                "must have at least {n} item{} of the kind that is wanted",
                plural(n)
            )
        }
        ("maxContains", Demand::Count(n)) => {
            format!(
                "must have at most {n} item{} of the kind that is wanted",
                plural(n)
            )
        }
        ("minProperties", Demand::Count(n)) => format!("must have at least {n} entr{}", entries(n)),
        ("maxProperties", Demand::Count(n)) => format!("must have at most {n} entr{}", entries(n)),
        ("minimum", Demand::Number(n)) => format!("must be at least {n}"),
        ("maximum", Demand::Number(n)) => format!("must be at most {n}"),
        ("exclusiveMinimum", Demand::Number(n)) => format!("must be greater than {n}"),
        ("exclusiveMaximum", Demand::Number(n)) => format!("must be less than {n}"),
        ("multipleOf", Demand::Number(Num::Int(1))) => {
            return Cow::Borrowed("must be a whole number");
        }
        ("multipleOf", Demand::Number(n)) => format!("must be a multiple of {n}"),
        ("uniqueItems", _) => return Cow::Borrowed("must not have two equal items"),
        ("prefixItems", _) => {
            return Cow::Borrowed("must not leave out an item before another one");
        }
        ("propertyNames", _) => return Cow::Borrowed("must have a name that is allowed here"),
        ("enum", _) => return Cow::Borrowed("must be one of the listed values"),
        ("x-future", _) => return Cow::Borrowed("must lie in the future"),
        #[cfg(feature = "pattern")]
        ("pattern", Demand::Pattern(pattern)) => format!("must match the pattern {pattern}"),
        (keyword, _) => format!("does not keep `{keyword}`"),
    })
}

fn entries(count: u64) -> &'static str {
    if count == 1 { "y" } else { "ies" }
}

fn chinese(keyword: &str, demand: Demand) -> Cow<'static, str> {
    Cow::Owned(match (keyword, demand) {
        ("minLength", Demand::Count(n)) => format!("至少須有 {n} 個字元"),
        ("maxLength", Demand::Count(n)) => format!("最多只能有 {n} 個字元"),
        ("minItems", Demand::Count(n)) => format!("至少須有 {n} 個項目"),
        ("maxItems", Demand::Count(n)) => format!("最多只能有 {n} 個項目"),
        ("contains" | "minContains", Demand::Count(n)) => {
            format!("符合指定條件的項目至少須有 {n} 個")
        }
        ("maxContains", Demand::Count(n)) => format!("符合指定條件的項目最多只能有 {n} 個"),
        ("minProperties", Demand::Count(n)) => format!("至少須有 {n} 筆資料"),
        ("maxProperties", Demand::Count(n)) => format!("最多只能有 {n} 筆資料"),
        ("minimum", Demand::Number(n)) => format!("必須大於或等於 {n}"),
        ("maximum", Demand::Number(n)) => format!("必須小於或等於 {n}"),
        ("exclusiveMinimum", Demand::Number(n)) => format!("必須大於 {n}"),
        ("exclusiveMaximum", Demand::Number(n)) => format!("必須小於 {n}"),
        ("multipleOf", Demand::Number(Num::Int(1))) => return Cow::Borrowed("必須是整數"),
        ("multipleOf", Demand::Number(n)) => format!("必須是 {n} 的倍數"),
        ("uniqueItems", _) => return Cow::Borrowed("項目不可重複"),
        ("prefixItems", _) => return Cow::Borrowed("不可略過其他項目之前的項目"),
        ("propertyNames", _) => return Cow::Borrowed("必須使用此處允許的名稱"),
        ("enum", _) => return Cow::Borrowed("必須是列出的值之一"),
        ("x-future", _) => return Cow::Borrowed("必須是未來的時間"),
        #[cfg(feature = "pattern")]
        ("pattern", Demand::Pattern(pattern)) => format!("格式必須符合 {pattern}"),
        (keyword, _) => format!("不符合 `{keyword}`"),
    })
}
