// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{UnknownValue, open_enum};

/// Customer creator · 顧客建立來源
///
/// What created a customer.
///
/// 建立顧客的來源。
///
/// - Inferred: What the values mean; only their names are known. · 推論：各個值的意義；僅知其名稱。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "顧客建立來源")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CustomerCreator {
    /// Store front · 商店前台
    ///
    /// The store front.
    ///
    /// - Sent as `"shop"`. · 以 `"shop"` 送出。
    #[doc(alias = "商店前台")]
    Shop,

    /// Store admin · 商店後台
    ///
    /// The store admin.
    ///
    /// - Sent as `"admin"`. · 以 `"admin"` 送出。
    #[doc(alias = "商店後台")]
    Admin,

    /// Open API
    ///
    /// A program that uses the Open API.
    ///
    /// 使用 Open API 的程式。
    ///
    /// - Sent as `"openapi"`. · 以 `"openapi"` 送出。
    Openapi,

    /// Shop CRM
    ///
    /// The CRM of the shop.
    ///
    /// 商店的 CRM。
    ///
    /// - Sent as `"shop_crm"`. · 以 `"shop_crm"` 送出。
    ShopCrm,

    /// POS
    ///
    /// The point of sale in a physical store.
    ///
    /// 實體門市的銷售點系統。
    ///
    /// - Sent as `"pos"`. · 以 `"pos"` 送出。
    Pos,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

open_enum! {
    CustomerCreator, bilingual, text, Unknown;
    Shop = "shop", Admin = "admin", Openapi = "openapi", ShopCrm = "shop_crm", Pos = "pos",
}
