// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, object};

/// Membership tier · 會員等級
///
/// A membership tier of the store.
///
/// 商店的會員等級。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "會員等級")]
#[derive(Clone, Debug, Default, PartialEq)]
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

    /// Tier status · 等級狀態
    ///
    /// The status of the tier.
    ///
    /// 等級的狀態。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "等級狀態")]
    pub status: Option<String>,
}

object! {
    MembershipTier, bilingual, new();
    0 id: optional "id";
    1 level: optional "level";
    2 name_translations: optional "name_translations";
    3 status: optional "status";
}
