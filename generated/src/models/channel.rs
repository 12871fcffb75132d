// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::models::ChannelPlatform;
use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::BTreeMap;

/// Channel · 通路
///
/// A channel of the store.
///
/// 商店的通路。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - A channel has more members that we do not describe. · 通路另有其他欄位，此處未描述。
#[doc(alias = "通路")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,

    /// Channel name · 通路名稱
    ///
    /// The name of the channel.
    ///
    /// 通路的名稱。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "通路名稱")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<BTreeMap<String, Option<String>>>,

    /// Platform · 平台
    ///
    /// The platform of the channel.
    ///
    /// 通路的平台。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "平台")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<ChannelPlatform>,

    /// Merchant ID · 商家 ID
    ///
    /// The id of the merchant.
    ///
    /// 商家的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "商家 ID")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merchant_id: Option<String>,
}

impl Channel {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `id`. · 設定 `id`。
    ///
    /// Channel ID · 通路 ID
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `name`. · 設定 `name`。
    ///
    /// Channel name · 通路名稱
    #[must_use]
    pub fn name(mut self, name: BTreeMap<String, Option<String>>) -> Self {
        self.name = Some(name);
        self
    }

    /// Sets `platform`. · 設定 `platform`。
    ///
    /// Platform · 平台
    #[must_use]
    pub fn platform(mut self, platform: ChannelPlatform) -> Self {
        self.platform = Some(platform);
        self
    }

    /// Sets `merchant_id`. · 設定 `merchant_id`。
    ///
    /// Merchant ID · 商家 ID
    #[must_use]
    pub fn merchant_id(mut self, merchant_id: impl Into<String>) -> Self {
        self.merchant_id = Some(merchant_id.into());
        self
    }
}
