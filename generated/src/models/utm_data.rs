// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::serde::{Deserialize, Serialize};

/// UTM data · UTM 資料
///
/// The UTM parameters with which a customer came.
///
/// 顧客來訪時的 UTM 參數。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "UTM 資料")]
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[serde(crate = "crate::runtime::serde")]
#[non_exhaustive]
pub struct UtmData {
    /// UTM source · UTM 來源
    ///
    /// The source that the UTM parameters name.
    ///
    /// UTM 參數所記錄的來源。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 來源")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utm_source: Option<String>,

    /// UTM campaign · UTM 活動
    ///
    /// The campaign that the UTM parameters name.
    ///
    /// UTM 參數所記錄的活動。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 活動")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utm_campaign: Option<String>,

    /// UTM medium · UTM 媒介
    ///
    /// The medium that the UTM parameters name.
    ///
    /// UTM 參數所記錄的媒介。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 媒介")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utm_medium: Option<String>,

    /// UTM content · UTM 內容
    ///
    /// The content that the UTM parameters name.
    ///
    /// UTM 參數所記錄的內容。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 內容")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utm_content: Option<String>,

    /// UTM term · UTM 關鍵字
    ///
    /// The term that the UTM parameters name.
    ///
    /// UTM 參數所記錄的關鍵字。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 關鍵字")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utm_term: Option<String>,

    /// UTM time · UTM 時間
    ///
    /// The time at which the UTM parameters were recorded.
    ///
    /// UTM 參數記錄的時間。
    ///
    /// - Optional. · 選填。
    /// - Inferred: A plain text: no source states its form, and a wrong guess would make the answer to an update that was done unreadable. · 推論：一般文字：沒有來源說明其格式，若猜錯，將無法讀取已完成之更新的回應。
    #[doc(alias = "UTM 時間")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utm_time: Option<String>,
}

impl UtmData {
    /// Starts with nothing set. · 從未設定任何欄位開始。
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }

    /// Sets `utm_source`. · 設定 `utm_source`。
    ///
    /// UTM source · UTM 來源
    #[must_use]
    pub fn utm_source(mut self, utm_source: impl Into<String>) -> Self {
        self.utm_source = Some(utm_source.into());
        self
    }

    /// Sets `utm_campaign`. · 設定 `utm_campaign`。
    ///
    /// UTM campaign · UTM 活動
    #[must_use]
    pub fn utm_campaign(mut self, utm_campaign: impl Into<String>) -> Self {
        self.utm_campaign = Some(utm_campaign.into());
        self
    }

    /// Sets `utm_medium`. · 設定 `utm_medium`。
    ///
    /// UTM medium · UTM 媒介
    #[must_use]
    pub fn utm_medium(mut self, utm_medium: impl Into<String>) -> Self {
        self.utm_medium = Some(utm_medium.into());
        self
    }

    /// Sets `utm_content`. · 設定 `utm_content`。
    ///
    /// UTM content · UTM 內容
    #[must_use]
    pub fn utm_content(mut self, utm_content: impl Into<String>) -> Self {
        self.utm_content = Some(utm_content.into());
        self
    }

    /// Sets `utm_term`. · 設定 `utm_term`。
    ///
    /// UTM term · UTM 關鍵字
    #[must_use]
    pub fn utm_term(mut self, utm_term: impl Into<String>) -> Self {
        self.utm_term = Some(utm_term.into());
        self
    }

    /// Sets `utm_time`. · 設定 `utm_time`。
    ///
    /// UTM time · UTM 時間
    #[must_use]
    pub fn utm_time(mut self, utm_time: impl Into<String>) -> Self {
        self.utm_time = Some(utm_time.into());
        self
    }
}
