// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{UnknownValue, open_enum};

/// Channel platform · 通路平台
///
/// The platform of a channel.
///
/// 通路的平台。
///
/// - Inferred: What the values mean; only their names are known. · 推論：各個值的意義；僅知其名稱。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "通路平台")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ChannelPlatform {
    /// Shopee · 蝦皮購物
    ///
    /// The marketplace Shopee.
    ///
    /// - Sent as `"Shopee"`. · 以 `"Shopee"` 送出。
    #[doc(alias = "蝦皮購物")]
    Shopee,

    /// Shop CRM
    ///
    /// The CRM of the shop.
    ///
    /// 商店的 CRM。
    ///
    /// - Sent as `"shop_crm"`. · 以 `"shop_crm"` 送出。
    ShopCrm,

    /// Online store · 線上商店
    ///
    /// The online store.
    ///
    /// - Sent as `"online"`. · 以 `"online"` 送出。
    #[doc(alias = "線上商店")]
    Online,

    /// POS
    ///
    /// The point of sale in a physical store.
    ///
    /// 實體門市的銷售點系統。
    ///
    /// - Sent as `"pos"`. · 以 `"pos"` 送出。
    Pos,

    /// SC
    ///
    /// The platform `sc`; the vendor does not say what it stands for.
    ///
    /// 平台 `sc`；官方文件未說明其意義。
    ///
    /// - Sent as `"sc"`. · 以 `"sc"` 送出。
    Sc,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

open_enum! {
    ChannelPlatform, bilingual, text, Unknown;
    Shopee = "Shopee", ShopCrm = "shop_crm", Online = "online", Pos = "pos", Sc = "sc",
}
