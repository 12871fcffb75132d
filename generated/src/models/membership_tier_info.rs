// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::MembershipTierRule;
use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{BTreeMap, DateTime, Json};

/// Membership tier information · 會員等級資訊
///
/// A membership tier of the store with its rules.
///
/// 商店的會員等級與其規則。
///
/// - Inferred: Date and time as on the customer itself. · 推論：日期與時間的格式同顧客本身。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員等級資訊")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct MembershipTierInfo {
    /// Tier ID · 等級 ID
    ///
    /// The id of the tier.
    ///
    /// 等級的 ID。
    ///
    /// - Optional. · 選填。
    /// - JSON name: `_id`. · JSON 名稱：`_id`。
    #[doc(alias = "等級 ID")]
    #[serde(rename = "_id", default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,

    /// Tier level · 等級順序
    ///
    /// The level of the tier.
    ///
    /// 等級的順序。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級順序")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<i64>,

    /// Tier name · 等級名稱
    ///
    /// The name of the tier.
    ///
    /// 等級的名稱。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級名稱")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name_translations: Option<BTreeMap<String, Option<String>>>,

    /// Merchant ID · 商家 ID
    ///
    /// The id of the merchant.
    ///
    /// 商家的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "商家 ID")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_id: Option<String>,

    /// Number of exclusive products · 專屬商品數
    ///
    /// The number of products that only this tier can buy.
    ///
    /// 此等級專屬的商品數。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "專屬商品數")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusive_product_count: Option<i64>,

    /// Number of promotions · 優惠活動數
    ///
    /// The number of promotions for this tier.
    ///
    /// 此等級的優惠活動數。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "優惠活動數")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promotion_count: Option<i64>,

    /// Valid period · 有效期間
    ///
    /// For how long the tier is valid.
    ///
    /// 等級的有效期間。
    ///
    /// - Optional. · 選填。
    /// - Inferred: Any members: no source names them. · 推論：可含任何成員：沒有來源列出其名稱。
    #[doc(alias = "有效期間")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_period: Option<BTreeMap<String, Json>>,

    /// Tier rules · 等級規則
    ///
    /// The rules by which a customer reaches or keeps the tier.
    ///
    /// 達成或續留此等級的規則。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級規則")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub membership_tier_rules: Option<Vec<MembershipTierRule>>,

    /// Time of creation · 建立時間
    ///
    /// The time at which the tier was created, in UTC.
    ///
    /// 等級建立的時間，以 UTC 表示。
    ///
    /// - Optional. · 選填。
    /// - Format: `date-time`. · 格式：`date-time`。
    #[doc(alias = "建立時間")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<DateTime>,

    /// Time of the last update · 更新時間
    ///
    /// The time at which the tier was last updated, in UTC.
    ///
    /// 等級最後更新的時間，以 UTC 表示。
    ///
    /// - Optional. · 選填。
    /// - Format: `date-time`. · 格式：`date-time`。
    #[doc(alias = "更新時間")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<DateTime>,
}

impl MembershipTierInfo {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `_id`. · 設定 `_id`。
    ///
    /// Tier ID · 等級 ID
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `level`. · 設定 `level`。
    ///
    /// Tier level · 等級順序
    #[must_use]
    pub fn level(mut self, level: i64) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets `name_translations`. · 設定 `name_translations`。
    ///
    /// Tier name · 等級名稱
    #[must_use]
    pub fn name_translations(
        mut self,
        name_translations: BTreeMap<String, Option<String>>,
    ) -> Self {
        self.name_translations = Some(name_translations);
        self
    }

    /// Sets `merchant_id`. · 設定 `merchant_id`。
    ///
    /// Merchant ID · 商家 ID
    #[must_use]
    pub fn merchant_id(mut self, merchant_id: impl Into<String>) -> Self {
        self.merchant_id = Some(merchant_id.into());
        self
    }

    /// Sets `exclusive_product_count`. · 設定 `exclusive_product_count`。
    ///
    /// Number of exclusive products · 專屬商品數
    #[must_use]
    pub fn exclusive_product_count(mut self, exclusive_product_count: i64) -> Self {
        self.exclusive_product_count = Some(exclusive_product_count);
        self
    }

    /// Sets `promotion_count`. · 設定 `promotion_count`。
    ///
    /// Number of promotions · 優惠活動數
    #[must_use]
    pub fn promotion_count(mut self, promotion_count: i64) -> Self {
        self.promotion_count = Some(promotion_count);
        self
    }

    /// Sets `valid_period`. · 設定 `valid_period`。
    ///
    /// Valid period · 有效期間
    #[must_use]
    pub fn valid_period(mut self, valid_period: BTreeMap<String, Json>) -> Self {
        self.valid_period = Some(valid_period);
        self
    }

    /// Sets `membership_tier_rules`. · 設定 `membership_tier_rules`。
    ///
    /// Tier rules · 等級規則
    #[must_use]
    pub fn membership_tier_rules(
        mut self,
        membership_tier_rules: impl IntoIterator<Item = impl Into<MembershipTierRule>>,
    ) -> Self {
        self.membership_tier_rules = Some(
            membership_tier_rules.into_iter().map(Into::into).collect(),
        );
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
