// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{Check, object, redact};

/// Delivery address · 送貨地址
///
/// One delivery address of a customer, in requests and in responses.
///
/// 顧客的一組送貨地址，請求與回應皆使用此格式。
///
/// - Source: <https://open-api.docs.shoplineapp.com/docs/deliveryaddress>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/docs/deliveryaddress>，查閱於 2026-11-23。
/// - Inferred: One shape for requests and responses, so that the addresses of a response can be sent back. · 推論：請求與回應使用同一格式，使回應中的地址可以再傳送回去。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - The page hides the members of an address. They come from the address guides of the vendor (docs/deliveryaddress, docs/delivery-address); no member is required anywhere, and no item has an id. · 官方頁面未顯示地址的欄位。欄位取自官方的地址指南（docs/deliveryaddress、docs/delivery-address）；任何文件皆未要求必填欄位，各項目也沒有 ID。
#[doc(alias = "送貨地址")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct DeliveryAddress {
    /// Country code · 國家代碼
    ///
    /// The country, as a code of two letters.
    ///
    /// 國家，以兩個字母的代碼表示。
    ///
    /// - Optional. · 選填。
    /// - Example: `"TW"`. · 範例：`"TW"`。
    #[doc(alias = "國家代碼")]
    pub country_code: Option<String>,

    /// Country · 國家
    ///
    /// The country.
    ///
    /// - Optional. · 選填。
    /// - Responses have the name of the country here; some of the vendor's samples of requests send the code of two letters. · 回應在此為國家名稱；官方部分請求範例則傳送兩個字母的代碼。
    #[doc(alias = "國家")]
    pub country: Option<String>,

    /// City · 城市
    ///
    /// The city or county.
    ///
    /// 城市或縣市。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "城市")]
    pub city: Option<String>,

    /// District · 地區
    ///
    /// The district.
    ///
    /// 地區（行政區）。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null` in a request: samples of responses show it here; that requests may carry it too is not stated. · 推論：請求中的 `null`：回應範例在此顯示 `null`；請求是否也可使用則未說明。
    #[doc(alias = "地區")]
    pub district: Option<Option<String>>,

    /// State · 州／省
    ///
    /// The state, province or region.
    ///
    /// 州、省或地區。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "州／省")]
    pub state: Option<String>,

    /// Postcode · 郵遞區號
    ///
    /// The postal code.
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "郵遞區號")]
    pub postcode: Option<String>,

    /// Address line 1 · 地址第 1 行
    ///
    /// Line 1 of the address.
    ///
    /// 地址的第 1 行。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "地址第 1 行")]
    pub address_1: Option<String>,

    /// Address line 2 · 地址第 2 行
    ///
    /// Line 2 of the address. In Taiwan it normally holds the administrative district.
    ///
    /// 地址的第 2 行。在臺灣通常填入行政區。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "地址第 2 行")]
    pub address_2: Option<String>,

    /// Address key · 地址鍵值
    ///
    /// The key of the address. The vendor does not say what it means.
    ///
    /// 地址的鍵值。官方文件未說明其意義。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null` in a request: samples of responses show it here; that requests may carry it too is not stated. · 推論：請求中的 `null`：回應範例在此顯示 `null`；請求是否也可使用則未說明。
    #[doc(alias = "地址鍵值")]
    pub key: Option<Option<String>>,

    /// Address layer 1 · 地址階層 1
    ///
    /// Level 1 of the address tree.
    ///
    /// 地址樹狀結構的第 1 層。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null` in a request: samples of responses show it here; that requests may carry it too is not stated. · 推論：請求中的 `null`：回應範例在此顯示 `null`；請求是否也可使用則未說明。
    #[doc(alias = "地址階層 1")]
    pub layer1: Option<Option<String>>,

    /// Address layer 2 · 地址階層 2
    ///
    /// Level 2 of the address tree.
    ///
    /// 地址樹狀結構的第 2 層。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null` in a request: samples of responses show it here; that requests may carry it too is not stated. · 推論：請求中的 `null`：回應範例在此顯示 `null`；請求是否也可使用則未說明。
    #[doc(alias = "地址階層 2")]
    pub layer2: Option<Option<String>>,

    /// Address layer 3 · 地址階層 3
    ///
    /// Level 3 of the address tree.
    ///
    /// 地址樹狀結構的第 3 層。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null` in a request: samples of responses show it here; that requests may carry it too is not stated. · 推論：請求中的 `null`：回應範例在此顯示 `null`；請求是否也可使用則未說明。
    #[doc(alias = "地址階層 3")]
    pub layer3: Option<Option<String>>,

    /// Logistic codes · 物流代碼
    ///
    /// The codes of the logistics services.
    ///
    /// 物流服務的代碼。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Inferred: `null` in a request: samples of responses show it here; that requests may carry it too is not stated. · 推論：請求中的 `null`：回應範例在此顯示 `null`；請求是否也可使用則未說明。
    /// - One of the two address guides of the vendor types it as a text, the other as a list. · 兩份官方地址指南中，一份將其定為文字，另一份定為清單。
    #[doc(alias = "物流代碼")]
    pub logistic_codes: Option<Option<Vec<String>>>,

    /// Recipient name · 收件人姓名
    ///
    /// The name of the recipient.
    ///
    /// 收件人的姓名。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "收件人姓名")]
    pub recipient_name: Option<String>,

    /// Recipient phone · 收件人電話
    ///
    /// The phone of the recipient.
    ///
    /// 收件人的電話。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "收件人電話")]
    pub recipient_phone: Option<String>,

    /// Recipient phone country code · 收件人電話國碼
    ///
    /// The country calling code of `recipient_phone`.
    ///
    /// `recipient_phone` 的電話國碼。
    ///
    /// - Optional. · 選填。
    /// - Example: `"886"`. · 範例：`"886"`。
    #[doc(alias = "收件人電話國碼")]
    pub recipient_phone_country_code: Option<String>,

    /// Remarks · 備註
    ///
    /// The remarks on the address.
    ///
    /// 地址的備註。
    ///
    /// - Leave out to keep, null to clear. · 省略則不變，null 則清除。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: `null` in a request: samples of responses show it here; that requests may carry it too is not stated. · 推論：請求中的 `null`：回應範例在此顯示 `null`；請求是否也可使用則未說明。
    #[doc(alias = "備註")]
    pub remarks: Option<Option<String>>,
}

