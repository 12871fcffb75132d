// @generated from spec/shopline.yaml by cargo xtask codegen; edit the spec, not this file.

use crate::runtime::{BTreeMap, Json, object, redact};

/// Rate limit error · 請求頻率超過限制
///
/// The body of the answer to a request beyond the rate limit. Read `message`, or else `error`.
///
/// 請求超過頻率限制時回應的內容。請讀取 `message`，否則讀取 `error`。
///
/// - Source: <https://open-api.docs.shoplineapp.com/docs/openapi-request-example>, seen 2026-11-23. · 來源：<https://open-api.docs.shoplineapp.com/docs/openapi-request-example>，查閱於 2026-11-23。
/// - Translated for this description: en, zh-Hant. · 為本描述文件自行翻譯：en, zh-Hant。
/// - The vendor's sample has `error` and `code`; public client code has `message`, `code` and `extras`. · 官方範例有 `error` 與 `code`；公開的用戶端程式碼則有 `message`、`code` 與 `extras`。
#[doc(alias = "請求頻率超過限制")]
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RateLimitErrorBody {
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
    /// - Example: `"RateLimitExceeded"`. · 範例：`"RateLimitExceeded"`。
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
    RateLimitErrorBody, bilingual, new();
    0 error: optional "error";
    1 message: optional "message";
    2 code: optional "code";
    3 extras: optional "extras";
}

redact! {
    RateLimitErrorBody;
    error, message, code, extras hidden,
}
