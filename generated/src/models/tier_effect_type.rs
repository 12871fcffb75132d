// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{UnknownValue, open_enum};

/// Tier effect · 等級規則效果
///
/// What a membership tier rule does.
///
/// 會員等級規則的效果。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "等級規則效果")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TierEffectType {
    /// Upgrade · 升級
    ///
    /// The customer reaches the tier.
    ///
    /// 顧客升級至此等級。
    ///
    /// - Sent as `"upgrade"`. · 以 `"upgrade"` 送出。
    #[doc(alias = "升級")]
    Upgrade,

    /// Extend · 續會
    ///
    /// The customer keeps the tier.
    ///
    /// 顧客續留此等級。
    ///
    /// - Sent as `"extend"`. · 以 `"extend"` 送出。
    #[doc(alias = "續會")]
    Extend,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

open_enum! {
    TierEffectType, bilingual, text, Unknown;
    Upgrade = "upgrade", Extend = "extend",
}
