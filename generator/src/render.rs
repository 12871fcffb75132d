//! From tokens to text: `syn::parse2`, prettyplease, the header line, blank lines between items.

/// A file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The path in the crate, with `/`.
    pub path: String,
    /// The text, ending in one newline.
    pub text: String,
}
