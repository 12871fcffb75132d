// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::ChannelPlatform;
use crate::runtime::{BTreeMap, object};

/// Channel · 通路
///
/// A channel of the store.
///
/// 商店的通路。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - A channel has more members that we do not describe. · 通路另有其他欄位，此處未描述。
#[doc(alias = "通路")]
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Channel {
    /// Channel ID · 通路 ID
    ///
    /// The id of the channel.
    ///
    /// 通路的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "通路 ID")]
    pub id: Option<String>,

    /// Channel name · 通路名稱
    ///
    /// The name of the channel.
    ///
    /// 通路的名稱。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "通路名稱")]
    #[doc(alias = "名稱")]
    pub name: Option<BTreeMap<String, Option<String>>>,

    /// Platform · 平台
    ///
    /// The platform of the channel.
    ///
    /// 通路的平台。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "平台")]
    pub platform: Option<ChannelPlatform>,

    /// Merchant ID · 商家 ID
    ///
    /// The id of the merchant.
    ///
    /// 商家的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "商家 ID")]
    pub merchant_id: Option<String>,
}

object! {
    Channel, bilingual, new();
    0 id: optional "id";
    1 name: optional "name";
    2 platform: optional "platform";
    3 merchant_id: optional "merchant_id";
}
