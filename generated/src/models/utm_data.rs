// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::object;

/// UTM data · UTM 資料
///
/// The UTM parameters with which a customer came.
///
/// 顧客來訪時的 UTM 參數。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
#[doc(alias = "UTM 資料")]
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub utm_source: Option<String>,

    /// UTM campaign · UTM 活動
    ///
    /// The campaign that the UTM parameters name.
    ///
    /// UTM 參數所記錄的活動。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 活動")]
    pub utm_campaign: Option<String>,

    /// UTM medium · UTM 媒介
    ///
    /// The medium that the UTM parameters name.
    ///
    /// UTM 參數所記錄的媒介。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 媒介")]
    pub utm_medium: Option<String>,

    /// UTM content · UTM 內容
    ///
    /// The content that the UTM parameters name.
    ///
    /// UTM 參數所記錄的內容。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 內容")]
    pub utm_content: Option<String>,

    /// UTM term · UTM 關鍵字
    ///
    /// The term that the UTM parameters name.
    ///
    /// UTM 參數所記錄的關鍵字。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "UTM 關鍵字")]
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
    pub utm_time: Option<String>,
}

object! {
    UtmData, bilingual, new();
    0 utm_source: optional "utm_source";
    1 utm_campaign: optional "utm_campaign";
    2 utm_medium: optional "utm_medium";
    3 utm_content: optional "utm_content";
    4 utm_term: optional "utm_term";
    5 utm_time: optional "utm_time";
}
