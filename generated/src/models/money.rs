// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Number, object};

/// Money · 金額
///
/// An amount of money.
///
/// 一筆金額。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "金額")]
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub label: Option<String>,

    /// Amount · 金額
    ///
    /// The amount in whole units of the currency.
    ///
    /// 以貨幣主要單位表示的金額。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "金額")]
    pub dollars: Option<Number>,
}

object! {
    Money, bilingual, new();
    0 cents: optional "cents";
    1 currency_symbol: optional "currency_symbol";
    2 currency_iso: optional "currency_iso";
    3 label: optional "label";
    4 dollars: optional "dollars";
}
