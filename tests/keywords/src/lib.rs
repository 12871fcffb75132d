// @generated from tests/fixtures/keywords.yaml by cargo xtask codegen; edit the spec, not this file.

//! Keywords
//!
//! Every keyword that the generated checks cover.
//!
//! - Begin with [`Client::builder`]; each operation is a method of [`Client`], and a value in [`operations`].
//! - Version of the API: `1.0.0`.
//!
//! # Features
//!
//! Each part of the service is a feature of this crate, and all of them are on by default. Whoever needs few of them sets `default-features = false` and names these, so that only their operations and types are compiled.
//!
//! - `needs`: 1 operation.
//! - `excludes`: 1 operation.
//! - `together`: 1 operation.
//! - `at-least-one`: 1 operation.
//! - `several`: 1 operation.
//! - `things`: 2 operations.
//! - `other-types`: The types that no operation needs, as those of webhooks and callbacks.
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
