// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::Json;

/// Profile reward · 會員資料獎勵
///
/// The reward for a complete profile.
///
/// 填寫完整會員資料的獎勵。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員資料獎勵")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub promotion_ids: Option<Option<Vec<String>>>,

    /// Store credits · 購物金
    ///
    /// The store credits that the reward gives. Can be `null`.
    ///
    /// 獎勵所給予的購物金。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "購物金")]
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub user_credits: Option<Option<i64>>,

    /// Member points · 會員點數
    ///
    /// The member points that the reward gives. Can be `null`.
    ///
    /// 獎勵所給予的會員點數。可能為 `null`。
    ///
    /// - May be missing or null. · 可能省略或為 null。
    #[doc(alias = "會員點數")]
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub member_points: Option<Option<i64>>,
}

impl MemberInfoReward {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `custom_fields`. · 設定 `custom_fields`。
    ///
    /// Custom fields · 客製化欄位
    #[must_use]
    pub fn custom_fields(
        mut self,
        custom_fields: impl IntoIterator<Item = impl Into<Json>>,
    ) -> Self {
        self.custom_fields = Some(custom_fields.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `reward_on`. · 設定 `reward_on`。
    ///
    /// Conditions of the reward · 獎勵條件
    #[must_use]
    pub fn reward_on(
        mut self,
        reward_on: impl IntoIterator<Item = impl Into<Json>>,
    ) -> Self {
        self.reward_on = Some(reward_on.into_iter().map(Into::into).collect());
        self
    }

    /// Sets `promotion_ids`. · 設定 `promotion_ids`。
    ///
    /// Promotion IDs · 優惠活動 ID
    #[must_use]
    pub fn promotion_ids(
        mut self,
        promotion_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.promotion_ids = Some(
            Some(promotion_ids.into_iter().map(Into::into).collect()),
        );
        self
    }

    /// Clears `promotion_ids`: `null` is sent. · 清除 `promotion_ids`：送出 `null`。
    ///
    /// Promotion IDs · 優惠活動 ID
    #[must_use]
    pub fn clear_promotion_ids(mut self) -> Self {
        self.promotion_ids = Some(None);
        self
    }

    /// Sets `user_credits`. · 設定 `user_credits`。
    ///
    /// Store credits · 購物金
    #[must_use]
    pub fn user_credits(mut self, user_credits: i64) -> Self {
        self.user_credits = Some(Some(user_credits));
        self
    }

    /// Clears `user_credits`: `null` is sent. · 清除 `user_credits`：送出 `null`。
    ///
    /// Store credits · 購物金
    #[must_use]
    pub fn clear_user_credits(mut self) -> Self {
        self.user_credits = Some(None);
        self
    }

    /// Sets `member_points`. · 設定 `member_points`。
    ///
    /// Member points · 會員點數
    #[must_use]
    pub fn member_points(mut self, member_points: i64) -> Self {
        self.member_points = Some(Some(member_points));
        self
    }

    /// Clears `member_points`: `null` is sent. · 清除 `member_points`：送出 `null`。
    ///
    /// Member points · 會員點數
    #[must_use]
    pub fn clear_member_points(mut self) -> Self {
        self.member_points = Some(None);
        self
    }
}
