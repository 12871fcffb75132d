// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{UnknownValue, open_enum};

/// Condition interval type · 條件期間類型
///
/// The type of a condition interval.
///
/// 條件期間的類型。
///
/// - Inferred: What the values mean; only their names are known. · 推論：各個值的意義；僅知其名稱。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "條件期間類型")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TierConditionIntervalType {
    /// Within the interval · 期間內累積
    ///
    /// All spending within the interval counts.
    ///
    /// 期間內的消費皆列入計算。
    ///
    /// - Sent as `"within_interval"`. · 以 `"within_interval"` 送出。
    #[doc(alias = "期間內累積")]
    WithinInterval,

    /// Single purchase · 單筆消費
    ///
    /// One purchase has to meet the condition.
    ///
    /// 須以單筆消費達成條件。
    ///
    /// - Sent as `"single_purchase"`. · 以 `"single_purchase"` 送出。
    #[doc(alias = "單筆消費")]
    SinglePurchase,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

open_enum! {
    TierConditionIntervalType, bilingual, text, Unknown;
    WithinInterval = "within_interval", SinglePurchase = "single_purchase",
}
