// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::{Money, TierConditionInterval, TierEffectInterval, TierEffectType};
use crate::runtime::{DateTime, object};

/// Membership tier rule · 會員等級規則
///
/// One rule by which a customer reaches or keeps a membership tier.
///
/// 達成或續留會員等級的一條規則。
///
/// - Inferred: Date and time as on the customer itself. · 推論：日期與時間的格式同顧客本身。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員等級規則")]
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub id: Option<String>,

    /// Effect of the rule · 規則效果
    ///
    /// What the rule does.
    ///
    /// 規則的效果。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "規則效果")]
    pub effect_type: Option<TierEffectType>,

    /// Condition interval · 條件期間
    ///
    /// The time in which the condition has to be met.
    ///
    /// 須達成條件的期間。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "條件期間")]
    pub condition_interval: Option<TierConditionInterval>,

    /// Effect interval · 效果期間
    ///
    /// The time for which the effect lasts.
    ///
    /// 效果持續的期間。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "效果期間")]
    pub effect_interval: Option<TierEffectInterval>,

    /// Total spending · 所需消費金額
    ///
    /// The spending that the rule asks for.
    ///
    /// 規則所需的消費金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "所需消費金額")]
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
    pub updated_at: Option<DateTime>,
}

object! {
    MembershipTierRule, bilingual, new();
    0 id: optional "id";
    1 effect_type: optional "effect_type";
    2 condition_interval: optional "condition_interval";
    3 effect_interval: optional "effect_interval";
    4 total_spending: optional "total_spending";
    5 created_at: optional "created_at";
    6 updated_at: optional "updated_at";
}
