// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::TierEffectIntervalType;
use crate::runtime::object;

/// Effect interval · 效果期間
///
/// The time for which the effect of a membership tier rule lasts.
///
/// 會員等級規則的效果持續的期間。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "效果期間")]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TierEffectInterval {
    /// Interval type · 期間類型
    ///
    /// The type of the interval.
    ///
    /// 期間的類型。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "期間類型")]
    pub r#type: Option<TierEffectIntervalType>,

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
    TierEffectInterval, bilingual, new();
    0 r#type: optional "type";
    1 time_unit: optional "time_unit";
    2 time_value: optional "time_value";
}
