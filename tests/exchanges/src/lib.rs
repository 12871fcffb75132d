// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! Exchanges
//!
//! - Version of the API: `1.0.0`.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub use client_runtime as runtime;

#[rustfmt::skip]
pub mod client;

#[rustfmt::skip]
pub mod headers;

#[rustfmt::skip]
pub mod models;

#[rustfmt::skip]
pub mod operations;

#[rustfmt::skip]
pub mod settings;

#[rustfmt::skip]
pub use self::client::Client;

/// The server `http://127.0.0.1:4010/v1`.
#[rustfmt::skip]
pub const SERVER: &str = "http://127.0.0.1:4010/v1";

/// The base URLs, the default first.
#[rustfmt::skip]
pub const SERVERS: &[&str] = &[SERVER];
