// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{BTreeMap, Json, Number};

/// Membership tier gap · 會員等級差距
///
/// What is missing for the next membership tier or for keeping this one.
///
/// 距離升級或續會尚差的條件。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員等級差距")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_tier: Option<BTreeMap<String, Json>>,

    /// Discount of the next tier · 下一等級折扣
    ///
    /// The discount of the next membership tier.
    ///
    /// 下一個會員等級的折扣。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "下一等級折扣")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_discount: Option<Number>,

    /// Spending · 消費金額
    ///
    /// What the customer has spent towards the next tier. Can be `null`.
    ///
    /// 顧客已累積於升級的消費金額。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "消費金額")]
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub user_spending: Option<Option<Number>>,

    /// Spending towards extension · 續會消費金額
    ///
    /// What the customer has spent towards keeping the tier. Can be `null`.
    ///
    /// 顧客已累積於續會的消費金額。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "續會消費金額")]
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub user_spendings_for_extend: Option<Option<Number>>,

    /// Spending for the next tier · 升級所需消費金額
    ///
    /// The spending that the next tier asks for. Can be `null`.
    ///
    /// 升級所需的消費金額。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "升級所需消費金額")]
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub next_total_spending: Option<Option<Number>>,

    /// Spending for extension · 續會所需消費金額
    ///
    /// The spending that keeping the tier asks for. Can be `null`.
    ///
    /// 續會所需的消費金額。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "續會所需消費金額")]
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub extend_total_spending: Option<Option<Number>>,
}

impl MembershipTierGap {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `next_tier`. · 設定 `next_tier`。
    ///
    /// Next tier · 下一會員等級
    #[must_use]
    pub fn next_tier(mut self, next_tier: BTreeMap<String, Json>) -> Self {
        self.next_tier = Some(next_tier);
        self
    }

    /// Sets `next_discount`. · 設定 `next_discount`。
    ///
    /// Discount of the next tier · 下一等級折扣
    #[must_use]
    pub fn next_discount(mut self, next_discount: impl Into<Number>) -> Self {
        self.next_discount = Some(next_discount.into());
        self
    }

    /// Sets `user_spending`. · 設定 `user_spending`。
    ///
    /// Spending · 消費金額
    #[must_use]
    pub fn user_spending(mut self, user_spending: impl Into<Number>) -> Self {
        self.user_spending = Some(Some(user_spending.into()));
        self
    }

    /// Clears `user_spending`: `null` is sent. · 清除 `user_spending`：送出 `null`。
    ///
    /// Spending · 消費金額
    #[must_use]
    pub fn clear_user_spending(mut self) -> Self {
        self.user_spending = Some(None);
        self
    }

    /// Sets `user_spendings_for_extend`. · 設定 `user_spendings_for_extend`。
    ///
    /// Spending towards extension · 續會消費金額
    #[must_use]
    pub fn user_spendings_for_extend(
        mut self,
        user_spendings_for_extend: impl Into<Number>,
    ) -> Self {
        self.user_spendings_for_extend = Some(Some(user_spendings_for_extend.into()));
        self
    }

    /// Clears `user_spendings_for_extend`: `null` is sent. · 清除 `user_spendings_for_extend`：送出 `null`。
    ///
    /// Spending towards extension · 續會消費金額
    #[must_use]
    pub fn clear_user_spendings_for_extend(mut self) -> Self {
        self.user_spendings_for_extend = Some(None);
        self
    }

    /// Sets `next_total_spending`. · 設定 `next_total_spending`。
    ///
    /// Spending for the next tier · 升級所需消費金額
    #[must_use]
    pub fn next_total_spending(
        mut self,
        next_total_spending: impl Into<Number>,
    ) -> Self {
        self.next_total_spending = Some(Some(next_total_spending.into()));
        self
    }

    /// Clears `next_total_spending`: `null` is sent. · 清除 `next_total_spending`：送出 `null`。
    ///
    /// Spending for the next tier · 升級所需消費金額
    #[must_use]
    pub fn clear_next_total_spending(mut self) -> Self {
        self.next_total_spending = Some(None);
        self
    }

    /// Sets `extend_total_spending`. · 設定 `extend_total_spending`。
    ///
    /// Spending for extension · 續會所需消費金額
    #[must_use]
    pub fn extend_total_spending(
        mut self,
        extend_total_spending: impl Into<Number>,
    ) -> Self {
        self.extend_total_spending = Some(Some(extend_total_spending.into()));
        self
    }

    /// Clears `extend_total_spending`: `null` is sent. · 清除 `extend_total_spending`：送出 `null`。
    ///
    /// Spending for extension · 續會所需消費金額
    #[must_use]
    pub fn clear_extend_total_spending(mut self) -> Self {
        self.extend_total_spending = Some(None);
        self
    }
}
