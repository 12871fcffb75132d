// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};
use crate::runtime::{Check, Checker, Redacted};

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
#[derive(Clone, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country_code: Option<String>,

    /// Country · 國家
    ///
    /// The country.
    ///
    /// - Optional. · 選填。
    /// - Responses have the name of the country here; some of the vendor's samples of requests send the code of two letters. · 回應在此為國家名稱；官方部分請求範例則傳送兩個字母的代碼。
    #[doc(alias = "國家")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,

    /// Postcode · 郵遞區號
    ///
    /// The postal code.
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    #[doc(alias = "郵遞區號")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
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
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        deserialize_with = "crate::runtime::nullable::deserialize"
    )]
    pub remarks: Option<Option<String>>,
}

impl DeliveryAddress {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `country_code`. · 設定 `country_code`。
    ///
    /// Country code · 國家代碼
    #[must_use]
    pub fn country_code(mut self, country_code: impl Into<String>) -> Self {
        self.country_code = Some(country_code.into());
        self
    }

    /// Leaves `country_code` as it is: nothing is sent. · 保留 `country_code` 不變：不送出。
    ///
    /// Country code · 國家代碼
    #[must_use]
    pub fn keep_country_code(mut self) -> Self {
        self.country_code = None;
        self
    }

    /// Sets `country`. · 設定 `country`。
    ///
    /// Country · 國家
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Leaves `country` as it is: nothing is sent. · 保留 `country` 不變：不送出。
    ///
    /// Country · 國家
    #[must_use]
    pub fn keep_country(mut self) -> Self {
        self.country = None;
        self
    }

    /// Sets `city`. · 設定 `city`。
    ///
    /// City · 城市
    #[must_use]
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// Leaves `city` as it is: nothing is sent. · 保留 `city` 不變：不送出。
    ///
    /// City · 城市
    #[must_use]
    pub fn keep_city(mut self) -> Self {
        self.city = None;
        self
    }

    /// Sets `district`. · 設定 `district`。
    ///
    /// District · 地區
    #[must_use]
    pub fn district(mut self, district: impl Into<String>) -> Self {
        self.district = Some(Some(district.into()));
        self
    }

    /// Clears `district`: `null` is sent. · 清除 `district`：送出 `null`。
    ///
    /// District · 地區
    #[must_use]
    pub fn clear_district(mut self) -> Self {
        self.district = Some(None);
        self
    }

    /// Leaves `district` as it is: nothing is sent. · 保留 `district` 不變：不送出。
    ///
    /// District · 地區
    #[must_use]
    pub fn keep_district(mut self) -> Self {
        self.district = None;
        self
    }

    /// Sets `state`. · 設定 `state`。
    ///
    /// State · 州／省
    #[must_use]
    pub fn state(mut self, state: impl Into<String>) -> Self {
        self.state = Some(state.into());
        self
    }

    /// Leaves `state` as it is: nothing is sent. · 保留 `state` 不變：不送出。
    ///
    /// State · 州／省
    #[must_use]
    pub fn keep_state(mut self) -> Self {
        self.state = None;
        self
    }

    /// Sets `postcode`. · 設定 `postcode`。
    ///
    /// Postcode · 郵遞區號
    #[must_use]
    pub fn postcode(mut self, postcode: impl Into<String>) -> Self {
        self.postcode = Some(postcode.into());
        self
    }

    /// Leaves `postcode` as it is: nothing is sent. · 保留 `postcode` 不變：不送出。
    ///
    /// Postcode · 郵遞區號
    #[must_use]
    pub fn keep_postcode(mut self) -> Self {
        self.postcode = None;
        self
    }

    /// Sets `address_1`. · 設定 `address_1`。
    ///
    /// Address line 1 · 地址第 1 行
    #[must_use]
    pub fn address_1(mut self, address_1: impl Into<String>) -> Self {
        self.address_1 = Some(address_1.into());
        self
    }

    /// Leaves `address_1` as it is: nothing is sent. · 保留 `address_1` 不變：不送出。
    ///
    /// Address line 1 · 地址第 1 行
    #[must_use]
    pub fn keep_address_1(mut self) -> Self {
        self.address_1 = None;
        self
    }

