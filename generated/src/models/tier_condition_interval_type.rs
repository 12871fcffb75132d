// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::UnknownValue;

/// Condition interval type · 條件期間類型
///
/// The type of a condition interval.
///
/// 條件期間的類型。
///
/// - Inferred: What the values mean; only their names are known. · 推論：各個值的意義；僅知其名稱。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "條件期間類型")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TierConditionIntervalType {
    /// Within the interval · 期間內累積
    ///
    /// All spending within the interval counts.
    ///
    /// 期間內的消費皆列入計算。
    ///
    /// - Sent as `"within_interval"`. · 以 `"within_interval"` 送出。
    #[doc(alias = "期間內累積")]
    WithinInterval,

    /// Single purchase · 單筆消費
    ///
    /// One purchase has to meet the condition.
    ///
    /// 須以單筆消費達成條件。
    ///
    /// - Sent as `"single_purchase"`. · 以 `"single_purchase"` 送出。
    #[doc(alias = "單筆消費")]
    SinglePurchase,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

impl TierConditionIntervalType {
    /// Every value that the description knows. · 說明文件列出的所有值。
    pub const KNOWN: &'static [&'static str] = &["within_interval", "single_purchase"];

    /// The value as it travels. · 實際傳輸的值。
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::WithinInterval => "within_interval",
            Self::SinglePurchase => "single_purchase",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value. · 此值是否列於說明文件。
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for TierConditionIntervalType {
    fn from(value: &str) -> Self {
        match value {
            "within_interval" => Self::WithinInterval,
            "single_purchase" => Self::SinglePurchase,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for TierConditionIntervalType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for TierConditionIntervalType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for TierConditionIntervalType {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for TierConditionIntervalType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for TierConditionIntervalType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
