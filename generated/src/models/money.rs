// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::Number;

/// Money · 金額
///
/// An amount of money.
///
/// 一筆金額。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "金額")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct Money {
    /// Amount in cents · 最小單位金額
    ///
    /// The amount in the smallest unit of the currency.
    ///
    /// 以貨幣最小單位表示的金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "最小單位金額")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cents: Option<i64>,

    /// Currency symbol · 貨幣符號
    ///
    /// The symbol of the currency.
    ///
    /// 貨幣的符號。
    ///
    /// - Optional. · 選填。
    /// - Example: `"NT$"`. · 範例：`"NT$"`。
    #[doc(alias = "貨幣符號")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency_symbol: Option<String>,

    /// Currency code · 貨幣代碼
    ///
    /// The ISO code of the currency.
    ///
    /// 貨幣的 ISO 代碼。
    ///
    /// - Optional. · 選填。
    /// - Example: `"TWD"`. · 範例：`"TWD"`。
    #[doc(alias = "貨幣代碼")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency_iso: Option<String>,

    /// Label · 顯示文字
    ///
    /// The amount as a text to show.
    ///
    /// 供顯示的金額文字。
    ///
    /// - Optional. · 選填。
    /// - Example: `"NT$1,200"`. · 範例：`"NT$1,200"`。
    #[doc(alias = "顯示文字")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,

    /// Amount · 金額
    ///
    /// The amount in whole units of the currency.
    ///
    /// 以貨幣主要單位表示的金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "金額")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dollars: Option<Number>,
}

impl Money {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `cents`. · 設定 `cents`。
    ///
    /// Amount in cents · 最小單位金額
    #[must_use]
    pub fn cents(mut self, cents: i64) -> Self {
        self.cents = Some(cents);
        self
    }

    /// Sets `currency_symbol`. · 設定 `currency_symbol`。
    ///
    /// Currency symbol · 貨幣符號
    #[must_use]
    pub fn currency_symbol(mut self, currency_symbol: impl Into<String>) -> Self {
        self.currency_symbol = Some(currency_symbol.into());
        self
    }

    /// Sets `currency_iso`. · 設定 `currency_iso`。
    ///
    /// Currency code · 貨幣代碼
    #[must_use]
    pub fn currency_iso(mut self, currency_iso: impl Into<String>) -> Self {
        self.currency_iso = Some(currency_iso.into());
        self
    }

    /// Sets `label`. · 設定 `label`。
    ///
    /// Label · 顯示文字
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets `dollars`. · 設定 `dollars`。
    ///
    /// Amount · 金額
    #[must_use]
    pub fn dollars(mut self, dollars: impl Into<Number>) -> Self {
        self.dollars = Some(dollars.into());
        self
    }
}
