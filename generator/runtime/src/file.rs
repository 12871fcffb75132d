//! A file of an upload: its bytes, and what its part of the body says about them.

use core::fmt::{self, Debug, Formatter};

use ::serde::ser::{self, SerializeStruct as _};
use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::alloc::string::{String, ToString as _};
use super::alloc::vec::Vec;
use super::tree::Tree;

/// The name under which a file shows itself to a form.
pub(super) const NAME: &str = "$client_runtime::File";

/// A file of an upload.
///
/// In a `multipart/form-data` body it is a part of its own, with a file name and a media type. Where there are no parts,
/// as in JSON, it is the text that its bytes are. `Debug` shows no name and no byte.
///
/// ```
/// # use client_runtime::File;
/// let scan = File::new(*b"%PDF-1.7").named("scan.pdf").media_type("application/pdf");
/// # assert_eq!(scan.bytes(), b"%PDF-1.7");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct File {
    bytes: Vec<u8>,
    name: Option<String>,
    media_type: Option<String>,
    headers: Vec<(String, String)>,
}

impl File {
    /// A file with these bytes. Its name is that of its field until [`File::named`] says another one; its media type is
    /// the one that the description gives the field, else `application/octet-stream`.
    #[must_use]
    pub fn new(bytes: impl Into<Vec<u8>>) -> Self {
        Self {
            bytes: bytes.into(),
            ..Self::default()
        }
    }

    /// Sets the name, without a folder.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the media type, such as `image/png`.
    #[must_use]
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// Adds a header to its part.
    #[must_use]
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes, without a copy.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The name, when one was given.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    pub(super) fn own_media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    pub(super) fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// Puts together what [`Parts`] has taken apart.
    pub(super) fn of_parts(parts: Tree) -> Option<Self> {
        let Tree::Object(members) = parts else {
            return None;
        };
        let mut file = Self::default();
        for (name, value) in members {
            match (&*name, value) {
                ("bytes", Tree::Bytes(bytes)) => file.bytes = bytes,
                ("name", value) => file.name = value.scalar().ok()?,
                ("media_type", value) => file.media_type = value.scalar().ok()?,
                ("headers", Tree::List(pairs)) => {
                    for pair in pairs {
                        let Tree::List(pair) = pair else {
                            return None;
                        };
                        let mut texts = pair.into_iter().map(|text| text.scalar().ok().flatten());
                        file.headers.push((texts.next()??, texts.next()??));
                    }
                }
                _ => return None,
            }
        }
        Some(file)
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<&[u8]> for File {
    fn from(bytes: &[u8]) -> Self {
        Self::new(bytes)
    }
}

impl<const N: usize> From<&[u8; N]> for File {
    fn from(bytes: &[u8; N]) -> Self {
        Self::new(*bytes)
    }
}

impl From<String> for File {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&str> for File {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl Debug for File {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "File({} bytes)", self.bytes.len())
    }
}

/// What a file is made of; a text to whoever asks for something readable.
struct Parts<'a>(&'a File);

/// Bytes that go as bytes.
struct Raw<'a>(&'a [u8]);

impl Serialize for Raw<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(self.0)
    }
}

impl Serialize for Parts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let file = self.0;
        if serializer.is_human_readable() {
            let text = core::str::from_utf8(&file.bytes)
                .map_err(|_| ser::Error::custom("a file that is no text goes only in a form"))?;
            return serializer.serialize_str(text);
        }
        let mut parts = serializer.serialize_struct(NAME, 4)?;
        parts.serialize_field("name", &file.name)?;
        parts.serialize_field("media_type", &file.media_type)?;
        parts.serialize_field("headers", &file.headers)?;
        parts.serialize_field("bytes", &Raw(&file.bytes))?;
        parts.end()
    }
}

impl Serialize for File {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(NAME, &Parts(self))
    }
}

impl<'de> Deserialize<'de> for File {
    /// From the text that the bytes are.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self::new(text.to_string()))
    }
}
