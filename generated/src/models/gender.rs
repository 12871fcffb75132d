// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{UnknownValue, open_enum};

/// Gender · 性別
///
/// The gender of a customer.
///
/// 顧客的性別。
///
/// - Source: <https://open-api.docs.shoplineapp.com/docs/update-customer>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/docs/update-customer>，查閱於 2026-11-23。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - The list of values is lost in the copy of the page; the vendor's guides name these three. · 取得的頁面副本缺少允許值清單；官方指南列出這三個值。
#[doc(alias = "性別")]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Gender {
    /// Male · 男性
    ///
    /// The customer is male.
    ///
    /// 顧客為男性。
    ///
    /// - Sent as `"male"`. · 以 `"male"` 送出。
    #[doc(alias = "男性")]
    Male,

    /// Female · 女性
    ///
    /// The customer is female.
    ///
    /// 顧客為女性。
    ///
    /// - Sent as `"female"`. · 以 `"female"` 送出。
    #[doc(alias = "女性")]
    Female,

    /// Other · 其他
    ///
    /// Another gender.
    ///
    /// 其他性別。
    ///
    /// - Sent as `"other"`. · 以 `"other"` 送出。
    #[doc(alias = "其他")]
    Other,

    /// A value that the description does not know; it is read and written unchanged. · 說明文件未列出的值；讀寫時保持不變。
    Unknown(UnknownValue),
}

open_enum! {
    Gender, bilingual, text, Unknown;
    Male = "male", Female = "female", Other = "other",
}
