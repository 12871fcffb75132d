// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::object;

/// Subscription · 訂閱
///
/// The subscription of a customer on one platform.
///
/// 顧客在一個平台的訂閱。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "訂閱")]
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub platform: Option<String>,

    /// Active subscription · 訂閱啟用狀態
    ///
    /// Whether the subscription is active.
    ///
    /// 訂閱是否啟用。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "訂閱啟用狀態")]
    #[doc(alias = "啟用狀態")]
    pub is_active: Option<bool>,
}

object! {
    Subscription, bilingual, new();
    0 platform: optional "platform";
    1 is_active: optional "is_active";
}
