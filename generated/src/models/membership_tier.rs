// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::BTreeMap;

/// Membership tier · 會員等級
///
/// A membership tier of the store.
///
/// 商店的會員等級。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員等級")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct MembershipTier {
    /// Tier ID · 等級 ID
    ///
    /// The id of the tier.
    ///
    /// 等級的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級 ID")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
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

    /// Tier status · 等級狀態
    ///
    /// The status of the tier.
    ///
    /// 等級的狀態。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級狀態")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl MembershipTier {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `id`. · 設定 `id`。
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

    /// Sets `status`. · 設定 `status`。
    ///
    /// Tier status · 等級狀態
    #[must_use]
    pub fn status(mut self, status: impl Into<String>) -> Self {
        self.status = Some(status.into());
        self
    }
}
