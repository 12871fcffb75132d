// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::UnknownValue;

/// Channel platform · 通路平台
///
/// The platform of a channel.
///
/// 通路的平台。
///
/// - Inferred: What the values mean; only their names are known. · 推論：各個值的意義；僅知其名稱。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "通路平台")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

impl ChannelPlatform {
    /// Every value that the description knows. · 說明文件列出的所有值。
    pub const KNOWN: &'static [&'static str] = &[
        "Shopee",
        "shop_crm",
        "online",
        "pos",
        "sc",
    ];

    /// The value as it travels. · 實際傳輸的值。
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Shopee => "Shopee",
            Self::ShopCrm => "shop_crm",
            Self::Online => "online",
            Self::Pos => "pos",
            Self::Sc => "sc",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value. · 此值是否列於說明文件。
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for ChannelPlatform {
    fn from(value: &str) -> Self {
        match value {
            "Shopee" => Self::Shopee,
            "shop_crm" => Self::ShopCrm,
            "online" => Self::Online,
            "pos" => Self::Pos,
            "sc" => Self::Sc,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for ChannelPlatform {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for ChannelPlatform {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for ChannelPlatform {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for ChannelPlatform {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for ChannelPlatform {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
