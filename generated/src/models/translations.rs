// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::BTreeMap;

/// Translations · 多語言文字
///
/// A text in several languages, by lower-case language code, such as `en`, `zh-hant`, `zh-cn`, `vi`, `ms`, `ja`, `th`, `id`, `de` and `fr`.
///
/// 多種語言的文字，以小寫語言代碼為鍵，例如 `en`、`zh-hant`、`zh-cn`、`vi`、`ms`、`ja`、`th`、`id`、`de` 與 `fr`。
///
/// - Inferred: `null` for a language without a text: no source rules it out, and reading it must not fail. · 推論：沒有該語言的文字時為 `null`：沒有來源排除此情形，且讀取時不可失敗。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "多語言文字")]
pub type Translations = BTreeMap<String, Option<String>>;
