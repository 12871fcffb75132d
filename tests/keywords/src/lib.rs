// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! Keywords
//!
//! Every keyword that the generated checks cover.
//!
//! - Version of the API: `1.0.0`.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub use client_runtime as runtime;

#[rustfmt::skip]
pub mod client;

#[rustfmt::skip]
pub mod models;

#[rustfmt::skip]
pub mod operations;

#[rustfmt::skip]
pub mod settings;

#[rustfmt::skip]
pub use self::client::Client;

/// The server `/`.
#[rustfmt::skip]
pub const SERVER: &str = "/";

/// The base URLs, the default first.
#[rustfmt::skip]
pub const SERVERS: &[&str] = &[SERVER];
