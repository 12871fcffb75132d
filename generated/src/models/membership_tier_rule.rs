// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Money, TierConditionInterval, TierEffectInterval, TierEffectType};
use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::DateTime;

/// Membership tier rule · 會員等級規則
///
/// One rule by which a customer reaches or keeps a membership tier.
///
/// 達成或續留會員等級的一條規則。
///
/// - Inferred: Date and time as on the customer itself. · 推論：日期與時間的格式同顧客本身。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員等級規則")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct MembershipTierRule {
    /// Rule ID · 規則 ID
    ///
    /// The id of the rule.
    ///
    /// 規則的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "規則 ID")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,

    /// Effect of the rule · 規則效果
    ///
    /// What the rule does.
    ///
    /// 規則的效果。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "規則效果")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect_type: Option<TierEffectType>,

    /// Condition interval · 條件期間
    ///
    /// The time in which the condition has to be met.
    ///
    /// 須達成條件的期間。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "條件期間")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition_interval: Option<TierConditionInterval>,

    /// Effect interval · 效果期間
    ///
    /// The time for which the effect lasts.
    ///
    /// 效果持續的期間。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "效果期間")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect_interval: Option<TierEffectInterval>,

    /// Total spending · 所需消費金額
    ///
    /// The spending that the rule asks for.
    ///
    /// 規則所需的消費金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "所需消費金額")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_spending: Option<Money>,

    /// Time of creation · 建立時間
    ///
    /// The time at which the rule was created, in UTC.
    ///
    /// 規則建立的時間，以 UTC 表示。
    ///
    /// - Optional. · 選填。
    /// - Format: `date-time`. · 格式：`date-time`。
    #[doc(alias = "建立時間")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime>,

    /// Time of the last update · 更新時間
    ///
    /// The time at which the rule was last updated, in UTC.
    ///
    /// 規則最後更新的時間，以 UTC 表示。
    ///
    /// - Optional. · 選填。
    /// - Format: `date-time`. · 格式：`date-time`。
    #[doc(alias = "更新時間")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime>,
}

impl MembershipTierRule {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `id`. · 設定 `id`。
    ///
    /// Rule ID · 規則 ID
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `effect_type`. · 設定 `effect_type`。
    ///
    /// Effect of the rule · 規則效果
    #[must_use]
    pub fn effect_type(mut self, effect_type: TierEffectType) -> Self {
        self.effect_type = Some(effect_type);
        self
    }

    /// Sets `condition_interval`. · 設定 `condition_interval`。
    ///
    /// Condition interval · 條件期間
    #[must_use]
    pub fn condition_interval(
        mut self,
        condition_interval: TierConditionInterval,
    ) -> Self {
        self.condition_interval = Some(condition_interval);
        self
    }

    /// Sets `effect_interval`. · 設定 `effect_interval`。
    ///
    /// Effect interval · 效果期間
    #[must_use]
    pub fn effect_interval(mut self, effect_interval: TierEffectInterval) -> Self {
        self.effect_interval = Some(effect_interval);
        self
    }

    /// Sets `total_spending`. · 設定 `total_spending`。
    ///
    /// Total spending · 所需消費金額
    #[must_use]
    pub fn total_spending(mut self, total_spending: Money) -> Self {
        self.total_spending = Some(total_spending);
        self
    }

    /// Sets `created_at`. · 設定 `created_at`。
    ///
    /// Time of creation · 建立時間
    #[must_use]
    pub fn created_at(mut self, created_at: impl Into<DateTime>) -> Self {
        self.created_at = Some(created_at.into());
        self
    }

    /// Sets `updated_at`. · 設定 `updated_at`。
    ///
    /// Time of the last update · 更新時間
    #[must_use]
    pub fn updated_at(mut self, updated_at: impl Into<DateTime>) -> Self {
        self.updated_at = Some(updated_at.into());
        self
    }
}
