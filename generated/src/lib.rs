// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

//! Update a customer of a SHOPLINE store. · 更新 SHOPLINE 商店的顧客。
//!
//! An independent description of the endpoint Update Customer of SHOPLINE's Open API (Taiwan and Hong Kong). The licence is that of this description, not of the service.
//!
//! SHOPLINE Open API（臺灣與香港）「更新顧客」端點的獨立描述。授權條款僅適用於本描述，不適用於該服務。
//!
//! - Begin with [`Client::builder`]; each operation is a method of [`Client`], and a value in [`operations`]. · 由 [`Client::builder`] 開始；每項操作皆為 [`Client`] 的方法，亦為 [`operations`] 中的值。
//! - Version of the API: `0.1.0`. · API 版本：`0.1.0`。
//! - Source: <https://open-api.docs.shoplineapp.com>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com>，查閱於 2026-11-23。
//! - Written from the public documentation. Nothing here was tried against the live service. The texts of info, server, security scheme, tag and examples are ours in both languages. · 依據公開文件撰寫，未以正式服務實際驗證。info、server、security scheme、tag 與範例的文字，兩種語言皆為自行撰寫。
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

/// The service. · 正式服務。
#[doc(alias = "正式服務")]
#[rustfmt::skip]
pub const THE_SERVICE: &str = "https://open.shopline.io/v1";

/// The base URLs, the default first. · 基底網址，預設者在先。
#[rustfmt::skip]
pub const SERVERS: &[&str] = &[THE_SERVICE];