    /// Sets `address_2`. · 設定 `address_2`。
    ///
    /// Address line 2 · 地址第 2 行
    #[must_use]
    pub fn address_2(mut self, address_2: impl Into<String>) -> Self {
        self.address_2 = Some(address_2.into());
        self
    }

    /// Leaves `address_2` as it is: nothing is sent. · 保留 `address_2` 不變：不送出。
    ///
    /// Address line 2 · 地址第 2 行
    #[must_use]
    pub fn keep_address_2(mut self) -> Self {
        self.address_2 = None;
        self
    }

    /// Sets `key`. · 設定 `key`。
    ///
    /// Address key · 地址鍵值
    #[must_use]
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Some(key.into()));
        self
    }

    /// Clears `key`: `null` is sent. · 清除 `key`：送出 `null`。
    ///
    /// Address key · 地址鍵值
    #[must_use]
    pub fn clear_key(mut self) -> Self {
        self.key = Some(None);
        self
    }

    /// Leaves `key` as it is: nothing is sent. · 保留 `key` 不變：不送出。
    ///
    /// Address key · 地址鍵值
    #[must_use]
    pub fn keep_key(mut self) -> Self {
        self.key = None;
        self
    }

    /// Sets `layer1`. · 設定 `layer1`。
    ///
    /// Address layer 1 · 地址階層 1
    #[must_use]
    pub fn layer1(mut self, layer1: impl Into<String>) -> Self {
        self.layer1 = Some(Some(layer1.into()));
        self
    }

    /// Clears `layer1`: `null` is sent. · 清除 `layer1`：送出 `null`。
    ///
    /// Address layer 1 · 地址階層 1
    #[must_use]
    pub fn clear_layer1(mut self) -> Self {
        self.layer1 = Some(None);
        self
    }

    /// Leaves `layer1` as it is: nothing is sent. · 保留 `layer1` 不變：不送出。
    ///
    /// Address layer 1 · 地址階層 1
    #[must_use]
    pub fn keep_layer1(mut self) -> Self {
        self.layer1 = None;
        self
    }

    /// Sets `layer2`. · 設定 `layer2`。
    ///
    /// Address layer 2 · 地址階層 2
    #[must_use]
    pub fn layer2(mut self, layer2: impl Into<String>) -> Self {
        self.layer2 = Some(Some(layer2.into()));
        self
    }

    /// Clears `layer2`: `null` is sent. · 清除 `layer2`：送出 `null`。
    ///
    /// Address layer 2 · 地址階層 2
    #[must_use]
    pub fn clear_layer2(mut self) -> Self {
        self.layer2 = Some(None);
        self
    }

    /// Leaves `layer2` as it is: nothing is sent. · 保留 `layer2` 不變：不送出。
    ///
    /// Address layer 2 · 地址階層 2
    #[must_use]
    pub fn keep_layer2(mut self) -> Self {
        self.layer2 = None;
        self
    }

    /// Sets `layer3`. · 設定 `layer3`。
    ///
    /// Address layer 3 · 地址階層 3
    #[must_use]
    pub fn layer3(mut self, layer3: impl Into<String>) -> Self {
        self.layer3 = Some(Some(layer3.into()));
        self
    }

    /// Clears `layer3`: `null` is sent. · 清除 `layer3`：送出 `null`。
    ///
    /// Address layer 3 · 地址階層 3
    #[must_use]
    pub fn clear_layer3(mut self) -> Self {
        self.layer3 = Some(None);
        self
    }

    /// Leaves `layer3` as it is: nothing is sent. · 保留 `layer3` 不變：不送出。
    ///
    /// Address layer 3 · 地址階層 3
    #[must_use]
    pub fn keep_layer3(mut self) -> Self {
        self.layer3 = None;
        self
    }

    /// Sets `logistic_codes`. · 設定 `logistic_codes`。
    ///
    /// Logistic codes · 物流代碼
    #[must_use]
    pub fn logistic_codes(
        mut self,
        logistic_codes: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.logistic_codes = Some(
            Some(logistic_codes.into_iter().map(Into::into).collect()),
        );
        self
    }

    /// Clears `logistic_codes`: `null` is sent. · 清除 `logistic_codes`：送出 `null`。
    ///
    /// Logistic codes · 物流代碼
    #[must_use]
    pub fn clear_logistic_codes(mut self) -> Self {
        self.logistic_codes = Some(None);
        self
    }

    /// Leaves `logistic_codes` as it is: nothing is sent. · 保留 `logistic_codes` 不變：不送出。
    ///
    /// Logistic codes · 物流代碼
    #[must_use]
    pub fn keep_logistic_codes(mut self) -> Self {
        self.logistic_codes = None;
        self
    }

    /// Sets `recipient_name`. · 設定 `recipient_name`。
    ///
    /// Recipient name · 收件人姓名
    #[must_use]
    pub fn recipient_name(mut self, recipient_name: impl Into<String>) -> Self {
        self.recipient_name = Some(recipient_name.into());
        self
    }

    /// Leaves `recipient_name` as it is: nothing is sent. · 保留 `recipient_name` 不變：不送出。
    ///
    /// Recipient name · 收件人姓名
    #[must_use]
    pub fn keep_recipient_name(mut self) -> Self {
        self.recipient_name = None;
        self
    }

    /// Sets `recipient_phone`. · 設定 `recipient_phone`。
    ///
    /// Recipient phone · 收件人電話
    #[must_use]
    pub fn recipient_phone(mut self, recipient_phone: impl Into<String>) -> Self {
        self.recipient_phone = Some(recipient_phone.into());
        self
    }

    /// Leaves `recipient_phone` as it is: nothing is sent. · 保留 `recipient_phone` 不變：不送出。
    ///
    /// Recipient phone · 收件人電話
    #[must_use]
    pub fn keep_recipient_phone(mut self) -> Self {
        self.recipient_phone = None;
        self
    }

    /// Sets `recipient_phone_country_code`. · 設定 `recipient_phone_country_code`。
    ///
    /// Recipient phone country code · 收件人電話國碼
    #[must_use]
    pub fn recipient_phone_country_code(
        mut self,
        recipient_phone_country_code: impl Into<String>,
    ) -> Self {
        self.recipient_phone_country_code = Some(recipient_phone_country_code.into());
        self
    }

    /// Leaves `recipient_phone_country_code` as it is: nothing is sent. · 保留 `recipient_phone_country_code` 不變：不送出。
    ///
    /// Recipient phone country code · 收件人電話國碼
    #[must_use]
    pub fn keep_recipient_phone_country_code(mut self) -> Self {
        self.recipient_phone_country_code = None;
        self
    }

    /// Sets `remarks`. · 設定 `remarks`。
    ///
    /// Remarks · 備註
    #[must_use]
    pub fn remarks(mut self, remarks: impl Into<String>) -> Self {
        self.remarks = Some(Some(remarks.into()));
        self
    }

    /// Clears `remarks`: `null` is sent. · 清除 `remarks`：送出 `null`。
    ///
    /// Remarks · 備註
    #[must_use]
    pub fn clear_remarks(mut self) -> Self {
        self.remarks = Some(None);
        self
    }

    /// Leaves `remarks` as it is: nothing is sent. · 保留 `remarks` 不變：不送出。
    ///
    /// Remarks · 備註
    #[must_use]
    pub fn keep_remarks(mut self) -> Self {
        self.remarks = None;
        self
    }
}

impl core::fmt::Debug for DeliveryAddress {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("DeliveryAddress")
            .field("country_code", &self.country_code)
            .field("country", &self.country)
            .field("city", &Redacted::of(&self.city))
            .field("district", &Redacted::of(&self.district))
            .field("state", &Redacted::of(&self.state))
            .field("postcode", &Redacted::of(&self.postcode))
            .field("address_1", &Redacted::of(&self.address_1))
            .field("address_2", &Redacted::of(&self.address_2))
            .field("key", &Redacted::of(&self.key))
            .field("layer1", &Redacted::of(&self.layer1))
            .field("layer2", &Redacted::of(&self.layer2))
            .field("layer3", &Redacted::of(&self.layer3))
            .field("logistic_codes", &self.logistic_codes)
            .field("recipient_name", &Redacted::of(&self.recipient_name))
            .field("recipient_phone", &Redacted::of(&self.recipient_phone))
            .field("recipient_phone_country_code", &self.recipient_phone_country_code)
            .field("remarks", &Redacted::of(&self.remarks))
            .finish()
    }
}

impl Check for DeliveryAddress {
    fn check(&self, _at: &mut Checker<'_>) {}
}
