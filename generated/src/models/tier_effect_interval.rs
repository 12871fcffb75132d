// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::TierEffectIntervalType;
use crate::runtime::serde::{Deserialize, Serialize};

/// Effect interval · 效果期間
///
/// The time for which the effect of a membership tier rule lasts.
///
/// 會員等級規則的效果持續的期間。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "效果期間")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_unit: Option<String>,

    /// Time value · 時間長度
    ///
    /// The length of the interval in `time_unit`.
    ///
    /// 期間的長度，單位為 `time_unit`。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "時間長度")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_value: Option<i64>,
}

impl TierEffectInterval {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `type`. · 設定 `type`。
    ///
    /// Interval type · 期間類型
    #[must_use]
    pub fn r#type(mut self, r#type: TierEffectIntervalType) -> Self {
        self.r#type = Some(r#type);
        self
    }

    /// Sets `time_unit`. · 設定 `time_unit`。
    ///
    /// Time unit · 時間單位
    #[must_use]
    pub fn time_unit(mut self, time_unit: impl Into<String>) -> Self {
        self.time_unit = Some(time_unit.into());
        self
    }

    /// Sets `time_value`. · 設定 `time_value`。
    ///
    /// Time value · 時間長度
    #[must_use]
    pub fn time_value(mut self, time_value: i64) -> Self {
        self.time_value = Some(time_value);
        self
    }
}
