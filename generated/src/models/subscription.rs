// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};

/// Subscription · 訂閱
///
/// The subscription of a customer on one platform.
///
/// 顧客在一個平台的訂閱。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "訂閱")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Subscription {
    /// Platform · 平台
    ///
    /// The platform of the subscription.
    ///
    /// 訂閱的平台。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "平台")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<String>,

    /// Active subscription · 訂閱啟用狀態
    ///
    /// Whether the subscription is active.
    ///
    /// 訂閱是否啟用。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "訂閱啟用狀態")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is_active: Option<bool>,
}

impl Subscription {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `platform`. · 設定 `platform`。
    ///
    /// Platform · 平台
    #[must_use]
    pub fn platform(mut self, platform: impl Into<String>) -> Self {
        self.platform = Some(platform.into());
        self
    }

    /// Sets `is_active`. · 設定 `is_active`。
    ///
    /// Active subscription · 訂閱啟用狀態
    #[must_use]
    pub fn is_active(mut self, is_active: bool) -> Self {
        self.is_active = Some(is_active);
        self
    }
}
