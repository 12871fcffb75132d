// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::UnknownValue;

/// Gender · 性別
///
/// The gender of a customer.
///
/// 顧客的性別。
///
/// - Source: <https://open-api.docs.shoplineapp.com/docs/update-customer>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/docs/update-customer>，查閱於 2026-11-23。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - The list of values is lost in the copy of the page; the vendor's guides name these three. · 取得的頁面副本缺少允許值清單；官方指南列出這三個值。
#[doc(alias = "性別")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Gender {
    /// Male · 男性
    ///
    /// The customer is male.
    ///
    /// 顧客為男性。
    ///
    /// - Sent as `"male"`. · 以 `"male"` 送出。
    #[doc(alias = "男性")]
    Male,

    /// Female · 女性
    ///
    /// The customer is female.
    ///
    /// 顧客為女性。
    ///
    /// - Sent as `"female"`. · 以 `"female"` 送出。
    #[doc(alias = "女性")]
    Female,

    /// Other · 其他
    ///
    /// Another gender.
    ///
    /// 其他性別。
    ///
    /// - Sent as `"other"`. · 以 `"other"` 送出。
    #[doc(alias = "其他")]
    Other,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

impl Gender {
    /// Every value that the description knows. · 說明文件列出的所有值。
    pub const KNOWN: &'static [&'static str] = &["male", "female", "other"];

    /// The value as it travels. · 實際傳輸的值。
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Male => "male",
            Self::Female => "female",
            Self::Other => "other",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value. · 此值是否列於說明文件。
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for Gender {
    fn from(value: &str) -> Self {
        match value {
            "male" => Self::Male,
            "female" => Self::Female,
            "other" => Self::Other,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for Gender {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for Gender {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for Gender {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for Gender {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for Gender {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
