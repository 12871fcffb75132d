// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, object, redact};

/// Custom field · 客製化欄位
///
/// One custom field of a customer with its content.
///
/// 顧客的一個客製化欄位與內容。
///
/// - Source: <https://open-api.docs.shoplineapp.com/docs/get-customfields>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/docs/get-customfields>，查閱於 2026-11-23。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "客製化欄位")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct CustomField {
    /// Field type · 欄位類型
    ///
    /// The type of the field. Only `text` is supported.
    ///
    /// 欄位的類型。目前僅支援 `text`。
    ///
    /// - Optional. · 選填。
    /// - Example: `"text"`. · 範例：`"text"`。
    #[doc(alias = "欄位類型")]
    pub r#type: Option<String>,

    /// Field name · 欄位名稱
    ///
    /// The name of the field.
    ///
    /// 欄位的名稱。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "欄位名稱")]
    pub name_translations: Option<BTreeMap<String, Option<String>>>,

    /// Field ID · 欄位 ID
    ///
    /// The id of the field.
    ///
    /// 欄位的 ID。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "欄位 ID")]
    pub field_id: Option<String>,

    /// Field value · 欄位內容
    ///
    /// The content that the customer has in the field.
    ///
    /// 顧客在此欄位的內容。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "欄位內容")]
    pub value: Option<String>,
}

object! {
    CustomField, bilingual, new();
    0 r#type: optional "type";
    1 name_translations: optional "name_translations";
    2 field_id: optional "field_id";
    3 value: optional "value";
}

redact! {
    CustomField;
    r#type, name_translations, field_id, value hidden,
}
