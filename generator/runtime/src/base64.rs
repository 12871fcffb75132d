//! Bytes that travel as base64 text.

use core::fmt::{self, Debug, Display, Formatter};
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use ::base64::Engine as _;
use ::base64::alphabet;
use ::base64::engine::DecodePaddingMode;
use ::base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use ::serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::alloc::borrow::Cow;
use super::alloc::string::String;
use super::alloc::vec::Vec;

/// Padding may be missing, and the bits that the last symbol does not need may be anything.
const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const READ_STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);
const READ_URL_SAFE: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, LENIENT);

/// Bytes as base64 text (RFC 4648).
///
/// Made from bytes it writes the standard alphabet with padding. Reading also takes the URL-safe alphabet and missing
/// padding, and what was read is written back exactly as it was. Compared by its bytes.
#[derive(Clone, Default)]
pub struct Base64 {
    bytes: Vec<u8>,
    text: String,
}

/// A text is not base64.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Base64Error;

impl Display for Base64Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("expected base64 text")
    }
}

impl core::error::Error for Base64Error {}

impl Base64 {
    /// The text on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes, without a copy.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    fn read(text: Cow<'_, str>) -> Result<Self, Base64Error> {
        let engine = if text.contains(['-', '_']) {
            &READ_URL_SAFE
        } else {
            &READ_STANDARD
        };
        let bytes = engine.decode(text.as_bytes()).map_err(|_| Base64Error)?;
        Ok(Self {
            bytes,
            text: text.into_owned(),
        })
    }
}

/// The text on the wire, so that limits on strings hold for it.
impl AsRef<str> for Base64 {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        let text = STANDARD.encode(&bytes);
        Self { bytes, text }
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self::from(bytes.to_vec())
    }
}

impl<const N: usize> From<[u8; N]> for Base64 {
    fn from(bytes: [u8; N]) -> Self {
        Self::from(bytes.to_vec())
    }
}

impl<const N: usize> From<&[u8; N]> for Base64 {
    fn from(bytes: &[u8; N]) -> Self {
        Self::from(bytes.to_vec())
    }
}

impl From<Base64> for Vec<u8> {
    fn from(value: Base64) -> Self {
        value.bytes
    }
}

impl FromStr for Base64 {
    type Err = Base64Error;

    fn from_str(text: &str) -> Result<Self, Base64Error> {
        Self::read(Cow::Borrowed(text))
    }
}

impl PartialEq for Base64 {
    fn eq(&self, other: &Self) -> bool {
        self.bytes == other.bytes
    }
}

impl Eq for Base64 {}

impl Hash for Base64 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes.hash(state);
    }
}

impl Display for Base64 {
    /// The text on the wire.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(&self.text, f)
    }
}

impl Debug for Base64 {
    /// The number of bytes: a payload tells a reader of a log nothing.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({} bytes)", self.bytes.len())
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(Cow::Owned(String::deserialize(deserializer)?)).map_err(de::Error::custom)
    }
}
