// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, Json, object, redact};

/// Validation error · 驗證錯誤
///
/// The body of the answer to a request whose content is refused. Read `message`, or else `error`.
///
/// 請求內容被拒絕時回應的內容。請讀取 `message`，否則讀取 `error`。
///
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - Known from public client code. No list of the fields at fault is documented; details may be in `extras`. · 取自公開的用戶端程式碼。官方文件未列出有誤的欄位；細節可能在 `extras`。
#[doc(alias = "驗證錯誤")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct ValidationErrorBody {
    /// Error · 錯誤
    ///
    /// What went wrong, for people to read.
    ///
    /// 錯誤說明，供人閱讀。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "錯誤")]
    pub error: Option<String>,

    /// Message · 訊息
    ///
    /// What went wrong, for people to read.
    ///
    /// 錯誤說明，供人閱讀。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "訊息")]
    pub message: Option<String>,

    /// Code · 代碼
    ///
    /// What went wrong, for programs to read.
    ///
    /// 錯誤代碼，供程式判讀。
    ///
    /// - Optional. · 選填。
    #[doc(alias = "代碼")]
    pub code: Option<String>,

    /// Extras · 附加資訊
    ///
    /// More about the error. It can repeat what was sent.
    ///
    /// 錯誤的附加資訊。可能包含所傳送的內容。
    ///
    /// - Optional. · 選填。
    /// - Personal data: hidden in `Debug`. · 個人資料：`Debug` 輸出中隱藏。
    /// - Inferred: That it can repeat what was sent: no source says what it holds, so it is treated as personal data. · 推論：可能包含所傳送的內容：沒有來源說明其內容，故視為個人資料。
    #[doc(alias = "附加資訊")]
    pub extras: Option<BTreeMap<String, Json>>,
}

object! {
    ValidationErrorBody, bilingual, new();
    0 error: optional "error";
    1 message: optional "message";
    2 code: optional "code";
    3 extras: optional "extras";
}

redact! {
    ValidationErrorBody;
    error, message, code, extras hidden,
}
