// @generated from tests/fixtures/exchanges.yaml by cargo xtask codegen; edit the spec, not this file.

//! Exchanges
//!
//! - Begin with [`Client::builder`]; each operation is a method of [`Client`], and a value in [`operations`].
//! - Version of the API: `1.0.0`.
//!
//! # Features
//!
//! Each part of the service is a feature of this crate, and all of them are on by default. Whoever needs few of them sets `default-features = false` and names these, so that only their operations and types are compiled.
//!
//! - `things`: 2 operations.
//! - `notes`: 1 operation.
//! - `labels`: 1 operation.
//! - `scans`: 1 operation.
//! - `talk`: 1 operation.
//! - `export`: 1 operation.
//! - `token`: 1 operation.
//! - `secured`: 1 operation.
//! - `everything`: 1 operation.
//! - `other-types`: The types that no operation needs, as those of webhooks and callbacks.
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
