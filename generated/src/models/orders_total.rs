// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::Money;
use crate::runtime::object;

/// Order total · 訂單總金額
///
/// The total of the orders of a customer on one platform.
///
/// 顧客在一個平台的訂單總金額。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "訂單總金額")]
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub id: Option<String>,

    /// Total · 總金額
    ///
    /// The total of the orders.
    ///
    /// 訂單的總金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "總金額")]
    pub total: Option<Money>,

    /// Platform · 平台
    ///
    /// The platform of the orders.
    ///
    /// 訂單的平台。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "平台")]
    pub platform: Option<String>,
}

object! {
    OrdersTotal, bilingual, new();
    0 id: optional "id";
    1 total: optional "total";
    2 platform: optional "platform";
}
