//! What was made of a description and what was not, so that nothing is missing in silence.
//!
//! # How things are counted
//!
//! - **Operations**: each operation of `paths`. One that cannot be made is left out; a path item that cannot be read
//!   counts as one, since nobody knows what it would hold.
//! - **Properties**: each field of each struct that is made, inherited ones in every struct that has them, and the values
//!   of its `additionalProperties` as one more. A schema that is made twice, for requests and for responses, counts
//!   twice.
//! - **Variants**: each variant of each union that is made.
//! - **Parameters**: each parameter of each operation, the settings of the client left out.
//! - **Payloads**: each request body and each response that has a body, of each operation.
//!
//! All but operations are *typed* unless a plain JSON value stands somewhere in their type, be it inside of a list or a
//! map, where the schema says more than "anything". A payload that travels as bytes is typed when its media type has no
//! structure that a type could show: an image is typed, XML is not.

/// The whole account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The operations.
    pub operations: Operations,
    /// The properties of structs.
    pub properties: Sites,
    /// The variants of unions.
    pub variants: Sites,
    /// The parameters of operations.
    pub parameters: Sites,
    /// The bodies of requests and responses.
    pub payloads: Sites,
}

impl Ledger {
    /// The kinds of places where a type stands, each with its name.
    #[must_use]
    pub fn kinds(&self) -> [(&'static str, &Sites); 4] {
        [
            ("properties", &self.properties),
            ("variants", &self.variants),
            ("parameters", &self.parameters),
            ("payloads", &self.payloads),
        ]
    }
}

/// Operations made and left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operations {
    /// How many are made.
    pub made: usize,
    /// Those that are not.
    pub left_out: Vec<Exception>,
}

/// Places where a type stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sites {
    /// How many have a type that says what the schema says.
    pub typed: usize,
    /// Those that are any JSON value, or bytes, in its place.
    pub untyped: Vec<Exception>,
}

impl Sites {
    /// How many there are in all.
    #[must_use]
    pub fn all(&self) -> usize {
        self.typed + self.untyped.len()
    }
}

/// One thing that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// What it is: `Customer.memo`, `GET /pets`, `GET /pets?limit`, `GET /pets 200`.
    pub what: String,
    /// The code of the finding that is the reason.
    pub code: &'static str,
    /// The reason in words.
    pub reason: String,
    /// Where the reason stands.
    pub place: Spot,
}

/// A place in the description.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The file, as diagnostics show it.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The same as the file of accepted gaps names it: `#/json/pointer` or `file.yaml#/json/pointer`.
    pub at: String,
}
