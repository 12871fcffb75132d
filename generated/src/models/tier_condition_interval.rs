// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::TierConditionIntervalType;
use crate::runtime::object;

/// Condition interval · 條件期間
///
/// The time in which the condition of a membership tier rule has to be met.
///
/// 會員等級規則的條件須達成的期間。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "條件期間")]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TierConditionInterval {
    /// Interval type · 期間類型
    ///
    /// The type of the interval.
    ///
    /// 期間的類型。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "期間類型")]
    pub r#type: Option<TierConditionIntervalType>,

    /// Time unit · 時間單位
    ///
    /// The unit of `time_value`. Only `month` is known.
    ///
    /// `time_value` 的單位。目前僅知 `month`。
    ///
    /// - Optional. · 選填。
    /// - Example: `"month"`. · 範例：`"month"`。
    #[doc(alias = "時間單位")]
    pub time_unit: Option<String>,

    /// Time value · 時間長度
    ///
    /// The length of the interval in `time_unit`.
    ///
    /// 期間的長度，單位為 `time_unit`。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "時間長度")]
    pub time_value: Option<i64>,
}

object! {
    TierConditionInterval, bilingual, new();
    0 r#type: optional "type";
    1 time_unit: optional "time_unit";
    2 time_value: optional "time_value";
}
