// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{UnknownValue, open_enum};

/// Effect interval type · 效果期間類型
///
/// The type of an effect interval.
///
/// 效果期間的類型。
///
/// - Inferred: What the values mean; only their names are known. · 推論：各個值的意義；僅知其名稱。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "效果期間類型")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TierEffectIntervalType {
    /// Within the interval · 期間內有效
    ///
    /// The effect ends with the interval.
    ///
    /// 效果於期間結束時終止。
    ///
    /// - Sent as `"within_interval"`. · 以 `"within_interval"` 送出。
    #[doc(alias = "期間內有效")]
    WithinInterval,

    /// Unlimited · 無期限
    ///
    /// The effect does not end.
    ///
    /// 效果不會終止。
    ///
    /// - Sent as `"unlimited"`. · 以 `"unlimited"` 送出。
    #[doc(alias = "無期限")]
    Unlimited,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

open_enum! {
    TierEffectIntervalType, bilingual, text, Unknown;
    WithinInterval = "within_interval", Unlimited = "unlimited",
}
