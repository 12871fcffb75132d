//! Headers of an answer, decoded by what the description says of them.

use core::fmt::{self, Debug, Formatter};
use core::marker::PhantomData;

use ::serde::de::DeserializeOwned;

use super::alloc::string::ToString as _;
use super::alloc::vec::Vec;
use super::headers::Headers;
use super::texts::{self, Commas, Texts};

/// A header that the description declares, with the type of its value.
///
/// ```
/// # use client_runtime::{Header, Response};
/// const LEFT: Header<u32> = Header::new("X-RateLimit-Remaining");
///
/// let response = Response::new(200, vec![("x-ratelimit-remaining".into(), "7".into())], "");
/// assert_eq!(response.read_header(&LEFT), Some(7));
/// ```
pub struct Header<T> {
    name: &'static str,
    form: Form,
    ty: PhantomData<fn() -> T>,
}

/// How the value is written.
#[derive(Clone, Copy, Debug)]
enum Form {
    /// `simple`: a text, or several between commas.
    Texts(Commas),
    /// As JSON.
    Json,
}

impl<T> Header<T> {
    /// A header whose value is a text, a list `a,b`, or an object `name,value`.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self::with(name, Form::Texts(Commas::Between))
    }

    /// A header whose value is an object `name=value` (`explode`).
    #[must_use]
    pub const fn exploded(name: &'static str) -> Self {
        Self::with(name, Form::Texts(Commas::Members))
    }

    /// A header whose value is JSON (`content: application/json`).
    #[must_use]
    pub const fn json(name: &'static str) -> Self {
        Self::with(name, Form::Json)
    }

    const fn with(name: &'static str, form: Form) -> Self {
        let ty = PhantomData;
        Self { name, form, ty }
    }

    /// Its name, as the description writes it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }
}

impl<T: DeserializeOwned> Header<T> {
    /// The value among these headers; `None` when it is missing, or is not what the description says.
    pub(super) fn read(&self, headers: &Headers) -> Option<T> {
        let mut lines: Vec<&str> = headers
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case(self.name))
            .map(|(_, value)| value)
            .collect();
        match self.form {
            Form::Json => ::serde_json::from_str(lines.first()?).ok(),
            Form::Texts(commas) => {
                let text = |line: &str| Texts::Text(line.to_string(), commas);
                let texts = match lines.as_slice() {
                    [] => return None,
                    [line] => text(line),
                    _ => Texts::List(lines.drain(..).map(text).collect()),
                };
                texts::read(texts).ok()
            }
        }
    }
}

impl<T> Debug for Header<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Header").field(&self.name).finish()
    }
}
