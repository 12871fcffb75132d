// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::MembershipTierRule;
use crate::runtime::{BTreeMap, DateTime, Json, object};

/// Membership tier information · 會員等級資訊
///
/// A membership tier of the store with its rules.
///
/// 商店的會員等級與其規則。
///
/// - Inferred: Date and time as on the customer itself. · 推論：日期與時間的格式同顧客本身。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員等級資訊")]
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub id: Option<String>,

    /// Tier level · 等級順序
    ///
    /// The level of the tier.
    ///
    /// 等級的順序。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級順序")]
    pub level: Option<i64>,

    /// Tier name · 等級名稱
    ///
    /// The name of the tier.
    ///
    /// 等級的名稱。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級名稱")]
    pub name_translations: Option<BTreeMap<String, Option<String>>>,

    /// Merchant ID · 商家 ID
    ///
    /// The id of the merchant.
    ///
    /// 商家的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "商家 ID")]
    pub merchant_id: Option<String>,

    /// Number of exclusive products · 專屬商品數
    ///
    /// The number of products that only this tier can buy.
    ///
    /// 此等級專屬的商品數。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "專屬商品數")]
    pub exclusive_product_count: Option<i64>,

    /// Number of promotions · 優惠活動數
    ///
    /// The number of promotions for this tier.
    ///
    /// 此等級的優惠活動數。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "優惠活動數")]
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
    pub valid_period: Option<BTreeMap<String, Json>>,

    /// Tier rules · 等級規則
    ///
    /// The rules by which a customer reaches or keeps the tier.
    ///
    /// 達成或續留此等級的規則。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級規則")]
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
    pub updated_at: Option<DateTime>,
}

object! {
    MembershipTierInfo, bilingual, new();
    0 id: optional "_id";
    1 level: optional "level";
    2 name_translations: optional "name_translations";
    3 merchant_id: optional "merchant_id";
    4 exclusive_product_count: optional "exclusive_product_count";
    5 promotion_count: optional "promotion_count";
    6 valid_period: optional "valid_period";
    7 membership_tier_rules: optional "membership_tier_rules";
    8 created_at: optional "created_at";
    9 updated_at: optional "updated_at";
}
