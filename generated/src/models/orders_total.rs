// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Money;
use crate::runtime::serde::{Deserialize, Serialize};

/// Order total · 訂單總金額
///
/// The total of the orders of a customer on one platform.
///
/// 顧客在一個平台的訂單總金額。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "訂單總金額")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct OrdersTotal {
    /// Total ID · 總金額 ID
    ///
    /// The id of the total.
    ///
    /// 總金額的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "總金額 ID")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,

    /// Total · 總金額
    ///
    /// The total of the orders.
    ///
    /// 訂單的總金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "總金額")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<Money>,

    /// Platform · 平台
    ///
    /// The platform of the orders.
    ///
    /// 訂單的平台。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "平台")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,
}

impl OrdersTotal {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `id`. · 設定 `id`。
    ///
    /// Total ID · 總金額 ID
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `total`. · 設定 `total`。
    ///
    /// Total · 總金額
    #[must_use]
    pub fn total(mut self, total: Money) -> Self {
        self.total = Some(total);
        self
    }

    /// Sets `platform`. · 設定 `platform`。
    ///
    /// Platform · 平台
    #[must_use]
    pub fn platform(mut self, platform: impl Into<String>) -> Self {
        self.platform = Some(platform.into());
        self
    }
}
