// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::UnknownValue;

/// Customer creator · 顧客建立來源
///
/// What created a customer.
///
/// 建立顧客的來源。
///
/// - Inferred: What the values mean; only their names are known. · 推論：各個值的意義；僅知其名稱。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "顧客建立來源")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

impl CustomerCreator {
    /// Every value that the description knows. · 說明文件列出的所有值。
    pub const KNOWN: &'static [&'static str] = &[
        "shop",
        "admin",
        "openapi",
        "shop_crm",
        "pos",
    ];

    /// The value as it travels. · 實際傳輸的值。
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Shop => "shop",
            Self::Admin => "admin",
            Self::Openapi => "openapi",
            Self::ShopCrm => "shop_crm",
            Self::Pos => "pos",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value. · 此值是否列於說明文件。
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for CustomerCreator {
    fn from(value: &str) -> Self {
        match value {
            "shop" => Self::Shop,
            "admin" => Self::Admin,
            "openapi" => Self::Openapi,
            "shop_crm" => Self::ShopCrm,
            "pos" => Self::Pos,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for CustomerCreator {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for CustomerCreator {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for CustomerCreator {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for CustomerCreator {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for CustomerCreator {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
