// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, Json, Number, object};

/// Membership tier gap · 會員等級差距
///
/// What is missing for the next membership tier or for keeping this one.
///
/// 距離升級或續會尚差的條件。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員等級差距")]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MembershipTierGap {
    /// Next tier · 下一會員等級
    ///
    /// The next membership tier.
    ///
    /// 下一個會員等級。
    ///
    /// - Optional. · 選填。
    /// - Inferred: Any members: no source names them. · 推論：可含任何成員：沒有來源列出其名稱。
    #[doc(alias = "下一會員等級")]
    pub next_tier: Option<BTreeMap<String, Json>>,

    /// Discount of the next tier · 下一等級折扣
    ///
    /// The discount of the next membership tier.
    ///
    /// 下一個會員等級的折扣。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "下一等級折扣")]
    pub next_discount: Option<Number>,

    /// Spending · 消費金額
    ///
    /// What the customer has spent towards the next tier. Can be `null`.
    ///
    /// 顧客已累積於升級的消費金額。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "消費金額")]
    pub user_spending: Option<Option<Number>>,

    /// Spending towards extension · 續會消費金額
    ///
    /// What the customer has spent towards keeping the tier. Can be `null`.
    ///
    /// 顧客已累積於續會的消費金額。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "續會消費金額")]
    pub user_spendings_for_extend: Option<Option<Number>>,

    /// Spending for the next tier · 升級所需消費金額
    ///
    /// The spending that the next tier asks for. Can be `null`.
    ///
    /// 升級所需的消費金額。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "升級所需消費金額")]
    pub next_total_spending: Option<Option<Number>>,

    /// Spending for extension · 續會所需消費金額
    ///
    /// The spending that keeping the tier asks for. Can be `null`.
    ///
    /// 續會所需的消費金額。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "續會所需消費金額")]
    pub extend_total_spending: Option<Option<Number>>,
}

object! {
    MembershipTierGap, bilingual, new();
    0 next_tier: optional "next_tier";
    1 next_discount: optional "next_discount";
    2 user_spending: optional_or_null "user_spending";
    3 user_spendings_for_extend: optional_or_null "user_spendings_for_extend";
    4 next_total_spending: optional_or_null "next_total_spending";
    5 extend_total_spending: optional_or_null "extend_total_spending";
}
