// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::UnknownValue;

/// Tier effect · 等級規則效果
///
/// What a membership tier rule does.
///
/// 會員等級規則的效果。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "等級規則效果")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TierEffectType {
    /// Upgrade · 升級
    ///
    /// The customer reaches the tier.
    ///
    /// 顧客升級至此等級。
    ///
    /// - Sent as `"upgrade"`. · 以 `"upgrade"` 送出。
    #[doc(alias = "升級")]
    Upgrade,

    /// Extend · 續會
    ///
    /// The customer keeps the tier.
    ///
    /// 顧客續留此等級。
    ///
    /// - Sent as `"extend"`. · 以 `"extend"` 送出。
    #[doc(alias = "續會")]
    Extend,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

impl TierEffectType {
    /// Every value that the description knows. · 說明文件列出的所有值。
    pub const KNOWN: &'static [&'static str] = &["upgrade", "extend"];

    /// The value as it travels. · 實際傳輸的值。
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Upgrade => "upgrade",
            Self::Extend => "extend",
            Self::Unknown(value) => value.as_str(),
        }
    }

    /// Whether the description knows this value. · 此值是否列於說明文件。
    #[must_use]
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::Unknown(_))
    }
}

impl From<&str> for TierEffectType {
    fn from(value: &str) -> Self {
        match value {
            "upgrade" => Self::Upgrade,
            "extend" => Self::Extend,
            _ => Self::Unknown(UnknownValue::new(value)),
        }
    }
}

impl From<String> for TierEffectType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}

impl AsRef<str> for TierEffectType {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl core::fmt::Display for TierEffectType {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        core::fmt::Display::fmt(&self.as_str(), f)
    }
}

impl Serialize for TierEffectType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Serialize::serialize(&self.as_str(), serializer)
    }
}

impl<'de> Deserialize<'de> for TierEffectType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value: String = Deserialize::deserialize(deserializer)?;
        Ok(Self::from(value.as_str()))
    }
}
