//! Bytes that travel as base64 text.

use core::fmt::{self, Debug, Display, Formatter};
use core::hash::{Hash, Hasher};
use core::str::FromStr;

use ::base64::Engine as _;
use ::base64::alphabet;
use ::base64::engine::DecodePaddingMode;
use ::base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig, STANDARD};
use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

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
///
/// What a service sends may be no base64 at all, and the rest of its answer is worth reading all the same: the text is
/// then kept, there are no bytes, and it equals the same text only.
#[derive(Clone)]
pub struct Base64 {
    /// Nothing for a text that was read and is no base64.
    bytes: Option<Vec<u8>>,
    text: String,
}

impl Default for Base64 {
    /// No bytes at all.
    fn default() -> Self {
        Self::from(Vec::new())
    }
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

    /// The bytes; `None` for a text that was read and is no base64.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&[u8]> {
        self.bytes.as_deref()
    }

    /// The bytes, without a copy; `None` for a text that was read and is no base64.
    #[must_use]
    pub fn into_bytes(self) -> Option<Vec<u8>> {
        self.bytes
    }

    fn bytes_of(text: &str) -> Option<Vec<u8>> {
        let engine = if text.contains(['-', '_']) {
            &READ_URL_SAFE
        } else {
            &READ_STANDARD
        };
        engine.decode(text.as_bytes()).ok()
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
        let bytes = Some(bytes);
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

impl TryFrom<Base64> for Vec<u8> {
    type Error = Base64Error;

    fn try_from(value: Base64) -> Result<Self, Base64Error> {
        value.bytes.ok_or(Base64Error)
    }
}

impl FromStr for Base64 {
    type Err = Base64Error;

    fn from_str(text: &str) -> Result<Self, Base64Error> {
        let bytes = Some(Self::bytes_of(text).ok_or(Base64Error)?);
        let text = text.into();
        Ok(Self { bytes, text })
    }
}

impl PartialEq for Base64 {
    fn eq(&self, other: &Self) -> bool {
        match (&self.bytes, &other.bytes) {
            (None, None) => self.text == other.text,
            (one, other) => one == other,
        }
    }
}

impl Eq for Base64 {}

impl Hash for Base64 {
    fn hash<H: Hasher>(&self, state: &mut H) {
        match &self.bytes {
            Some(bytes) => bytes.hash(state),
            None => self.text.hash(state),
        }
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
        match &self.bytes {
            Some(bytes) => write!(f, "Base64({} bytes)", bytes.len()),
            None => write!(f, "Base64(no base64)"),
        }
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = Self::bytes_of(&text);
        Ok(Self { bytes, text })
    }
}
