//! Turns an OpenAPI 3.1 document into a Rust client crate: text in, files out.
//!
//! # The pipeline is a row of types
//!
//! ```text
//! Source --parse--> Node --decode--> Document --resolve--> Spec --lower--> Api --emit--> Module --render--> File
//! text             marked tree       OpenAPI as           no $ref, no     Rust-      path +        path +
//!                                    written              allOf left      shaped IR  TokenStream   formatted text
//! ```
//!
//! | stage | owns | must not |
//! |---|---|---|
//! | [`source`], [`diagnostic`] | files, JSON Pointers, line and column, the code table, the excerpt with a caret | know OpenAPI |
//! | [`document`] | the OpenAPI and JSON Schema objects as written; a key nobody reads is a diagnostic | resolve anything |
//! | [`resolve`] | `$ref` across files, `allOf`, inheritance, cross-object checks, values against schemas | know Rust |
//! | [`model`] | plain data: structs, enums, unions, operations, rules, docs, identifiers with wire names | hold syn or quote, keep the input |
//! | [`lower`] | every decision about Rust: names, presence and nullability, boxing, docs layout | emit tokens |
//! | [`emit`] | tokens from the model, one file per kind of item | decide anything |
//! | [`render`] | `syn::parse2`, prettyplease, header line, blank lines | repair text |

pub mod diagnostic;
pub mod document;
pub mod emit;
pub mod lower;
pub mod model;
pub mod render;
pub mod resolve;
pub mod source;
