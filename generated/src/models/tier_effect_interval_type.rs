// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::UnknownValue;

/// Effect interval type · 效果期間類型
///
/// The type of an effect interval.
///
/// 效果期間的類型。
///
/// - Inferred: What the values mean; only their names are known. · 推論：各個值的意義；僅知其名稱。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "效果期間類型")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TierEffectIntervalType {
    /// Within the interval · 期間內有效
    ///
    /// The effect ends with the interval.
    ///
    /// 效果於期間結束時終止。
    ///
    /// - Sent as `"within_interval"`. · 以 `"within_interval"` 送出。
    #[doc(alias = "期間內有效")]
    WithinInterval,

    /// Unlimited · 無期限
    ///
    /// The effect does not end.
    ///
    /// 效果不會終止。
    ///
    /// - Sent as `"unlimited"`. · 以 `"unlimited"` 送出。
    #[doc(alias = "無期限")]
    Unlimited,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

impl TierEffectIntervalType {
    /// Every value that the description knows. · 說明文件列出的所有值。
    pub const KNOWN: &'static [&'static str] = &["within_interval", "unlimited"];

    /// The value as it travels. · 實際傳輸的值。
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::WithinInterval => "within_interval",
            Self::Unlimited => "unlimited",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value. · 此值是否列於說明文件。
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for TierEffectIntervalType {
    fn from(value: &str) -> Self {
        match value {
            "within_interval" => Self::WithinInterval,
            "unlimited" => Self::Unlimited,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for TierEffectIntervalType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for TierEffectIntervalType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for TierEffectIntervalType {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for TierEffectIntervalType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for TierEffectIntervalType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