object! {
    DeliveryAddress, bilingual, new();
    0 country_code: optional "country_code", set country_code(impl Into<String> = into) "Country code · 國家代碼", keep keep_country_code;
    1 country: optional "country", set country(impl Into<String> = into) "Country · 國家", keep keep_country;
    2 city: optional "city", set city(impl Into<String> = into) "City · 城市", keep keep_city;
    3 district: optional_or_null "district", set district(impl Into<String> = into) "District · 地區", clear clear_district, keep keep_district;
    4 state: optional "state", set state(impl Into<String> = into) "State · 州／省", keep keep_state;
    5 postcode: optional "postcode", set postcode(impl Into<String> = into) "Postcode · 郵遞區號", keep keep_postcode;
    6 address_1: optional "address_1", set address_1(impl Into<String> = into) "Address line 1 · 地址第 1 行", keep keep_address_1;
    7 address_2: optional "address_2", set address_2(impl Into<String> = into) "Address line 2 · 地址第 2 行", keep keep_address_2;
    8 key: optional_or_null "key", set key(impl Into<String> = into) "Address key · 地址鍵值", clear clear_key, keep keep_key;
    9 layer1: optional_or_null "layer1", set layer1(impl Into<String> = into) "Address layer 1 · 地址階層 1", clear clear_layer1, keep keep_layer1;
    10 layer2: optional_or_null "layer2", set layer2(impl Into<String> = into) "Address layer 2 · 地址階層 2", clear clear_layer2, keep keep_layer2;
    11 layer3: optional_or_null "layer3", set layer3(impl Into<String> = into) "Address layer 3 · 地址階層 3", clear clear_layer3, keep keep_layer3;
    12 logistic_codes: optional_or_null "logistic_codes", set logistic_codes(impl IntoIterator<Item = impl Into<String>> = each) "Logistic codes · 物流代碼", clear clear_logistic_codes, keep keep_logistic_codes;
    13 recipient_name: optional "recipient_name", set recipient_name(impl Into<String> = into) "Recipient name · 收件人姓名", keep keep_recipient_name;
    14 recipient_phone: optional "recipient_phone", set recipient_phone(impl Into<String> = into) "Recipient phone · 收件人電話", keep keep_recipient_phone;
    15 recipient_phone_country_code: optional "recipient_phone_country_code", set recipient_phone_country_code(impl Into<String> = into) "Recipient phone country code · 收件人電話國碼", keep keep_recipient_phone_country_code;
    16 remarks: optional_or_null "remarks", set remarks(impl Into<String> = into) "Remarks · 備註", clear clear_remarks, keep keep_remarks;
}

redact! {
    DeliveryAddress;
    country_code, country, city hidden, district hidden, state hidden, postcode hidden, address_1 hidden,
    address_2 hidden, key hidden, layer1 hidden, layer2 hidden, layer3 hidden, logistic_codes,
    recipient_name hidden, recipient_phone hidden, recipient_phone_country_code, remarks hidden,
}

impl Check for DeliveryAddress {}
