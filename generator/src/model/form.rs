//! How the members of a body travel as fields of a form, or as parts.

use super::Encoding;

/// The members of a form; mirrors the runtime's struct of the same name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// The style of each member that is not named below.
    pub style: Option<Encoding>,
    /// The members with ways of their own.
    pub parts: Vec<FormPart>,
}

/// One member of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPart {
    /// The name on the wire.
    pub name: String,
    /// Its style.
    pub style: Option<Encoding>,
    /// The media type of its part.
    pub media_type: Option<String>,
    /// More headers of its part.
    pub headers: Vec<(String, String)>,
}
