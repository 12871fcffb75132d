// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Json, object};

/// Profile reward · 會員資料獎勵
///
/// The reward for a complete profile.
///
/// 填寫完整會員資料的獎勵。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員資料獎勵")]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct MemberInfoReward {
    /// Custom fields · 客製化欄位
    ///
    /// The custom fields that the reward asks for.
    ///
    /// 獎勵要求填寫的客製化欄位。
    ///
    /// - Optional. · 選填。
    /// - Inferred: What the list holds; only its name is known. · 推論：清單的內容；僅知其名稱。
    #[doc(alias = "客製化欄位")]
    pub custom_fields: Option<Vec<Json>>,

    /// Conditions of the reward · 獎勵條件
    ///
    /// What the reward is given for.
    ///
    /// 發送獎勵的條件。
    ///
    /// - Optional. · 選填。
    /// - Inferred: What the list holds; only its name is known. · 推論：清單的內容；僅知其名稱。
    #[doc(alias = "獎勵條件")]
    pub reward_on: Option<Vec<Json>>,

    /// Promotion IDs · 優惠活動 ID
    ///
    /// The ids of the promotions that the reward gives. Can be `null`.
    ///
    /// 獎勵所給予之優惠活動的 ID。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    /// - Inferred: Items of text, as all ids are. · 推論：項目為文字，與所有 ID 相同。
    #[doc(alias = "優惠活動 ID")]
    pub promotion_ids: Option<Option<Vec<String>>>,

    /// Store credits · 購物金
    ///
    /// The store credits that the reward gives. Can be `null`.
    ///
    /// 獎勵所給予的購物金。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "購物金")]
    pub user_credits: Option<Option<i64>>,

    /// Member points · 會員點數
    ///
    /// The member points that the reward gives. Can be `null`.
    ///
    /// 獎勵所給予的會員點數。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "會員點數")]
    #[doc(alias = "點數")]
    pub member_points: Option<Option<i64>>,
}

object! {
    MemberInfoReward, bilingual, new();
    0 custom_fields: optional "custom_fields";
    1 reward_on: optional "reward_on";
    2 promotion_ids: optional_or_null "promotion_ids";
    3 user_credits: optional_or_null "user_credits";
    4 member_points: optional_or_null "member_points";
}
